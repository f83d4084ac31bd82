#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include "core/desk/rules.h"
#include "core/store/fact_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace daisychain;
using namespace daisychain::test;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// A post with something in every field.
PostFact richPost(const DeskStory &story)
{
    PostFact post;
    post.id = story.post(s("rich"));
    post.version = {7, s("v7")};
    post.author = story.identity(s("mara"));
    post.created = Instant{1772611200123};
    post.visibility = Visibility::Unlisted;
    post.text = s("Look at \"this\"\\ here\nand there");
    post.contentWarning = s("wilted flowers");
    post.language = s("en");
    post.url = s("https://flowers.example/@mara/1");
    post.entities = {{EntityKind::Link, 0, 4, s("https://x.example/?a=\"b\"")},
                     {EntityKind::Tag, 8, 2, s("help")}};
    post.mentions = {{story.shop(), s("shop@flowers.example"), s("42")},
                     {story.care(), s("care@flowers.example"), {}}};
    post.tags = {s("help"), s("flowers")};
    post.media = {{MediaKind::Image, s("https://m.example/1.jpg"), s("https://m.example/1s.jpg"),
                   s("a wilted rose"), 800, 600}};
    post.poll = Poll{{{s("yes"), 3}, {s("no"), std::nullopt}}, Instant{1772611300000}, true};
    post.quoted = story.post(s("other"));
    post.isSensitive = true;
    return post;
}

FactBatch batchOf(const DeskStory &story, const QList<PostFact> &posts)
{
    FactBatch batch;
    batch.account = story.shopAccount();
    batch.received = Instant{1772611200999};
    batch.posts = posts;
    return batch;
}

/// Another process writes: whoever wants to write too waits.
class BusyFile final {
public:
    explicit BusyFile(const QString &file)
    {
        auto opened = store::Database::open(file, store::OpenMode::ReadWrite);
        REQUIRE(opened.has_value());
        m_database = std::move(*opened);
        m_database->run(s("BEGIN IMMEDIATE"));
        REQUIRE_FALSE(m_database->failure().has_value());
    }

    void release() { m_database->run(s("COMMIT")); }

private:
    std::unique_ptr<store::Database> m_database;
};

/// Likes every mention that says "thanks", once a version.
class LikeThanks final : public Rules {
public:
    QList<Action> actionsFor(const RuleInput &input) const override
    {
        if (!input.post.text.contains(u"thanks"))
            return {};
        return {Action{ruleActionId("thanks/1", {input.post.id, input.post.version}),
                       {},
                       input.received,
                       Audience::Desk,
                       ConversationSubject{input.post.id, input.post.author},
                       Note{QStringLiteral("praise? %1 open").arg(input.view.openCount)}}};
    }
};

}  // namespace

TEST_CASE("a post comes back as it came, with its author", "[store][ingest]")
{
    DeskStory story;
    OpenStore store;
    store.addAccounts(story.own);
    const PostFact post = richPost(story);
    FactBatch batch = batchOf(story, {post});
    const ProfileFact mara{post.author,
                           s("mara@flowers.example"),
                           s("Mara \U0001F33B"),
                           s("https://a.example/m.png"),
                           s("https://flowers.example/@mara"),
                           s("grows\nthings"),
                           {},
                           true};
    batch.profiles = {mara};
    store.ingest({batch});
    const auto shown = valueOf(store->posts().post(post.id));
    REQUIRE(shown.has_value());
    CHECK(shown->post == post);
    CHECK(shown->author == mara);
    CHECK_FALSE(shown->isDeleted);
    CHECK_FALSE(valueOf(store->posts().post(story.post(s("other")))).has_value());
}

TEST_CASE("older versions are kept under the newest, whatever came first", "[store][ingest]")
{
    DeskStory story;
    OpenStore store;
    store.addAccounts(story.own);
    PostFact post = richPost(story);
    const auto version = [&post](int order, const char *text) {
        post.version = {order, {}};
        post.text = s(text);
        return post;
    };
    store.ingest({batchOf(story, {version(2, "second"), version(3, "third"), version(1, "first")})});
    store.ingest({batchOf(story, {version(1, "first")})});
    const auto shown = valueOf(store->posts().post(post.id));
    CHECK(shown->post.text == s("third"));
    REQUIRE(shown->olderVersions.size() == 2);
    CHECK(shown->olderVersions[0].text == s("first"));
    CHECK(shown->olderVersions[1].text == s("second"));
}

TEST_CASE("a deletion blanks every version and leaves time and author", "[store][ingest]")
{
    DeskStory story;
    StoredDesk desk;
    desk.addAccounts(story.own);
    PostFact post = richPost(story);
    desk.ingest({batchOf(story, {post})});
    post.version.order = 9;
    post.text = s("edited secret");
    desk.ingest({batchOf(story, {post})});
    FactBatch deletion = batchOf(story, {});
    deletion.deleted = {post.id};
    desk.ingest({deletion});
    // A copy that arrives afterwards brings nothing back, whether older or newer.
    post.version.order = 1;
    desk.ingest({batchOf(story, {post})});
    post.version.order = 12;
    desk.ingest({batchOf(story, {post})});
    CHECK(desk.count(s("post_version")) == 0);
    CHECK(desk.count(s("post_fts WHERE post_fts MATCH 'wilted OR secret OR look OR rose'")) == 0);
    store::ReadUnit unit(desk.database());
    const auto key = desk.database().value(s("SELECT key FROM post WHERE is_deleted = 1")).toLongLong();
    const auto shown = unit.loader.post(key);
    REQUIRE(shown.has_value());
    CHECK(shown->isDeleted);
    CHECK(shown->post.text.isEmpty());
    CHECK(shown->post.contentWarning.isEmpty());
    CHECK(shown->post.media.isEmpty());
    CHECK(shown->post.author == post.author);
    CHECK(shown->post.created == post.created);
    CHECK(desk.database().value(s("SELECT length(fingerprint) FROM post WHERE is_deleted = 1")) == s("16"));
}

TEST_CASE("posts of the same millisecond have keys of their own in the order of time", "[store][ingest]")
{
    DeskStory story;
    StoredDesk desk;
    desk.addAccounts(story.own);
    QList<PostFact> posts;
    for (int i = 0; i < 5000; ++i) {
        PostFact post;
        post.id = story.post(s("crowd") + QString::number(i));
        post.author = story.identity(s("mara"));
        post.created = Instant{1772611200000};
        posts.append(post);
    }
    desk.ingest({batchOf(story, posts)});
    CHECK(desk.count(s("post")) == 5000);
    CHECK(desk.database().value(s("SELECT max(key) - min(key) FROM post")) == s("4999"));
    PostFact earlier = posts.first();
    earlier.id = story.post(s("earlier"));
    earlier.created = Instant{1772611199999};
    desk.ingest({batchOf(story, {earlier})});
    CHECK(desk.database().value(s("SELECT tail FROM post ORDER BY key LIMIT 1")) == s("earlier"));
}

TEST_CASE("what is found by words and marks follows edits, catches and deletions", "[store][search]")
{
    DeskStory story;
    StoredDesk desk;
    desk.addAccounts(story.own);
    PostFact post = richPost(story);
    desk.ingest({batchOf(story, {post})});
    const auto hits = [&](const char *match) {
        return desk.count(QStringLiteral("post_fts WHERE post_fts MATCH '%1'").arg(s(match)));
    };
    CHECK(hits("flowers") == 1);
    CHECK(hits("rose") == 1);
    CHECK(hits("marks:n1") == 1);
    CHECK(hits("marks:a1 OR marks:a2") == 0);
    FactBatch caught = batchOf(story, {});
    caught.caught = {{post.id, StreamId{uuidFromName("x")}, post.created}};
    desk.ingest({caught});
    CHECK(hits("marks:a1 OR marks:a2") == 1);
    post.version.order = 8;
    post.text = s("roses bloom again");
    desk.ingest({batchOf(story, {post})});
    CHECK(hits("bloom") == 1);
    CHECK(hits("there") == 0);
    desk.checkConsistency();
}

TEST_CASE("a rule acts once a version of a mention, also when told twice", "[store][rules]")
{
    const LikeThanks rules;
    DeskStory story;
    OpenStore store(&rules);
    store.addAccounts(story.own);
    PostFact post = richPost(story);
    post.text = s("thanks a lot");
    FactBatch batch = batchOf(story, {post});
    batch.caught = {{post.id, StreamId{uuidFromName("mentions")}, post.created}};
    store.ingest({batch});
    store.ingest({batch, batch});
    const QString handle =
        valueOf(store->conversations().handleOf(ConversationSubject{post.id, post.author}));
    auto detail = valueOf(store->conversations().conversation(handle, {}, post.created, {}));
    REQUIRE(detail.journal.size() == 1);
    CHECK(std::get<Note>(detail.journal[0].action.payload).text == s("praise? 1 open"));
    post.version.order = 8;
    store.ingest({batchOf(story, {post})});
    detail = valueOf(store->conversations().conversation(handle, {}, post.created, {}));
    CHECK(detail.journal.size() == 2);
    CHECK(valueOf(store->upkeep().rebuild(true)).differences == QStringList());
    CHECK(valueOf(store->conversations().conversation(handle, {}, post.created, {})).journal.size() == 2);
}

TEST_CASE("facts of an account nobody knows are refused whole", "[store][ingest]")
{
    DeskStory story;
    OpenStore store;
    CHECK(errorOf(store->facts().ingest({batchOf(story, {richPost(story)})}, IngestMode::Live)).code ==
          ErrorCode::Invalid);
    CHECK(valueOf(store->queue().queueCounts({}, {}, {})).allOpen == 0);
}

TEST_CASE("when the n-th change of a batch fails nothing of it is stored, and the next try repairs it",
          "[store][ingest]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .replyTo = s("top"), .mentions = {s("shop")}});
    story.says(s("q"), {.by = s("shop"), .replyTo = s("p"), .minute = 2});
    story.says(s("p"),
               {.by = s("mara"), .replyTo = s("top"), .mentions = {s("shop")}, .edit = 1, .isCaught = true});
    story.says(s("top"), {.by = s("jon"), .mentions = {s("care")}});
    story.deletes(s("q"));
    story.decides(s("sam"), s("p"), s("mara"), Note{s("n")});
    StoredDesk desk;
    desk.addAccounts(story.own);
    store::Database &database = desk.database();
    database.run(s("CREATE TABLE test_count (n INTEGER, fail_at INTEGER)"));
    database.run(s("INSERT INTO test_count VALUES (0, 0)"));
    for (const QString &table :
         database.column(s("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                           "'%fts%' AND name NOT LIKE 'sqlite%' AND name <> 'test_count'"))) {
        for (const char *change : {"INSERT", "UPDATE", "DELETE"}) {
            database.run(
                QStringLiteral(
                    "CREATE TRIGGER test_%1_%2 BEFORE %2 ON %1 BEGIN UPDATE test_count SET n = n + 1; "
                    "SELECT RAISE(ABORT, 'the test says no') WHERE (SELECT n = fail_at FROM "
                    "test_count); END")
                    .arg(table, s(change)));
        }
    }
    REQUIRE_FALSE(database.failure().has_value());
    const auto dump = [&] {
        QStringList rows;
        for (const char *table : {"post", "conversation", "action", "caught", "identity", "queue_count",
                                  "post_version", "local_id", "conversation_handle", "post_fts_docsize"})
            rows.append(QString::number(desk.count(s(table))));
        rows.append(database.value(s("SELECT number FROM store_version")));
        return rows;
    };
    const QStringList before = dump();
    int failures = 0;
    for (int n = 1;; ++n) {
        database.run(QStringLiteral("UPDATE test_count SET n = 0, fail_at = %1").arg(n));
        bool isCommitted = false;
        {
            store::WriteUnit unit(database, desk.tokens());
            for (const FactBatch &batch : story.facts)
                unit.ingest.add(store::prepared(batch, desk.tokens()));
            for (const Action &action : story.actions)
                unit.actions.append(action);
            isCommitted = unit.finish().has_value();
        }
        if (isCommitted)
            break;
        ++failures;
        const auto failed = database.takeFailure();
        REQUIRE(failed.has_value());
        CHECK(failed->arguments.join(u' ').contains(s("the test says no")));
        CAPTURE(n);
        REQUIRE(dump() == before);
    }
    CHECK(failures > 20);
    database.run(s("UPDATE test_count SET fail_at = 0"));
    CHECK(desk.views() == story.views());
    desk.checkConsistency();
}

TEST_CASE("every string of the collection of naughty ones comes back as it went in", "[store][ingest]")
{
    const auto path = sharedData(s("data/unicode-strings/blns.json"));
    if (!path)
        return;
    const QJsonArray strings = QJsonDocument::fromJson(fileBytes(*path)).array();
    REQUIRE(strings.size() > 300);
    QStringList texts{s("\\"), QString(QChar::ByteOrderMark) + s("begins with a mark"),
                      QString(QChar(0xfffe)) + s("begins with no character"), QString(QChar(0)) + s("nul")};
    for (const QJsonValue value : strings)
        texts.append(value.toString());
    DeskStory story;
    OpenStore store;
    store.addAccounts(story.own);
    FactBatch batch = batchOf(story, {});
    QList<Draft> drafts;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        PostFact post;
        post.id = story.post(s("n") + QString::number(i));
        post.author = story.identity(s("a") + QString::number(i));
        post.created = Instant{1772611200000 + i};
        post.text = post.contentWarning = texts[i];
        post.media = {{MediaKind::Image, texts[i], {}, texts[i], 0, 0}};
        post.tags = {texts[i]};
        batch.posts.append(post);
        ProfileFact author;
        author.id = post.author;
        author.displayName = author.bio = author.handle = texts[i];
        batch.profiles.append(author);
    }
    store.ingest({batch});
    for (qsizetype i = 0; i < texts.size(); ++i) {
        CAPTURE(i, texts[i]);
        const auto shown = valueOf(store->posts().post(batch.posts[i].id));
        REQUIRE(shown.has_value());
        CHECK(shown->post == batch.posts[i]);
        CHECK(shown->author == batch.profiles[i]);
    }
    CHECK(valueOf(store->upkeep().check()).problems == QStringList());
}

TEST_CASE("a profile that says nothing of itself leaves what is known", "[store][ingest]")
{
    DeskStory story;
    OpenStore store;
    store.addAccounts(story.own);
    const auto tell = [&](const QString &name, const QString &bio) {
        FactBatch batch = batchOf(story, {});
        PostFact post;
        post.id = story.post(s("p"));
        post.author = story.identity(s("mara"));
        post.created = Instant{1772611200000};
        ProfileFact author;
        author.id = post.author;
        author.displayName = name;
        author.bio = bio;
        batch.posts = {post};
        batch.profiles = {author};
        store.ingest({batch});
        return valueOf(store->posts().post(post.id))->author;
    };
    CHECK(tell(s("Mara"), s("Gardens.")).bio == s("Gardens."));
    const ProfileFact later = tell(s("Mara K."), {});
    CHECK(later.displayName == s("Mara K."));
    CHECK(later.bio == s("Gardens."));
    CHECK(tell(s("Mara K."), s("Roses.")).bio == s("Roses."));
}

TEST_CASE("live facts handed in while the writer is busy become one transaction, each with its own report",
          "[store][ingest]")
{
    DeskStory story;
    OpenStore store;
    store.addAccounts(story.own);
    BusyFile busy(store.file());
    QList<QFuture<Result<IngestReport>>> stored;
    for (int i = 0; i < 6; ++i) {
        QList<PostFact> posts;
        for (int j = 0; j <= i; ++j) {
            PostFact post;
            post.id = story.post(s("burst%1-%2").arg(i).arg(j));
            post.author = story.identity(s("author%1").arg(i));
            post.created = Instant{1772611200000 + i * 10 + j};
            post.mentions = {{story.shop(), s("shop@flowers.example"), {}}};
            posts.append(post);
        }
        stored.append(store->facts().ingest({batchOf(story, posts)}, IngestMode::Live));
    }
    CHECK_FALSE(stored.last().isFinished());
    busy.release();
    QSet<qint64> versions;
    QSet<QString> conversations;
    qsizetype named = 0;
    qint64 last = 0;
    for (int i = 0; i < 6; ++i) {
        CAPTURE(i);
        const IngestReport report = valueOf(stored[i]);
        CHECK(report.newPosts == i + 1);
        CHECK(report.conversations.size() == i + 1);
        CHECK(report.version.number >= last);
        last = report.version.number;
        versions.insert(last);
        named += report.conversations.size();
        conversations.unite(QSet<QString>(report.conversations.begin(), report.conversations.end()));
        // It is there, for any connection, as soon as the future ended.
        CHECK(valueOf(store->posts().post(story.post(s("burst%1-0").arg(i)))).has_value());
    }
    // The first may have begun alone.
    CHECK(versions.size() <= 2);
    CHECK(conversations.size() == named);
}

TEST_CASE("of facts written together the later ones count, and rules are asked after each", "[store][ingest]")
{
    DeskStory story;
    const LikeThanks rules;
    OpenStore store(&rules);
    store.addAccounts(story.own);
    BusyFile busy(store.file());
    PostFact post = richPost(story);
    QList<QFuture<Result<IngestReport>>> stored;
    for (int version = 1; version <= 5; ++version) {
        post.version = {version, {}};
        post.text = s("thanks %1").arg(version);
        FactBatch batch = batchOf(story, {post});
        batch.caught = {{post.id, StreamId{uuidFromName("mentions")}, post.created}};
        stored.append(store->facts().ingest({batch}, IngestMode::Live));
    }
    busy.release();
    CHECK(valueOf(stored[0]).newPosts == 1);
    for (int i = 1; i < 5; ++i) {
        CHECK(valueOf(stored[i]).newVersions == 1);
        CHECK(valueOf(stored[i]).conversations == valueOf(stored[0]).conversations);
    }
    CHECK(valueOf(store->posts().post(post.id))->post.text == s("thanks 5"));
    CHECK(valueOf(store->upkeep().rebuild(true)).differences == QStringList());
}

TEST_CASE("what is wrong among facts written together fails alone", "[store][ingest]")
{
    DeskStory story;
    OpenStore store;
    store.addAccounts(story.own);
    BusyFile busy(store.file());
    QList<QFuture<Result<IngestReport>>> stored;
    QList<PostFact> posts;
    for (int i = 0; i < 5; ++i) {
        PostFact post = richPost(story);
        post.id = story.post(s("p%1").arg(i));
        posts.append(post);
        FactBatch batch = batchOf(story, {post});
        if (i == 3)
            batch.account = AccountId{uuidFromName("nobody's")};
        stored.append(store->facts().ingest({batch}, IngestMode::Live));
    }
    busy.release();
    for (int i = 0; i < 5; ++i) {
        CAPTURE(i);
        if (i == 3)
            CHECK(errorOf(stored[i]).code == ErrorCode::Invalid);
        else
            CHECK(valueOf(stored[i]).newPosts == 1);
        CHECK(valueOf(store->posts().post(posts[i].id)).has_value() == (i != 3));
    }
    CHECK(valueOf(store->upkeep().rebuild(true)).differences == QStringList());
}

TEST_CASE("facts handed in are stored though the store is closed at once", "[store][ingest]")
{
    DeskStory story;
    OpenStore store;
    store.addAccounts(story.own);
    QList<QFuture<Result<IngestReport>>> stored;
    for (int i = 0; i < 20; ++i) {
        PostFact post = richPost(story);
        post.id = story.post(s("p%1").arg(i));
        stored.append(store->facts().ingest({batchOf(story, {post})},
                                            i % 4 == 3 ? IngestMode::Bulk : IngestMode::Live));
    }
    store.close();
    qint64 last = 0;
    for (const auto &report : std::as_const(stored)) {
        REQUIRE(report.isFinished());
        CHECK(valueOf(report).newPosts == 1);
        CHECK(valueOf(report).version.number >= last);
        last = valueOf(report).version.number;
    }
}
