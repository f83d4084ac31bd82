-- What networks told us, and whose ears heard it. Facts are carried over by every migration, always.
-- Keys are local to the file and never leave it.
-- step: number sequences
CREATE TABLE sequence (
    name             TEXT PRIMARY KEY,            -- 'key': thread labels, and ids of posts never seen
    value            INTEGER NOT NULL             -- the last one given
) WITHOUT ROWID;
-- step: identities
CREATE TABLE identity (
    key              INTEGER PRIMARY KEY,
    network          INTEGER NOT NULL,            -- desk/network.h
    global_id        TEXT NOT NULL,
    handle           TEXT NOT NULL DEFAULT '',    -- with host
    handle_folded    TEXT NOT NULL DEFAULT '',    -- lower case, to find it
    display_name     TEXT NOT NULL DEFAULT '',
    avatar_url       TEXT NOT NULL DEFAULT '',
    url              TEXT NOT NULL DEFAULT '',
    bio              TEXT NOT NULL DEFAULT '',
    is_bot           INTEGER NOT NULL DEFAULT 0,
    profile_hash     INTEGER                      -- of the columns above: spares writing what stays; null: no profile seen
);
-- step: an identity by its id
CREATE UNIQUE INDEX identity_global_id ON identity (global_id, network);
-- step: an identity by its handle
CREATE INDEX identity_handle ON identity (handle_folded) WHERE handle_folded <> '';
-- step: what servers call people
CREATE TABLE identity_local_id (
    identity_key     INTEGER NOT NULL REFERENCES identity(key),
    account_key      INTEGER NOT NULL,
    local_id         TEXT NOT NULL,
    PRIMARY KEY (identity_key, account_key)
) WITHOUT ROWID;
-- step: our accounts
CREATE TABLE account (
    key              INTEGER PRIMARY KEY,
    id               BLOB NOT NULL UNIQUE,        -- UUID, 16 bytes
    identity_key     INTEGER NOT NULL REFERENCES identity(key),
    network          INTEGER NOT NULL,
    server           TEXT NOT NULL,
    handle           TEXT NOT NULL,
    display_name     TEXT NOT NULL,
    avatar_url       TEXT NOT NULL,
    software         TEXT NOT NULL,
    colour           TEXT NOT NULL,
    retry_kind       INTEGER NOT NULL,            -- desk/account.h
    retry_key_min    INTEGER NOT NULL,            -- minutes
    limits           TEXT NOT NULL,               -- JSON
    needs_sign_in    INTEGER NOT NULL,
    is_demo          INTEGER NOT NULL,
    is_removed       INTEGER NOT NULL DEFAULT 0   -- what it said still counts as ours
);
-- step: streams
CREATE TABLE stream (
    key              INTEGER PRIMARY KEY,
    id               BLOB NOT NULL UNIQUE,        -- UUID, 16 bytes
    account_key      INTEGER NOT NULL REFERENCES account(key),
    kind             INTEGER NOT NULL,            -- desk/stream.h
    argument         TEXT NOT NULL,
    is_removed       INTEGER NOT NULL DEFAULT 0
);
-- step: beginnings of post ids
CREATE TABLE id_prefix (
    key              INTEGER PRIMARY KEY,
    network          INTEGER NOT NULL,
    text             TEXT NOT NULL                -- up to and with the last '/'; of one author as a rule
);
-- step: a beginning by its text
CREATE UNIQUE INDEX id_prefix_text ON id_prefix (text, network);
-- step: posts
CREATE TABLE post (
    key              INTEGER PRIMARY KEY,         -- created_ms × 4096 + slot, so that key order is time order; below 0: known by its id only
    prefix_key       INTEGER NOT NULL,            -- the global id is this prefix and the tail
    tail             TEXT NOT NULL,
    thread_key       INTEGER NOT NULL,            -- a label from sequence: equal in all posts of a thread
    parent_key       INTEGER,                     -- post; may be below 0
    author_key       INTEGER,                     -- identity; null: never seen
    created_ms       INTEGER NOT NULL DEFAULT 0,  -- clamped
    version_order    INTEGER NOT NULL DEFAULT 0,
    version_label    TEXT NOT NULL DEFAULT '',
    visibility       INTEGER NOT NULL DEFAULT 0,  -- desk/post.h
    is_deleted       INTEGER NOT NULL DEFAULT 0,
    is_let_go        INTEGER NOT NULL DEFAULT 0,  -- by retention
    is_sensitive     INTEGER NOT NULL DEFAULT 0,
    text             TEXT NOT NULL DEFAULT '',    -- this and the next are blank when deleted or let go
    content_warning  TEXT NOT NULL DEFAULT '',
    language         TEXT NOT NULL DEFAULT '',
    url              TEXT NOT NULL DEFAULT '',
    mentions         BLOB,                        -- identity keys, 8 bytes each, little-endian
    details          TEXT,                        -- JSON: entities, mention handles, tags, media, poll, quoted
    fingerprint      BLOB                         -- keyed, of the text that was deleted
);
-- step: a post by its id; the part that grows with time first
CREATE UNIQUE INDEX post_global_id ON post (tail, prefix_key);
-- step: a thread's posts, by author
CREATE INDEX post_thread ON post (thread_key, author_key);
-- step: answers to posts never seen
CREATE INDEX post_orphan ON post (parent_key) WHERE parent_key < 0;
-- step: private posts of a thread
CREATE INDEX post_direct ON post (thread_key) WHERE visibility = 3;
-- step: what posts said before
CREATE TABLE post_version (
    post_key         INTEGER NOT NULL,
    version_order    INTEGER NOT NULL,
    version_label    TEXT NOT NULL,
    text             TEXT NOT NULL,
    content_warning  TEXT NOT NULL,
    details          TEXT,
    PRIMARY KEY (post_key, version_order, version_label)
) WITHOUT ROWID;
-- step: what servers call posts
CREATE TABLE local_id (
    account_key      INTEGER NOT NULL,
    local_id         TEXT NOT NULL,
    post_key         INTEGER NOT NULL,
    PRIMARY KEY (account_key, local_id)
) WITHOUT ROWID;
-- step: what servers call a post
CREATE INDEX local_id_post ON local_id (post_key);
-- step: answers to posts known by a local id only
CREATE TABLE waiting_parent (
    account_key      INTEGER NOT NULL,
    local_id         TEXT NOT NULL,               -- the parent's
    post_key         INTEGER NOT NULL,            -- the answer
    PRIMARY KEY (account_key, local_id, post_key)
) WITHOUT ROWID;
-- step: deletions of posts known by a local id only
CREATE TABLE deleted_local_id (
    account_key      INTEGER NOT NULL,
    local_id         TEXT NOT NULL,
    PRIMARY KEY (account_key, local_id)
) WITHOUT ROWID;
-- step: what streams caught
CREATE TABLE caught (
    post_key         INTEGER NOT NULL,
    stream_id        BLOB NOT NULL,
    account_key      INTEGER NOT NULL,            -- whose stream it was when it caught it
    clock_from_ms    INTEGER NOT NULL,
    PRIMARY KEY (post_key, stream_id)
) WITHOUT ROWID;
