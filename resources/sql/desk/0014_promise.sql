-- What was promised and given. Views: all of it may be dropped and folded again.
-- step: how many promises a conversation has
ALTER TABLE conversation ADD COLUMN promise_count INTEGER NOT NULL DEFAULT 0;
-- step: how many gestures
ALTER TABLE conversation ADD COLUMN gesture_count INTEGER NOT NULL DEFAULT 0;
-- step: the promised come before what was the first rank
UPDATE conversation SET queue_rank = queue_rank + 1 WHERE status = 0;
-- step: promises
CREATE TABLE promise (
    action_position  INTEGER PRIMARY KEY,         -- of the action that made it
    conversation_key INTEGER NOT NULL,
    customer_key     INTEGER NOT NULL,            -- identity
    owner            BLOB,                        -- person who keeps it now; null: a rule's
    given_ms         INTEGER NOT NULL,
    due_ms           INTEGER NOT NULL,
    nudge_ms         INTEGER NOT NULL,
    renewals         TEXT NOT NULL,               -- told and due of each, with commas
    missed_ms        INTEGER,                     -- null: no due passed without a word
    kept_ms          INTEGER                      -- null: still open
);
-- step: the promises of a conversation
CREATE INDEX promise_conversation ON promise (conversation_key);
-- step: what is due next
CREATE INDEX promise_due ON promise (due_ms, action_position) WHERE kept_ms IS NULL;
-- step: what is due next of one person
CREATE INDEX promise_owner ON promise (owner, due_ms, action_position) WHERE kept_ms IS NULL;
-- step: what a customer was promised
CREATE INDEX promise_customer ON promise (customer_key, due_ms, action_position);
-- step: gestures
CREATE TABLE gesture (
    action_position  INTEGER PRIMARY KEY,         -- of the action that gave it
    conversation_key INTEGER NOT NULL,
    customer_key     INTEGER NOT NULL,            -- identity
    giver            BLOB,                        -- person
    at_ms            INTEGER NOT NULL,
    minor            INTEGER,                     -- null: no amount
    currency         TEXT NOT NULL,               -- ISO 4217; empty: no amount
    reason           TEXT NOT NULL,
    reaction         INTEGER,                     -- desk/action.h
    reaction_words   TEXT NOT NULL
);
-- step: the gestures of a conversation
CREATE INDEX gesture_conversation ON gesture (conversation_key);
-- step: what was given when
CREATE INDEX gesture_at ON gesture (at_ms, action_position);
-- step: what one person gave
CREATE INDEX gesture_giver ON gesture (giver, at_ms);
-- step: what a customer was given
CREATE INDEX gesture_customer ON gesture (customer_key, at_ms, action_position);
