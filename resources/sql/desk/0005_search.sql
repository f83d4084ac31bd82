-- The text index. Its rows are written by the program, rowid = post.key; it can be made again from the posts.
-- words: tokens of content warning, text, image descriptions and poll answers (TokenSource).
-- marks: n<network number>, i<author's identity key>, a<key of each account whose stream caught it>.
-- The tokens are made by the program; 'ascii' shall only split them at blanks, and keeps marks and emoji.
-- step: the index
CREATE VIRTUAL TABLE post_fts USING fts5(words, marks, content='', prefix='2 3', tokenize='ascii');
-- step: merge in larger steps
INSERT INTO post_fts (post_fts, rank) VALUES ('automerge', 16);
-- step: and not too early
INSERT INTO post_fts (post_fts, rank) VALUES ('crisismerge', 64);
-- step: collect this much before writing
INSERT INTO post_fts (post_fts, rank) VALUES ('hashsize', 16777216);
