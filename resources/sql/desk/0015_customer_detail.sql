-- What is known of customers: a view of the journal, as foldDetails() gives it.
-- step: details
CREATE TABLE customer_detail (
    identity_key     INTEGER NOT NULL,            -- identity
    field            INTEGER NOT NULL,            -- desk/action.h
    name             TEXT NOT NULL,
    value            TEXT NOT NULL,
    folded           TEXT NOT NULL,               -- what it is found by
    action_position  INTEGER NOT NULL,            -- that said it last
    PRIMARY KEY (identity_key, field, name)
) WITHOUT ROWID;
-- step: who has a detail
CREATE INDEX customer_detail_folded ON customer_detail (field, folded);
