#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/said_sign_in.h"

#include "ui/start/start_page.h"

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
    CHECK(f.signIn.servers == QStringList{QStringLiteral("social.example")});
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
    REQUIRE(f.signIn.tokens.size() == 1);
    CHECK(f.signIn.tokens.first() == Secret(QByteArray("abc")));
    CHECK(f.field("Access token")->text().isEmpty());
}

TEST_CASE("a sign-in that fails says why and can be tried again", "[ui][start]")
{
    Fixture f;
    f.field("Your name")->setText(QStringLiteral("Jo"));
    f.field("Address of the server")->setText(QStringLiteral("social.example"));
    f.signIn.page = Failure(Error{ErrorCode::Refused, {QStringLiteral("<b>closed</b>")}});
    f.button("sign in in the browser")->click();
    const auto says = [&f](const QString &words) {
        for (const QLabel *label : f.page.findChildren<QLabel *>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    };
    REQUIRE(test::eventually([&] { return says(QStringLiteral("<b>closed</b>")); }));
    CHECK(f.button("sign in in the browser")->isEnabled());
    for (const QLabel *label : f.page.findChildren<QLabel *>())
        CHECK(label->textFormat() == Qt::PlainText);
}
