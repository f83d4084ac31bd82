#include "core/http/line_splitter.h"

#include "tests/support/catch.h"

using namespace daisychain::http;

TEST_CASE("every split of a text gives the same lines", "[http][lineSplitter]")
{
    const QByteArray text = "one\ntwo\r\n\r\nthree\rfour\n\rfive\r\r\n\n"
                            "d\xc3\xa4isy\r\nrest";
    const QList<QByteArray> expected{"one", "two", "", "three", "four", "", "five", "", "", "d\xc3\xa4isy"};
    for (qsizetype first = 0; first <= text.size(); ++first) {
        for (qsizetype second = first; second <= text.size(); ++second) {
            LineSplitter splitter(100);
            QList<QByteArray> lines;
            REQUIRE(splitter.feed(QByteArrayView(text).first(first), lines));
            REQUIRE(splitter.feed(QByteArrayView(text).sliced(first, second - first), lines));
            REQUIRE(splitter.feed(QByteArrayView(text).sliced(second), lines));
            REQUIRE(lines == expected);
            REQUIRE(splitter.rest().toByteArray() == "rest");
        }
    }
}

TEST_CASE("a line as long as allowed passes and a longer one stops everything", "[http][lineSplitter]")
{
    for (const qsizetype piece : {1, 3, 100}) {
        LineSplitter splitter(8);
        QList<QByteArray> lines;
        bool fits = true;
        const QByteArray text = "12345678\n12\n123456789\nmore\n";
        for (qsizetype at = 0; at < text.size() && fits; at += piece)
            fits = splitter.feed(QByteArrayView(text).sliced(at, qMin(piece, text.size() - at)), lines);
        CHECK_FALSE(fits);
        CHECK(lines == QList<QByteArray>{"12345678", "12"});
        CHECK_FALSE(splitter.feed("again\n", lines));
        CHECK(lines.size() == 2);
    }
}

TEST_CASE("a line without an end is bounded too", "[http][lineSplitter]")
{
    LineSplitter splitter(8);
    QList<QByteArray> lines;
    CHECK(splitter.feed("12345", lines));
    CHECK_FALSE(splitter.feed("6789", lines));
    CHECK(splitter.rest().size() <= 8);
}
