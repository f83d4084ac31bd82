-- How accounts sign in public, and the initials that a person chose.
-- step: what an account's answers end with
ALTER TABLE account ADD COLUMN signature_style INTEGER NOT NULL DEFAULT 0;  -- SignatureStyle
-- step: the account's own pattern
ALTER TABLE account ADD COLUMN signature_pattern TEXT NOT NULL DEFAULT '';
-- step: chains that are signed in every part
ALTER TABLE account ADD COLUMN is_every_part_signed INTEGER NOT NULL DEFAULT 0;
-- step: initials
ALTER TABLE person ADD COLUMN initials TEXT NOT NULL DEFAULT '';  -- empty: as the name gives them
