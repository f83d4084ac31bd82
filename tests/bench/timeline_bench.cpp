#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"
#include "tests/bench/regular_customer.h"

namespace daisychain::bench {

namespace {

constexpr int PageRows = 24;  // what the screen asks for at once

/// A store of its own, with one customer who writes often.
class TimelineFile final {
public:
    TimelineFile()
    {
        auto opened = store::DeskStore::open(m_folder.filePath(QStringLiteral("desk.sqlite")),
                                             store::Schema::Migrate, m_tokens, nullptr);
        if (!opened)
            qFatal("cannot make a store");
        m_store = std::move(*opened);
        RegularCustomer::bringInto(*m_store);
    }

    CustomerReader &customers() { return m_store->customers(); }

private:
    QTemporaryDir m_folder;
    store::TextTokens m_tokens;
    std::unique_ptr<store::DeskStore> m_store;
};

QList<Line> timeline(Bench &bench)
{
    TimelineFile file;
    const auto read = [&](const std::optional<TimelineCursor> &from, PageDirection direction) {
        return valueOf(file.customers().customerTimeline(RegularCustomer::identity(), {}, from, direction,
                                                         PageRows, {}));
    };
    Durations opens;
    Durations pages;
    const int rounds = bench.isQuick() ? 20 : 200;
    for (int round = 0; round < rounds; ++round) {
        opens.measure([&] {
            (void)valueOf(
                file.customers().customer(RegularCustomer::identity(), RegularCustomer::matterAt(0), {}));
            if (read({}, PageDirection::After).rows.size() != PageRows)
                qFatal("the timeline is not there");
        });
        const TimelineCursor middle =
            cursorBefore(RegularCustomer::matterAt(round * RegularCustomer::Matters / rounds));
        pages.measure([&] { (void)read(middle, PageDirection::After); });
        pages.measure([&] { (void)read(middle, PageDirection::Before); });
    }
    return {{QStringLiteral("the card of 5,000 posts opens p99"),
             QStringLiteral("ms"),
             opens.p99(),
             opens.median(),
             {Budget::Of::Value, 100}},
            {QStringLiteral("a page anywhere in 5,000 posts p99"),
             QStringLiteral("ms"),
             pages.p99(),
             pages.median(),
             {Budget::Of::Value, 100}}};
}

}  // namespace

QList<BenchCase> timelineCases()
{
    return {{QStringLiteral("timeline"), timeline}};
}

}  // namespace daisychain::bench
