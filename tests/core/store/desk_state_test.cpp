#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"
#include "tests/support/catch.h"

#include "core/store/restore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QThread>

using namespace daisychain;
using namespace daisychain::test;

namespace {

constexpr Instant Now{1772697600000};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// One mention by mara, in a store with both accounts.
class Mention {
public:
    Mention()
    {
        story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
        store.addAccounts(story.own);
        store.ingest(story.facts);
    }

    Action handOver(const char *reply, const char *text)
    {
        HandOver handOver;
        handOver.reply = {uuidFromName(reply)};
        handOver.account = story.shopAccount();
        handOver.parent = story.post(s("p"));
        handOver.text = s(text);
        handOver.seen = story.seen({s("p")});
        return action(handOver);
    }
    Action action(ActionPayload payload)
    {
        return {{newUuid(Now)},
                story.person(s("sam")),
                Now,
                Audience::Desk,
                ConversationSubject{story.post(s("p")), story.identity(s("mara"))},
                std::move(payload)};
    }
    Draft draft(const char *id, const char *person, const char *text, int second)
    {
        Draft draft;
        draft.id = {uuidFromName(id)};
        draft.person = story.person(s(person));
        draft.subject = ConversationSubject{story.post(s("p")), story.identity(s("mara"))};
        draft.account = story.shopAccount();
        draft.parent = story.post(s("p"));
        draft.text = s(text);
        draft.seen = story.seen({s("p")});
        draft.updated = Now + std::chrono::seconds(second);
        return draft;
    }
    QString handle() { return conversationHandle(story.post(s("p")), story.identity(s("mara")), false); }

    DeskStory story;
    OpenStore store;
};

template <class Condition>
bool eventually(Condition condition)
{
    for (int i = 0; i < 5000 && !condition(); ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QThread::msleep(1);
    }
    return condition();
}

}  // namespace

TEST_CASE("two persons' drafts at one conversation stand side by side", "[store][draft]")
{
    Mention desk;
    DraftStore &drafts = desk.store->drafts();
    const Draft sams = desk.draft("d1", "sam", "We will", 0);
    const Draft adas = desk.draft("d2", "ada", "I shall", 1);
    (void)valueOf(drafts.saveDraft(sams));
    const StoreVersion saved = valueOf(drafts.saveDraft(adas));
    CHECK(valueOf(drafts.draftsIn(desk.handle(), saved)) == QList<Draft>{adas, sams});
    CHECK(valueOf(drafts.draftsOf(sams.person, saved)) == QList<Draft>{sams});
    CHECK(valueOf(desk.store->queue().queueRow(desk.handle(), {}, Now, saved))->hasDraft);
    Draft stolen = sams;
    stolen.person = adas.person;
    CHECK(errorOf(drafts.saveDraft(stolen)).code == ErrorCode::Conflict);
    CHECK(valueOf(drafts.draftsOf(sams.person, saved)) == QList<Draft>{sams});
}

TEST_CASE("what a draft said before can be had again for a week", "[store][draft]")
{
    Mention desk;
    DraftStore &drafts = desk.store->drafts();
    (void)valueOf(drafts.saveDraft(desk.draft("d", "sam", "Hello Mara, we look into your roses at once", 0)));
    (void)valueOf(
        drafts.saveDraft(desk.draft("d", "sam", "Hello Mara, we look into your roses at once, and", 2)));
    (void)valueOf(
        drafts.saveDraft(desk.draft("d", "sam", "Hello Mara, we look into your roses at once, and more", 3)));
    (void)valueOf(drafts.saveDraft(desk.draft("d", "sam", "", 4)));
    const DraftId id{uuidFromName("d")};
    auto versions = valueOf(drafts.draftVersions(id));
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].text == s("Hello Mara, we look into your roses at once, and more"));
    (void)valueOf(drafts.saveDraft(desk.draft("d", "sam", "Dear Mara", 5)));
    const StoreVersion removed = valueOf(drafts.removeDraft(id, Now));
    CHECK(valueOf(drafts.draftsOf(desk.story.person(s("sam")), removed)).isEmpty());
    const auto left = valueOf(drafts.leftVersions(desk.story.person(s("sam"))));
    REQUIRE(left.size() == 3);
    CHECK(left[0].text == s("Dear Mara"));
    (void)valueOf(drafts.saveDraft(desk.draft("other", "sam", "later", 8 * 24 * 3600)));
    CHECK(valueOf(drafts.draftVersions(id)).isEmpty());
}

TEST_CASE("drafts stay with their conversation when threads join and outlive a rebuild", "[store][draft]")
{
    Mention desk;
    (void)valueOf(desk.store->drafts().saveDraft(desk.draft("d", "sam", "We will", 0)));
    desk.story.says(s("before"), {.by = s("mara"), .mentions = {s("shop")}, .minute = -9});
    desk.story.says(s("p"), {.by = s("mara"), .replyTo = s("before"), .mentions = {s("shop")}});
    desk.store.ingest(desk.story.facts);
    CHECK(valueOf(desk.store->upkeep().rebuild(false)).differences == QStringList());
    const QString today = valueOf(desk.store->conversations().resolve(desk.handle()));
    CHECK(today != desk.handle());
    CHECK(valueOf(desk.store->drafts().draftsIn(today, {})).size() == 1);
}

TEST_CASE("a draft handed over becomes a reply in one transaction", "[store][outbox]")
{
    Mention desk;
    const Draft draft = desk.draft("d", "sam", "We will", 0);
    (void)valueOf(desk.store->drafts().saveDraft(draft));
    const Action handOver = desk.handOver("r1", "We will");
    SendTerms terms;
    terms.notBefore = Now + std::chrono::seconds(10);
    const StoreVersion version =
        valueOf(desk.store->journal().record({{handOver}, {{{uuidFromName("r1")}, terms}}, {draft.id}}));
    CHECK(valueOf(desk.store->drafts().draftsOf(draft.person, version)).isEmpty());
    const auto rows = valueOf(desk.store->outboxReader().pendingReplies(version));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].state == OutboxState::Held);
    CHECK(rows[0].handle == desk.handle());
    CHECK(rows[0].content == std::get<HandOver>(handOver.payload));
    CHECK(rows[0].author == draft.person);
    CHECK(rows[0].terms == terms);
    CHECK_FALSE(rows[0].idempotencyKey.isEmpty());
    CHECK(valueOf(desk.store->queue().queueRow(desk.handle(), {}, Now, version))->view.status ==
          Status::Waiting);
    CHECK(valueOf(desk.store->outbox().nextDue()) == Now + std::chrono::seconds(10));
}

TEST_CASE("a reply goes its way step by step, and every step is written down", "[store][outbox]")
{
    Mention desk;
    OutboxStore &outbox = desk.store->outbox();
    const Action handOver = desk.handOver("r1", "We will");
    const ReplyId reply{uuidFromName("r1")};
    SendTerms terms;
    terms.notBefore = Now + std::chrono::seconds(10);
    (void)valueOf(desk.store->journal().record({{handOver}, {{reply, terms}}, {}}));
    CHECK_FALSE(valueOf(outbox.takeNext(Now)).has_value());
    const Instant later = Now + std::chrono::seconds(11);
    const auto taken = valueOf(outbox.takeNext(later));
    REQUIRE(taken.has_value());
    CHECK(taken->state == OutboxState::Taken);
    CHECK_FALSE(valueOf(outbox.takeNext(later)).has_value());
    (void)valueOf(outbox.transition({reply, OutboxState::Taken, OutboxState::Sending, later}));
    CHECK(errorOf(outbox.transition({reply, OutboxState::Taken, OutboxState::Ready, later})).code ==
          ErrorCode::Conflict);
    CHECK(errorOf(desk.store->journal().record({{desk.action(Withdraw{reply})}, {}, {}})).code ==
          ErrorCode::Conflict);

    // The program ends here; what was being sent may be out.
    desk.store.close();
    desk.store.open();
    OutboxStore &again = desk.store->outbox();
    CHECK(valueOf(again.recover(later)) == 1);
    CHECK_FALSE(valueOf(again.takeNext(later)).has_value());
    const auto looking = valueOf(again.takeUnknown(later));
    REQUIRE(looking.has_value());
    CHECK(looking->state == OutboxState::ReadingBack);
    CHECK(looking->attempts == 1);
    CHECK(looking->sentFrom == later);
    const PostId post = desk.story.post(s("ours"));
    OutboxTransition sent{reply, OutboxState::ReadingBack, OutboxState::Sent, later};
    sent.post = post;
    sent.actions = {desk.action(Sent{reply, post})};
    const StoreVersion version = valueOf(again.transition(sent));
    CHECK(valueOf(desk.store->outboxReader().pendingReplies(version)).isEmpty());
    CHECK(valueOf(desk.store->outboxReader().replyOfPost(post)) == reply);
    CHECK(valueOf(desk.store->queue().queueRow(desk.handle(), {}, Now, version))->view.pendingReplies == 0);
    QList<OutboxState> steps;
    for (const OutboxTransition &step : valueOf(desk.store->outboxReader().transitions(reply)))
        steps.append(step.to);
    CHECK(steps == QList<OutboxState>{OutboxState::Held, OutboxState::Taken, OutboxState::Sending,
                                      OutboxState::Unknown, OutboxState::ReadingBack, OutboxState::Sent});
    CHECK(errorOf(desk.store->journal().record({{desk.handOver("r1", "once more")}, {}, {}})).code ==
          ErrorCode::Conflict);
}

TEST_CASE("a stopped reply that is handed over again keeps its key only with the same text",
          "[store][outbox]")
{
    Mention desk;
    const ReplyId reply{uuidFromName("r1")};
    const auto stop = [&](OutboxState from) {
        OutboxTransition step{reply, from, OutboxState::Stopped, Now};
        step.error = Error{ErrorCode::Refused, {s("too long")}};
        step.actions = {desk.action(Stop{reply, StopReason::Refused, s("too long")})};
        (void)valueOf(desk.store->outbox().transition(step));
        return *valueOf(desk.store->outboxReader().reply(reply, {}));
    };
    (void)valueOf(desk.store->journal().record({{desk.handOver("r1", "We will")}, {}, {}}));
    const OutboxRow first = stop(OutboxState::Ready);
    CHECK(first.lastError == Error{ErrorCode::Refused, {s("too long")}});
    CHECK(valueOf(desk.store->queue().queueRow(desk.handle(), {}, Now, {}))->view.stoppedReply == reply);
    (void)valueOf(desk.store->journal().record({{desk.handOver("r1", "We will")}, {}, {}}));
    const OutboxRow same = stop(OutboxState::Ready);
    CHECK(same.idempotencyKey == first.idempotencyKey);
    (void)valueOf(desk.store->journal().record({{desk.handOver("r1", "We shall")}, {}, {}}));
    const OutboxRow other = *valueOf(desk.store->outboxReader().reply(reply, {}));
    CHECK(other.idempotencyKey != first.idempotencyKey);
    CHECK(other.state == OutboxState::Ready);
    CHECK_FALSE(other.lastError.has_value());
    (void)valueOf(desk.store->journal().record({{desk.action(Withdraw{reply})}, {}, {}}));
    CHECK(valueOf(desk.store->outboxReader().reply(reply, {}))->state == OutboxState::Withdrawn);
}

TEST_CASE("the parts of a chain go out one after the other", "[store][outbox]")
{
    Mention desk;
    const ReplyId one{uuidFromName("r1")};
    const ReplyId two{uuidFromName("r2")};
    SendTerms second;
    second.after = one;
    second.part = second.parts = 2;
    (void)valueOf(desk.store->journal().record(
        {{desk.handOver("r2", "and so on"), desk.handOver("r1", "It is like this")}, {{two, second}}, {}}));
    const auto first = valueOf(desk.store->outbox().takeNext(Now));
    REQUIRE(first.has_value());
    CHECK(first->reply == one);
    (void)valueOf(desk.store->outbox().transition({one, OutboxState::Taken, OutboxState::Sending, Now}));
    (void)valueOf(desk.store->outbox().transition({one, OutboxState::Sending, OutboxState::Sent, Now}));
    CHECK(valueOf(desk.store->outbox().takeNext(Now))->reply == two);
}

TEST_CASE("a part that is written anew keeps its place in the chain", "[store][outbox]")
{
    Mention desk;
    const ReplyId one{uuidFromName("r1")};
    const ReplyId two{uuidFromName("r2")};
    SendTerms second;
    second.after = one;
    second.part = second.parts = 2;
    (void)valueOf(desk.store->journal().record(
        {{desk.handOver("r1", "It is like this"), desk.handOver("r2", "and so on")}, {{two, second}}, {}}));
    (void)valueOf(
        desk.store->journal().record({{desk.handOver("r2", "and otherwise")}, {{two, SendTerms{}}}, {}}));
    const OutboxRow row = *valueOf(desk.store->outboxReader().reply(two, {}));
    CHECK(row.content.text == s("and otherwise"));
    CHECK(row.terms.after == one);
    CHECK(row.terms.part == 2);
    CHECK(row.terms.parts == 2);
    const QList<OutboxRow> all = valueOf(desk.store->outboxReader().pendingReplies({}));
    OutboxRow first;
    first.reply = one;
    REQUIRE(fromPartOn(first, all).size() == 2);
    CHECK(fromPartOn(first, all).last().reply == two);
    CHECK(fromPartOn(row, all).size() == 1);
}

TEST_CASE("accounts, streams and persons come back as they were saved", "[store][directory]")
{
    OpenStore store;
    DeskStory story;
    Account account = accountOf(story.shop(), story.shopAccount());
    account.displayName = s("The shop");
    account.software = s("gotosocial");
    account.colour = s("#10a37f");
    account.retrySafety = {RetryKind::Keyed, std::chrono::minutes(60)};
    account.limits.maxCharacters = 5000;
    account.limits.measureRule = text::MeasureRule::GoToSocial;
    account.limits.maxImageBytes = 16'000'000'000;
    account.limits.maxPrivateMedia = 1;
    account.limits.maxPrivateCharacters = 1000;
    account.limits.maxPrivateBytes = 10'000;
    account.limits.mediaTypes = {s("image/png")};
    account.needsSignIn = account.isDemo = true;
    account.signature = {SignatureStyle::Pattern, s("{first} from the shop"), true};
    const Stream stream{streamIdFor(account.id, StreamKind::Tag, s("roses")), account.id, StreamKind::Tag,
                        s("roses")};
    CHECK(errorOf(store->directory().saveStream(stream)).code == ErrorCode::Invalid);
    (void)valueOf(store->directory().saveAccount(account));
    (void)valueOf(store->directory().saveStream(stream));
    const Person sam{story.person(s("sam")), s("Sam"), s("^Sam"), {s("en"), s("th")}, s("SO")};
    (void)valueOf(store->directory().savePerson(sam));
    CHECK(valueOf(store->directory().accounts()) == QList<Account>{account});
    CHECK(valueOf(store->directory().streams()) == QList<Stream>{stream});
    CHECK(valueOf(store->directory().persons()) == QList<Person>{sam});
    (void)valueOf(store->directory().removeAccount(account.id));
    CHECK(valueOf(store->directory().accounts()).isEmpty());
    CHECK(valueOf(store->directory().streams()).isEmpty());
}

TEST_CASE("an account connected after its posts were seen counts as ours from then on", "[store][directory]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("care")}});
    story.says(s("q"), {.by = s("care"), .replyTo = s("p"), .minute = 3});
    OpenStore store;
    OwnIdentities shopOnly{{story.shop(), story.shopAccount()}};
    store.addAccounts(shopOnly);
    store.ingest(story.facts);
    CHECK(valueOf(store->queue().queueCounts({}, Now, {})).waiting == 0);
    store.addAccounts(story.own);
    CHECK(valueOf(store->queue().queueCounts({}, Now, {})).waiting == 1);
    CHECK(valueOf(store->upkeep().rebuild(false)).differences == QStringList());
}

TEST_CASE("coverage grows, a watched span takes gaps away, and each gap has one reason", "[store][coverage]")
{
    OpenStore store;
    CoverageLog &coverage = store->coverage();
    const StreamId stream{uuidFromName("stream")};
    const auto at = [](int minute) { return Now + std::chrono::minutes(minute); };
    CHECK_FALSE(valueOf(coverage.watchedUntil(stream)).has_value());
    (void)valueOf(coverage.addSpan({stream, at(0), at(1), {}}));
    (void)valueOf(coverage.addSpan({stream, at(1), at(2), {}}));
    (void)valueOf(coverage.addSpan({stream, at(2), at(9), GapReason::NoNetwork}));
    (void)valueOf(coverage.addSpan({stream, at(9), at(10), {}}));
    CHECK(valueOf(coverage.spans(stream, at(0), at(20))) ==
          QList<CoverageSpan>{{stream, at(0), at(2), {}},
                              {stream, at(2), at(9), GapReason::NoNetwork},
                              {stream, at(9), at(10), {}}});
    CHECK(valueOf(coverage.watchedUntil(stream)) == at(10));
    (void)valueOf(coverage.addSpan({stream, at(4), at(5), {}}));
    const auto spans = valueOf(coverage.spans(stream, at(3), at(6)));
    REQUIRE(spans.size() == 3);
    CHECK(spans[0].to == at(4));
    CHECK_FALSE(spans[1].gap.has_value());
    CHECK(spans[2].from == at(5));
    (void)valueOf(coverage.addSpan({stream, at(10), at(12), GapReason::NotRunning}));
    (void)valueOf(coverage.addSpan({stream, at(10), at(14), GapReason::NoNetwork}));
    (void)valueOf(coverage.addSpan({stream, at(10), at(11), GapReason::Forgotten}));
    CHECK(valueOf(coverage.spans(stream, at(10), at(20))) ==
          QList<CoverageSpan>{{stream, at(10), at(11), GapReason::Forgotten},
                              {stream, at(11), at(12), GapReason::NotRunning},
                              {stream, at(12), at(14), GapReason::NoNetwork}});
    CHECK(valueOf(coverage.cursor(stream)).isEmpty());
    (void)valueOf(coverage.setCursor(stream, s("{\"min_id\":\"1\"}")));
    CHECK(valueOf(coverage.cursor(stream)) == s("{\"min_id\":\"1\"}"));
}

TEST_CASE("notices name what changed, and a reader asked with their version has it", "[store][notices]")
{
    Mention desk;
    QList<Notice> told;
    QObject::connect(&desk.store->notices(), &Notices::changed, &desk.store->notices(),
                     [&told](const Notice &notice) { told.append(notice); });
    const StoreVersion version = valueOf(desk.store->journal().record({{desk.action(Claim{})}, {}, {}}));
    REQUIRE(eventually([&] { return !told.isEmpty() && told.last().version >= version; }));
    QStringList named;
    for (const Notice &notice : std::as_const(told))
        named += notice.conversations;
    CHECK(named.contains(desk.handle()));
    CHECK(valueOf(desk.store->queue().queueRow(desk.handle(), {}, Now, version))->view.owner ==
          desk.story.person(s("sam")));
    StoreVersion future = version;
    future.number += 100;
    CHECK(errorOf(desk.store->queue().queueCounts({}, Now, future)).code == ErrorCode::Storage);
}

TEST_CASE("two stores on one file write in turns and see each other", "[store]")
{
    Mention desk;
    auto other =
        store::DeskStore::open(desk.store.file(), store::Schema::AsItIs, desk.store.tokens(), nullptr);
    REQUIRE(other.has_value());
    QList<QFuture<Result<StoreVersion>>> writes;
    for (int i = 0; i < 40; ++i) {
        store::DeskStore &store = i % 2 == 0 ? *desk.store : **other;
        writes.append(store.journal().record({{desk.action(Note{QString::number(i)})}, {}, {}}));
    }
    for (const auto &write : writes)
        (void)valueOf(write);
    const auto here = valueOf(desk.store->conversations().conversation(desk.handle(), {}, Now, {}));
    const auto there = valueOf((*other)->conversations().conversation(desk.handle(), {}, Now, {}));
    CHECK(here.journal.size() == 40);
    CHECK(here.head == there.head);
    CHECK(here.head.view.noteCount == 40);
    CHECK(valueOf(desk.store->upkeep().rebuild(false)).differences == QStringList());

    bool isTold = false;
    QObject::connect(&desk.store->notices(), &Notices::changed, &desk.store->notices(),
                     [&](const Notice &notice) { isTold = isTold || notice.isEverything; });
    (void)valueOf((*other)->journal().record({{desk.action(Note{s("poke")})}, {}, {}}));
    desk.store->lookForOthers();
    CHECK(eventually([&] { return isTold; }));
}

TEST_CASE("a backup restores what stood, and the present file is kept aside", "[store][upkeep]")
{
    Mention desk;
    const QString backup = desk.store.path(s("backup.db"));
    CHECK(valueOf(desk.store->upkeep().backup(backup)) > 0);
    CHECK(errorOf(desk.store->upkeep().backup(backup)).code == ErrorCode::Invalid);
    desk.store.record({desk.action(Claim{})});
    desk.store.close();
    const QString broken = desk.store.path(s("broken.db"));
    {
        QFile file(broken);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("no database at all, but long enough to be looked at for a header");
    }
    const auto refused = store::restoreFile(broken, desk.store.file());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK_FALSE(store::restoreFile(desk.store.path(s("none.db")), desk.store.file()).has_value());
    const auto aside = store::restoreFile(backup, desk.store.file());
    REQUIRE(aside.has_value());
    CHECK(QFile::exists(*aside));
    desk.store.open();
    CHECK(valueOf(desk.store->queue().queueRow(desk.handle(), {}, Now, {}))->view.owner.isNull());
    CHECK(valueOf(desk.store->upkeep().check()).problems == QStringList());
}

TEST_CASE("check names a view, a count and an index row that are wrong, and rebuild puts them right",
          "[store][upkeep]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    CHECK(valueOf(store->upkeep().check()).problems == QStringList());
    CHECK(valueOf(store->upkeep().check()).conversationsFolded == 1);
    {
        auto database = store::Database::open(store.file(), store::OpenMode::ReadWrite);
        REQUIRE(database.has_value());
        (*database)->run(s("UPDATE conversation SET open_count = 9"));
        (*database)->run(s("UPDATE queue_count SET amount = 5"));
        (*database)->run(s("INSERT INTO post_fts (post_fts) VALUES ('delete-all')"));
        REQUIRE_FALSE((*database)->failure().has_value());
    }
    CHECK(valueOf(store->upkeep().check()).problems.size() == 3);
    CHECK(valueOf(store->upkeep().rebuild(true)).differenceCount == 2);
    CHECK(valueOf(store->upkeep().check()).problems == QStringList());
    CHECK(valueOf(store->upkeep().rebuild(true)).differenceCount == 0);
}

TEST_CASE("letting go takes texts of finished matters and leaves how they stood", "[store][upkeep]")
{
    DeskStory story;
    story.says(s("p"), {.by = s("mara"), .mentions = {s("shop")}});
    story.says(s("q"), {.by = s("jon"), .mentions = {s("shop")}});
    for (FactBatch &batch : story.facts)
        batch.posts[0].text = s("my roses are wilted");
    story.decides(s("sam"), s("p"), s("mara"), Done{story.seen({s("p")})});
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    const QueueCounts before = valueOf(store->queue().queueCounts({}, Now, {}));
    CHECK(valueOf(store->upkeep().letGoBefore(Instant{1000})) == 0);
    CHECK(valueOf(store->upkeep().letGoBefore(Now)) == 1);
    const auto gone = valueOf(store->posts().post(story.post(s("p"))));
    CHECK(gone->isLetGo);
    CHECK(gone->post.text.isEmpty());
    CHECK(valueOf(store->posts().post(story.post(s("q"))))->post.text == s("my roses are wilted"));
    // The same fact once more brings no text back and opens nothing.
    store.ingest(story.facts);
    CHECK(valueOf(store->posts().post(story.post(s("p"))))->post.text.isEmpty());
    QueueCounts after = valueOf(store->queue().queueCounts({}, Now, {}));
    after.version = before.version;
    CHECK(after == before);
    CHECK(valueOf(store->upkeep().rebuild(false)).differences == QStringList());
    CHECK(valueOf(store->upkeep().check()).problems == QStringList());
}

TEST_CASE("small values are kept", "[store][state]")
{
    OpenStore store;
    CHECK_FALSE(valueOf(store->state().value(s("window/state"))).has_value());
    (void)valueOf(store->state().setValue(s("window/state"), QByteArray("\0\1\2", 3)));
    store.close();
    store.open();
    CHECK(valueOf(store->state().value(s("window/state"))) == QByteArray("\0\1\2", 3));
}
