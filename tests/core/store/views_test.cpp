#include "tests/core/store/search_desk.h"
#include "tests/core/store/stored_desk.h"

#include "tests/support/catch.h"

#include <QSet>
#include <QTimeZone>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

/// A desk whose customers say things, and views on it.
struct Views {
    SearchDesk desk;

    QueueQuery query(const QString &conditions, QueueView base = QueueView::AllOpen)
    {
        return {base, desk.me(), desk.now(), {}, parseSearch(conditions, QTimeZone::utc(), desk.now())};
    }
    /// The handles of all pages, a few rows at a time, down from the top or up from the bottom.
    QStringList handles(const QueueQuery &asked, PageDirection direction = PageDirection::After,
                        int limit = 3)
    {
        QStringList handles;
        std::optional<QueueCursor> from;
        for (;;) {
            const QueuePage page = valueOf(desk.store().queue().queuePage(asked, from, direction, limit));
            QStringList read;
            for (const QueueRow &row : page.rows)
                read.append(row.handle);
            handles = direction == PageDirection::After ? handles + read : read + handles;
            if (page.lookedTo)
                from = page.lookedTo;
            else if (page.rows.isEmpty() || !page.hasMore)
                return handles;
            else
                from = (direction == PageDirection::After ? page.rows.last() : page.rows.first()).cursor;
        }
    }
    /// Whose conversations a view holds, in its order: "kim lee".
    QString who(const QString &conditions, QueueView base = QueueView::AllOpen)
    {
        QStringList names;
        const QueuePage page = valueOf(
            desk.store().queue().queuePage(query(conditions, base), std::nullopt, PageDirection::After, 50));
        for (const QueueRow &row : page.rows)
            names.append(row.customerHandle.section(u'@', 0, 0));
        CHECK(valueOf(desk.store().queue().listCount(query(conditions, base), 1000)).count == names.size());
        return names.join(u' ');
    }
};

/// Kim asks twice, Lee once in German, Max is private, Nia is done.
struct FourCustomers : Views {
    PostId kim;
    PostId lee;
    PostId nia;

    FourCustomers()
    {
        kim = desk.put(desk.says(u"kim@ferns.example"_s, u"My refund is late"_s));
        auto more = desk.says(u"kim@ferns.example"_s, u"hello?"_s);
        more.post.replyTo = kim;
        desk.put(more);
        auto german = desk.says(u"lee@moss.example"_s, u"Wo bleibt mein refund?"_s, Network::Bluesky);
        german.post.language = u"de"_s;
        german.post.tags = {u"roses"_s};
        lee = desk.put(german);
        auto secret = desk.says(u"max@ferns.example"_s, u"refund please"_s);
        secret.post.visibility = Visibility::Direct;
        secret.post.mentions = {PostMention{SearchDesk::identityOf(u"help@shop.example"_s), {}, {}}};
        desk.put(secret);
        nia = desk.put(desk.says(u"nia@ferns.example"_s, u"refund came, thanks"_s));
        desk.act(Done{{{nia, {}}}, DoneReason::Settled}, nia, SearchDesk::identityOf(u"nia@ferns.example"_s));
    }
};

}  // namespace

TEST_CASE("a view holds the conversations of its list in which the customer said so", "[store][view]")
{
    FourCustomers views;
    CHECK(views.who(u"refund"_s) == u"kim lee max"_s);
    CHECK(views.who(u"hello refund"_s).isEmpty());
    CHECK(views.who(u"lang:de"_s) == u"lee"_s);
    CHECK(views.who(u"#roses"_s) == u"lee"_s);
    CHECK(views.who(u"from:kim"_s) == u"kim"_s);
    CHECK(views.who(u"is:private"_s) == u"max"_s);
    CHECK(views.who(u"network:bluesky refund"_s) == u"lee"_s);
    CHECK(views.who(u"refund"_s, QueueView::Done) == u"nia"_s);
    CHECK(views.who(u"refund"_s, QueueView::Mine).isEmpty());
}

TEST_CASE("what is excluded must be in nothing that the customer said", "[store][view]")
{
    FourCustomers views;
    CHECK(views.who(u"refund -hello"_s) == u"lee max"_s);
    CHECK(views.who(u"-lang:de"_s) == u"kim max"_s);
    CHECK(views.who(u"refund -from:kim -is:private"_s) == u"lee"_s);
}

TEST_CASE("a view holds what is promised", "[store][view]")
{
    FourCustomers views;
    CHECK(views.who(u"is:promised"_s).isEmpty());
    const IdentityId lee = SearchDesk::identityOf(u"lee@moss.example"_s, Network::Bluesky);
    views.desk.act(Promise{u"tomorrow"_s, views.desk.now() + std::chrono::hours(2), {}, {}}, views.lee, lee);
    CHECK(views.who(u"is:promised"_s) == u"lee"_s);
    CHECK(views.who(u"refund -is:promised"_s) == u"kim max"_s);
}

TEST_CASE("a view follows what happens to its conversations", "[store][view]")
{
    FourCustomers views;
    const auto query = views.query(u"refund"_s);
    const auto standing = [&](const QString &handle) {
        return valueOf(views.desk.store().queue().standing(handle, query));
    };
    const QStringList before = views.handles(query);
    REQUIRE(before.size() == 3);
    CHECK(standing(before.first())->isIn);
    views.desk.act(Wait{{{views.lee, {}}}}, views.lee,
                   SearchDesk::identityOf(u"lee@moss.example"_s, Network::Bluesky));
    CHECK(views.who(u"refund"_s) == u"kim max"_s);
    CHECK_FALSE(standing(before[1])->isIn);
    views.desk.put(views.desk.says(u"oda@ferns.example"_s, u"a refund, too"_s));
    CHECK(views.who(u"refund"_s) == u"kim max oda"_s);
    CHECK_FALSE(standing(u"zzzzzzzzzz"_s).has_value());
}

TEST_CASE("a view can be read a few at a time from both ends, whichever way it is found", "[store][view]")
{
    Views views;
    QList<SearchDesk::Saying> sayings;
    for (int i = 0; i < 60; ++i) {
        auto saying = views.desk.says(u"c%1@ferns.example"_s.arg(i, 2, 10, QChar(u'0')),
                                      i % 3 == 0 ? u"a rose"_s : u"a tulip"_s);
        saying.post.language = i % 4 == 0 ? u"de"_s : u"en"_s;
        sayings.append(saying);
    }
    views.desk.put(sayings);
    // The text index knows the first; the second is found by going through the list.
    for (const QString &conditions : {u"rose"_s, u"lang:de"_s}) {
        const auto query = views.query(conditions);
        const QStringList down = views.handles(query, PageDirection::After);
        INFO(conditions.toStdString());
        CHECK(down.size() == (conditions == u"rose"_s ? 20 : 15));
        CHECK(QSet<QString>(down.begin(), down.end()).size() == down.size());
        CHECK(views.handles(query, PageDirection::Before) == down);
        CHECK(views.handles(query, PageDirection::After, 100) == down);
    }
}

TEST_CASE("a page of a view comes back after so many conversations, and the next goes on there",
          "[store][view]")
{
    Views views;
    QList<SearchDesk::Saying> sayings;
    for (int i = 0; i < 2600; ++i) {
        auto saying = views.desk.says(u"c%1@ferns.example"_s.arg(i), u"good morning"_s);
        saying.post.language = i == 2500 ? u"de"_s : u"en"_s;
        sayings.append(saying);
    }
    views.desk.put(sayings);
    const auto query = views.query(u"lang:de"_s);
    const QueuePage page =
        valueOf(views.desk.store().queue().queuePage(query, std::nullopt, PageDirection::After, 50));
    CHECK(page.rows.isEmpty());
    CHECK(page.hasMore);
    REQUIRE(page.lookedTo.has_value());
    CHECK(views.handles(query).size() == 1);
    const ListCount count = valueOf(views.desk.store().queue().listCount(query, 1000));
    CHECK(count.isAtLeast);
}
