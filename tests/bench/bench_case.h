#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace daisychain::bench {

class DeskFile;

/// What one measurement is held against.
struct Budget {
    enum class Of { Ratio, Value };
    Of of = Of::Ratio;
    double bound = 0;
    bool isLeast = false;  ///< at least so much; else at most
};

/// One measurement, with the same work done by the limit right beside it, in this process.
struct Line {
    QString name;
    QString unit;
    double value = 0;
    double limit = 0;  ///< 0: none
    Budget budget;

    double ratio() const { return limit > 0 ? value / limit : 0; }
    bool isMet() const
    {
        const double measured = budget.of == Budget::Of::Ratio ? ratio() : value;
        return budget.isLeast ? measured >= budget.bound : measured <= budget.bound;
    }
};

/// What all cases share.
class Bench final {
public:
    Bench(qint64 posts, bool isQuick);
    ~Bench();

    qint64 posts() const { return m_posts; }
    bool isQuick() const { return m_isQuick; }
    /// How often to repeat what takes less than a few milliseconds.
    int rounds() const { return m_isQuick ? 60 : 600; }
    /// A store with so many posts; made when first asked for.
    DeskFile &desk();

private:
    qint64 m_posts;
    bool m_isQuick;
    std::unique_ptr<DeskFile> m_desk;
};

struct BenchCase {
    QString name;  ///< what --only names
    std::function<QList<Line>(Bench &)> run;
    bool isAsked = false;  ///< takes so long that only its whole name after --only runs it
};

// To add cases: a function here, its file, and its name in bench_main.cpp.
QList<BenchCase> textCases();
QList<BenchCase> jsonCases();
QList<BenchCase> streamCases();
QList<BenchCase> ingestCases();
QList<BenchCase> searchCases();
QList<BenchCase> queueCases();
QList<BenchCase> upkeepCases();
QList<BenchCase> liveCases();
QList<BenchCase> windowCases();
QList<BenchCase> suggestionCases();
QList<BenchCase> customerCases();
QList<BenchCase> timelineCases();

}  // namespace daisychain::bench
