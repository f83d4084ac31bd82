#include "core/text/html_to_text.h"
#include "core/text/language.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/durations.h"
#include "tests/bench/raw_html.h"

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
        ours.measureCpu([&] {
            for (const QByteArray &html : std::as_const(posts))
                length += text::htmlToText(html).text.size();
        });
        limit.measureCpu([&] {
            for (const QByteArray &html : std::as_const(posts))
                length += rawHtmlToText({html.constData(), size_t(html.size())}).text.size();
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

/// 280 characters, as long as X takes.
QString longPost(int number)
{
    return QStringLiteral(
               "@help my broadband has been down since six this morning and nobody answers the phone. I "
               "waited for the engineer until noon, then until four, now your page says that ticket "
               "A-%1 is closed. Could someone please look at it before my children come home and "
               "want their films? Thanks so much")
        .arg(number);
}

QList<Line> language(Bench &bench)
{
    constexpr int Posts = 200;
    QStringList posts;
    for (int i = 0; i < Posts; ++i)
        posts.append(longPost(i));
    Durations ours;
    for (int round = 0; round < (bench.isQuick() ? 5 : 50); ++round)
        ours.measureCpu([&] {
            for (const QString &post : std::as_const(posts)) {
                if (text::guessLanguage(post).isEmpty())
                    qFatal("no language was found");
            }
        });
    return {{QStringLiteral("language of a post of 280 characters"),
             QStringLiteral("us"),
             ours.median() * 1000 / Posts,
             0,
             {Budget::Of::Value, 100}}};
}

}  // namespace

QList<BenchCase> textCases()
{
    return {{QStringLiteral("html-to-text"), htmlToText}, {QStringLiteral("language"), language}};
}

}  // namespace daisychain::bench
