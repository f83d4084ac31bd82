-- What somebody answered, for the page that says what came of it.
-- step: a person's replies
CREATE INDEX outbox_author ON outbox (author, created_ms) WHERE author IS NOT NULL;
