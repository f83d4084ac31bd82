-- The list of customers: an index over identities, details, notes and conversations. The program writes it, and can
-- make it again from them.
-- step: customers
CREATE TABLE customer (
    key              INTEGER PRIMARY KEY,         -- the least identity of those that links make one
    name             TEXT NOT NULL,               -- folded, to sort by
    last_ms          INTEGER NOT NULL,            -- of the newest post in any of their conversations; 0: never
    since_ms         INTEGER NOT NULL,            -- a customer since then; 9007199254740992: nobody knows
    marks            TEXT NOT NULL,               -- what filters ask for, as tokens
    words            TEXT NOT NULL                -- tokens of names, handles, details and notes
);
-- step: by the last contact
CREATE INDEX customer_last ON customer (last_ms);
-- step: by name
CREATE INDEX customer_name ON customer (name);
-- step: by how long they are customers
CREATE INDEX customer_since ON customer (since_ms);
-- step: the text index; the columns are those of customer, rowid & 67108863 = customer.key;
-- the bits above grow with the name (CustomerIndex)
CREATE VIRTUAL TABLE customer_fts USING fts5(words, marks, content='', prefix='1 2 3', tokenize='ascii');
-- step: identities whose customer is not taken in yet, because they came in bulk
CREATE TABLE customer_stale (
    identity_key     INTEGER PRIMARY KEY
);
-- step: everybody who is here already
INSERT INTO customer_stale (identity_key)
SELECT customer_key FROM conversation UNION SELECT customer_key FROM action UNION SELECT identity_key FROM customer_detail;
