#include "core/network/mastodon/parse_status.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/durations.h"
#include "tests/bench/made_status.h"
#include "tests/bench/raw_status.h"

#include <vector>

namespace daisychain::bench {

namespace {

QList<Line> jsonToValues(Bench &bench)
{
    constexpr int Statuses = 1'000;
    QList<QByteArray> ours;
    std::vector<simdjson::padded_string> padded;
    for (int i = 0; i < Statuses; ++i) {
        ours.append(statusJson(i));
        padded.emplace_back(ours.last().constData(), size_t(ours.last().size()));
    }
    const network::ParseContext context{{}, QStringLiteral("shop.example"), Instant{1'772'700'000'000}};
    simdjson::ondemand::parser parser;
    Durations read;
    Durations limit;
    for (int round = 0; round < (bench.isQuick() ? 3 : 40); ++round) {
        read.measureCpu([&] {
            for (const QByteArray &json : std::as_const(ours)) {
                const auto list = network::parseStatus(json, context);
                if (!list || list->facts.posts.first().tags.size() != 1)
                    qFatal("a status can't be read");
            }
        });
        limit.measureCpu([&] {
            for (const simdjson::padded_string &json : padded) {
                if (rawStatus(parser, json).tags.size() != 1)
                    qFatal("the limit reads nothing");
            }
        });
    }
    return {{QStringLiteral("JSON to domain values"),
             QStringLiteral("us"),
             read.median() * 1000 / Statuses,
             limit.median() * 1000 / Statuses,
             {Budget::Of::Ratio, 2}}};
}

}  // namespace

QList<BenchCase> jsonCases()
{
    return {{QStringLiteral("json"), jsonToValues}};
}

}  // namespace daisychain::bench
