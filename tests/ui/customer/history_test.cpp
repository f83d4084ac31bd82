#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/history_view.h"
#include "ui/theme/icons.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Card {
    DeskTown town;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    CustomerController controller{{town.desk, town.desk, town.desk.notices(), town.clock, town.me, nullptr}};
    CustomerPane pane{controller, {theme, icons, roster, town.clock}};

    HistoryModel &history() { return controller.history(); }
    void show(int rows)
    {
        pane.resize(900, 700);
        pane.show();
        controller.show(DeskTown::identity(u"mara"_s));
        REQUIRE(eventually([&] { return history().rowCount() >= rows; }));
        settle();
    }
    QString sentence(int row) { return history().index(row).data(Qt::AccessibleTextRole).toString(); }
    QString text(int row) { return history().at(row).post.post.text; }
    /// A matter every hour, so many of them.
    void talkFor(int hours)
    {
        for (int i = 0; i < hours; ++i)
            town.says(u"m%1"_s.arg(i),
                      {.by = u"mara"_s, .text = u"matter %1"_s.arg(i), .minute = -60 * (hours - i)});
    }
    QString topId()
    {
        const QModelIndex top = pane.history()->indexAt({1, 1});
        return top.isValid() ? rowId(history().at(top.row())) : QString();
    }
    int topOf(const QString &id)
    {
        return pane.history()->visualRect(history().index(history().find(id))).top();
    }
};

}  // namespace

TEST_CASE("the history is one stream over conversations, with notes, promises and daisies between",
          "[ui][customer][history]")
{
    Card card;
    DeskTown &town = card.town;
    town.says(u"a"_s, {.by = u"mara"_s, .text = u"first matter"_s, .minute = 1});
    town.says(u"b"_s, {.by = u"mara"_s, .text = u"second matter"_s, .minute = 5});
    town.says(
        u"r"_s,
        {.by = u"shop"_s, .text = u"our answer"_s, .minute = 8, .replyTo = u"a"_s, .mentions = {u"mara"_s}});
    const Instant at = town.clock.now() - std::chrono::minutes(10);
    town.desk.decides(town.sam, at, town.subject(u"a"_s, u"mara"_s), Note{u"be patient"_s});
    town.desk.decides(town.sam, at + std::chrono::minutes(1), town.subject(u"a"_s, u"mara"_s),
                      Promise{u"We call you"_s, town.clock.now() - std::chrono::minutes(5), {}, {}});
    town.desk.decides(town.me, at + std::chrono::minutes(2), town.subject(u"a"_s, u"mara"_s),
                      Gesture{GestureKind::Credit, Money{1000, u"EUR"_s}, u"late parcel"_s, {}});
    card.show(6);
    const QAbstractItemModelTester tester(&card.history(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(card.sentence(0).contains(u"daisy by you"_s));
    CHECK(card.sentence(0).contains(u"credit of 10.00 EUR, \u2068late parcel\u2069"_s));
    CHECK(card.sentence(1).contains(u"promise by \u2068Sam Okafor\u2069"_s));
    CHECK(card.sentence(1).contains(u"late since"_s));
    CHECK(card.sentence(2).contains(u"be patient"_s));
    CHECK(card.text(3) == u"our answer"_s);
    CHECK(card.text(4) == u"second matter"_s);
    CHECK(card.text(5) == u"first matter"_s);
    // Where a conversation begins in the stream it is named, and the day once.
    CHECK(card.sentence(0).startsWith(u"today. Mastodon · "_s));
    CHECK_FALSE(card.sentence(1).contains(u"Mastodon · "_s));
    CHECK(card.sentence(4).startsWith(u"Mastodon · "_s));
    CHECK(card.sentence(5).startsWith(u"Mastodon · "_s));
    const auto *delegate = qobject_cast<HistoryDelegate *>(card.pane.history()->itemDelegate());
    REQUIRE(delegate != nullptr);
    CHECK(delegate->sceneRect(1).isEmpty());
    CHECK(delegate->headHeight(0) > delegate->headHeight(4));
}

TEST_CASE("edits and deletions say so in the history", "[ui][customer][history]")
{
    Card card;
    card.town.says(u"a"_s, {.by = u"mara"_s, .text = u"frist words"_s, .minute = 1});
    card.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first words"_s, .minute = 1, .version = 2});
    card.town.says(u"b"_s, {.by = u"mara"_s, .text = u"better left unsaid"_s, .minute = 2});
    FactBatch deletion;
    deletion.account = card.town.account.id;
    deletion.received = card.town.clock.now();
    deletion.deleted.append(DeskTown::post(u"b"_s));
    card.town.desk.tell(deletion);
    card.show(2);
    CHECK(card.sentence(0).contains(u"deleted by its author"_s));
    CHECK_FALSE(card.sentence(0).contains(u"better left unsaid"_s));
    CHECK(card.sentence(1).contains(u"edited"_s));
}

TEST_CASE("the history shows theirs or ours alone, a part of the conversations, and any day",
          "[ui][customer][history]")
{
    Card card;
    DeskTown &town = card.town;
    town.says(u"a"_s, {.by = u"mara"_s, .text = u"old matter"_s, .minute = -60 * 24 * 40});
    town.says(u"b"_s, {.by = u"mara"_s, .text = u"new matter"_s, .minute = 5});
    town.says(
        u"r"_s,
        {.by = u"shop"_s, .text = u"our answer"_s, .minute = 8, .replyTo = u"b"_s, .mentions = {u"mara"_s}});
    town.desk.decides(town.me, town.clock.now(), town.subject(u"b"_s, u"mara"_s),
                      Praise{DeskTown::post(u"b"_s)});
    card.show(3);
    card.controller.setFilter({{}, TimelineVoice::Theirs});
    REQUIRE(eventually([&] { return card.history().rowCount() == 2; }));
    card.controller.setFilter({{}, TimelineVoice::Ours});
    REQUIRE(eventually([&] { return card.history().rowCount() == 1; }));
    CHECK(card.text(0) == u"our answer"_s);
    card.controller.setFilter({{HistoryFilter::Kind::Praise, {}}, TimelineVoice::Theirs});
    REQUIRE(eventually([&] { return card.history().rowCount() == 1; }));
    CHECK(card.text(0) == u"new matter"_s);
    card.controller.setFilter({});
    REQUIRE(eventually([&] { return card.history().rowCount() == 3; }));

    card.pane.startJump();
    QLineEdit *day = nullptr;
    for (QLineEdit *each : card.pane.findChildren<QLineEdit *>()) {
        if (each->accessibleName() == u"The day to jump to"_s)
            day = each;
    }
    REQUIRE(day != nullptr);
    QTest::keyClicks(day, u"2026-01"_s);
    QTest::keyClick(day, Qt::Key_Return);
    // What was said later comes above.
    REQUIRE(eventually([&] { return card.history().rowCount() == 3; }));
    CHECK(card.text(2) == u"old matter"_s);
}

TEST_CASE("pages come at both ends of the history, and what is read doesn't move", "[ui][customer][history]")
{
    Card card;
    constexpr int Hours = 200;
    card.talkFor(Hours);
    card.show(24);
    HistoryView &list = *card.pane.history();
    while (card.history().rowCount() < Hours) {
        const int before = card.history().rowCount();
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
        const QString top = card.topId();
        const int place = card.topOf(top);
        REQUIRE(eventually([&] { return card.history().rowCount() > before; }));
        CHECK(card.topOf(top) == place);
    }
    CHECK(card.text(Hours - 1) == u"matter 0"_s);

    // From the middle both ways.
    card.controller.jumpTo(card.town.clock.now() - std::chrono::hours(100));
    card.town.desk.hold();
    REQUIRE(eventually([&] { return card.history().rowCount() > 0; }));
    settle();
    const QString held = card.topId();
    const int place = card.topOf(held);
    REQUIRE(card.history().find(held) == 0);
    card.town.desk.release();
    REQUIRE(eventually([&] { return card.history().find(held) > 0; }));
    settle();
    CHECK(card.topId() == held);
    CHECK(card.topOf(held) == place);
    while (!card.history().list().isAtTop()) {
        const int before = card.history().rowCount();
        list.verticalScrollBar()->setValue(0);
        REQUIRE(eventually(
            [&] { return card.history().rowCount() > before || card.history().list().isAtTop(); }));
    }
    CHECK(card.text(0) == u"matter %1"_s.arg(Hours - 1));
}

TEST_CASE("what is said while the history is open stands above it, and nothing moves",
          "[ui][customer][history]")
{
    Card card;
    card.talkFor(30);
    card.show(24);
    HistoryView &list = *card.pane.history();
    list.verticalScrollBar()->setValue(200);
    settle();
    const QString held = card.topId();
    const int place = card.topOf(held);
    card.town.says(u"new"_s, {.by = u"mara"_s, .text = u"and another thing"_s, .minute = 20});
    REQUIRE(eventually([&] { return card.text(0) == u"and another thing"_s; }));
    settle();
    CHECK(card.topId() == held);
    CHECK(card.topOf(held) == place);
}
