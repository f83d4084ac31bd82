-- Posts of ours are taken down and edited.
-- step: changes on their way to a network
CREATE TABLE post_change (
    key              INTEGER PRIMARY KEY,
    action           BLOB NOT NULL UNIQUE,        -- the RemovePost or EditPost; UUID, 16 bytes
    account          BLOB NOT NULL,               -- UUID
    not_before_ms    INTEGER,
    state            INTEGER NOT NULL,            -- desk/outbox.h
    attempts         INTEGER NOT NULL,
    next_try_ms      INTEGER,
    error_code       INTEGER,                     -- base/result.h
    error_arguments  TEXT,                        -- JSON
    changed_ms       INTEGER NOT NULL
);
-- step: what isn't done
CREATE INDEX post_change_pending ON post_change (state) WHERE state NOT IN (5, 10);
-- step: every step of every change
CREATE TABLE post_change_step (
    position         INTEGER PRIMARY KEY AUTOINCREMENT,
    action           BLOB NOT NULL,
    from_state       INTEGER NOT NULL,
    to_state         INTEGER NOT NULL,
    at_ms            INTEGER NOT NULL,
    error_code       INTEGER,
    error_arguments  TEXT,
    next_try_ms      INTEGER
);
-- step: the steps of a change
CREATE INDEX post_change_step_action ON post_change_step (action);
