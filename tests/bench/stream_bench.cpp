#include "core/http/curl_transport.h"
#include "core/http/event_stream.h"
#include "core/network/mastodon/parse_event.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/byte_server.h"
#include "tests/bench/durations.h"
#include "tests/bench/made_status.h"
#include "tests/bench/raw_status.h"

#include <QEventLoop>

#include <curl/curl.h>

#include <functional>
#include <string>

namespace daisychain::bench {

namespace {

using TakeLine = std::function<void(QByteArrayView)>;

/// Receives a whole stream as the program does.
void receive(http::CurlTransport &transport, const QUrl &url, const TakeLine &takeLine)
{
    http::HttpRequest request;
    request.url = url;
    const auto stream = transport.openLines(request);
    QEventLoop loop;
    QObject::connect(stream.get(), &http::LineStream::linesArrived, &loop,
                     [&](const QList<QByteArray> &lines) {
                         for (const QByteArray &line : lines)
                             takeLine(line);
                     });
    QObject::connect(stream.get(), &http::LineStream::ended, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The limit's receiver: libcurl's simplest way, lines found by memchr in what arrived.
struct RawReceiver {
    const TakeLine &takeLine;
    std::string rest;

    static size_t onBytes(char *data, size_t size, size_t count, void *self)
    {
        auto *receiver = static_cast<RawReceiver *>(self);
        std::string_view bytes(data, size * count);
        for (size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
            if (receiver->rest.empty()) {
                receiver->takeLine(QByteArrayView(bytes.substr(0, end)));
            } else {
                receiver->rest.append(bytes.substr(0, end));
                receiver->takeLine({receiver->rest.data(), qsizetype(receiver->rest.size())});
                receiver->rest.clear();
            }
            bytes.remove_prefix(end + 1);
        }
        receiver->rest.append(bytes);
        return size * count;
    }
};

void receiveRaw(const QUrl &url, const TakeLine &takeLine)
{
    RawReceiver receiver{takeLine, {}};
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url.toEncoded().constData());
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 256L * 1024);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &RawReceiver::onBytes);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &receiver);
    if (curl_easy_perform(easy) != CURLE_OK)
        qFatal("libcurl receives nothing");
    curl_easy_cleanup(easy);
}

/// Parses as the limit does; simdjson needs room behind the text, so it copies as the program has to.
class RawParser {
public:
    void parse(QByteArrayView json)
    {
        m_bytes.resize(size_t(json.size()) + simdjson::SIMDJSON_PADDING);
        std::copy(json.begin(), json.end(), m_bytes.begin());
        if (rawStatus(m_parser,
                      simdjson::padded_string_view(m_bytes.data(), size_t(json.size()), m_bytes.size()))
                .tags.size() == 1)
            ++statuses;
    }
    int statuses = 0;

private:
    std::vector<char> m_bytes;
    simdjson::ondemand::parser m_parser;
};

Line lineOf(const QString &name, int items, Durations &ours, Durations &raw)
{
    return {name,
            QStringLiteral("posts/s"),
            items * 1000 / ours.median(),
            items * 1000 / raw.median(),
            {Budget::Of::Ratio, 0.7, true}};
}

const network::ParseContext Context{{}, QStringLiteral("shop.example"), Instant{1'772'700'000'000}};

void mustBe(int found, int expected)
{
    if (found != expected)
        qFatal("%d posts instead of %d", found, expected);
}

QList<Line> events(Bench &bench)
{
    const int count = bench.isQuick() ? 500 : 20'000;
    QByteArray body;
    for (int i = 0; i < count; ++i)
        body += "event: update\ndata: " + statusJson(i) + "\n\n";
    const ByteServer server("text/event-stream", body);
    const SystemClock clock;
    http::CurlTransport transport(clock);
    Durations ours;
    Durations raw;
    for (int round = 0; round < (bench.isQuick() ? 1 : 7); ++round) {
        int posts = 0;
        ours.measureCpu([&] {
            http::EventStream stream;
            receive(transport, server.url(), [&](QByteArrayView line) {
                if (const auto event = stream.feedLine(line))
                    posts += network::parseEvent(event->name, event->data, Context).has_value() ? 1 : 0;
            });
        });
        mustBe(posts, count);
        RawParser parser;
        raw.measureCpu([&] {
            receiveRaw(server.url(), [&](QByteArrayView line) {
                if (line.startsWith("data: "))
                    parser.parse(line.sliced(6));
            });
        });
        mustBe(parser.statuses, count);
    }
    return {lineOf(QStringLiteral("SSE over loopback, received and parsed"), count, ours, raw)};
}

QList<Line> lines(Bench &bench)
{
    const int count = bench.isQuick() ? 500 : 20'000;
    QByteArray body;
    for (int i = 0; i < count; ++i)
        body += statusJson(i) + "\r\n";
    const ByteServer server("application/json", body);
    const SystemClock clock;
    http::CurlTransport transport(clock);
    Durations ours;
    Durations raw;
    for (int round = 0; round < (bench.isQuick() ? 1 : 7); ++round) {
        int posts = 0;
        ours.measureCpu([&] {
            receive(transport, server.url(), [&](QByteArrayView line) {
                posts += network::parseEvent("update", line, Context).has_value() ? 1 : 0;
            });
        });
        mustBe(posts, count);
        RawParser parser;
        raw.measureCpu([&] {
            receiveRaw(server.url(), [&](QByteArrayView line) { parser.parse(line.first(line.size() - 1)); });
        });
        mustBe(parser.statuses, count);
    }
    return {lineOf(QStringLiteral("line stream over loopback, received and parsed"), count, ours, raw)};
}

}  // namespace

QList<BenchCase> streamCases()
{
    return {{QStringLiteral("stream-events"), events}, {QStringLiteral("stream-lines"), lines}};
}

}  // namespace daisychain::bench
