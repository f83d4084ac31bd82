-- What networks were asked for, and what that costs.
-- step: counts of a day
CREATE TABLE usage_day (
    network          INTEGER NOT NULL,
    account          BLOB NOT NULL,               -- UUID, 16 bytes; kept when the account goes: it was paid for
    day              TEXT NOT NULL,               -- of UTC, "2026-11-22"
    kind             INTEGER NOT NULL,            -- UsageKind
    count            INTEGER NOT NULL,
    PRIMARY KEY (network, day, account, kind)
) WITHOUT ROWID;
-- step: prices that somebody entered
CREATE TABLE usage_price (
    network          INTEGER NOT NULL,
    kind             INTEGER NOT NULL,            -- UsageKind
    micro_dollars    INTEGER NOT NULL,            -- each
    PRIMARY KEY (network, kind)
) WITHOUT ROWID;
-- step: networks whose rules somebody set
CREATE TABLE usage_rule (
    network          INTEGER PRIMARY KEY,
    monthly_cap      INTEGER                      -- millionths of a US dollar; null: none
);
-- step: how much may still be asked
CREATE TABLE usage_window (
    account          BLOB NOT NULL,               -- UUID, 16 bytes
    call             TEXT NOT NULL,
    "limit"          INTEGER,                     -- of the whole window; null: not said
    remaining        INTEGER NOT NULL,
    reset_ms         INTEGER NOT NULL,
    told_ms          INTEGER NOT NULL,
    PRIMARY KEY (account, call)
) WITHOUT ROWID;
