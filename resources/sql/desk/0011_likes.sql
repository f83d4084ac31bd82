-- Likes go to the network.
-- step: what networks were told of our likes
CREATE TABLE like_told (
    action           BLOB PRIMARY KEY,            -- of the like; UUID, 16 bytes
    is_on            INTEGER NOT NULL,            -- what the network was told
    tries            INTEGER NOT NULL,            -- that failed since
    next_ms          INTEGER                      -- the next one; null: there is nothing to do
) WITHOUT ROWID;
-- step: likes by time
CREATE INDEX action_like ON action (at_ms) WHERE kind = 'like';
