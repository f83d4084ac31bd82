-- How things stand: all of it may be dropped and folded again from facts and journal.
-- step: conversations
CREATE TABLE conversation (
    key              INTEGER PRIMARY KEY,
    thread_key       INTEGER NOT NULL,
    customer_key     INTEGER NOT NULL,            -- identity
    private_account_key INTEGER NOT NULL,         -- account; 0: public
    handle           INTEGER NOT NULL,            -- ten base-32 digits
    anchor_key       INTEGER NOT NULL,            -- post
    anchor_ms        INTEGER NOT NULL,
    status           INTEGER NOT NULL,            -- desk/conversation.h
    done_reason      INTEGER NOT NULL,
    wake_ms          INTEGER,
    owner            BLOB,                        -- person; null: unclaimed
    accounts         TEXT NOT NULL,               -- account keys with commas
    open_count       INTEGER NOT NULL,
    waiting_since_ms INTEGER,
    last_post_key    INTEGER,
    last_ms          INTEGER NOT NULL,
    last_customer_post_key INTEGER,
    last_customer_ms INTEGER NOT NULL,
    post_count       INTEGER NOT NULL,
    action_count     INTEGER NOT NULL,
    note_count       INTEGER NOT NULL,
    pending_replies  INTEGER NOT NULL,
    stopped_reply    BLOB,
    stop_reason      INTEGER NOT NULL,
    is_answered_outside INTEGER NOT NULL,
    is_praise        INTEGER NOT NULL,
    up               INTEGER,
    queue_rank       INTEGER NOT NULL,            -- desk/queue.h; 0 unless open
    sort_ms          INTEGER NOT NULL             -- QueueCursor::at
);
-- step: a conversation by what it is
CREATE UNIQUE INDEX conversation_identity ON conversation (thread_key, customer_key, private_account_key);
-- step: the lists of everybody
CREATE INDEX conversation_queue ON conversation (status, queue_rank, sort_ms);
-- step: the lists of one person
CREATE INDEX conversation_owner ON conversation (owner, status, queue_rank, sort_ms) WHERE owner IS NOT NULL;
-- step: a customer's conversations
CREATE INDEX conversation_customer ON conversation (customer_key, last_ms);
-- step: how many are in which list
CREATE TABLE queue_count (
    status           INTEGER NOT NULL,
    owner            BLOB NOT NULL,               -- person; empty: unclaimed
    amount           INTEGER NOT NULL,
    PRIMARY KEY (status, owner)
) WITHOUT ROWID;
-- step: every handle there ever was; these are never dropped
CREATE TABLE conversation_handle (
    handle           INTEGER NOT NULL,
    anchor_key       INTEGER NOT NULL,            -- post; may be below 0
    customer_key     INTEGER NOT NULL,
    is_private       INTEGER NOT NULL,
    PRIMARY KEY (handle, anchor_key, customer_key, is_private)
) WITHOUT ROWID;
-- step: handles whose post was never seen
CREATE INDEX conversation_handle_orphan ON conversation_handle (anchor_key) WHERE anchor_key < 0;
-- step: answers cut off by people
CREATE TABLE thread_cut (
    post_key         INTEGER NOT NULL,
    action_position  INTEGER NOT NULL,
    PRIMARY KEY (post_key, action_position)
) WITHOUT ROWID;
-- step: threads joined by people
CREATE TABLE thread_merge (
    action_position  INTEGER PRIMARY KEY,
    a_key            INTEGER NOT NULL,            -- post
    b_key            INTEGER NOT NULL
);
-- step: identities that are the same customer
CREATE TABLE identity_link (
    action_position  INTEGER PRIMARY KEY,
    a_key            INTEGER NOT NULL,            -- identity
    b_key            INTEGER NOT NULL
);
-- step: the links of an identity
CREATE INDEX identity_link_a ON identity_link (a_key);
-- step: the links to an identity
CREATE INDEX identity_link_b ON identity_link (b_key);
