#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/said_sign_in.h"

#include "ui/start/start_page.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

struct Fixture {
    Theme theme{QFont()};
    Icons icons{theme};
    test::SaidSignIn signIn;
    StartPage page{signIn, theme, icons, QString()};

    Fixture() { page.show(); }
    QLineEdit *field(const char *name)
    {
        for (QLineEdit *edit : page.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == QLatin1String(name))
                return edit;
        }
        FAIL("there is no field " << name);
        return nullptr;
    }
    QPushButton *button(const char *text)
    {
        for (QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        FAIL("there is no button " << text);
        return nullptr;
    }
    bool says(const QString &words)
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    /// Somebody signs in with a token.
    void signsIn()
    {
        field("Your name")->setText(QStringLiteral("Jo"));
        field("Address of the server")->setText(QStringLiteral("social.example"));
        button("use a token instead")->click();
        field("Access token")->setText(QStringLiteral("abc"));
        signIn.account->handle = QStringLiteral("help@social.example");
        button("connect")->click();
    }
};

}  // namespace

TEST_CASE("nothing can be begun without a name, and one signs with the first of it", "[ui][start]")
{
    Fixture f;
    CHECK_FALSE(f.button("look around")->isEnabled());
    QTest::keyClicks(f.field("Your name"), QStringLiteral("Jo Abebe"));
    CHECK(f.button("look around")->isEnabled());
    CHECK(f.page.signature() == QStringLiteral("Jo"));
    QTest::keyClicks(f.field("You sign as"), QStringLiteral("JA"));
    CHECK(f.page.signature() == QStringLiteral("JA"));
    QSignalSpy demo(&f.page, &StartPage::demoWanted);
    f.button("look around")->click();
    REQUIRE(demo.count() == 1);
    CHECK(demo.first().at(0).toString() == QStringLiteral("Jo Abebe"));
    CHECK(demo.first().at(1).toString() == QStringLiteral("JA"));
}

TEST_CASE("an account is connected through the browser", "[ui][start]")
{
    Fixture f;
    f.field("Your name")->setText(QStringLiteral("Jo"));
    f.field("Address of the server")->setText(QStringLiteral("social.example"));
    QSignalSpy browser(&f.page, &StartPage::browserWanted);
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.button("sign in in the browser")->click();
    REQUIRE(test::eventually([&] { return finished.count() == 1; }));
    CHECK(browser.first().first().toUrl() == f.signIn.page.value());
    REQUIRE(f.signIn.asked.size() == 1);
    CHECK(f.signIn.asked.first().word(SignInField::Server) == QStringLiteral("social.example"));
    CHECK(f.signIn.asked.first().secret.isEmpty());
}

TEST_CASE("an account is connected by a token, which is not left in the field", "[ui][start]")
{
    Fixture f;
    f.field("Your name")->setText(QStringLiteral("Jo"));
    f.field("Address of the server")->setText(QStringLiteral("social.example"));
    f.button("use a token instead")->click();
    f.field("Access token")->setText(QStringLiteral("abc"));
    CHECK(f.field("Access token")->echoMode() == QLineEdit::Password);
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.button("connect")->click();
    REQUIRE(test::eventually([&] { return finished.count() == 1; }));
    REQUIRE(f.signIn.asked.size() == 1);
    CHECK(f.signIn.asked.first().secret == Secret(QByteArray("abc")));
    CHECK(f.field("Access token")->text().isEmpty());
}

TEST_CASE("a sign-in that fails says why and can be tried again", "[ui][start]")
{
    Fixture f;
    f.field("Your name")->setText(QStringLiteral("Jo"));
    f.field("Address of the server")->setText(QStringLiteral("social.example"));
    f.signIn.page = Failure(Error{ErrorCode::Refused, {QStringLiteral("<b>closed</b>")}});
    f.button("sign in in the browser")->click();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("<b>closed</b>")); }));
    CHECK(f.button("sign in in the browser")->isEnabled());
    for (const QLabel *label : f.page.findChildren<QLabel *>())
        CHECK(label->textFormat() == Qt::PlainText);
}

TEST_CASE("what an account brings along is said before it is connected", "[ui][start]")
{
    Fixture f;
    f.signIn.history = std::optional(HistoryCount{.mentions = 214, .open = 9});
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.signsIn();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("214")); }));
    CHECK(f.says(QStringLiteral("9 of them")));
    CHECK(f.says(QStringLiteral("help@social.example")));
    CHECK(f.signIn.kept == 0);
    CHECK(finished.isEmpty());
    REQUIRE(f.button("watch it")->isVisible());
    f.button("watch it")->click();
    REQUIRE(test::eventually([&] { return finished.count() == 1; }));
    CHECK(f.signIn.kept == 1);
    CHECK(f.signIn.cancelled == 0);
}

TEST_CASE("not now connects nothing, and one can begin again", "[ui][start]")
{
    Fixture f;
    f.signIn.history = std::optional(HistoryCount{.mentions = 214, .open = 9});
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.signsIn();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("214")); }));
    f.button("not now")->click();
    CHECK(f.signIn.cancelled == 1);
    CHECK(f.signIn.kept == 0);
    CHECK(finished.isEmpty());
    CHECK(f.says(QStringLiteral("Nothing of it was kept")));
    CHECK_FALSE(f.button("not now")->isVisible());
    CHECK(f.button("connect")->isEnabled());
}

TEST_CASE("while it is counted the page says how far, and one can go", "[ui][start]")
{
    Fixture f;
    f.signIn.isCounting = true;
    f.signsIn();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("Counting")); }));
    CHECK(f.says(QStringLiteral("help@social.example")));
    CHECK_FALSE(f.button("watch it")->isEnabled());
    f.signIn.tellCounted(80);
    CHECK(f.says(QStringLiteral("80 so far")));
    f.button("not now")->click();
    CHECK(f.signIn.cancelled == 1);
    f.signIn.tellCounted(160);
    f.signIn.counting.addResult(std::optional(HistoryCount{.mentions = 200}));
    f.signIn.counting.finish();
    CHECK_FALSE(
        test::eventually([&] { return f.says(QStringLiteral("200")); }, std::chrono::milliseconds(50)));
    CHECK_FALSE(f.says(QStringLiteral("160")));
}

TEST_CASE("a count that fails says so, and the account can be watched", "[ui][start]")
{
    Fixture f;
    f.signIn.history = Failure(Error{ErrorCode::Unanswered});
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.signsIn();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("could not be counted")); }));
    f.button("watch it")->click();
    CHECK(test::eventually([&] { return finished.count() == 1; }));
}

TEST_CASE("an account that can't be kept says why, and keeping can be tried again", "[ui][start]")
{
    Fixture f;
    f.signIn.history = std::optional(HistoryCount{.mentions = 3, .open = 1});
    f.signIn.keeps = Failure(Error{ErrorCode::Storage});
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.signsIn();
    REQUIRE(test::eventually(
        [&] { return f.button("watch it")->isEnabled() && f.says(QStringLiteral("1 of")); }));
    f.button("watch it")->click();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("could not be read or written")); }));
    CHECK(finished.isEmpty());
    f.signIn.keeps = Account{};
    f.button("watch it")->click();
    CHECK(test::eventually([&] { return finished.count() == 1; }));
}

TEST_CASE("an account that was watched before is connected without a question", "[ui][start]")
{
    Fixture f;
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.signsIn();
    CHECK(test::eventually([&] { return finished.count() == 1; }));
    CHECK(f.signIn.kept == 1);
}

TEST_CASE("without a key store a person chooses where the sign-in is kept", "[ui][start]")
{
    Fixture f;
    f.signIn.history = std::optional(HistoryCount{.mentions = 3, .open = 1});
    f.signIn.keeps =
        Failure(Error{ErrorCode::Storage, {QStringLiteral("key-store"), QStringLiteral("no wallet")}});
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.signsIn();
    REQUIRE(test::eventually(
        [&] { return f.button("watch it")->isEnabled() && f.says(QStringLiteral("1 of")); }));
    CHECK_FALSE(f.button("keep it in a file")->isVisible());
    f.button("watch it")->click();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("no wallet")); }));
    CHECK(f.signIn.keyFileChosen == 0);
    REQUIRE(f.button("keep it in a file")->isVisible());
    f.button("keep it in a file")->click();
    CHECK(f.signIn.keyFileChosen == 1);
    CHECK(test::eventually([&] { return finished.count() == 1; }));
}

TEST_CASE("each network asks for what it needs, and says what is missing", "[ui][start]")
{
    Fixture f;
    f.field("Your name")->setText(QStringLiteral("Jo"));
    const auto choose = [&](const QString &network) {
        for (QAbstractButton *tab : f.page.findChildren<QAbstractButton *>()) {
            if (tab->text() == network)
                return tab->click();
        }
        FAIL("there is no network " << network.toStdString());
    };
    choose(QStringLiteral("Bluesky"));
    CHECK_FALSE(f.field("Address of the server")->isVisible());
    f.field("Handle of the account")->setText(QStringLiteral("@help.shop.example"));
    f.button("connect")->click();
    CHECK(f.says(QStringLiteral("App password")));
    CHECK(f.signIn.asked.isEmpty());
    f.field("App password")->setText(QStringLiteral("abcd-efgh-ijkl-mnop"));
    CHECK(f.field("App password")->echoMode() == QLineEdit::Password);
    f.signIn.account = Failure(Error{ErrorCode::Conflict, {QStringLiteral("email-code")}});
    f.button("connect")->click();
    REQUIRE(test::eventually([&] { return f.field("Code from the mail")->isVisible(); }));
    f.field("Code from the mail")->setText(QStringLiteral("1234"));
    f.signIn.account = Account{};
    QSignalSpy finished(&f.page, &StartPage::finished);
    f.button("connect")->click();
    REQUIRE(test::eventually([&] { return finished.count() == 1; }));
    const SignInAnswers &asked = f.signIn.asked.last();
    CHECK(asked.network == Network::Bluesky);
    CHECK(asked.word(SignInField::EmailCode) == QStringLiteral("1234"));
    CHECK(asked.secret == Secret("abcd-efgh-ijkl-mnop"));
    CHECK(f.field("App password")->text().isEmpty());

    choose(QStringLiteral("Feed"));
    CHECK(f.field("Address of a feed or page")->isVisible());
    CHECK_FALSE(f.field("Handle of the account")->isVisible());
}

TEST_CASE("one begins where nothing is written, and Tab passes the networks and then their fields",
          "[ui][start]")
{
    Fixture f;
    const auto focused = [&] { return f.page.focusWidget()->accessibleName(); };
    CHECK(focused() == QStringLiteral("Your name"));
    const auto tab = [&] { QTest::keyClick(f.page.focusWidget(), Qt::Key_Tab); };
    QTest::keyClicks(f.page.focusWidget(), QStringLiteral("Jo"));
    tab();
    CHECK(focused() == QStringLiteral("You sign as"));
    for (const char *network : {"Mastodon", "Bluesky", "X", "Feed"}) {
        tab();
        const auto *button = qobject_cast<QAbstractButton *>(f.page.focusWidget());
        REQUIRE(button != nullptr);
        CHECK(button->text() == QLatin1String(network));
    }
    tab();
    CHECK(focused() == QStringLiteral("Address of the server"));
    // What has the focus says so itself: a frame around it that did would be read in its place.
    for (const QWidget *each : f.page.findChildren<QWidget *>())
        CHECK(qobject_cast<QLineEdit *>(each->focusProxy()) == nullptr);

    StartPage known(f.signIn, f.theme, f.icons, QStringLiteral("Jo"));
    known.show();
    CHECK(known.focusWidget()->accessibleName() == QStringLiteral("Address of the server"));
}

TEST_CASE("the form opens no window of its own", "[ui][start]")
{
    test::SaidSignIn signIn;
    const Theme theme{QFont()};
    const Icons icons{theme};
    const StartPage page(signIn, theme, icons, QString());
    for (const QWidget *window : QApplication::topLevelWidgets())
        CHECK_FALSE(window->isVisible());
}
