#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_changes.h"
#include "ui/outbox/outbox_pane.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/outbox/outbox_words.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"
#include "ui/widget/state_view.h"

#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Outbox {
    DeskTown town;
    MemorySettings settings;
    ToldChanges changes;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    std::unique_ptr<OutboxScreen> screen;
    std::unique_ptr<OutboxPane> pane;

    ReplyId handOver(const QString &post, const QString &customer, std::optional<Instant> notBefore = {})
    {
        HandOver content;
        content.reply = {uuidFromName("reply to " + post.toUtf8())};
        content.account = town.account.id;
        content.parent = DeskTown::post(post);
        content.text = u"@"_s + customer + u" we look into it"_s;
        content.seen = {{DeskTown::post(post), {}}};
        Recording recording;
        recording.actions.append(newAction(town.me, town.clock.now(), town.subject(post, customer), content));
        recording.terms.insert(content.reply, SendTerms{notBefore, {}, 1, 1});
        REQUIRE(town.desk.record(recording).result().has_value());
        return content.reply;
    }
    void start()
    {
        screen = std::make_unique<OutboxScreen>(
            OutboxScreen::Services{{town.desk, town.desk, town.desk, town.desk, town.desk.notices(),
                                    town.clock, town.me, &changes},
                                   town.desk},
            OutboxScreen::Surroundings{theme, icons, commands, undo});
        pane.reset(static_cast<OutboxPane *>(screen->panes().main));
        pane->resize(900, 600);
        pane->show();
        settle();
    }
    ~Outbox() { pane.reset(); }
    int rows() const { return pane->list()->model()->rowCount(); }
    QString sentence(int row) const
    {
        return pane->list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : pane->findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
};

}  // namespace

TEST_CASE("a reply that waits for a server says why, and a refused one says it in words of ours where it can",
          "[ui][outbox]")
{
    Outbox outbox;
    outbox.town.says(u"q1"_s, {.by = u"mara"_s, .text = u"Is it down?"_s, .minute = 1});
    outbox.town.says(u"q2"_s, {.by = u"jonas"_s, .text = u"Is it down?"_s, .minute = 2});
    outbox.town.says(u"q3"_s, {.by = u"pia"_s, .text = u"Is it down?"_s, .minute = 3});
    const ReplyId worded = outbox.handOver(u"q3"_s, u"pia"_s);
    const ReplyId waits = outbox.handOver(u"q1"_s, u"mara"_s);
    const ReplyId refused = outbox.handOver(u"q2"_s, u"jonas"_s);
    outbox.town.desk.failAttempt(waits, Error{ErrorCode::RateLimited, {}, {}, 290}, OutboxState::Ready,
                                 outbox.town.clock.now() + std::chrono::seconds(290));
    outbox.town.desk.failAttempt(refused, Error{ErrorCode::Refused, {u"replyDisabled"_s, u"200"_s}},
                                 OutboxState::Refused, {}, StopReason::Refused);
    outbox.town.desk.failAttempt(worded, Error{ErrorCode::Refused, {u"Too long"_s, u"422"_s}},
                                 OutboxState::Refused, {}, StopReason::Refused);
    outbox.start();
    REQUIRE(eventually([&] { return outbox.rows() == 3; }));
    const QStringList sentences{outbox.sentence(0), outbox.sentence(1), outbox.sentence(2)};
    CHECK(sentences.filter(u"Too long"_s).size() == 1);
    CHECK(sentences.filter(u"422"_s).isEmpty());
    CHECK(sentences.filter(u"asks us to slow down"_s).size() == 1);
    CHECK(sentences.filter(u"doesn't let us answer"_s).size() == 1);
}

TEST_CASE("the outbox says where each reply is, and what may be done to it", "[ui][outbox]")
{
    Outbox outbox;
    outbox.town.says(u"a"_s, {.by = u"ann"_s, .text = u"where?"_s, .minute = 1});
    outbox.town.says(u"b"_s, {.by = u"bob"_s, .text = u"when?"_s, .minute = 2});
    (void)outbox.handOver(u"a"_s, u"ann"_s, outbox.town.clock.now() + std::chrono::seconds(8));
    const ReplyId stopped = outbox.handOver(u"b"_s, u"bob"_s);
    outbox.town.desk.stopReply(stopped, StopReason::NewPost);
    outbox.start();
    REQUIRE(eventually([&] { return outbox.rows() == 2 && outbox.sentence(1).contains(u"arrived"_s); }));
    CHECK(outbox.sentence(0).contains(u"Ann"_s));
    CHECK(outbox.sentence(0).contains(u"sending in 8 s"_s));
    CHECK(outbox.screen->count() == 1);
    CHECK_FALSE(outbox.screen->isQuiet());
    outbox.pane->list()->setCurrentIndex(outbox.pane->list()->model()->index(0, 0));
    CHECK(outbox.button(u"send now"_s) != nullptr);
    CHECK(outbox.button(u"take back"_s) != nullptr);
    CHECK(outbox.button(u"send as it is"_s) == nullptr);
    outbox.pane->list()->setCurrentIndex(outbox.pane->list()->model()->index(1, 0));
    CHECK(outbox.button(u"send now"_s) == nullptr);
    CHECK(outbox.button(u"send as it is"_s) != nullptr);
}

TEST_CASE("a stopped reply goes out as it is with all that was said since taken as seen", "[ui][outbox]")
{
    Outbox outbox;
    outbox.town.says(u"a"_s, {.by = u"ann"_s, .text = u"where?"_s, .minute = 1});
    const ReplyId reply = outbox.handOver(u"a"_s, u"ann"_s);
    outbox.town.says(u"a2"_s, {.by = u"ann"_s, .text = u"hello?"_s, .minute = 3, .replyTo = u"a"_s});
    outbox.town.desk.stopReply(reply, StopReason::NewPost);
    outbox.start();
    REQUIRE(eventually([&] { return outbox.rows() == 1; }));
    const auto before = outbox.town.desk.recordings().size();
    QTest::mouseClick(outbox.button(u"send as it is"_s), Qt::LeftButton);
    REQUIRE(eventually([&] { return outbox.town.desk.recordings().size() == before + 1; }));
    const auto &again = std::get<HandOver>(outbox.town.desk.recordings().last().actions.first().payload);
    CHECK(again.reply == reply);
    CHECK(again.seen.size() == 2);
    REQUIRE(eventually([&] { return outbox.screen->count() == 0; }));
    CHECK(outbox.screen->isQuiet());
}

TEST_CASE("a waiting reply is taken back, sent at once, or edited in its conversation", "[ui][outbox]")
{
    Outbox outbox;
    outbox.town.says(u"a"_s, {.by = u"ann"_s, .text = u"where?"_s, .minute = 1});
    outbox.town.says(u"b"_s, {.by = u"bob"_s, .text = u"when?"_s, .minute = 2});
    const Instant later = outbox.town.clock.now() + std::chrono::hours(2);
    (void)outbox.handOver(u"a"_s, u"ann"_s, later);
    (void)outbox.handOver(u"b"_s, u"bob"_s, later);
    outbox.start();
    REQUIRE(eventually([&] { return outbox.rows() == 2; }));
    QList<std::pair<QString, bool>> chosen;
    QObject::connect(outbox.screen.get(), &OutboxScreen::conversationChosen, outbox.screen.get(),
                     [&](const QString &handle, bool takesBack) { chosen.append({handle, takesBack}); });
    outbox.commands.action(u"outbox.edit"_s)->trigger();
    CHECK(chosen == QList<std::pair<QString, bool>>{{outbox.town.handle(u"ann"_s), true}});
    outbox.commands.action(u"outbox.now"_s)->trigger();
    REQUIRE(eventually([&] {
        const auto rows = outbox.town.desk.pendingReplies({}).result().value();
        return rows.size() == 2 && !rows[0].terms.notBefore;
    }));
    outbox.commands.action(u"outbox.next"_s)->trigger();
    outbox.commands.action(u"outbox.back"_s)->trigger();
    REQUIRE(eventually([&] { return outbox.rows() == 1; }));
}

TEST_CASE("an empty outbox says that everything is out, a broken one that nothing is lost", "[ui][outbox]")
{
    Outbox outbox;
    outbox.start();
    auto *state = outbox.pane->findChild<StateView *>();
    REQUIRE(eventually([&] { return state->state() == ListState::Empty; }));
    CHECK(outbox.screen->isQuiet());
    outbox.town.desk.failWith(Error{ErrorCode::Storage, {}, {}});
    outbox.commands.action(u"outbox.other"_s)->trigger();
    REQUIRE(eventually([&] { return state->state() == ListState::Failed; }));
    outbox.town.desk.failWith({});
    QTest::mouseClick(state->findChild<QPushButton *>(), Qt::LeftButton);
    REQUIRE(eventually([&] { return state->state() == ListState::Empty; }));
}

TEST_CASE("changes of our posts stand among the replies, and what was refused can be tried again",
          "[ui][outbox]")
{
    Outbox outbox;
    outbox.town.says(u"a"_s, {.by = u"ann"_s, .text = u"where?"_s, .minute = 1});
    outbox.town.says(u"own"_s, {.by = u"shop"_s, .text = u"It left."_s, .minute = 3, .replyTo = u"a"_s});
    PostChange refused;
    refused.action = newAction(outbox.town.me, outbox.town.clock.now(), outbox.town.subject(u"a"_s, u"ann"_s),
                               RemovePost{DeskTown::post(u"own"_s), outbox.town.account.id, {}});
    refused.handle = outbox.town.handle(u"ann"_s);
    refused.state = OutboxState::Refused;
    refused.lastError = Error{ErrorCode::Refused, {u"not yours"_s, u"403"_s}};
    outbox.changes.pending = {refused};
    outbox.start();
    REQUIRE(eventually([&] { return outbox.rows() == 1 && outbox.sentence(0).contains(u"It left."_s); }));
    CHECK(outbox.sentence(0).contains(u"delete what"_s));
    CHECK(outbox.sentence(0).contains(u"not yours"_s));
    CHECK(outbox.screen->count() == 1);
    CHECK(outbox.button(u"send as it is"_s) == nullptr);
    CHECK(outbox.button(u"edit"_s) == nullptr);
    REQUIRE(outbox.button(u"try again"_s) != nullptr);
    outbox.button(u"try again"_s)->click();
    REQUIRE(eventually([&] { return outbox.town.desk.recordings().size() == 1; }));
    const QList<Action> &actions = outbox.town.desk.recordings().first().actions;
    REQUIRE(actions.size() == 2);
    CHECK(std::get<Undo>(actions[0].payload).target == refused.action.id);
    CHECK(actions[1].payload == refused.action.payload);
}
