#include "tests/support/catch.h"

#include "ui/shell/status_sentence.h"

using namespace daisychain;
using namespace daisychain::ui;

namespace {

TimeStyle style()
{
    return {QTimeZone("UTC"), QLocale(QLocale::English, QLocale::UnitedKingdom)};
}

}  // namespace

TEST_CASE("the status line says in one sentence how things stand", "[ui][shell]")
{
    Health health;
    health.streams = 2;
    health.heardWithin = std::chrono::seconds(20);
    CHECK(statusSentence(health, style()) == QStringLiteral("Everything heard within 20 s."));
    CHECK(statusTone(health) == StripTone::Calm);
    health.heardWithin = std::chrono::seconds(600);
    CHECK(statusSentence(health, style()) == QStringLiteral("Everything heard within 10 min."));
    health.heardWithin = std::chrono::seconds(0);
    CHECK(statusSentence(health, style()).startsWith(QStringLiteral("Catching up")));
}

TEST_CASE("without network the status line says since when and what waits", "[ui][shell]")
{
    Health health;
    health.offlineSince = parseInstant("2026-03-04T14:02:00Z");
    health.streams = 1;
    health.sending = 3;
    const QString sentence = statusSentence(health, style());
    CHECK(sentence.contains(QStringLiteral("14:02")));
    CHECK(sentence.contains(QStringLiteral("You can go on")));
    CHECK(sentence.contains(QStringLiteral("3")));
    CHECK(statusTone(health) == StripTone::Soon);
}

TEST_CASE("what goes out at a time to come is no reply on its way", "[ui][shell]")
{
    Health health;
    health.streams = 2;
    health.heardWithin = std::chrono::seconds(20);
    health.later = 2;
    const QString sentence = statusSentence(health, style());
    CHECK(sentence.contains(QStringLiteral("2 replies go out later")));
    CHECK_FALSE(sentence.contains(QStringLiteral("on their way")));
    CHECK(statusTone(health) == StripTone::Calm);
}

TEST_CASE("silence and a lost sign-in never look like calm", "[ui][shell]")
{
    Health health;
    CHECK(statusSentence(health, style()).contains(QStringLiteral("no account")));
    health.streams = 2;
    health.silentStreams = {QStringLiteral("#parcel")};
    CHECK(statusSentence(health, style()).contains(QStringLiteral("#parcel")));
    CHECK(statusTone(health) != StripTone::Calm);
    CHECK_FALSE(statusSentence(health, style()).contains(QStringLiteral("taken away for good")));
    health.silentReason = Error{ErrorCode::Refused, {QStringLiteral("gone")}};
    CHECK(statusSentence(health, style()).contains(QStringLiteral("taken away for good")));
    health.signedOut = {QStringLiteral("shop@social.example")};
    CHECK(statusSentence(health, style()).contains(QStringLiteral("shop@social.example")));
    CHECK(statusTone(health) == StripTone::Late);
    Health stopped;
    stopped.stopped = 1;
    CHECK(statusTone(stopped) == StripTone::Late);
}

TEST_CASE("every error has a sentence", "[ui][shell]")
{
    for (int code = 0; code <= int(ErrorCode::Cancelled); ++code)
        CHECK_FALSE(failureSentence(Error{ErrorCode(code)}).isEmpty());
    CHECK(failureSentence(Error{ErrorCode::Refused, {QStringLiteral("too long")}})
              .contains(QStringLiteral("too long")));
}
