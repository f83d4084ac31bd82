#include "core/text/at_syntax.h"
#include "core/text/tid.h"

#include "tests/support/catch.h"

using namespace daisychain::text;
using namespace Qt::StringLiterals;

TEST_CASE("parts of an AT address are what they claim to be", "[text][at]")
{
    CHECK(isHandle(u"help.shop.example"));
    CHECK_FALSE(isHandle(u"shop"));
    CHECK_FALSE(isHandle(u"shop.1"));
    CHECK_FALSE(isHandle(u"büro.example"));
    CHECK_FALSE(isHandle(QString(250, u'a').replace(40, 1, u"."_s) + u".example"_s));
    CHECK(isDid(u"did:plc:mara234567abcdefghijklmn"));
    CHECK_FALSE(isDid(u"did:plc:"));
    CHECK(isAtIdentifier(u"did:web:shop.example"));
    CHECK(isNsid(u"app.bsky.feed.post"));
    CHECK_FALSE(isNsid(u"app.bsky.feed.1post"));
    CHECK(isRecordKey(u"self"));
    CHECK_FALSE(isRecordKey(u".."));
    CHECK(isAtUri(u"at://shop.example/app.bsky.feed.post/3mgabcdd7xk2b"));
    CHECK_FALSE(isAtUri(u"at://shop.example/"));
    CHECK_FALSE(isAtUri(u"at://shop.example/app.bsky.feed.post/a/b"));
    CHECK_FALSE(isAtUri(u"https://shop.example"));
}

TEST_CASE("a moment has to exist", "[text][at]")
{
    CHECK(isDatetime(u"2026-03-04T10:02:11.504Z"));
    CHECK(isDatetime(u"2024-02-29T23:59:59+05:45"));
    CHECK_FALSE(isDatetime(u"2026-02-29T10:02:11Z"));
    CHECK_FALSE(isDatetime(u"2026-03-04T24:00:00Z"));
    CHECK_FALSE(isDatetime(u"2026-03-04T10:02:11"));
    CHECK_FALSE(isDatetime(u"2026-03-04T10:02:11-00:00"));
    CHECK_FALSE(isDatetime(u"2026-03-04T10:02:11+24:00"));
    CHECK_FALSE(isDatetime(u"٢٠٢٦-03-04T10:02:11Z"));
    CHECK_FALSE(isDatetime(u"2026-03-04T10:02:11."_s + QString(60, u'0') + u'Z'));
}

TEST_CASE("language tags are well formed and say nothing twice", "[text][at]")
{
    for (const QString &tag : {u"de"_s, u"zh-Hant-TW"_s, u"en-US-u-co-phonebk-x-a"_s, u"i-klingon"_s,
                               u"x-shop"_s, u"zh-cmn-Hans-CN"_s, u"sl-rozaj-biske-1994"_s, u"en-gb-OED"_s})
        CHECK(isLanguageTag(tag));
    for (const QString &tag : {u""_s, u"d"_s, u"DE"_s, u"de-"_s, u"de--DE"_s, u"deutsch"_s, u"de-u"_s, u"x"_s,
                               u"de-x"_s, u"de-1996-1996"_s, u"en-u-aa-U-bb"_s, u"de-DE-DE"_s, u"dé"_s})
        CHECK_FALSE(isLanguageTag(tag));
}

TEST_CASE("record keys made from the clock only grow", "[text][at]")
{
    constexpr qint64 Now = 1'772'618'531'504'000;
    TidClock clock(1023);
    QString last = clock.next(Now);
    CHECK(tidMicroseconds(last) == Now);
    CHECK(isTid(last));
    CHECK(last.endsWith(u"zz"));
    for (const qint64 time : {Now, Now, Now - 5'000'000, Now + 1, Now + 1'000'000, qint64(0)}) {
        const QString next = clock.next(time);
        CHECK(next > last);
        CHECK(isTid(next));
        last = next;
    }
    CHECK(TidClock(0, Now + 10).next(Now) > TidClock(1023, Now + 9).next(Now));
    CHECK(TidClock(0).next(0) == u"2222222222322"_s);
    CHECK(isTid(TidClock(7).next(std::numeric_limits<qint64>::max())));
    CHECK_FALSE(tidMicroseconds(u"3jzfcijpj2z2").has_value());
    CHECK_FALSE(tidMicroseconds(u"zjzfcijpj2z2a").has_value());
    CHECK_FALSE(tidMicroseconds(u"3jzfcijpj2z2A").has_value());
}
