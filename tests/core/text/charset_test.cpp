#include "core/text/charset.h"
#include "tests/support/catch.h"

using namespace daisychain::text;

TEST_CASE("bytes are read in the encoding that is meant", "[text]")
{
    CHECK(decodeText("\x93hi\x94 \x80", "ISO-8859-1")->utf8 == QStringLiteral("“hi” €").toUtf8());
    CHECK(decodeText("\xC4\xE3\xBA\xC3", "gb2312")->utf8 == QStringLiteral("你好").toUtf8());
    CHECK(decodeText(QByteArray("\0H\0i", 4), "UTF-16BE")->utf8 == "Hi");
    CHECK(decodeText("", "utf-8")->utf8.isEmpty());
    CHECK_FALSE(decodeText("x", "no-such-thing"));
    CHECK_FALSE(decodeText("x", ""));
}

TEST_CASE("what is no character is counted and replaced", "[text]")
{
    const auto decoded = decodeText("a\xFF"
                                    "b\xC3",
                                    "UTF-8");
    REQUIRE(decoded);
    CHECK(decoded->broken == 2);
    CHECK(QString::fromUtf8(decoded->utf8) == u"a\uFFFDb\uFFFD");
    CHECK(decodeText("caf\xC3\xA9", "US-ASCII")->broken == 2);
}

TEST_CASE("a text encoded twice is read as it was meant, any other stays", "[text]")
{
    CHECK(undoDoubleEncoding(QStringLiteral("Ã©tÃ© â€¦")) == u"été …");
    CHECK(undoDoubleEncoding(QStringLiteral("été")) == u"été");
    CHECK(undoDoubleEncoding(QStringLiteral("plain")) == u"plain");
    CHECK(undoDoubleEncoding(QStringLiteral("日本")) == u"日本");
}
