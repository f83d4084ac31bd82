-- What people and rules decided: carried over, never changed.
-- step: persons
CREATE TABLE person (
    id               BLOB PRIMARY KEY,            -- UUID, 16 bytes
    name             TEXT NOT NULL,
    signature        TEXT NOT NULL,
    languages        TEXT NOT NULL                -- ISO 639-1, with commas
) WITHOUT ROWID;
-- step: the journal
CREATE TABLE action (
    position         INTEGER PRIMARY KEY AUTOINCREMENT,
    id               BLOB NOT NULL UNIQUE,        -- UUIDv7, or UUIDv5 of a rule; 16 bytes
    actor            BLOB,                        -- person; null: a rule
    at_ms            INTEGER NOT NULL,
    audience         INTEGER NOT NULL,            -- desk/action.h
    customer_key     INTEGER NOT NULL,            -- identity
    anchor_key       INTEGER,                     -- post; may be below 0; null: about the customer as a whole
    kind             TEXT NOT NULL,               -- action_codec
    payload          TEXT NOT NULL,               -- JSON
    target           BLOB                         -- of an undo
);
-- step: the actions about a customer
CREATE INDEX action_customer ON action (customer_key, anchor_key);
-- step: the actions at a post
CREATE INDEX action_anchor ON action (anchor_key) WHERE anchor_key IS NOT NULL;
-- step: what undoes an action
CREATE INDEX action_target ON action (target) WHERE target IS NOT NULL;
