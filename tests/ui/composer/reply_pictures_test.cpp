#include "tests/core/sync/outgoing_shelf.h"
#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/picture_rows.h"
#include "ui/composer/reply_pictures.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Writing {
    Writing()
    {
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
        town.says(u"b"_s, {.by = u"jo"_s, .text = u"is it down?"_s, .minute = 2});
        pane->addBelowText(pictureRows);
        pane->editor()->setTakesPictures(true);
        QObject::connect(pane->editor(), &GrowingEditor::picturesGiven, &pictures, &ReplyPictures::addFiles);
        QObject::connect(pane->editor(), &GrowingEditor::pictureGiven, &pictures, &ReplyPictures::addBytes);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(pane);
        window.resize(640, 600);
        window.show();
        open(u"mara"_s);
    }
    void open(const QString &customer)
    {
        const auto detail =
            town.desk.conversation(town.handle(customer), town.me, town.clock.now(), {}).result();
        REQUIRE(detail.has_value());
        controller.setConversation(*detail, town.desk.pendingReplies({}).result().value());
        REQUIRE(eventually([&] { return controller.isReady() && controller.account() != nullptr; }));
        settle();
    }
    void paste(QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        pane->focusEditor();
        pane->editor()->paste();
    }
    bool has(int count) const
    {
        return eventually([&] { return controller.pictures().size() == count && rows().size() == count; });
    }
    QList<QLineEdit *> rows() const
    {
        QList<QLineEdit *> fields;
        for (QLineEdit *field : pane->findChildren<QLineEdit *>()) {
            if (field->accessibleName().startsWith(u"Description"_s) && !field->isHidden() &&
                field->isVisible())
                fields.append(field);
        }
        return fields;
    }
    QString trouble() const
    {
        const auto *line = pane->findChild<QWidget *>(u"pictureTrouble"_s);
        return line->isVisible() ? line->accessibleName() : QString();
    }
    bool canSend() const { return pane->findChild<QPushButton *>(u"send"_s)->isEnabled(); }

    DeskTown town;
    OutgoingShelf shelf;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ComposerController controller{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                   [](Network) { return std::chrono::seconds(10); }}};
    ReplyPictures pictures{controller, shelf};
    QWidget window;
    ComposerPane *pane = new ComposerPane(controller, theme, icons, town.clock);
    PictureRows *pictureRows = new PictureRows(controller, pictures, theme, icons);
};

QMimeData *pictureData(Qt::GlobalColor colour)
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(colour);
    auto *data = new QMimeData;
    data->setImageData(image);
    return data;
}

}  // namespace

TEST_CASE("a pasted picture waits until somebody says what it shows, and goes out with the reply",
          "[ui][composer][pictures]")
{
    Writing writing;
    writing.controller.setText(u"Like this:"_s);
    writing.paste(pictureData(Qt::red));
    REQUIRE(writing.has(1));
    CHECK(writing.controller.text() == u"Like this:");
    CHECK_FALSE(writing.canSend());
    CHECK(writing.controller.obstacle() == ComposerController::Obstacle::Undescribed);
    REQUIRE(eventually([&] { return writing.rows().first()->hasFocus(); }));
    QTest::keyClicks(writing.rows().first(), u"a red square"_s);
    CHECK(writing.canSend());
    writing.controller.send(false);
    REQUIRE(eventually([&] { return writing.controller.pictures().isEmpty(); }));
    const auto sent = std::get<HandOver>(writing.town.desk.actions().last().payload);
    REQUIRE(sent.pictures.size() == 1);
    CHECK(sent.pictures.first().altText == u"a red square");
    CHECK(writing.shelf.files.contains(sent.pictures.first().file));
    CHECK(writing.rows().isEmpty());
}

TEST_CASE("a picture that says nothing is called decoration", "[ui][composer][pictures]")
{
    Writing writing;
    writing.controller.setText(u"Thanks!"_s);
    writing.paste(pictureData(Qt::red));
    REQUIRE(writing.has(1));
    auto *box = writing.pane->findChild<QCheckBox *>();
    QTest::keyClick(box, Qt::Key_Space);
    CHECK(writing.canSend());
    QTest::keyClick(box, Qt::Key_Space);
    CHECK_FALSE(writing.canSend());
}

TEST_CASE("files that are dropped are taken, other files and text stay text", "[ui][composer][pictures]")
{
    Writing writing;
    auto *two = new QMimeData;
    two->setUrls({QUrl::fromLocalFile(u"/tmp/one.PNG"_s), QUrl::fromLocalFile(u"/tmp/two.jpeg"_s)});
    writing.paste(two);
    REQUIRE(writing.has(2));
    CHECK(writing.controller.text().isEmpty());
    auto *mixed = new QMimeData;
    mixed->setUrls({QUrl::fromLocalFile(u"/tmp/one.png"_s), QUrl(u"https://shop.example/two.png"_s)});
    mixed->setText(u"see https://shop.example/two.png"_s);
    writing.paste(mixed);
    CHECK(writing.controller.text().contains(u"https://shop.example/two.png"));
    CHECK(writing.controller.pictures().size() == 2);
}

TEST_CASE("pictures are kept with the draft and come back to their conversation", "[ui][composer][pictures]")
{
    Writing writing;
    writing.paste(pictureData(Qt::red));
    REQUIRE(writing.has(1));
    QTest::keyClicks(writing.rows().first(), u"red"_s);
    writing.open(u"jo"_s);
    CHECK(writing.controller.pictures().isEmpty());
    CHECK(writing.rows().isEmpty());
    REQUIRE(eventually([&] { return writing.town.desk.drafts().size() == 1; }));
    CHECK(writing.town.desk.drafts().first().pictures.first().altText == u"red");
    writing.open(u"mara"_s);
    REQUIRE(writing.has(1));
    CHECK(writing.rows().first()->text() == u"red");
}

TEST_CASE("a reply that is taken back brings its pictures back", "[ui][composer][pictures]")
{
    Writing writing;
    writing.controller.setText(u"Like this:"_s);
    writing.paste(pictureData(Qt::red));
    REQUIRE(writing.has(1));
    QTest::keyClicks(writing.rows().first(), u"red"_s);
    writing.controller.send(false);
    REQUIRE(eventually([&] { return writing.controller.pictures().isEmpty(); }));
    writing.open(u"mara"_s);
    writing.controller.undoHeld();
    CHECK(writing.has(1));
    CHECK(writing.controller.pictures().first().altText == u"red");
    CHECK(writing.canSend());
}

TEST_CASE("a picture can be left out again, and the same one stands once", "[ui][composer][pictures]")
{
    Writing writing;
    writing.paste(pictureData(Qt::red));
    writing.paste(pictureData(Qt::red));
    writing.paste(pictureData(Qt::blue));
    REQUIRE(writing.has(2));
    for (QToolButton *button : writing.pane->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Leave picture 1 out")
            QTest::keyClick(button, Qt::Key_Space);
    }
    CHECK(writing.has(1));
}

TEST_CASE("more pictures than a network takes, and a text that is too long, are said",
          "[ui][composer][pictures]")
{
    Writing writing;
    writing.controller.setText(u"Look"_s);
    Account account = *writing.controller.account();
    account.limits.maxMedia = 1;
    account.limits.maxAltText = 3;
    (void)writing.town.desk.saveAccount(account).result();
    REQUIRE(eventually([&] { return writing.controller.account()->limits.maxMedia == 1; }));
    writing.controller.setPictures({writing.shelf.put("1", u"abcd"_s)});
    CHECK(writing.controller.obstacle() == ComposerController::Obstacle::AltTooLong);
    writing.controller.setPictures({writing.shelf.put("1", u"a😀"_s)});
    CHECK(writing.controller.obstacle() == ComposerController::Obstacle::Nothing);
    writing.controller.setPictures({writing.shelf.put("1", u"a"_s), writing.shelf.put("2", u"b"_s)});
    CHECK(writing.controller.obstacle() == ComposerController::Obstacle::TooManyPictures);
    writing.controller.setPictures({writing.shelf.put("1", u"a"_s), writing.shelf.put("2", u"b"_s),
                                    writing.shelf.put("3", u"b"_s), writing.shelf.put("4", u"b"_s)});
    writing.pictures.addBytes("5");
    CHECK(eventually([&] { return writing.trouble().contains(u"4"); }));
    CHECK(writing.controller.pictures().size() == 4);
}
