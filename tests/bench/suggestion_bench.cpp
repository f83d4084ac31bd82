#include "core/insight/suggestion_index.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/durations.h"
#include "tests/bench/made_mentions.h"
#include "tests/bench/memory.h"

#include <random>

namespace daisychain::bench {

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr Instant Now{1'900'000'000'000};
constexpr int Words = 20'000;
constexpr int CannedAnswers = 3'000;

/// Made-up questions and answers, the same every time: words as frequent as in a language, and of the answers
/// half from a stock of wordings, half written anew.
class QuestionMaker final {
public:
    QuestionMaker()
        : m_ranks([] {
            std::vector<double> weights;
            for (int rank = 0; rank < Words; ++rank)
                weights.push_back(1.0 / (rank + 2));
            return std::discrete_distribution<int>(weights.begin(), weights.end());
        }())
    {
        for (int i = 0; i < CannedAnswers; ++i)
            m_stock.append(newAnswer());
    }

    CustomerQuestion question() { return {text(22), text(12), text(15), QStringLiteral("en")}; }

    insight::AnsweredQuestion answered(qint64 key)
    {
        const bool isStock = m_random() % 2 == 0;
        return {key, question(), isStock ? m_stock[qsizetype(m_random() % CannedAnswers)] : newAnswer(),
                Instant{Now.ms - qint64(m_random() % 700) * DayMs}, AnswerOutcome(m_random() % 3)};
    }

private:
    QString text(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i)
            text += MentionMaker::word(m_ranks(m_random)) + u' ';
        return text;
    }
    QString newAnswer() { return QStringLiteral("Please restart ") + text(24); }

    std::mt19937 m_random;
    std::discrete_distribution<int> m_ranks;
    QStringList m_stock;
};

QList<Line> suggestions(Bench &bench)
{
    const int questions = 100'000;
    QuestionMaker maker;
    const double before = memoryMb();
    insight::SuggestionIndex index;
    Durations adding;
    for (int key = 1; key <= questions; ++key) {
        const insight::AnsweredQuestion answered = maker.answered(key);
        adding.measureCpu([&] { index.add(answered); });
    }
    const double held = memoryMb() - before;
    Durations asking;
    qsizetype found = 0;
    for (int round = 0; round < bench.rounds(); ++round) {
        const CustomerQuestion question = maker.question();
        asking.measureCpu([&] { found += index.suggest(question, Now, 3).size(); });
    }
    if (found == 0)
        qFatal("nothing was suggested");
    return {{QStringLiteral("suggestions at 100,000 conversations p99"),
             QStringLiteral("ms"),
             asking.p99(),
             asking.median(),
             {Budget::Of::Value, 50}},
            {QStringLiteral("a solved conversation taken in"),
             QStringLiteral("ms"),
             adding.median(),
             0,
             {Budget::Of::Value, 1}},
            {QStringLiteral("memory of suggestions at 100,000 conversations"),
             QStringLiteral("MB"),
             held,
             0,
             {Budget::Of::Value, 100}}};
}

}  // namespace

QList<BenchCase> suggestionCases()
{
    return {{QStringLiteral("suggestions"), suggestions}};
}

}  // namespace daisychain::bench
