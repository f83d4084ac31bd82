#include "core/text/html_to_text.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/durations.h"

#include <algorithm>
#include <string_view>

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

/// The character that an entity stands for, of the five that XML knows and &#39;.
char16_t entity(std::string_view name)
{
    return name == "amp" ? u'&' : name == "quot" ? u'"' : name == "lt" ? u'<' : name == "gt" ? u'>' : u'\'';
}

/// The limit: one pass over the bytes of ASCII into a buffer, that drops tags, breaks lines and knows six
/// entities; no links, no white space, no UTF-8.
QString scanned(std::string_view html)
{
    QString text(qsizetype(html.size()), Qt::Uninitialized);
    auto *const begin = reinterpret_cast<char16_t *>(text.data());
    char16_t *out = begin;
    for (size_t at = 0; at < html.size(); ++at) {
        const char c = html[at];
        if (c == '<') {
            const size_t end = std::min(html.find('>', at), html.size());
            const std::string_view tag = html.substr(at + 1, 2);
            if (tag == "br" || tag == "/p")
                *out++ = u'\n';
            at = end;
        } else if (c == '&') {
            const size_t end = std::min(html.find(';', at), html.size());
            *out++ = entity(html.substr(at + 1, end - at - 1));
            at = end;
        } else {
            *out++ = char16_t(static_cast<unsigned char>(c));
        }
    }
    text.resize(out - begin);
    return text;
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
                length += scanned({html.constData(), size_t(html.size())}).size();
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
