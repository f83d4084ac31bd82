#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"
#include "tests/support/eventually.h"

#include <QTimeZone>

using namespace daisychain;
using namespace daisychain::test;

namespace {

constexpr Instant Morning{1772611200000};
const StreamId Mentions{uuidFromName("mentions of shop")};
const StreamId Tag{uuidFromName("a hashtag")};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Instant at(int minute)
{
    return Morning + std::chrono::minutes(minute);
}

StreamQuery query(StreamId stream = Mentions, const QString &filter = {})
{
    StreamQuery query;
    query.stream = stream;
    query.filter = parseSearch(filter, QTimeZone("UTC"), Morning);
    query.now = at(100);
    return query;
}

/// Forty posts of as many customers, every second of them caught; they come in another order than time's.
DeskStory fortyPosts()
{
    DeskStory story;
    for (int i = 0; i < 40; ++i) {
        const int minute = (i * 7) % 40;
        story.says(s("p%1").arg(minute),
                   {.by = s("c%1").arg(minute), .minute = minute, .isCaught = minute % 2 == 0});
        story.facts.last().posts.last().text = minute % 4 == 0 ? s("where is my parcel") : s("thank you all");
    }
    return story;
}

QStringList ids(const StreamPage &page)
{
    QStringList ids;
    for (const StreamRow &row : page.rows)
        ids.append(row.gap ? gapReasonName(row.gap->gap.value())
                           : row.post.post.id.globalId.section(u'/', -1));
    return ids;
}

QStringList readAll(store::DeskStore &store, const StreamQuery &query, PageDirection direction, int limit)
{
    QStringList all;
    std::optional<qint64> from;
    for (int pages = 0; pages < 100; ++pages) {
        const StreamPage page = valueOf(store.streams().streamPage(query, from, direction, limit));
        REQUIRE(page.rows.size() <= limit);
        all = direction == PageDirection::After ? all + ids(page) : ids(page) + all;
        if (!page.hasMore)
            return all;
        REQUIRE(page.rows.size() == limit);
        from = direction == PageDirection::After ? page.rows.last().key : page.rows.first().key;
    }
    FAIL("it never ends");
    return {};
}

}  // namespace

TEST_CASE("a stream shows what it caught, newest first, in pages both ways", "[store][streams]")
{
    const DeskStory story = fortyPosts();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    QStringList expected;
    for (int minute = 38; minute >= 0; minute -= 2)
        expected.append(s("p%1").arg(minute));
    CHECK(readAll(*store, query(), PageDirection::After, 3) == expected);
    CHECK(readAll(*store, query(), PageDirection::Before, 4) == expected);
    CHECK(readAll(*store, query(), PageDirection::After, 20) == expected);
    CHECK(readAll(*store, query(), PageDirection::After, 21) == expected);
    CHECK(readAll(*store, query(Tag), PageDirection::After, 3).isEmpty());
}

TEST_CASE("a filter leaves out what a search would not find", "[store][streams]")
{
    const DeskStory story = fortyPosts();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    QStringList parcels;
    for (int minute = 36; minute >= 0; minute -= 4)
        parcels.append(s("p%1").arg(minute));
    CHECK(readAll(*store, query(Mentions, s("parcel")), PageDirection::After, 3) == parcels);
    CHECK(readAll(*store, query(Mentions, s("parcel")), PageDirection::Before, 3) == parcels);
    CHECK(readAll(*store, query(Mentions, s("-parcel")), PageDirection::After, 30).size() == 10);
    CHECK(readAll(*store, query(Mentions, s("nowhere")), PageDirection::After, 30).isEmpty());
}

TEST_CASE("what stands above a row is counted, as far as one asks and as the filter has it",
          "[store][streams]")
{
    const DeskStory story = fortyPosts();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    (void)valueOf(store->coverage().addSpan({Mentions, at(30), at(39), GapReason::NoNetwork}));
    const StreamPage all = valueOf(store->streams().streamPage(query(), {}, PageDirection::After, 100));
    const qint64 tenth = all.rows.at(10).key;  // the gap stands above it, and nine posts
    const auto above = [&](const StreamQuery &asked, qint64 key, int most) {
        const NewerPosts newer = valueOf(store->streams().countNewer(asked, key, most));
        return std::pair(newer.count, newer.isMore);
    };
    CHECK(above(query(), all.rows.first().key, 5) == std::pair(0, false));
    CHECK(above(query(), tenth, 100) == std::pair(9, false));
    CHECK(above(query(), tenth, 9) == std::pair(9, false));
    CHECK(above(query(), tenth, 8) == std::pair(8, true));
    CHECK(above(query(Mentions, s("parcel")), 0, 100) == std::pair(10, false));
    CHECK(above(query(Tag), 0, 100) == std::pair(0, false));
}

TEST_CASE("a time that nobody watched stands where it ended", "[store][streams]")
{
    const DeskStory story = fortyPosts();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    (void)valueOf(store->coverage().addSpan({Mentions, at(-10), at(5), {}}));
    (void)valueOf(store->coverage().addSpan({Mentions, at(5), at(9), GapReason::NoNetwork}));
    (void)valueOf(store->coverage().addSpan({Mentions, at(9), at(39), {}}));
    (void)valueOf(store->coverage().addSpan({Mentions, at(39), at(50), GapReason::NotRunning}));
    (void)valueOf(store->coverage().addSpan({Tag, at(20), at(21), GapReason::Silent}));
    QStringList expected{gapReasonName(GapReason::NotRunning)};
    for (int minute = 38; minute >= 0; minute -= 2) {
        expected.append(s("p%1").arg(minute));
        if (minute == 10)
            expected.append(gapReasonName(GapReason::NoNetwork));
    }
    for (const int limit : {1, 2, 5, 100}) {
        CAPTURE(limit);
        CHECK(readAll(*store, query(), PageDirection::After, limit) == expected);
        CHECK(readAll(*store, query(), PageDirection::Before, limit) == expected);
    }
    CHECK(ids(valueOf(store->streams().streamPage(query(Tag), {}, PageDirection::After, 5))) ==
          QStringList{gapReasonName(GapReason::Silent)});
}

TEST_CASE("a gap that still lasts stays the same row", "[store][streams]")
{
    OpenStore store;
    QList<StreamId> told;
    QObject context;
    QObject::connect(&store->notices(), &Notices::changed, &context,
                     [&](const Notice &notice) { told += notice.gaps; });
    (void)valueOf(store->coverage().addSpan({Tag, at(5), at(9), {}}));
    (void)valueOf(store->coverage().addSpan({Mentions, at(5), at(9), GapReason::NoNetwork}));
    REQUIRE(eventually([&] { return !told.isEmpty(); }));
    CHECK(told == QList{Mentions});
    const StreamPage before = valueOf(store->streams().streamPage(query(), {}, PageDirection::After, 5));
    (void)valueOf(store->coverage().addSpan({Mentions, at(9), at(12), GapReason::NoNetwork}));
    const StreamPage after = valueOf(store->streams().streamPage(query(), {}, PageDirection::After, 5));
    REQUIRE(before.rows.size() == 1);
    REQUIRE(after.rows.size() == 1);
    CHECK(rowId(before.rows[0]) == rowId(after.rows[0]));
    CHECK(after.rows[0].gap->to == at(12));
}

TEST_CASE("a row of a stream knows how its conversation stands", "[store][streams]")
{
    DeskStory story;
    story.says(s("a"), {.by = s("mara"), .minute = 1, .isCaught = true});
    story.says(s("b"), {.by = s("jo"), .minute = 2, .isCaught = true});
    story.says(s("c"), {.by = s("shop"), .minute = 3, .isCaught = true});
    story.decides(s("sam"), s("a"), s("mara"), Claim{});
    story.decides(s("sam"), s("b"), s("jo"), Done{story.seen({s("b")})});
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    const StreamPage page = valueOf(store->streams().streamPage(query(), {}, PageDirection::After, 5));
    REQUIRE(ids(page) == QStringList{s("c"), s("b"), s("a")});
    CHECK_FALSE(page.rows[0].conversation.has_value());
    CHECK(page.rows[0].post.ours == story.shopAccount());
    REQUIRE(page.rows[1].conversation.has_value());
    CHECK(page.rows[1].conversation->view.status == Status::Done);
    REQUIRE(page.rows[2].conversation.has_value());
    CHECK(page.rows[2].conversation->view.owner == story.person(s("sam")));

    const StreamPage again = valueOf(
        store->streams().streamRows(query(), {page.rows[2].key, page.rows[1].key, page.rows[2].key + 1}));
    CHECK(ids(again) == QStringList{s("b"), s("a")});
}

TEST_CASE("a notice names the streams that caught something", "[store][streams]")
{
    DeskStory story;
    story.says(s("plain"), {.by = s("mara"), .minute = 1});
    OpenStore store;
    store.addAccounts(story.own);
    QList<Notice> notices;
    QObject context;
    QObject::connect(&store->notices(), &Notices::changed, &context,
                     [&](const Notice &notice) { notices.append(notice); });
    const auto told = [&] {
        QList<StreamId> streams;
        for (const Notice &notice : std::exchange(notices, {}))
            streams += notice.streams;
        return streams;
    };
    REQUIRE(eventually([&] { return !notices.isEmpty(); }));
    (void)told();
    store.ingest(story.facts);
    REQUIRE(eventually([&] { return !notices.isEmpty(); }));
    CHECK(told().isEmpty());

    // Caught before anybody saw it: there is something to show once it came.
    DeskStory later;
    later.says(s("late"), {.by = s("jo"), .minute = 2, .isCaught = true});
    FactBatch early = later.facts.first();
    early.posts.clear();
    store.ingest({early});
    later.facts.first().caught.clear();
    store.ingest(later.facts);
    QList<StreamId> streams;
    REQUIRE(eventually([&] {
        streams += told();
        return streams.contains(Mentions);
    }));
    CHECK(valueOf(store->streams().streamPage(query(), {}, PageDirection::After, 5)).rows.size() == 1);
}
