-- Conversations that go on in private.
-- step: in public, that we went on in private; in private, that it began in public (a view: folded again)
ALTER TABLE conversation ADD COLUMN has_other_side INTEGER NOT NULL DEFAULT 0;
-- step: what was answered in private before
UPDATE conversation SET has_other_side = 1 WHERE private_account_key = 0 AND (thread_key, customer_key) IN (
    SELECT p.thread_key, o.customer_key FROM outbox o JOIN post p ON p.key = o.anchor_key
    WHERE coalesce(p.visibility, 0) <> 3 AND o.state NOT IN (8, 9, 10) AND json_extract(o.content, '$.visibility') = 3);
-- step: a reply that goes out only once another one is out
ALTER TABLE outbox ADD COLUMN waits_for BLOB;                              -- reply; null: none
-- step: what says in public that a private text goes out
ALTER TABLE draft ADD COLUMN public_line TEXT NOT NULL DEFAULT '';
