-- Saved replies and how often they were used: views of the journal, as foldSnippets() and foldSnippetUses()
-- give them.
-- step: snippets
CREATE TABLE snippet (
    id               BLOB PRIMARY KEY,            -- UUID, 16 bytes
    folded           TEXT NOT NULL,               -- the name in the form that names are compared in
    name             TEXT NOT NULL,
    text             TEXT NOT NULL,
    language         TEXT NOT NULL,               -- ISO 639-1; empty: none in particular
    owner            BLOB,                        -- person; null: everybody
    expires_ms       INTEGER,
    action_position  INTEGER NOT NULL             -- that saved it last
) WITHOUT ROWID;
-- step: snippets by name
CREATE INDEX snippet_folded ON snippet (folded, action_position);
-- step: replies made from snippets
CREATE TABLE snippet_use (
    reply            BLOB NOT NULL,
    snippet          BLOB NOT NULL,
    at_ms            INTEGER NOT NULL,
    PRIMARY KEY (reply, snippet)
) WITHOUT ROWID;
-- step: the uses of a snippet
CREATE INDEX snippet_use_at ON snippet_use (snippet, at_ms);
-- step: what a draft was made from
ALTER TABLE draft ADD COLUMN snippets TEXT NOT NULL DEFAULT '';
