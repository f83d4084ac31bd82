-- The pictures that go with a reply that is being written.
-- step: pictures of drafts
ALTER TABLE draft ADD COLUMN pictures TEXT NOT NULL DEFAULT '[]';  -- JSON: [[file, what is said of it], …]
