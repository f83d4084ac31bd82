#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/markup_readers.h"
#include "tests/support/memory_settings.h"

#include "ui/away/away_screen.h"
#include "ui/away/away_words.h"
#include "ui/shell/commands.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    DeskTown town;
    Theme theme{QFont()};
    Icons icons{theme};
    MemorySettings settings;
    Commands commands{settings, icons};
    AwayScreen screen{
        {town.desk, town.desk, town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me},
        {theme, icons, commands}};
    std::unique_ptr<QWidget> page{screen.panes().main};
    QStringList opened;
    int left = 0;

    Fixture()
    {
        QObject::connect(&screen, &AwayScreen::conversationChosen, &screen,
                         [this](const QString &handle) { opened.append(handle); });
        QObject::connect(&screen, &AwayScreen::left, &screen, [this] { ++left; });
        page->resize(1000, 700);
        page->show();
    }
    QListView &list() { return *page->findChild<QListView *>(); }
    bool says(const QString &words) const
    {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return !label->isHidden() && label->text().contains(words);
        });
    }
    ReplyId handOver(const QString &post, const QString &customer, const QString &text)
    {
        HandOver content;
        content.reply = {newUuid(town.clock.now())};
        content.account = town.account.id;
        content.parent = DeskTown::post(post);
        content.text = text;
        town.desk.decides(town.me, town.clock.now(), town.subject(post, customer), content);
        return content.reply;
    }
    void answer(const QString &post, const QString &customer)
    {
        const ReplyId reply = handOver(post, customer, QStringLiteral("hello"));
        PostFact sent = town.fact(post + QStringLiteral("-answer"),
                                  {QStringLiteral("shop"), QStringLiteral("hello"), 25, post});
        town.desk.confirmReply(reply, sent);
    }
    Absence night() const { return {town.clock.now() - 15h, town.clock.now()}; }
};

}  // namespace

TEST_CASE("who wrote again after my answer stands on the page, newest first", "[ui][away]")
{
    Fixture f;
    f.town.says(QStringLiteral("a"), {QStringLiteral("mara"), QStringLiteral("where is it?"), 1});
    f.town.says(QStringLiteral("b"), {QStringLiteral("ben"), QStringLiteral("hello?"), 2});
    f.town.says(QStringLiteral("c"), {QStringLiteral("eve"), QStringLiteral("never answered"), 3});
    f.answer(QStringLiteral("a"), QStringLiteral("mara"));
    f.answer(QStringLiteral("b"), QStringLiteral("ben"));
    f.town.says(QStringLiteral("a2"), {QStringLiteral("mara"), QStringLiteral("it still is not here"), 27,
                                       QStringLiteral("a-answer")});
    f.town.says(QStringLiteral("b2"),
                {QStringLiteral("ben"), QStringLiteral("any news?"), 28, QStringLiteral("b-answer")});
    f.screen.setAbsence({f.town.clock.now() - 4min - 30s, f.town.clock.now()});
    REQUIRE(eventually([&] { return f.screen.away().rowCount() == 2; }));
    CHECK(f.screen.away().at(0).conversation.handle == f.town.handle(QStringLiteral("ben")));
    CHECK(f.says(QStringLiteral("2 customers wrote again")));
    f.screen.activate();
    QTest::keyClick(&f.list(), Qt::Key_Down);
    QTest::keyClick(&f.list(), Qt::Key_Return);
    CHECK(f.opened == QStringList{f.town.handle(QStringLiteral("mara"))});
    QTest::keyClick(&f.list(), Qt::Key_Escape);
    CHECK(f.left == 1);
}

TEST_CASE("what was not sent stands first, with its reason", "[ui][away]")
{
    Fixture f;
    f.town.says(QStringLiteral("a"), {QStringLiteral("mara"), QStringLiteral("where is it?"), 1});
    const ReplyId reply =
        f.handOver(QStringLiteral("a"), QStringLiteral("mara"), QStringLiteral("on its way"));
    f.town.desk.stopReply(reply, StopReason::TooOld);
    f.screen.setAbsence(f.night());
    REQUIRE(eventually([&] {
        return f.screen.away().rowCount() == 1 && !f.screen.away().at(0).conversation.handle.isEmpty();
    }));
    const QString sentence = f.screen.away().index(0).data(Qt::AccessibleTextRole).toString();
    CHECK(sentence.contains(QStringLiteral("it waited too long")));
    CHECK(sentence.contains(QStringLiteral("on its way")));
    CHECK(f.says(QStringLiteral("1 replies of yours")));
}

TEST_CASE("one sentence says the truth about what was watched", "[ui][away]")
{
    Fixture f;
    f.screen.setAbsence(f.night());
    CHECK(eventually([&] { return f.says(QStringLiteral("Nothing was watched")); }));
    const Stream stream{DeskTown::mentions(), f.town.account.id, StreamKind::Mentions, {}};
    (void)f.town.desk.saveStream(stream);
    f.screen.away().retry();
    CHECK(eventually([&] { return f.says(QStringLiteral("is being fetched, or not known yet")); }));
    const Absence night = f.night();
    (void)f.town.desk.addSpan({stream.id, night.from - 1h, night.to, {}});
    f.screen.away().retry();
    CHECK(eventually([&] { return f.says(QStringLiteral("nothing is missing")); }));
}

TEST_CASE("a gap is named with stream, times and reason, and many are counted", "[ui][away]")
{
    Fixture f;
    Roster roster(f.town.desk, f.town.desk.notices(), f.town.me);
    settle();
    const Instant now = f.town.clock.now();
    const auto gap = [&](int hours) {
        return CoverageSpan{DeskTown::mentions(), now - std::chrono::hours(hours),
                            now - std::chrono::hours(hours) + 10min, GapReason::NoNetwork};
    };
    const Stream stream{DeskTown::mentions(), f.town.account.id, StreamKind::Mentions, {}};
    const QString one = awayWatched({{stream, {{gap(5)}, {}}}}, roster, now);
    CHECK(one.startsWith(QStringLiteral("Not everything was heard: \u2068@")));
    CHECK(one.contains(QStringLiteral("no network")));
    const QString many = awayWatched({{stream, {{gap(9), gap(8), gap(7), gap(6), gap(5)}, {}}}}, roster, now);
    CHECK(many.contains(QStringLiteral("and 2 more gaps")));
    const Stream tag{
        {uuidFromName("a hashtag")}, f.town.account.id, StreamKind::Tag, QStringLiteral("parcel")};
    const QString both = awayWatched({{stream, {{gap(5)}, {}}}, {tag, {{gap(5)}, {}}}}, roster, now);
    CHECK(both.count(QStringLiteral("no network")) == 1);
    CHECK(both.contains(QStringLiteral("#parcel\u2069: ")));
}

TEST_CASE("a page without anything to do says so, and its button leaves", "[ui][away]")
{
    Fixture f;
    f.screen.setAbsence(f.night());
    REQUIRE(eventually([&] { return f.screen.away().isKnown(); }));
    CHECK(f.says(QStringLiteral("Nobody whom you answered wrote again")));
    f.screen.activate();
    for (QPushButton *button : f.page->findChildren<QPushButton *>()) {
        if (button->text() == u"to work")
            button->click();
    }
    CHECK(f.left == 1);
    CHECK(test::markupReaders(*f.page) == QStringList());
}

TEST_CASE("what can't be read is said, and tried again", "[ui][away]")
{
    Fixture f;
    f.town.desk.failWith(Error{ErrorCode::Storage, {}, {}});
    f.screen.setAbsence(f.night());
    REQUIRE(eventually([&] { return f.screen.away().error().has_value(); }));
    CHECK(f.says(QStringLiteral("What happened could not be read.")));
    CHECK_FALSE(f.says(QStringLiteral("Looking what was watched …")));
    f.town.desk.failWith(std::nullopt);
    f.screen.away().retry();
    CHECK(eventually([&] { return f.says(QStringLiteral("Nobody whom you answered")); }));
}
