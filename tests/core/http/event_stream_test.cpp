#include "core/http/event_stream.h"

#include "tests/support/catch.h"

using namespace daisychain::http;

namespace {

QList<ServerEvent> eventsOf(QByteArrayView bytes)
{
    EventStream stream;
    return stream.feed(bytes);
}

/// The events of `bytes` fed in two pieces at every place, and byte by byte, are those of the whole.
void checkEverySplit(const QByteArray &bytes)
{
    const QList<ServerEvent> whole = eventsOf(bytes);
    for (qsizetype at = 0; at <= bytes.size(); ++at) {
        EventStream stream;
        QList<ServerEvent> events = stream.feed(QByteArrayView(bytes).first(at));
        events += stream.feed(QByteArrayView(bytes).sliced(at));
        INFO("split at " << at);
        REQUIRE(events == whole);
    }
    EventStream stream;
    QList<ServerEvent> events;
    for (const char c : bytes)
        events += stream.feed(QByteArrayView(&c, 1));
    REQUIRE(events == whole);
}

const QByteArray Samples[] = {
    "",
    "\n\n\n",
    ":)\n:thump\nevent: update\ndata: {\"id\":\"1\"}\n\n:thump\nevent: delete\ndata: 1\n\n",
    QByteArray("\xef\xbb\xbf").append("data: after a byte order mark\n\n"),
    "data: one\r\ndata: two\r\n\r\ndata: three\r\n\r\n",
    "data: one\rdata: two\r\rdata: three\r\r",
    "data: mixed\r\ndata: ends\rdata: here\n\r\ndata: x\n\n\r\n",
    "id: 7\nevent: a\ndata\ndata:\ndata: \ndata:  two spaces\n\ndata: keeps the id\n\n",
    "retry: 2500\nretry: soon\nid: 1\n\nunknown: field\nno colon\n\ndata: d\xc3\xa4isy \xf0\x9f\x8c\xbc\n\n",
    "event: lost\n\ndata: named message\n\ndata: cut off",
};

}  // namespace

TEST_CASE("every split of an event stream gives the same events", "[http][eventStream]")
{
    for (const QByteArray &sample : Samples)
        checkEverySplit(sample);
}

TEST_CASE("an event has its name, its lines joined and the last id", "[http][eventStream]")
{
    const QList<ServerEvent> events = eventsOf(Samples[7]);
    REQUIRE(events.size() == 2);
    CHECK(events[0] == ServerEvent{"a", "\n\n\n two spaces", "7"});
    CHECK(events[1] == ServerEvent{"message", "keeps the id", "7"});
}

TEST_CASE("comments, unknown fields and events without data are skipped", "[http][eventStream]")
{
    CHECK(eventsOf(Samples[2]) == QList<ServerEvent>{{"update", "{\"id\":\"1\"}", ""}, {"delete", "1", ""}});
    CHECK(eventsOf(Samples[9]) == QList<ServerEvent>{{"message", "named message", ""}});
    CHECK(eventsOf(":)\n:thump\n\n").isEmpty());
}

TEST_CASE("a byte order mark is skipped at the start only", "[http][eventStream]")
{
    CHECK(eventsOf(Samples[3]) == QList<ServerEvent>{{"message", "after a byte order mark", ""}});
    CHECK(eventsOf("data: x\n\n\xef\xbb\xbf"
                   "data: y\n\n") == QList<ServerEvent>{{"message", "x", ""}});
}

TEST_CASE("CR, LF and CRLF all end a line of an event stream", "[http][eventStream]")
{
    const QList<ServerEvent> expected{{"message", "one\ntwo", ""}, {"message", "three", ""}};
    CHECK(eventsOf(Samples[4]) == expected);
    CHECK(eventsOf(Samples[5]) == expected);
}

TEST_CASE("the wait before reconnecting is read from digits only", "[http][eventStream]")
{
    EventStream stream;
    stream.feed("retry: 2500\nretry: soon\nretry: -1\nretry:\nretry: 99999999999\n");
    CHECK(stream.retryMs() == 2500);
}

TEST_CASE("an id with a null byte is ignored", "[http][eventStream]")
{
    CHECK(eventsOf(QByteArray("id: 1\nid: 2\0x\ndata: d\n\n", 23)) ==
          QList<ServerEvent>{{"message", "d", "1"}});
}

TEST_CASE("an event larger than allowed ends the stream of events", "[http][eventStream]")
{
    EventStream byLines(64);
    for (int i = 0; i < 10; ++i)
        byLines.feedLine("data: 0123456789");
    CHECK(byLines.isTooLarge());
    CHECK_FALSE(byLines.feedLine(""));

    EventStream byBytes(64);
    CHECK(byBytes.feed("data: ok\n\n" + QByteArray(65, 'x')).size() == 1);
    CHECK(byBytes.isTooLarge());
    CHECK(byBytes.feed("\n\ndata: more\n\n").isEmpty());
}

TEST_CASE("lines fed one by one give the same events as bytes", "[http][eventStream]")
{
    for (const QByteArray &sample : Samples) {
        LineSplitter splitter(1000);
        QList<QByteArray> lines;
        REQUIRE(splitter.feed(sample, lines));
        EventStream stream;
        QList<ServerEvent> events;
        for (const QByteArray &line : lines) {
            if (auto event = stream.feedLine(line))
                events.append(*event);
        }
        CHECK(events == eventsOf(sample));
    }
}
