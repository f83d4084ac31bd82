#include "core/desk/gesture_reader.h"

#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

Instant at(const char *time)
{
    return *parseInstant(time);
}

Money euros(int cents)
{
    return {cents, u"EUR"_s};
}

/// What "sam" and "kim" gave to two customers over two weeks. 2026-03-02 is a Monday.
class GivenDesk {
public:
    GivenDesk()
    {
        story.says(u"p"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}});
        story.says(u"q"_s, {.by = u"jon"_s, .mentions = {u"shop"_s}, .minute = 1});
        give(u"mara"_s, "2026-03-02T09:00:00Z", u"sam"_s,
             {GestureKind::Credit, euros(1000), u"Outage"_s, {}});
        give(u"mara"_s, "2026-03-03T09:00:00Z", u"kim"_s, {GestureKind::Gift, euros(500), u" outage "_s, {}});
        give(u"jon"_s, "2026-03-03T10:00:00Z", u"sam"_s,
             {GestureKind::HandwrittenNote, {}, u"moved house"_s, u"with a drawing"_s});
        give(u"jon"_s, "2026-03-09T09:00:00Z", u"sam"_s,
             {GestureKind::WaivedFee, Money{300, u"USD"_s}, u"late parcel"_s, {}});
        give(u"jon"_s, "2026-03-08T23:30:00Z", u"sam"_s, {GestureKind::Credit, euros(700), u"outage"_s, {}});
        store.addAccounts(story.own);
        (void)valueOf(store->directory().savePerson({story.person(u"sam"_s), u"Sam"_s, {}, {}}));
        store.ingest(story.facts);
        store.record(story.actions);
    }

    void give(const QString &customer, const char *time, const QString &by, const Gesture &gesture)
    {
        ids.append(story.decides(by, customer == u"mara"_s ? u"p"_s : u"q"_s, customer, gesture));
        story.actions.last().at = at(time);
    }
    ActionId record(const QString &customer, ActionPayload payload)
    {
        const ActionId id =
            story.decides(u"sam"_s, customer == u"mara"_s ? u"p"_s : u"q"_s, customer, std::move(payload));
        store.record({story.actions.last()});
        return id;
    }
    QList<GestureRow> rows(const QString &customer = {}, int limit = 100)
    {
        QList<GestureRow> found;
        std::optional<IdentityId> identity;
        if (!customer.isEmpty())
            identity = story.identity(customer);
        std::optional<GestureCursor> after;
        for (;;) {
            const auto page = valueOf(store->gestures().gestures(identity, after, limit, {}));
            found += page.rows;
            if (!page.hasMore)
                return found;
            REQUIRE(page.rows.size() == limit);
            after = page.rows.last().cursor;
        }
    }
    QList<ActionId> idsOf(const QList<GestureRow> &rows) const
    {
        QList<ActionId> found;
        for (const GestureRow &row : rows)
            found.append(row.gesture.id);
        return found;
    }

    DeskStory story;
    OpenStore store;
    QList<ActionId> ids;
};

}  // namespace

TEST_CASE("gestures are read the newest first, in pages of any size", "[store][gesture]")
{
    GivenDesk desk;
    const QList<ActionId> all{desk.ids[3], desk.ids[4], desk.ids[2], desk.ids[1], desk.ids[0]};
    for (const int limit : {1, 2, 5, 50})
        CHECK(desk.idsOf(desk.rows({}, limit)) == all);
    const GestureRow first = desk.rows(u"jon"_s).last();
    CHECK(first.gesture.id == desk.ids[2]);
    CHECK(first.gesture.gesture ==
          Gesture{GestureKind::HandwrittenNote, {}, u"moved house"_s, u"with a drawing"_s});
    CHECK(first.giverName == u"Sam"_s);
    CHECK(first.handle.size() == 10);
}

TEST_CASE("a customer's gestures are those of all their identities", "[store][gesture]")
{
    GivenDesk desk;
    CHECK(desk.rows(u"mara"_s).size() == 2);
    const Action link = newAction(desk.story.person(u"sam"_s), at("2026-03-10T00:00:00Z"),
                                  CustomerSubject{desk.story.identity(u"jon"_s)},
                                  LinkIdentity{desk.story.identity(u"mara"_s), u"same address"_s});
    desk.store.record({link});
    const QList<ActionId> all{desk.ids[3], desk.ids[4], desk.ids[2], desk.ids[1], desk.ids[0]};
    for (const int limit : {1, 2, 50})
        CHECK(desk.idsOf(desk.rows(u"mara"_s, limit)) == all);
    CHECK(desk.rows(u"eve"_s).isEmpty());
}

TEST_CASE("totals are by week and reason, and name nobody", "[store][gesture]")
{
    GivenDesk desk;
    const auto totals = [&](const QTimeZone &zone) {
        return valueOf(desk.store->gestures().gestureTotals(at("2026-03-01T00:00:00Z"),
                                                            at("2026-04-01T00:00:00Z"), zone));
    };
    const QDate first(2026, 3, 2);
    const QDate second(2026, 3, 9);
    CHECK(totals(QTimeZone::utc()) ==
          QList<GestureTotal>{{second, u"late parcel"_s, 1, {Money{300, u"USD"_s}}},
                              {first, u"moved house"_s, 1, {}},
                              {first, u"outage"_s, 3, {euros(2200)}}});
    // Half past eleven on Sunday in London is Monday in Berlin.
    CHECK(totals(QTimeZone("Europe/Berlin")) ==
          QList<GestureTotal>{{second, u"late parcel"_s, 1, {Money{300, u"USD"_s}}},
                              {second, u"outage"_s, 1, {euros(700)}},
                              {first, u"moved house"_s, 1, {}},
                              {first, u"outage"_s, 2, {euros(1500)}}});
}

TEST_CASE("what a person gave in a month is summed by currency", "[store][gesture]")
{
    GivenDesk desk;
    const auto given = [&](const QString &name, const char *from, const char *until) {
        return valueOf(desk.store->gestures().givenBy(desk.story.person(name), at(from), at(until), {}));
    };
    CHECK(given(u"sam"_s, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z") ==
          GestureSum{4, {euros(1700), Money{300, u"USD"_s}}});
    CHECK(given(u"sam"_s, "2026-03-02T09:00:01Z", "2026-03-08T00:00:00Z") == GestureSum{1, {}});
    CHECK(given(u"kim"_s, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z") == GestureSum{1, {euros(500)}});
}

TEST_CASE("a gesture taken back counts nowhere, and its reaction is kept with it", "[store][gesture]")
{
    GivenDesk desk;
    desk.record(u"jon"_s, GestureReaction{desk.ids[4], Reaction::Glad, u"sent a picture"_s});
    CHECK(desk.rows(u"jon"_s)[1].gesture.reaction == Reaction::Glad);
    CHECK(desk.rows(u"jon"_s)[1].gesture.reactionWords == u"sent a picture"_s);
    desk.record(u"jon"_s, Undo{desk.ids[4]});
    CHECK(desk.rows(u"jon"_s).size() == 2);
    const auto sum = valueOf(desk.store->gestures().givenBy(
        desk.story.person(u"sam"_s), at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z"), {}));
    CHECK(sum == GestureSum{3, {euros(1000), Money{300, u"USD"_s}}});
    CHECK(valueOf(desk.store->upkeep().rebuild(false)).differences == QStringList());
    CHECK(valueOf(desk.store->upkeep().check()).problems == QStringList());
}
