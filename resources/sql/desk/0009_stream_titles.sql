-- Streams whose argument is a number of the server's have a name for people.
-- step: what a stream is called
ALTER TABLE stream ADD COLUMN title TEXT NOT NULL DEFAULT '';
