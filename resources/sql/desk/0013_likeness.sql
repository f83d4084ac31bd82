-- Who may be the same customer.
-- step: pairs that somebody said are different people
CREATE TABLE likeness_declined (
    a_key            INTEGER NOT NULL REFERENCES identity(key),  -- the smaller
    b_key            INTEGER NOT NULL REFERENCES identity(key),
    PRIMARY KEY (a_key, b_key)
) WITHOUT ROWID;
