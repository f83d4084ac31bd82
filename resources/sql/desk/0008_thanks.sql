-- Thanks on what is waiting or done, which start no clock.
-- step: whether they said thanks
ALTER TABLE conversation ADD COLUMN is_thanked INTEGER NOT NULL DEFAULT 0;
-- step: the lane of thanks
CREATE INDEX conversation_thanks ON conversation (sort_ms, key) WHERE is_thanked = 1;
