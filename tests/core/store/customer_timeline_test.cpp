#include "core/store/customer_timeline.h"
#include "tests/core/desk/desk_story.h"
#include "tests/core/desk/random_desk.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Whole = 100'000;

using Reader = std::function<TimelinePage(const std::optional<TimelineCursor> &, PageDirection, int)>;

QStringList idsOf(const QList<TimelineRow> &rows)
{
    QStringList ids;
    for (const TimelineRow &row : rows)
        ids.append(rowId(row));
    return ids;
}

QStringList downwards(const Reader &read, int limit)
{
    QStringList all;
    std::optional<TimelineCursor> from;
    for (;;) {
        const TimelinePage next = read(from, PageDirection::After, limit);
        all += idsOf(next.rows);
        if (!next.hasMore)
            return all;
        from = next.rows.last().cursor;
    }
}

QStringList upwards(const Reader &read, int limit)
{
    QStringList all;
    std::optional<TimelineCursor> from;
    for (;;) {
        const TimelinePage next = read(from, PageDirection::Before, limit);
        all = idsOf(next.rows) + all;
        if (!next.hasMore)
            return all;
        from = next.rows.first().cursor;
    }
}

/// What is asked about one customer of a store.
struct Asked {
    OpenStore &store;
    IdentityId customer;
    TimelineFilter filter = {};

    TimelinePage page(const std::optional<TimelineCursor> &from, PageDirection direction, int limit) const
    {
        return valueOf(store->customers().customerTimeline(customer, filter, from, direction, limit, {}));
    }
    QStringList whole() const { return idsOf(page({}, PageDirection::After, Whole).rows); }
    /// What each row is, in a word.
    QStringList words() const
    {
        QStringList words;
        for (const TimelineRow &row : page({}, PageDirection::After, Whole).rows) {
            if (!row.entry)
                words.append(row.post.post.id.globalId.section(u'/', -1));
            else if (const auto *note = std::get_if<Note>(&row.entry->action.payload))
                words.append(note->text);
            else if (const auto *promise = std::get_if<Promise>(&row.entry->action.payload))
                words.append(promise->text);
            else
                words.append(std::get<Gesture>(row.entry->action.payload).reason);
        }
        return words;
    }
};

/// Two matters of Mara's that went on at once, one of Ben's in the same thread, and what was decided.
DeskStory twoMatters()
{
    DeskStory story;
    story.says(u"m1"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}, .minute = 1});
    story.says(u"m2"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}, .minute = 3});
    story.says(u"a1"_s, {.by = u"shop"_s, .replyTo = u"m1"_s, .mentions = {u"mara"_s}, .minute = 5});
    story.says(u"b1"_s, {.by = u"ben"_s, .replyTo = u"m1"_s, .mentions = {u"shop"_s}, .minute = 6});
    story.says(u"a2"_s, {.by = u"shop"_s, .replyTo = u"b1"_s, .mentions = {u"ben"_s}, .minute = 7});
    story.says(u"m3"_s, {.by = u"mara"_s, .replyTo = u"m2"_s, .mentions = {u"shop"_s}, .minute = 9});
    return story;
}

}  // namespace

TEST_CASE("a timeline has what they and we said over all conversations, the newest first",
          "[store][timeline]")
{
    const DeskStory story = twoMatters();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    Asked asked{store, story.identity(u"mara"_s)};
    const QList<TimelineRow> rows = asked.page({}, PageDirection::After, 10).rows;
    QList<PostId> posts;
    for (const TimelineRow &row : rows)
        posts.append(row.post.post.id);
    CHECK(posts ==
          QList<PostId>{story.post(u"m3"_s), story.post(u"a1"_s), story.post(u"m2"_s), story.post(u"m1"_s)});
    REQUIRE(rows.size() == 4);
    CHECK(conversationOf(rows[0]) == conversationOf(rows[2]));
    CHECK(conversationOf(rows[1]) == conversationOf(rows[3]));
    CHECK(conversationOf(rows[0]) != conversationOf(rows[1]));
    CHECK(rows[1].post.ours.has_value());
    asked.filter.voice = TimelineVoice::Ours;
    CHECK(asked.whole().size() == 1);
    asked.filter.voice = TimelineVoice::Theirs;
    CHECK(asked.whole().size() == 3);
    asked.filter = {{HistoryFilter::Kind::Any, Network::X}, TimelineVoice::Both};
    CHECK(asked.whole().isEmpty());
    CHECK(Asked{store, story.identity(u"nobody"_s)}.whole().isEmpty());
}

TEST_CASE("notes, promises and gestures stand between the posts until they are taken back",
          "[store][timeline]")
{
    DeskStory story = twoMatters();
    const IdentityId mara = story.identity(u"mara"_s);
    const ActionId note = story.decides(u"sam"_s, u"m1"_s, u"mara"_s, Note{u"a note"_s});
    story.decides(u"sam"_s, u"m1"_s, u"mara"_s, Promise{u"a promise"_s, Instant{1}, {}, {}});
    story.decides(u"sam"_s, u"m2"_s, u"mara"_s, Gesture{GestureKind::Gift, {}, u"a daisy"_s, {}});
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    const Instant at = story.actions.last().at;
    store.record(
        {{ActionId{newUuid(at)}, {}, at, Audience::Desk, CustomerSubject{mara}, Note{u"as a whole"_s}}});

    Asked asked{store, mara};
    CHECK(asked.words().size() == 8);
    for (const QString &word : {u"a note"_s, u"a promise"_s, u"a daisy"_s, u"as a whole"_s})
        CHECK(asked.words().contains(word));
    using Kind = HistoryFilter::Kind;
    asked.filter.conversations.kind = Kind::Given;
    CHECK(asked.words().size() == 3);  // the second matter and its daisy
    asked.filter.conversations.kind = Kind::Noted;
    CHECK(asked.words().size() == 5);  // the first with all its decisions, and the note on the whole
    asked.filter = {{}, TimelineVoice::Theirs};
    CHECK(asked.words().size() == 3);

    asked.filter = {};
    const Action undo{ActionId{newUuid(at)},         {},        at, Audience::Desk,
                      story.actions.first().subject, Undo{note}};
    store.record({undo});
    CHECK_FALSE(asked.words().contains(u"a note"_s));
    CHECK(valueOf(store->customers().customer(mara, at, {})).notes.size() == 1);
    store.record({{ActionId{newUuid(at)}, {}, at, Audience::Desk, undo.subject, Undo{undo.id}}});
    CHECK(asked.words().contains(u"a note"_s));
    CHECK(valueOf(store->customers().customer(mara, at, {})).notes.size() == 2);
}

TEST_CASE("a timeline goes over all identities of a customer, and around any day", "[store][timeline]")
{
    DeskStory story = twoMatters();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    const IdentityId mara = story.identity(u"mara"_s);
    store.record({{ActionId{newUuid(Instant{1})},
                   {},
                   Instant{1},
                   Audience::Desk,
                   CustomerSubject{mara},
                   LinkIdentity{story.identity(u"ben"_s), u"said so"_s}}});
    const Asked asked{store, mara};
    CHECK(asked.whole().size() == 6);
    const QList<TimelineRow> rows = asked.page({}, PageDirection::After, 10).rows;
    const TimelineCursor middle = cursorBefore(rows[2].cursor.at);
    CHECK(idsOf(asked.page(middle, PageDirection::After, 10).rows) == idsOf(rows.sliced(3)));
    CHECK(idsOf(asked.page(middle, PageDirection::Before, 10).rows) == idsOf(rows.first(3)));
}

TEST_CASE("any desk's timelines are whole, whichever way and in whatever steps they are read",
          "[store][timeline]")
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        const RandomDesk made = randomDesk(seed);
        StoredDesk desk;
        desk.addAccounts(made.own);
        desk.ingest(made.facts);
        desk.record(made.actions);
        QHash<IdentityId, int> said;
        for (const ConversationView &view : desk.views())
            said[view.customer] += view.privateAccount ? 0 : view.postCount;
        store::ReadUnit unit(desk.database());
        for (auto it = said.begin(); it != said.end(); ++it) {
            const qint64 key = unit.keys.knownIdentity(it.key()).value();
            const Reader read = [&](const auto &from, PageDirection direction, int limit) {
                return store::CustomerTimeline(unit, {key}, {}).page(from, direction, limit);
            };
            const QList<TimelineRow> whole = read({}, PageDirection::After, Whole).rows;
            CHECK(downwards(read, 1) == idsOf(whole));
            CHECK(downwards(read, 3) == idsOf(whole));
            CHECK(upwards(read, 2) == idsOf(whole));
            int posts = 0;
            for (const TimelineRow &row : whole)
                posts += row.entry || row.post.isDeleted || row.conversation->view.privateAccount ? 0 : 1;
            CHECK(posts == it.value());
        }
    }
}
