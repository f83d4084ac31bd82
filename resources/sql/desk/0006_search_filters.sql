-- What searches ask besides words: hashtags, which follow post.details by themselves, and deleted posts.
-- step: hashtags
CREATE TABLE post_tag (
    tag              TEXT NOT NULL,               -- without '#', lower case
    post_key         INTEGER NOT NULL,
    PRIMARY KEY (tag, post_key)
) WITHOUT ROWID;
-- step: of new posts
CREATE TRIGGER post_tag_insert AFTER INSERT ON post WHEN new.key > 0 AND new.details LIKE '%"tags":[%'
BEGIN
    INSERT OR IGNORE INTO post_tag (tag, post_key) SELECT lower(value), new.key FROM json_each(new.details, '$.tags');
END;
-- step: of edited ones; deletion and retention blank the details
CREATE TRIGGER post_tag_update AFTER UPDATE OF details ON post WHEN old.details IS NOT new.details
BEGIN
    DELETE FROM post_tag WHERE post_key = old.key AND tag IN (SELECT lower(value) FROM json_each(old.details, '$.tags'));
    INSERT OR IGNORE INTO post_tag (tag, post_key) SELECT lower(value), new.key FROM json_each(new.details, '$.tags');
END;
-- step: the posts that are there
INSERT OR IGNORE INTO post_tag (tag, post_key)
SELECT lower(t.value), p.key FROM post p, json_each(p.details, '$.tags') t WHERE p.key > 0 AND p.details LIKE '%"tags":[%';
-- step: deleted posts
CREATE INDEX post_deleted ON post (is_deleted) WHERE is_deleted = 1;
