#pragma once

#include "core/insight/suggestion_index.h"

#include <vector>

namespace daisychain::insight {

struct AnswerPick;

/// One search in a SuggestionIndex, which must outlive it and not change.
class SuggestionQuery final {
public:
    SuggestionQuery(const SuggestionIndex &index, Instant now);

    QList<SuggestedAnswer> answers(const CustomerQuestion &question, int limit);

private:
    struct WeighedWord {
        quint32 word = 0;
        double weight = 0;
    };
    struct Candidate {
        quint32 place = 0;  ///< of the one that counts most
        double weight = 0;  ///< of all that were answered the same
        int uses = 0;
        AnswerOutcome outcome = AnswerOutcome::Quiet;
    };
    using Scores = std::vector<float>;  ///< by place

    double rarity(size_t having) const;
    bool isTooCommon(size_t having) const;
    bool isNewer(quint32 a, quint32 b) const;
    Scores likeQuestion(const CustomerQuestion &question);
    std::vector<WeighedWord> answerWords(const Scores &scores) const;
    Scores likeAnswers(const std::vector<WeighedWord> &words) const;
    Scores lookedTwice(const Scores &like) const;
    std::vector<quint32> best(const Scores &scores, size_t count, bool withStepOnly) const;
    std::vector<Candidate> candidates(const Scores &scores, const QString &language) const;
    double worth(const SuggestionIndex::Entry &entry, quint16 language) const;
    void addNewest(const Scores &scores, std::vector<quint32> &places) const;
    QList<AnswerPick> picks(const std::vector<Candidate> &found, int limit) const;

    const SuggestionIndex &m_index;
    Instant m_now;
    double m_count = 0;
    double m_ideal = 0;  ///< the score of a text with all words of the question that are known
};

}  // namespace daisychain::insight
