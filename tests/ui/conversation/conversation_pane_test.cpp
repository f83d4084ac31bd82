#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/widget/elided_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Pane {
    DeskTown town;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ConversationController controller{
        {town.desk, town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me}};
    QList<QUrl> openedUrls;
    ConversationPane pane{
        controller, {theme, icons, roster, town.clock}, [this](const QUrl &url) { openedUrls.append(url); }};

    void open(const QString &customer)
    {
        pane.resize(700, 600);
        pane.show();
        controller.open(town.handle(customer));
        REQUIRE(eventually([&] { return controller.state() == ConversationController::State::Shown; }));
        settle();
    }
    std::shared_ptr<const ItemLayout> layout(int row)
    {
        return static_cast<ThreadDelegate *>(pane.thread()->itemDelegate())->layout(row);
    }
    QString shownText(int row)
    {
        const auto laidOut = layout(row);
        return laidOut->body < 0 ? QString() : laidOut->texts[laidOut->body].block.text();
    }
    QStringList allTexts(int row)
    {
        QStringList texts;
        for (const PlacedText &placed : layout(row)->texts)
            texts.append(placed.block.text());
        return texts;
    }
};

}  // namespace

TEST_CASE("hostile posts are shown letter by letter", "[ui][conversation]")
{
    const QStringList hostile{
        u"<img src=x onerror=alert(1)>"_s,
        u"<script>alert(1)</script>"_s,
        u"<a href=\"file:///etc/passwd\">click</a>"_s,
        u"<b>bold</b> &amp; &lt;"_s,
        u"\u202eevil\u202c \u2066x"_s,
        u"a\u0000b"_s,
        u"<!DOCTYPE html><html><body>"_s,
    };
    Pane pane;
    for (int i = 0; i < hostile.size(); ++i) {
        pane.town.says(
            QStringLiteral("h%1").arg(i),
            {.by = u"eve"_s, .text = hostile[i], .minute = i + 1, .replyTo = i > 0 ? u"h0"_s : QString()});
    }
    pane.open(u"eve"_s);
    QStringList shown;
    for (int row = 0; row < pane.controller.thread().rowCount(); ++row) {
        if (pane.controller.thread().at(row).kind == ThreadItemKind::Post)
            shown.append(pane.shownText(row));
    }
    CHECK(shown == hostile);
    for (const QLabel *label : pane.pane.findChildren<QLabel *>())
        CHECK(label->textFormat() == Qt::PlainText);
    CHECK(pane.pane.findChildren<QTextEdit *>().isEmpty());
    (void)pane.pane.grab();
}

TEST_CASE("a post of a million characters neither stops the screen nor fills it", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"eve"_s, .text = QString(1'000'000, QChar(u'x')), .minute = 1});
    QElapsedTimer timer;
    timer.start();
    pane.open(u"eve"_s);
    (void)pane.pane.grab();
    CHECK(pane.shownText(0).size() < 30'000);
    CHECK(pane.shownText(0).contains(u"980"_s));
}

TEST_CASE("a name full of markup and tricks is text in the header", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"eve"_s, .text = u"hi"_s, .minute = 1});
    FactBatch batch;
    batch.account = pane.town.account.id;
    ProfileFact profile = pane.town.profile(u"eve"_s);
    profile.displayName = u"<h1>Shop</h1>\u202eadmin\n\n\n"_s + QString(5000, QChar(u'W'));
    batch.profiles.append(profile);
    pane.town.desk.tell(batch);
    pane.open(u"eve"_s);
    const QStringList texts = pane.allTexts(0);
    CHECK(texts.first().contains(u"<h1>Shop</h1>"_s));
    CHECK_FALSE(texts.first().contains(QChar(0x202e)));
    CHECK(texts.first().size() < 200);
    (void)pane.pane.grab();
}

TEST_CASE("the name has its room before the waiting, which goes below", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"eve"_s, .text = u"hi"_s, .minute = 1});
    FactBatch batch;
    batch.account = pane.town.account.id;
    ProfileFact profile = pane.town.profile(u"eve"_s);
    profile.displayName = u"Eve of the Long Name Somewhere"_s;
    batch.profiles.append(profile);
    pane.town.desk.tell(batch);
    pane.open(u"eve"_s);
    const auto *waiting = pane.pane.findChild<ElidedLabel *>(u"waiting"_s);
    const auto *where = pane.pane.findChild<ElidedLabel *>(u"where"_s);
    pane.pane.resize(1200, 600);
    REQUIRE(eventually([&] { return waiting->isVisible(); }));
    CHECK_FALSE(where->accessibleName().startsWith(u"waiting"));
    pane.pane.resize(480, 600);
    REQUIRE(eventually([&] { return !waiting->isVisible(); }));
    CHECK(where->accessibleName().startsWith(u"waiting"));
}

TEST_CASE("a content warning folds its text until somebody wants to read it", "[ui][conversation]")
{
    Pane pane;
    FactBatch batch;
    batch.account = pane.town.account.id;
    PostFact fact = pane.town.fact(u"a"_s, {.by = u"mara"_s, .text = u"the gory details"_s, .minute = 1});
    fact.contentWarning = u"blood"_s;
    batch.posts.append(fact);
    batch.profiles.append(pane.town.profile(u"mara"_s));
    pane.town.desk.tell(batch);
    pane.open(u"mara"_s);
    CHECK(pane.shownText(0).isEmpty());
    CHECK(pane.allTexts(0).join(u' ').contains(u"blood"_s));
    pane.pane.thread()->setCurrentIndex(pane.controller.thread().index(0));
    QTest::keyClick(pane.pane.thread(), Qt::Key_Return);
    CHECK(pane.shownText(0) == u"the gory details"_s);
    QTest::keyClick(pane.pane.thread(), Qt::Key_Return);
    CHECK(pane.shownText(0).isEmpty());
}

TEST_CASE("an edit shows what changed when it is asked for", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"my parcel 4711 is late"_s, .minute = 1});
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"my parcel 4712 is late"_s, .minute = 1, .version = 7});
    pane.open(u"mara"_s);
    CHECK(pane.shownText(0) == u"my parcel 4712 is late"_s);
    pane.pane.thread()->setCurrentIndex(pane.controller.thread().index(0));
    QTest::keyClick(pane.pane.thread(), Qt::Key_Return);
    CHECK(pane.shownText(0).contains(u"4711"_s));
    CHECK(pane.shownText(0).contains(u"4712"_s));
}

TEST_CASE("a deleted post leaves a tombstone without its words", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"secret"_s, .minute = 1});
    pane.town.says(u"b"_s, {.by = u"mara"_s, .text = u"still here"_s, .minute = 2, .replyTo = u"a"_s});
    FactBatch batch;
    batch.account = pane.town.account.id;
    batch.deleted.append(DeskTown::post(u"a"_s));
    pane.town.desk.tell(batch);
    pane.open(u"mara"_s);
    CHECK(pane.allTexts(0).join(u' ').contains(u"deleted by its author"_s));
    CHECK_FALSE(pane.allTexts(0).join(u' ').contains(u"secret"_s));
}

TEST_CASE("text can be marked over two posts and copied", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first post"_s, .minute = 1});
    pane.town.says(u"b"_s, {.by = u"mara"_s, .text = u"second post"_s, .minute = 2, .replyTo = u"a"_s});
    pane.open(u"mara"_s);
    const auto place = [&](const QString &id, bool atEnd) {
        const int row = pane.controller.thread().find(u"post "_s + DeskTown::post(id).globalId);
        const auto layout = pane.layout(row);
        const PlacedText &body = layout->texts[layout->body];
        const QRect rect = pane.pane.thread()->visualRect(pane.controller.thread().index(row));
        return rect.topLeft() + QPoint(int(body.at.x()) + (atEnd ? int(body.block.naturalWidth()) + 3 : 0),
                                       int(body.at.y() + body.block.height() / 2));
    };
    QWidget *viewport = pane.pane.thread()->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, place(u"a"_s, false));
    QTest::mouseMove(viewport, place(u"b"_s, true));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, place(u"b"_s, true));
    CHECK(pane.pane.thread()->selectedText() == u"first post\n\nsecond post"_s);
    pane.pane.thread()->setFocus();
    QTest::keyClick(pane.pane.thread(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == u"first post\n\nsecond post"_s);
}

TEST_CASE("a link is opened by its true address, and nothing else is", "[ui][conversation]")
{
    Pane pane;
    FactBatch batch;
    batch.account = pane.town.account.id;
    PostFact fact = pane.town.fact(u"a"_s, {.by = u"mara"_s, .text = u"bank.example evil"_s, .minute = 1});
    fact.entities = {{EntityKind::Link, 0, 12, u"https://phish.example/login"_s},
                     {EntityKind::Link, 13, 4, u"file:///x"_s}};
    batch.posts.append(fact);
    batch.profiles.append(pane.town.profile(u"mara"_s));
    pane.town.desk.tell(batch);
    pane.open(u"mara"_s);
    const auto layout = pane.layout(0);
    const PlacedText &body = layout->texts[layout->body];
    const auto links = body.block.openable();
    REQUIRE(links.size() == 1);
    const QPoint at = pane.pane.thread()->visualRect(pane.controller.thread().index(0)).topLeft() +
                      QPoint(int(body.at.x()) + 20, int(body.at.y() + body.block.height() / 2));
    QTest::mouseClick(pane.pane.thread()->viewport(), Qt::LeftButton, {}, at);
    CHECK(pane.openedUrls == QList{QUrl(u"https://phish.example/login"_s)});
}

TEST_CASE("buttons of the header claim and finish with what is on screen", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"hi"_s, .minute = 1, .version = 3});
    pane.open(u"mara"_s);
    QTest::mouseClick(pane.pane.findChild<QPushButton *>(u"claim"_s), Qt::LeftButton);
    REQUIRE(eventually([&] { return pane.controller.detail()->head.view.owner == pane.town.me; }));
    QTest::mouseClick(pane.pane.findChild<QPushButton *>(u"done"_s), Qt::LeftButton);
    REQUIRE(eventually([&] { return pane.controller.detail()->head.view.status == Status::Done; }));
    CHECK(std::get<Done>(pane.town.desk.actions().last().payload).seen ==
          Seen{{DeskTown::post(u"a"_s), {3, {}}}});
}

TEST_CASE("the thread keeps Qt's rules while a conversation lives", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"hi"_s, .minute = 1});
    pane.open(u"mara"_s);
    const QAbstractItemModelTester tester(&pane.controller.thread(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < 12; ++i) {
        pane.town.says(
            QStringLiteral("m%1").arg(i),
            {.by = i % 2 ? u"mara"_s : u"shop"_s, .text = u"more"_s, .minute = 40 - i, .replyTo = u"a"_s});
        pane.controller.keepNote(QStringLiteral("note %1").arg(i));
        settle();
    }
    CHECK(pane.controller.thread().rowCount() >= 25);
    for (int row = 0; row < pane.controller.thread().rowCount(); ++row)
        CHECK_FALSE(pane.controller.thread().index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
}

TEST_CASE("a conversation that can't be read says so and can be tried again", "[ui][conversation]")
{
    Pane pane;
    pane.town.says(u"a"_s, {.by = u"mara"_s, .text = u"hi"_s, .minute = 1});
    pane.town.desk.failWith(Error{ErrorCode::Storage});
    pane.pane.show();
    pane.controller.open(pane.town.handle(u"mara"_s));
    REQUIRE(eventually([&] { return pane.controller.state() == ConversationController::State::Failed; }));
    pane.town.desk.failWith(std::nullopt);
    // A reading from before may still fail after the first try.
    REQUIRE(eventually([&] {
        if (pane.controller.state() == ConversationController::State::Failed)
            pane.controller.retry();
        return pane.controller.state() == ConversationController::State::Shown;
    }));
}
