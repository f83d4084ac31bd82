-- Conversations that go on in private.
-- step: in public, that we went on in private; in private, that it began in public (a view: folded again)
ALTER TABLE conversation ADD COLUMN has_other_side INTEGER NOT NULL DEFAULT 0;
-- step: a reply that goes out only once another one is out
ALTER TABLE outbox ADD COLUMN waits_for BLOB;                              -- reply; null: none
-- step: what says in public that a private text goes out
ALTER TABLE draft ADD COLUMN public_line TEXT NOT NULL DEFAULT '';
