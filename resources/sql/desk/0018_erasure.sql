-- Who was erased, so that nothing of them comes back.
-- step: what is not taken in any more
CREATE TABLE erased (
    hash             BLOB PRIMARY KEY             -- keyed, 16 bytes: of an identity, a beginning of post ids, a name (ErasedNames)
) WITHOUT ROWID;
-- step: erasures
CREATE TABLE erasure (
    action           BLOB PRIMARY KEY,            -- of the CustomerErased; UUID, 16 bytes
    files            TEXT NOT NULL,               -- JSON: pictures that waited to go out to them
    shares_name      INTEGER NOT NULL,            -- whether somebody else goes by their short name
    receipt          TEXT                         -- JSON; null: not tidied up yet
) WITHOUT ROWID;
