#include "tests/support/catch.h"

#include "ui/desktop/notification_words.h"

using namespace daisychain;
using namespace daisychain::ui;

namespace {

Happening happening(const QString &customer, const QString &text = {})
{
    Happening happening;
    happening.customer = customer;
    happening.text = text;
    return happening;
}

Notification one(const Happening &happening)
{
    Notification notification;
    notification.posts = happening.kind == HappeningKind::Post ? 1 : 0;
    notification.late = happening.kind == HappeningKind::Late ? 1 : 0;
    notification.notSent = happening.kind == HappeningKind::NotSent ? 1 : 0;
    notification.first = {happening};
    return notification;
}

}  // namespace

TEST_CASE("one mention is told with its name and words", "[ui][desktop]")
{
    const NotificationText text =
        textOf(one(happening(QStringLiteral("Mara"), QStringLiteral("where is my parcel?"))));
    CHECK(text.title == QStringLiteral("Mara"));
    CHECK(text.body == QStringLiteral("where is my parcel?"));
}

TEST_CASE("a private post never shows its words", "[ui][desktop]")
{
    Happening secret = happening(QStringLiteral("Mara"), QStringLiteral("my card number is 4711"));
    secret.isPrivate = true;
    const NotificationText text = textOf(one(secret));
    CHECK(text.title == QStringLiteral("Mara"));
    CHECK_FALSE(text.body.contains(QStringLiteral("4711")));
    CHECK(text.body == QStringLiteral("wrote in private"));
}

TEST_CASE("nothing in a foreign text is markup for the desktop", "[ui][desktop]")
{
    const NotificationText text = textOf(one(happening(
        QStringLiteral("<b>Mara</b>"), QStringLiteral("<a href=\"http://evil.example\">AT&T &lt;</a>"))));
    for (const QString &part : {text.title, text.body}) {
        CHECK_FALSE(part.contains(u'<'));
        CHECK_FALSE(part.contains(u'>'));
        CHECK_FALSE(part.contains(u'&'));
    }
    CHECK(text.body.contains(QStringLiteral("evil.example")));
}

TEST_CASE("several are told in one, the urgent first", "[ui][desktop]")
{
    Notification notification;
    notification.posts = 5;
    notification.late = 1;
    notification.mine = 2;
    notification.first = {happening(QStringLiteral("Mara")), happening(QStringLiteral("Ben")),
                          happening(QStringLiteral("Mara"))};
    NotificationText text = textOf(notification);
    CHECK(text.title.indexOf(QStringLiteral("wait")) < text.title.indexOf(QStringLiteral("mentions")));
    CHECK(text.title.contains(QStringLiteral("5 new mentions")));
    CHECK(text.body.startsWith(QStringLiteral("Mara, Ben and 3 others")));
    CHECK(text.body.endsWith(QStringLiteral("yours: 2")));
    notification.isAfterQuiet = true;
    text = textOf(notification);
    CHECK(text.title.startsWith(QStringLiteral("While it was quiet: ")));
}

TEST_CASE("what is late and what was not sent says whose it is", "[ui][desktop]")
{
    Happening late = happening(QStringLiteral("Mara"));
    late.kind = HappeningKind::Late;
    CHECK(textOf(one(late)).body == QStringLiteral("Nobody claimed the conversation."));
    late.isMine = true;
    CHECK(textOf(one(late)).body == QStringLiteral("You claimed the conversation."));
    late.kind = HappeningKind::NotSent;
    CHECK(textOf(one(late)).title == QStringLiteral("A reply to Mara was not sent"));
}
