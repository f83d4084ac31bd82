#include "core/desk/promise_reader.h"
#include "core/store/migrator.h"
#include "core/store/rebuild.h"

#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"

#include <algorithm>

using namespace daisychain;
using namespace daisychain::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant Morning{1772611200000};
constexpr int Customers = 12;

Instant minute(int number)
{
    return Morning + std::chrono::minutes(number);
}

/// Twelve customers asked, were answered and promised something; every third promise is by "kim".
class PromisedDesk {
public:
    PromisedDesk()
    {
        for (int i = 0; i < Customers; ++i) {
            story.says(post(i), {.by = customer(i), .mentions = {u"shop"_s}, .minute = i});
            decide(i, Done{story.seen({post(i)})});
            // Several are due at the same time.
            ids.append(decide(i, Promise{u"word %1"_s.arg(i), minute(600 + 10 * (i / 2)), {}, {}},
                              i % 3 == 0 ? u"kim"_s : u"sam"_s));
        }
        store.addAccounts(story.own);
        for (const QString &name : {u"kim"_s, u"sam"_s})
            (void)valueOf(store->directory().savePerson({story.person(name), name, {}, {}}));
        store.ingest(story.facts);
        store.record(story.actions);
    }

    static QString customer(int number) { return u"c%1"_s.arg(number); }
    static QString post(int number) { return u"p%1"_s.arg(number); }
    ActionId decide(int number, ActionPayload payload, const QString &by = u"sam"_s)
    {
        return story.decides(by, post(number), customer(number), std::move(payload));
    }
    /// The same, in the store as well.
    ActionId record(int number, ActionPayload payload, const QString &by = u"sam"_s)
    {
        const ActionId id = decide(number, std::move(payload), by);
        store.record({story.actions.last()});
        return id;
    }
    void answer(int number, const QString &name, int at)
    {
        story.facts.clear();
        story.says(name, {.by = u"shop"_s, .replyTo = post(number), .minute = at});
        store.ingest(story.facts);
    }
    QStringList open(const PromiseQuery &query = {}, int limit = 100)
    {
        QStringList texts;
        std::optional<PromiseCursor> after;
        for (;;) {
            const PromisePage page = valueOf(store->promises().openPromises(query, after, limit));
            for (const PromiseRow &row : page.rows)
                texts.append(row.promise.text);
            if (!page.hasMore)
                return texts;
            REQUIRE(page.rows.size() == limit);
            after = page.rows.last().cursor;
        }
    }
    QList<PromiseRow> of(int number)
    {
        const auto handle = valueOf(
            store->conversations().handleOf({story.post(post(number)), story.identity(customer(number))}));
        return valueOf(store->promises().conversationPromises(handle, {}));
    }
    QueueRow queueRow(int number)
    {
        const auto handle = valueOf(
            store->conversations().handleOf({story.post(post(number)), story.identity(customer(number))}));
        const auto row = valueOf(store->queue().queueRow(handle, story.person(u"sam"_s), Morning, {}));
        REQUIRE(row.has_value());
        return *row;
    }
    void checkRebuild()
    {
        const RebuildReport report = valueOf(store->upkeep().rebuild(false));
        CHECK(report.differences == QStringList());
        CHECK(valueOf(store->upkeep().check()).problems == QStringList());
    }

    DeskStory story;
    OpenStore store;
    QList<ActionId> ids;
};

QStringList words(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(u"word %1"_s.arg(number));
    return texts;
}

}  // namespace

TEST_CASE("what is due is read by due, in pages of any size", "[store][promise]")
{
    PromisedDesk desk;
    const QStringList all = words({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    for (const int limit : {1, 2, 5, 12, 100})
        CHECK(desk.open({}, limit) == all);
    CHECK(desk.open({.owner = desk.story.person(u"kim"_s)}, 3) == words({0, 3, 6, 9}));
    CHECK(desk.open({.dueBefore = minute(620)}) == words({0, 1, 2, 3}));
    CHECK(desk.open({.owner = desk.story.person(u"kim"_s), .dueBefore = minute(620)}) == words({0, 3}));
    desk.checkRebuild();
}

TEST_CASE("a promise is shown with names, words and conversation", "[store][promise]")
{
    PromisedDesk desk;
    desk.record(3, PromiseTakenOver{desk.ids[3]}, u"sam"_s);
    const QList<PromiseRow> rows = desk.of(3);
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().giverName == u"kim"_s);
    CHECK(rows.first().ownerName == u"sam"_s);
    CHECK(rows.first().promise.subject ==
          ConversationSubject{desk.story.post(u"p3"_s), desk.story.identity(u"c3"_s)});
    CHECK(rows.first().handle == desk.queueRow(3).handle);
    CHECK(desk.queueRow(3).view.promises == QList<PromiseView>{rows.first().promise});
    CHECK(desk.open({.owner = desk.story.person(u"kim"_s)}) == words({0, 6, 9}));
    CHECK(errorOf(desk.store->promises().conversationPromises(u"0000000000"_s, {})).code ==
          ErrorCode::NotFound);
}

TEST_CASE("a kept promise leaves the list of what is due, and undoing that brings it back",
          "[store][promise]")
{
    PromisedDesk desk;
    desk.answer(2, u"solved"_s, 700);
    const ActionId kept = desk.record(2, PromiseKept{desk.ids[2], desk.story.post(u"solved"_s)});
    CHECK_FALSE(desk.open().contains(u"word 2"_s));
    CHECK(stateOf(desk.of(2).first().promise, minute(9999)) == PromiseState::KeptLate);
    CHECK(desk.queueRow(2).view.status == Status::Done);
    desk.checkRebuild();
    desk.record(2, Undo{kept});
    CHECK(desk.open().contains(u"word 2"_s));
    CHECK(desk.queueRow(2).view.status == Status::Snoozed);
    desk.record(2, Undo{desk.ids[2]});
    CHECK(desk.of(2).isEmpty());
    CHECK(desk.queueRow(2).view.status == Status::Done);
    desk.checkRebuild();
}

TEST_CASE("renewals stay with their promise", "[store][promise]")
{
    PromisedDesk desk;
    desk.answer(5, u"still on it"_s, 500);
    desk.record(5, PromiseRenewed{desk.ids[5], minute(900), desk.story.post(u"still on it"_s)});
    const PromiseView promise = desk.of(5).first().promise;
    CHECK(promise.due == minute(900));
    CHECK(promise.renewals == QList<PromiseRenewal>{{minute(500), minute(900)}});
    CHECK(desk.open().last() == u"word 5"_s);
    desk.checkRebuild();
}

TEST_CASE("who was promised something comes back in time and stands first", "[store][promise][queue]")
{
    PromisedDesk desk;
    const PersonId sam = desk.story.person(u"sam"_s);
    desk.story.facts.clear();
    desk.story.says(u"new"_s, {.by = u"eve"_s, .mentions = {u"shop"_s}, .minute = 50});
    desk.story.says(u"again"_s, {.by = u"c11"_s, .replyTo = u"p11"_s, .mentions = {u"shop"_s}, .minute = 51});
    desk.store.ingest(desk.story.facts);
    const auto customers = [&](QueueView list, Instant now, int limit) {
        QStringList found;
        std::optional<QueueCursor> from;
        for (;;) {
            const auto page = valueOf(
                desk.store->queue().queuePage({list, sam, now, {}}, from, PageDirection::After, limit));
            for (const QueueRow &row : page.rows)
                found.append(row.subject.customer.globalId.section(u'@', 1));
            if (!page.hasMore)
                return found;
            from = page.rows.last().cursor;
        }
    };
    CHECK(customers(QueueView::AllOpen, minute(60), 50) == QStringList{u"c11"_s, u"eve"_s});
    CHECK(customers(QueueView::Snoozed, minute(60), 4).size() == Customers - 1);
    CHECK(customers(QueueView::Done, minute(60), 4).isEmpty());
    // Given at 0, due from 600 on: the first nudges come two hours before.
    for (const int limit : {1, 3, 50}) {
        QStringList due = customers(QueueView::AllOpen, minute(490), limit);
        REQUIRE(due.size() == 6);
        // Two each are due at the same time.
        std::sort(due.begin(), due.begin() + 2);
        std::sort(due.begin() + 2, due.begin() + 4);
        CHECK(due == QStringList{u"c0"_s, u"c1"_s, u"c2"_s, u"c3"_s, u"c11"_s, u"eve"_s});
    }
    const QueueCounts counts = valueOf(desk.store->queue().queueCounts(sam, minute(490), {}));
    CHECK(counts.allOpen == 6);
    CHECK(counts.snoozed == Customers - 5);
    const auto standing = valueOf(
        desk.store->queue().standing(desk.queueRow(0).handle, {QueueView::AllOpen, sam, minute(490), {}}));
    REQUIRE(standing.has_value());
    CHECK(standing->isIn);
    CHECK(standing->row.cursor.rank == QueueRank::Promised);
    CHECK(standing->row.cursor.at == minute(600));
}

TEST_CASE("a customer's promises are those of all their identities", "[store][promise]")
{
    PromisedDesk desk;
    const auto texts = [&](const QString &name, int limit) {
        QStringList found;
        std::optional<PromiseCursor> after;
        for (;;) {
            const auto page =
                valueOf(desk.store->promises().customerPromises(desk.story.identity(name), after, limit, {}));
            for (const PromiseRow &row : page.rows)
                found.append(row.promise.text);
            if (!page.hasMore)
                return found;
            after = page.rows.last().cursor;
        }
    };
    CHECK(texts(u"c1"_s, 10) == words({1}));
    CHECK(texts(u"nobody"_s, 10).isEmpty());
    const Action link =
        newAction(desk.story.person(u"sam"_s), Morning, CustomerSubject{desk.story.identity(u"c1"_s)},
                  LinkIdentity{desk.story.identity(u"c8"_s), u"said so"_s});
    desk.store.record({link});
    for (const int limit : {1, 2, 10}) {
        CHECK(texts(u"c1"_s, limit) == words({8, 1}));
        CHECK(texts(u"c8"_s, limit) == words({8, 1}));
    }
    desk.store.record({newAction(desk.story.person(u"sam"_s), Morning, link.subject, Undo{link.id})});
    CHECK(texts(u"c8"_s, 10) == words({8}));
}

TEST_CASE("promises go with their conversation when threads join and part", "[store][promise]")
{
    PromisedDesk desk;
    desk.story.facts.clear();
    desk.story.says(u"other"_s, {.by = u"c4"_s, .mentions = {u"shop"_s}, .minute = 70});
    desk.store.ingest(desk.story.facts);
    const ActionId merge = desk.record(4, Merge{desk.story.post(u"other"_s)});
    CHECK(desk.of(4).size() == 1);
    CHECK(desk.queueRow(4).view.status == Status::Open);
    CHECK(rankOf(desk.queueRow(4).view) == QueueRank::Promised);
    desk.checkRebuild();
    desk.record(4, Undo{merge});
    CHECK(desk.of(4).size() == 1);
    CHECK(desk.queueRow(4).view.status == Status::Snoozed);
    desk.checkRebuild();
}

TEST_CASE("a rebuild mends promises that are not what the fold says", "[store][promise][rebuild]")
{
    DeskStory story;
    story.says(u"p"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}});
    story.decides(u"sam"_s, u"p"_s, u"mara"_s, Promise{u"soon"_s, minute(60), {}, {}});
    story.decides(u"sam"_s, u"p"_s, u"mara"_s, Gesture{GestureKind::Gift, {}, u"outage"_s, {}});
    StoredDesk desk;
    desk.addAccounts(story.own);
    desk.ingest(story.facts);
    desk.record(story.actions);
    desk.checkConsistency();
    const QStringList damages{
        u"UPDATE promise SET due_ms = 7"_s,
        u"UPDATE promise SET renewals = '1,2'"_s,
        u"DELETE FROM promise"_s,
        u"INSERT INTO promise SELECT 99, 98, customer_key, owner, given_ms, due_ms, "
        "nudge_ms, renewals, missed_ms, kept_ms FROM promise"_s,
        u"INSERT INTO promise SELECT 99, conversation_key, customer_key, owner, given_ms, "
        "due_ms, nudge_ms, renewals, missed_ms, kept_ms FROM promise"_s,
        u"UPDATE gesture SET minor = 5, currency = 'EUR'"_s,
        u"DELETE FROM gesture"_s,
        u"UPDATE conversation SET promise_count = 0"_s};
    for (const QString &damage : damages) {
        CAPTURE(damage);
        desk.database().run(damage);
        REQUIRE_FALSE(desk.database().failure().has_value());
        desk.write(
            [&](store::WriteUnit &unit) { CHECK(store::refoldAll(unit.database).differenceCount > 0); });
        CHECK(desk.views() == story.views());
        desk.checkConsistency();
    }
}

TEST_CASE("a file from before promises keeps the order of its lists", "[store][promise][migrator]")
{
    const QTemporaryDir folder;
    const auto opened = store::Database::open(folder.filePath(u"desk.db"_s), store::OpenMode::ReadWrite);
    REQUIRE(opened.has_value());
    store::Database &database = **opened;
    const auto all = store::deskMigrations();
    REQUIRE(store::migrate(database, all.mid(0, 13)).has_value());
    const auto add = [&](int key, int status, int rank) {
        database.run(u"INSERT INTO conversation (key, thread_key, customer_key, private_account_key, handle, "
                     "anchor_key, anchor_ms, status, done_reason, accounts, open_count, last_ms, "
                     "last_customer_ms, post_count, action_count, note_count, pending_replies, stop_reason, "
                     "is_answered_outside, is_praise, queue_rank, sort_ms) VALUES (%1, %1, 1, 0, %1, 1, 0, "
                     "%2, 0, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, %3, 0)"_s.arg(key)
                         .arg(status)
                         .arg(rank));
    };
    add(1, int(Status::Open), 0);  // stopped, by the numbers of then
    add(2, int(Status::Open), 2);
    add(3, int(Status::Snoozed), 0);
    REQUIRE(store::migrate(database, all).has_value());
    CHECK(database.column(u"SELECT queue_rank FROM conversation ORDER BY key"_s) ==
          QStringList{QString::number(int(QueueRank::Stopped)), QString::number(int(QueueRank::Ordinary)),
                      u"0"_s});
    REQUIRE_FALSE(database.failure().has_value());
}
