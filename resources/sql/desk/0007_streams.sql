-- Streams as lists.
-- step: what a stream caught, by time
CREATE INDEX caught_stream ON caught (stream_id, post_key);
