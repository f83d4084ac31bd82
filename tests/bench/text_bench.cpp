#include "core/text/html_to_text.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/durations.h"

namespace daisychain::bench {

namespace {

/// About 340 bytes, as Mastodon sends them.
QByteArray htmlOf(int number)
{
    return "<p><span class=\"h-card\" translate=\"no\"><a href=\"https://shop.example/@help\" class=\"u-url "
           "mention\">@<span>help</span></a></span> my order A-" +
           QByteArray::number(number) +
           " isn&#39;t here &amp; the page says &quot;soon&quot;.<br />Is it lost?</p><p>See <a "
           "href=\"https://track.example/p/12345\" rel=\"nofollow\"><span "
           "class=\"invisible\">https://</span><span>"
           "track.example/p/12345</span></a></p>";
}

/// The limit: one pass over the bytes that drops tags, breaks lines and knows five entities; no links.
QString scanned(const QByteArray &html)
{
    QByteArray text;
    text.reserve(html.size());
    for (qsizetype at = 0; at < html.size();) {
        if (html[at] == '<') {
            const qsizetype end = html.indexOf('>', at);
            if (html.mid(at + 1, 2) == "br" || html.mid(at + 1, 2) == "/p")
                text += '\n';
            at = end < 0 ? html.size() : end + 1;
        } else if (html[at] == '&') {
            const qsizetype end = html.indexOf(';', at);
            const QByteArrayView name(html.constData() + at + 1, std::max<qsizetype>(0, end - at - 1));
            text += name == "amp"    ? '&'
                    : name == "quot" ? '"'
                    : name == "lt"   ? '<'
                    : name == "gt"   ? '>'
                                     : '\'';
            at = end < 0 ? html.size() : end + 1;
        } else {
            text += html[at++];
        }
    }
    return QString::fromUtf8(text);
}

QList<Line> htmlToText(Bench &bench)
{
    constexpr int Posts = 2'000;
    QList<QByteArray> posts;
    for (int i = 0; i < Posts; ++i)
        posts.append(htmlOf(i));
    Durations ours;
    Durations limit;
    qsizetype length = 0;
    for (int round = 0; round < (bench.isQuick() ? 5 : 50); ++round) {
        ours.measure([&] {
            for (const QByteArray &html : std::as_const(posts))
                length += text::htmlToText(html).text.size();
        });
        limit.measure([&] {
            for (const QByteArray &html : std::as_const(posts))
                length += scanned(html).size();
        });
    }
    if (length == 0)
        qFatal("nothing was read");
    return {{QStringLiteral("HTML of a post to text"),
             QStringLiteral("us"),
             ours.median() * 1000 / Posts,
             limit.median() * 1000 / Posts,
             {Budget::Of::Ratio, 2}}};
}

}  // namespace

QList<BenchCase> textCases()
{
    return {{QStringLiteral("html-to-text"), htmlToText}};
}

}  // namespace daisychain::bench
