#pragma once

#include <QList>

#include <vector>

namespace daisychain::insight {

/// An answer that might be suggested.
struct AnswerCandidate {
    /// How much speaks for it: how like the questions are, how it went down, how old it is. From 0.
    double weight = 0;
    /// The different words of the answer, by number, in rising order.
    std::vector<quint32> words;
};

struct AnswerPick {
    qsizetype candidate = 0;
    QList<qsizetype> sameAs;  ///< other candidates that say nearly the same; they are not picked
};

/// Chooses answers, best first, that together stand for the candidates: each pick is the one that adds most
/// to what was chosen before, counting candidates as far as their words are the same. So one advice given in
/// many ways counts many times and is shown once, and another advice comes second. `rarity` gives each word's
/// weight.
///
/// Takes candidates² × words; keep them under a hundred. Threads: call from any.
QList<AnswerPick> pickAnswers(const std::vector<AnswerCandidate> &candidates,
                              const std::vector<double> &rarity, qsizetype limit);

}  // namespace daisychain::insight
