-- The text index. Its rows are written by the program, rowid = post.key; it can be made again from the posts.
-- words: tokens of content warning, text, image descriptions and poll answers (TokenSource).
-- The tokens are made by the program; unicode61 shall only split them at blanks, so every category is a token's.
-- marks: n<network number>, i<author's identity key>, a<key of each account whose stream caught it>.
-- step: the index
CREATE VIRTUAL TABLE post_fts USING fts5(words, marks, content='', prefix='2 3', tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* S* P* C*'");
-- step: merge in larger steps
INSERT INTO post_fts (post_fts, rank) VALUES ('automerge', 16);
-- step: and not too early
INSERT INTO post_fts (post_fts, rank) VALUES ('crisismerge', 64);
-- step: collect this much before writing
INSERT INTO post_fts (post_fts, rank) VALUES ('hashsize', 16777216);
