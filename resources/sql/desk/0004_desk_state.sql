-- What only this desk knows: carried over, never part of the log.
-- step: how far the store has come
CREATE TABLE store_version (
    key              INTEGER PRIMARY KEY CHECK (key = 1),
    number           INTEGER NOT NULL
);
-- step: its beginning
INSERT INTO store_version (key, number) VALUES (1, 0);
-- step: small values
CREATE TABLE desk_state (
    name             TEXT PRIMARY KEY,
    value            BLOB NOT NULL
) WITHOUT ROWID;
-- step: drafts
CREATE TABLE draft (
    id               BLOB PRIMARY KEY,            -- UUID, 16 bytes
    person           BLOB NOT NULL,
    customer_key     INTEGER,                     -- identity; null: an announcement
    anchor_key       INTEGER,                     -- post; may be below 0
    account          BLOB NOT NULL,               -- UUID
    parent_key       INTEGER,                     -- post; may be below 0
    text             TEXT NOT NULL,
    content_warning  TEXT NOT NULL,
    language         TEXT NOT NULL,
    visibility       INTEGER NOT NULL,
    seen             TEXT NOT NULL,               -- JSON
    updated_ms       INTEGER NOT NULL
) WITHOUT ROWID;
-- step: a person's drafts
CREATE INDEX draft_person ON draft (person, updated_ms);
-- step: drafts to a customer
CREATE INDEX draft_customer ON draft (customer_key) WHERE customer_key IS NOT NULL;
-- step: what drafts said before
CREATE TABLE draft_version (
    draft_id         BLOB NOT NULL,
    updated_ms       INTEGER NOT NULL,
    person           BLOB NOT NULL,
    text             TEXT NOT NULL,
    content_warning  TEXT NOT NULL,
    PRIMARY KEY (draft_id, updated_ms)
) WITHOUT ROWID;
-- step: draft versions by age
CREATE INDEX draft_version_age ON draft_version (updated_ms);
-- step: the outbox
CREATE TABLE outbox (
    key              INTEGER PRIMARY KEY,
    reply            BLOB NOT NULL UNIQUE,        -- UUID, 16 bytes
    author           BLOB,                        -- person
    customer_key     INTEGER NOT NULL,
    anchor_key       INTEGER,                     -- post; may be below 0; null: an announcement
    account          BLOB NOT NULL,               -- UUID
    content          TEXT NOT NULL,               -- the HandOver as the journal has it
    not_before_ms    INTEGER,
    after_reply      BLOB,
    part             INTEGER NOT NULL,
    parts            INTEGER NOT NULL,
    state            INTEGER NOT NULL,            -- desk/outbox.h
    idempotency_key  TEXT NOT NULL,
    attempts         INTEGER NOT NULL,
    next_try_ms      INTEGER,
    error_code       INTEGER,                     -- base/result.h
    error_arguments  TEXT,                        -- JSON
    sent_from_ms     INTEGER,
    created_ms       INTEGER NOT NULL,
    changed_ms       INTEGER NOT NULL,
    post_network     INTEGER,                     -- what it became
    post_global_id   TEXT
);
-- step: what is on its way
CREATE INDEX outbox_pending ON outbox (state) WHERE state NOT IN (5, 10);
-- step: the reply that became a post
CREATE INDEX outbox_post ON outbox (post_global_id) WHERE post_global_id IS NOT NULL;
-- step: replies to posts never seen
CREATE INDEX outbox_orphan ON outbox (anchor_key) WHERE anchor_key < 0;
-- step: every step of every reply
CREATE TABLE outbox_transition (
    position         INTEGER PRIMARY KEY AUTOINCREMENT,
    reply            BLOB NOT NULL,
    from_state       INTEGER NOT NULL,
    to_state         INTEGER NOT NULL,
    at_ms            INTEGER NOT NULL,
    error_code       INTEGER,
    error_arguments  TEXT,
    next_try_ms      INTEGER
);
-- step: the steps of a reply
CREATE INDEX outbox_transition_reply ON outbox_transition (reply);
-- step: coverage
CREATE TABLE coverage (
    key              INTEGER PRIMARY KEY,
    stream_id        BLOB NOT NULL,
    from_ms          INTEGER NOT NULL,
    to_ms            INTEGER NOT NULL,
    gap              INTEGER                      -- desk/stream.h; null: watched
);
-- step: a stream's coverage
CREATE INDEX coverage_stream ON coverage (stream_id, from_ms);
-- step: where reading goes on
CREATE TABLE stream_cursor (
    stream_id        BLOB PRIMARY KEY,
    cursor           TEXT NOT NULL
) WITHOUT ROWID;
-- step: what people have had on screen
CREATE TABLE read_mark (
    person           BLOB NOT NULL,
    handle           INTEGER NOT NULL,
    newest_ms        INTEGER NOT NULL,
    PRIMARY KEY (person, handle)
) WITHOUT ROWID;
