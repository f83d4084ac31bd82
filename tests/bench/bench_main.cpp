// daisychain-bench [--json] [--quick] [--scale 100k|1m|5m] [--only NAME]: what performance.md promises, each
// beside its limit. Exits 1 when a budget is missed (not with --quick, whose few rounds prove nothing), 2 on
// wrong usage.
#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/window_child.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace daisychain::bench;

namespace daisychain::bench {

Bench::Bench(qint64 posts, bool isQuick)
    : m_posts(posts)
    , m_isQuick(isQuick)
{
}

Bench::~Bench() = default;

DeskFile &Bench::desk()
{
    if (!m_desk)
        m_desk = std::make_unique<DeskFile>(m_posts);
    return *m_desk;
}

}  // namespace daisychain::bench

namespace {

QList<BenchCase> allCases()
{
    return textCases() + jsonCases() + streamCases() + ingestCases() + queueCases() + searchCases() +
           upkeepCases() + liveCases() + suggestionCases() + customerCases() + timelineCases() +
           windowCases();
}

/// "100k", "1m", "2500"; nothing for anything else.
std::optional<qint64> scaleFrom(const QString &text)
{
    const bool isThousands = text.endsWith(u'k');
    const bool isMillions = text.endsWith(u'm');
    bool isNumber = false;
    const qint64 number = (isThousands || isMillions ? text.chopped(1) : text).toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return std::nullopt;
    return number * (isMillions ? 1'000'000 : isThousands ? 1'000 : 1);
}

QString budgetText(const Line &line)
{
    return QStringLiteral("%1 %2 %3")
        .arg(line.budget.of == Budget::Of::Ratio ? QStringLiteral("ratio") : QStringLiteral("value"),
             line.budget.isLeast ? QStringLiteral(">=") : QStringLiteral("<="))
        .arg(line.budget.bound);
}

void print(const Line &line, bool isJson)
{
    if (!isJson) {
        std::printf("%-44s %12.4g %-8s limit %12.4g  ratio %7.2f  %-14s %s\n", qPrintable(line.name),
                    line.value, qPrintable(line.unit), line.limit, line.ratio(), qPrintable(budgetText(line)),
                    line.isMet() ? "met" : "MISSED");
        std::fflush(stdout);
        return;
    }
    QJsonObject object{{QStringLiteral("name"), line.name},
                       {QStringLiteral("unit"), line.unit},
                       {QStringLiteral("value"), line.value},
                       {QStringLiteral("budget"), budgetText(line)},
                       {QStringLiteral("met"), line.isMet()}};
    object.insert(QStringLiteral("limit"), line.limit > 0 ? QJsonValue(line.limit) : QJsonValue());
    object.insert(QStringLiteral("ratio"), line.limit > 0 ? QJsonValue(line.ratio()) : QJsonValue());
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv)
{
    if (const auto code = runWindow(argc, argv))
        return *code;
    QCoreApplication application(argc, argv);
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("One line of JSON a measurement."));
    const QCommandLineOption quick(QStringLiteral("quick"), QStringLiteral("Few rounds on a small store."));
    const QCommandLineOption scale(QStringLiteral("scale"),
                                   QStringLiteral("Posts in the store: 100k, 1m, 5m."),
                                   QStringLiteral("posts"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Cases whose name contains this."),
                                  QStringLiteral("name"));
    QCommandLineParser parser;
    parser.addOptions({json, quick, scale, only});
    parser.addHelpOption();
    parser.process(application);
    const bool isQuick = parser.isSet(quick);
    const QString asked =
        parser.isSet(scale) ? parser.value(scale) : (isQuick ? QStringLiteral("20k") : QStringLiteral("1m"));
    const auto posts = scaleFrom(asked.toLower());
    if (!posts) {
        std::fprintf(stderr, "daisychain-bench: --scale takes a number with k or m\n");
        return 2;
    }
    Bench bench(*posts, isQuick);
    bool isAllMet = true;
    for (const BenchCase &one : allCases()) {
        const bool isMeant =
            one.isAsked ? one.name == parser.value(only) : one.name.contains(parser.value(only));
        if (!isMeant)
            continue;
        for (const Line &line : one.run(bench)) {
            print(line, parser.isSet(json));
            isAllMet = isAllMet && line.isMet();
        }
    }
    return isAllMet || isQuick ? 0 : 1;
}
