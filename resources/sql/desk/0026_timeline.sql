-- What a customer's timeline reads by time. Posts it finds by their conversations.
-- step: a customer's notes
CREATE INDEX action_note ON action (customer_key, at_ms) WHERE kind = 'note';
-- step: what a customer was promised when
CREATE INDEX promise_given ON promise (customer_key, given_ms, action_position);
