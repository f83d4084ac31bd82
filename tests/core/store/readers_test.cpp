#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::test;

namespace {

constexpr Instant Now{1772697600000};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Forty conversations in every state; person "sam" has some of them.
DeskStory busyDesk()
{
    DeskStory story;
    for (int i = 0; i < 40; ++i) {
        const QString n = QString::number(i);
        const QString post = s("p") + n;
        const QString customer = s("c") + n;
        story.says(post, {.by = customer, .mentions = {s("shop")}, .minute = (i * 7) % 40});
        if (i % 4 == 0)
            story.decides(s("sam"), post, customer, Claim{});
        if (i % 5 == 1)
            story.decides(s("sam"), post, customer, Wait{story.seen({post})});
        if (i % 5 == 2)
            story.decides(s("ada"), post, customer, Done{story.seen({post})});
        if (i % 5 == 3)
            story.decides(s("ada"), post, customer,
                          Snooze{i % 2 == 0 ? Now - std::chrono::hours(1) : Now + std::chrono::hours(i),
                                 story.seen({post})});
        if (i % 7 == 1) {
            story.says(s("t") + n,
                       {.by = customer, .replyTo = post, .mentions = {s("shop")}, .minute = 50 + i});
            story.decides(s("nobody"), s("t") + n, customer, Thanks{story.seen({s("t") + n})});
        }
        if (i % 6 == 0)
            story.decides(s("sam"), post, customer, Up{UpKind::HelpMe, s("please")});
        if (i == 20) {
            HandOver handOver;
            handOver.reply = {uuidFromName("reply 20")};
            handOver.account = story.shopAccount();
            handOver.seen = story.seen({post});
            story.decides(s("sam"), post, customer, handOver);
            story.decides(s("sam"), post, customer, Stop{handOver.reply, StopReason::Refused, {}});
        }
    }
    return story;
}

bool belongs(const ConversationView &view, QueueView list, PersonId me)
{
    switch (list) {
    case QueueView::Mine:
        return isDue(view, Now) && view.owner == me;
    case QueueView::Unclaimed:
        return isDue(view, Now) && view.owner.isNull();
    case QueueView::AllOpen:
        return isDue(view, Now);
    case QueueView::Waiting:
        return view.status == Status::Waiting;
    case QueueView::Snoozed:
        return view.status == Status::Snoozed && !isDue(view, Now);
    case QueueView::Done:
        return view.status == Status::Done;
    case QueueView::Thanks:
        return view.isThanked;
    }
    return false;
}

int countOf(const QueueCounts &counts, QueueView list)
{
    switch (list) {
    case QueueView::Mine:
        return counts.mine;
    case QueueView::Unclaimed:
        return counts.unclaimed;
    case QueueView::AllOpen:
        return counts.allOpen;
    case QueueView::Waiting:
        return counts.waiting;
    case QueueView::Snoozed:
        return counts.snoozed;
    case QueueView::Done:
        return counts.done;
    case QueueView::Thanks:
        return counts.thanks;
    }
    return -1;
}

constexpr QueueView AllLists[] = {QueueView::Mine,    QueueView::Unclaimed, QueueView::AllOpen,
                                  QueueView::Waiting, QueueView::Snoozed,   QueueView::Done,
                                  QueueView::Thanks};

/// Every row of a list, read a few at a time from one end.
QList<QueueRow> readAll(store::DeskStore &store, QueueView list, PersonId me, PageDirection direction,
                        int limit)
{
    QList<QueueRow> rows;
    std::optional<QueueCursor> from;
    for (;;) {
        const QueuePage page = valueOf(store.queue().queuePage({list, me, Now, {}}, from, direction, limit));
        if (page.rows.isEmpty())
            break;
        rows = direction == PageDirection::After ? rows + page.rows : page.rows + rows;
        from = direction == PageDirection::After ? page.rows.last().cursor : page.rows.first().cursor;
        REQUIRE(page.rows.size() <= limit);
        if (!page.hasMore)
            break;
    }
    return rows;
}

}  // namespace

TEST_CASE("lists page in both directions, hold what the views say, and are counted", "[store][queue]")
{
    const DeskStory story = busyDesk();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    const PersonId sam = story.person(s("sam"));
    const auto views = story.views();
    const QueueCounts counts = valueOf(store->queue().queueCounts(sam, Now, {}));
    for (const QueueView list : AllLists) {
        CAPTURE(queueViewName(list));
        QSet<IdentityId> expected;
        for (const ConversationView &view : views) {
            if (belongs(view, list, sam))
                expected.insert(view.customer);
        }
        REQUIRE(!expected.isEmpty());
        const QList<QueueRow> down = readAll(*store, list, sam, PageDirection::After, 3);
        const QList<QueueRow> up = readAll(*store, list, sam, PageDirection::Before, 4);
        CHECK(down == up);
        QSet<IdentityId> found;
        for (const QueueRow &row : down) {
            found.insert(row.view.customer);
            for (const ConversationView &view : views) {
                if (view.customer == row.view.customer)
                    CHECK(view == row.view);
            }
        }
        CHECK(found == expected);
        CHECK(down.size() == expected.size());
        CHECK(countOf(counts, list) == expected.size());
    }
}

TEST_CASE("answers are awaited from whom a conversation isn't done, the last heard first", "[store][queue]")
{
    const DeskStory story = busyDesk();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    QHash<IdentityId, Instant> heard;
    for (const ConversationView &view : story.views()) {
        if (view.status != Status::Done)
            heard[view.customer] = view.lastCustomerAt;
    }
    const auto awaited = valueOf(store->awaited().awaited(Network::Mastodon, 100));
    REQUIRE(awaited.size() > 10);
    CHECK(QSet<IdentityId>(awaited.begin(), awaited.end()).size() == awaited.size());
    CHECK(awaited.size() == heard.size());
    for (qsizetype i = 0; i < awaited.size(); ++i) {
        CHECK(heard.contains(awaited[i]));
        if (i > 0)
            CHECK(heard[awaited[i]] <= heard[awaited[i - 1]]);
    }
    CHECK(valueOf(store->awaited().awaited(Network::Mastodon, 3)) == awaited.first(3));
    CHECK(valueOf(store->awaited().awaited(Network::Bluesky, 3)).isEmpty());
}

TEST_CASE("the due come by rank and then by how long they wait, the rest newest first", "[store][queue]")
{
    const DeskStory story = busyDesk();
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    const auto open = readAll(*store, QueueView::AllOpen, {}, PageDirection::After, 100);
    CHECK(open.first().view.stoppedReply.has_value());
    CHECK(std::is_sorted(open.begin(), open.end(),
                         [](const QueueRow &a, const QueueRow &b) { return a.cursor < b.cursor; }));
    for (qsizetype i = 1; i < open.size(); ++i)
        CHECK(rankOf(open[i - 1].view) <= rankOf(open[i].view));
    const auto done = readAll(*store, QueueView::Done, {}, PageDirection::After, 100);
    CHECK(std::is_sorted(done.begin(), done.end(),
                         [](const QueueRow &a, const QueueRow &b) { return b.view.lastAt < a.view.lastAt; }));
}

TEST_CASE("of a post with a warning a row has the warning alone", "[store][queue]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .minute = 1});
    story.facts[0].posts[0].text = s("look at this");
    story.facts[0].posts[0].contentWarning = s("wilted\nflowers");
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    const QueueRow row =
        readAll(*store, QueueView::Unclaimed, story.person(s("sam")), PageDirection::After, 5).first();
    CHECK(row.isWarned);
    CHECK(row.lastText == s("wilted flowers"));
}

TEST_CASE("a row says who, what last, and what is unread", "[store][queue]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .minute = 1});
    story.facts[0].posts[0].text = s("my roses\n  are   wilted");
    story.facts[0].posts[0].language = s("en");
    story.facts[0].posts[0].media = {{MediaKind::Image, s("https://m/1"), {}, {}, 0, 0}};
    ProfileFact mara;
    mara.id = story.identity(s("mara"));
    mara.handle = s("mara@flowers.example");
    mara.displayName = s("Mara");
    story.facts[0].profiles = {mara};
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    const PersonId sam = story.person(s("sam"));
    QueueRow row = readAll(*store, QueueView::Unclaimed, sam, PageDirection::After, 5).first();
    CHECK(row.customerName == s("Mara"));
    CHECK(row.customerHandle == s("mara@flowers.example"));
    CHECK(row.lastText == s("my roses are wilted"));
    CHECK(row.lastLanguage == s("en"));
    CHECK(row.hasMedia);
    CHECK_FALSE(row.isLastOurs);
    CHECK_FALSE(row.hasDraft);
    CHECK(row.isUnread);
    CHECK(row.subject == ConversationSubject{story.post(s("p")), mara.id});
    const StoreVersion read =
        valueOf(store->readMarks().markRead(sam, row.handle, story.facts[0].posts[0].created));
    CHECK_FALSE(valueOf(store->queue().queueRow(row.handle, sam, Now, read))->isUnread);
    CHECK(valueOf(store->queue().queueRow(row.handle, story.person(s("ada")), Now, read))->isUnread);
}

TEST_CASE("a conversation comes with its thread, journal, newest versions and gaps", "[store][conversation]")
{
    DeskStory story;
    story.says(s("top"), {.by = s("shop")});
    story.says(s("p"), {.by = s("mara"), .replyTo = s("top"), .mentions = {s("shop")}, .minute = 1});
    story.says(s("o"), {.by = s("shop"), .replyTo = s("p"), .minute = 2});
    story.says(s("q"), {.by = s("jon"), .replyTo = s("top"), .mentions = {s("shop")}, .minute = 3});
    story.says(s("d"), {.by = s("jon"),
                        .replyTo = s("top"),
                        .mentions = {s("shop")},
                        .minute = 4,
                        .visibility = Visibility::Direct});
    const ActionId note = story.decides(s("sam"), s("p"), s("mara"), Note{s("VIP")});
    story.decides(s("sam"), s("p"), s("mara"), Undo{note});
    OpenStore store;
    store.addAccounts(story.own);
    (void)valueOf(
        store->directory().savePerson({story.person(s("sam")), s("Sam"), s("Sam"), {s("en"), s("de")}}));
    const Stream stream{streamIdFor(story.shopAccount(), StreamKind::Mentions, {}),
                        story.shopAccount(),
                        StreamKind::Mentions,
                        {}};
    (void)valueOf(store->directory().saveStream(stream));
    store.ingest(story.facts);
    store.record(story.actions);
    const Instant start = story.facts[0].posts[0].created;
    (void)valueOf(store->coverage().addSpan(
        {stream.id, start + std::chrono::minutes(1), start + std::chrono::minutes(9), GapReason::NoNetwork}));
    const QString handle =
        valueOf(store->conversations().handleOf({story.post(s("p")), story.identity(s("mara"))}));
    const auto detail = valueOf(store->conversations().conversation(handle, {}, Now, {}));
    CHECK(detail.head.handle == handle);
    REQUIRE(detail.posts.size() == 4);
    CHECK(detail.posts[0].ours == story.shopAccount());
    CHECK(detail.posts[2].post.id == story.post(s("o")));
    CHECK(detail.threadPostCount == 4);
    CHECK(detail.otherConversations == 2);
    REQUIRE(detail.journal.size() == 2);
    CHECK(detail.journal[0].actorName == s("Sam"));
    CHECK_FALSE(detail.journal[0].isActive);
    CHECK(detail.newest == story.seen({s("p")}));
    REQUIRE(detail.gaps.size() == 1);
    CHECK(detail.gaps[0].gap == GapReason::NoNetwork);
    const auto reasonsAfter = [&](int from, int to, std::optional<GapReason> gap) {
        (void)valueOf(store->coverage().addSpan(
            {stream.id, start + std::chrono::minutes(from), start + std::chrono::minutes(to), gap}));
        QList<GapReason> reasons;
        for (const CoverageSpan &span :
             valueOf(store->conversations().conversation(handle, {}, Now, {})).gaps)
            reasons.append(span.gap.value());
        return reasons;
    };
    const auto [lost, out, forgotten] =
        std::tuple(GapReason::NoNetwork, GapReason::NotRunning, GapReason::Forgotten);
    CHECK(reasonsAfter(9, 10, {}) == QList{lost});
    CHECK(reasonsAfter(10, 20, out) == QList{lost, out});  // nothing was heard since
    CHECK(reasonsAfter(20, 21, {}) == QList{lost});        // what came in it would be here
    CHECK(reasonsAfter(21, 30, forgotten) == QList{lost, forgotten});
    CHECK(reasonsAfter(30, 31, {}) == QList{lost, forgotten});
    const auto others = valueOf(store->conversations().otherConversations(handle, std::nullopt, 1));
    CHECK(others.rows.size() == 1);
    CHECK(others.hasMore);
    const auto first =
        valueOf(store->conversations().threadPage(handle, std::nullopt, PageDirection::Before, 3));
    CHECK(first.posts.size() == 3);
    CHECK(first.hasMore);
    const auto rest =
        valueOf(store->conversations().threadPage(handle, first.posts.first().key, PageDirection::Before, 3));
    REQUIRE(rest.posts.size() == 1);
    CHECK_FALSE(rest.hasMore);
    CHECK(rest.posts[0].post.id == story.post(s("top")));
    CHECK(errorOf(store->conversations().conversation(s("zzzzzzzzzz"), {}, Now, {})).code ==
          ErrorCode::NotFound);
}

TEST_CASE("a thread too long to show whole shows the customer's own part", "[store][conversation]")
{
    DeskStory story;
    story.says(s("top"), {.by = s("shop")});
    for (int i = 0; i < 400; ++i) {
        const QString n = QString::number(i);
        story.says(s("p") + n, {.by = s("c") + n, .replyTo = s("top"), .minute = i, .isCaught = true});
    }
    story.says(s("ours"), {.by = s("shop"), .replyTo = s("p7"), .minute = 500});
    story.says(s("more"), {.by = s("c7"), .replyTo = s("ours"), .minute = 501});
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    const QString handle =
        valueOf(store->conversations().handleOf({story.post(s("p7")), story.identity(s("c7"))}));
    const auto detail = valueOf(store->conversations().conversation(handle, {}, Now, {}));
    QStringList shown;
    for (const ThreadPost &post : detail.posts)
        shown.append(post.post.id.globalId.section(u'/', -1));
    CHECK(shown == QStringList{s("top"), s("p7"), s("ours"), s("more")});
    CHECK(detail.threadPostCount == 403);
    CHECK(detail.otherConversations == 399);
}

TEST_CASE("every handle a conversation ever had goes on meaning it", "[store][handle]")
{
    DeskStory story;
    story.says(s("a"), {.by = s("mara"), .replyTo = s("root"), .mentions = {s("shop")}, .minute = 5});
    story.says(s("b"), {.by = s("mara"), .replyTo = s("top"), .mentions = {s("shop")}, .minute = 3});
    story.says(s("root"), {.by = s("mara"), .replyTo = s("top"), .mentions = {s("care")}, .minute = 1});
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest({story.facts[0]});
    store.ingest({story.facts[1]});
    const auto handleAt = [&](const char *post) {
        return conversationHandle(story.post(s(post)), story.identity(s("mara")), false);
    };
    CHECK(valueOf(store->conversations().resolve(handleAt("a"))) == handleAt("a"));
    CHECK(valueOf(store->conversations().resolve(handleAt("b"))) == handleAt("b"));
    store.ingest({story.facts[2]});
    for (const char *post : {"a", "b", "root"}) {
        CHECK(valueOf(store->conversations().resolve(handleAt(post))) == handleAt("root"));
        CHECK(valueOf(store->queue().queueRow(handleAt(post), {}, Now, {}))->handle == handleAt("root"));
    }
    CHECK(valueOf(store->conversations().resolve(handleAt("root").left(4))) == handleAt("root"));
    CHECK(valueOf(store->conversations().resolve(handleAt("a").left(9).toUpper())) == handleAt("root"));
    CHECK(errorOf(store->conversations().resolve(s("ab"))).code == ErrorCode::NotFound);
    CHECK(errorOf(store->conversations().resolve(s("!!!"))).code == ErrorCode::NotFound);
}

TEST_CASE("a beginning that could mean several conversations names them", "[store][handle]")
{
    DeskStory story;
    for (int i = 0; i < 120; ++i) {
        const QString n = QString::number(i);
        story.says(s("p") + n, {.by = s("c") + n, .mentions = {s("shop")}, .minute = i});
    }
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    QHash<QString, QStringList> byStart;
    for (const QueueRow &row : readAll(*store, QueueView::AllOpen, {}, PageDirection::After, 200))
        byStart[row.handle.left(3)].append(row.handle);
    for (auto it = byStart.begin(); it != byStart.end(); ++it) {
        if (it->size() == 1) {
            CHECK(valueOf(store->conversations().resolve(it.key())) == it->first());
            continue;
        }
        QStringList named = errorOf(store->conversations().resolve(it.key())).arguments;
        named.sort();
        it->sort();
        CHECK(named == *it);
    }
}

TEST_CASE("a customer's card joins linked identities until the link is undone", "[store][customer]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}, .minute = 1});
    story.says(s("q"), {.by = s("mara2"), .mentions = {s("shop")}, .minute = 9});
    story.decides(s("sam"), s("q"), s("mara2"), Note{s("same voice")});
    for (FactBatch &batch : story.facts) {
        ProfileFact profile;
        profile.id = batch.posts[0].author;
        profile.handle = profile.id.globalId.section(u'@', -1) + s("@Flowers.example");
        batch.profiles = {profile};
    }
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    const IdentityId mara = story.identity(s("mara"));
    const Action link{{uuidFromName("link")},
                      story.person(s("sam")),
                      Now,
                      Audience::Desk,
                      CustomerSubject{mara},
                      LinkIdentity{story.identity(s("mara2")), s("she said so")}};
    store.record({link});
    CustomerCard card = valueOf(store->customers().customer(mara, Now, {}));
    CHECK(card.identities.size() == 2);
    CHECK(card.identities[0].id == mara);
    CHECK(card.conversationCount == 2);
    CHECK(card.dueCount == 2);
    CHECK(card.firstPost == story.facts[0].posts[0].created);
    REQUIRE(card.notes.size() == 1);
    REQUIRE(card.links.size() == 1);
    CHECK(card.links[0].evidence == s("she said so"));
    const auto page = valueOf(
        store->customers().customerConversations(mara, {}, std::nullopt, PageDirection::After, 1, {}));
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows[0].view.customer == story.identity(s("mara2")));
    CHECK(page.hasMore);
    const auto next = valueOf(
        store->customers().customerConversations(mara, {}, page.rows[0].cursor, PageDirection::After, 1, {}));
    REQUIRE(next.rows.size() == 1);
    CHECK(next.rows[0].view.customer == mara);
    CHECK_FALSE(next.hasMore);

    store.record({Action{{uuidFromName("undo")},
                         story.person(s("sam")),
                         Now,
                         Audience::Desk,
                         CustomerSubject{mara},
                         Undo{link.id}}});
    card = valueOf(store->customers().customer(mara, Now, {}));
    CHECK(card.identities.size() == 1);
    CHECK(card.links.isEmpty());
    CHECK(valueOf(store->customers().findIdentities(s("@MARA"), 10)).size() == 2);
    CHECK(valueOf(store->customers().findIdentities(s("mara2@flo"), 10)).size() == 1);
    CHECK(valueOf(store->customers().findIdentities(mara.globalId, 10)).size() == 1);
    CHECK(valueOf(store->customers().findIdentities(s("%"), 10)).isEmpty());
    CHECK(valueOf(store->upkeep().rebuild(false)).differences == QStringList());
}

TEST_CASE("what a server calls a post is found both ways", "[store][posts]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    story.facts[0].posts[0].localId = s("1099");
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    CHECK(valueOf(store->posts().localId(story.shopAccount(), story.post(s("p")))) == s("1099"));
    CHECK_FALSE(valueOf(store->posts().localId(story.careAccount(), story.post(s("p")))).has_value());
    CHECK(valueOf(store->posts().postByLocalId(story.shopAccount(), s("1099"))) == story.post(s("p")));
    CHECK_FALSE(valueOf(store->posts().postByLocalId(story.shopAccount(), s("x"))).has_value());
}
