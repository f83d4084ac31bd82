#include "core/insight/answer_picks.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace daisychain::insight {

namespace {

/// Answers that share so much of their words are one.
constexpr double NearlySame = 0.7;

struct Overlap {
    double likeness = 0;  ///< cosine of the weighted words
    bool isNearlySame = false;
};

double length(const AnswerCandidate &candidate, const std::vector<double> &rarity)
{
    double sum = 0;
    for (const quint32 word : candidate.words)
        sum += rarity[word] * rarity[word];
    return std::sqrt(sum);
}

Overlap overlapOf(const AnswerCandidate &a, const AnswerCandidate &b, const std::vector<double> &rarity,
                  double lengths)
{
    double product = 0;
    size_t shared = 0;
    auto left = a.words.begin();
    auto right = b.words.begin();
    while (left != a.words.end() && right != b.words.end()) {
        if (*left < *right) {
            ++left;
        } else if (*right < *left) {
            ++right;
        } else {
            product += rarity[*left] * rarity[*left];
            ++shared;
            ++left;
            ++right;
        }
    }
    const size_t together = a.words.size() + b.words.size() - shared;
    return {lengths > 0 ? product / lengths : 0,
            together == 0 || double(shared) >= NearlySame * double(together)};
}

/// Every candidate against every other.
class Overlaps final {
public:
    Overlaps(const std::vector<AnswerCandidate> &candidates, const std::vector<double> &rarity)
        : m_count(candidates.size())
        , m_all(m_count * m_count, {1, true})
    {
        std::vector<double> lengths;
        for (const AnswerCandidate &candidate : candidates)
            lengths.push_back(length(candidate, rarity));
        for (size_t i = 0; i < m_count; ++i) {
            for (size_t j = 0; j < i; ++j) {
                const Overlap overlap =
                    overlapOf(candidates[i], candidates[j], rarity, lengths[i] * lengths[j]);
                m_all[i * m_count + j] = overlap;
                m_all[j * m_count + i] = overlap;
            }
        }
    }

    const Overlap &at(size_t i, size_t j) const { return m_all[i * m_count + j]; }

private:
    size_t m_count;
    std::vector<Overlap> m_all;
};

/// What choosing `i` adds, when candidate j is already stood for by covered[j] (0 to 1).
double gain(size_t i, const std::vector<AnswerCandidate> &candidates, const Overlaps &overlaps,
            const std::vector<double> &covered)
{
    double sum = candidates[i].weight * (1 - covered[i]);
    for (size_t j = 0; j < candidates.size(); ++j)
        sum += candidates[j].weight * std::max(0.0, overlaps.at(i, j).likeness - covered[j]);
    return sum;
}

}  // namespace

QList<AnswerPick> pickAnswers(const std::vector<AnswerCandidate> &candidates,
                              const std::vector<double> &rarity, qsizetype limit)
{
    const Overlaps overlaps(candidates, rarity);
    std::vector<double> covered(candidates.size(), 0);
    std::vector<bool> isGone(candidates.size(), false);
    QList<AnswerPick> picks;
    while (picks.size() < limit) {
        std::optional<size_t> best;
        double most = 0;
        for (size_t i = 0; i < candidates.size(); ++i) {
            const double added = isGone[i] ? 0 : gain(i, candidates, overlaps, covered);
            if (added > most) {
                most = added;
                best = i;
            }
        }
        if (!best)
            break;
        AnswerPick pick{qsizetype(*best), {}};
        for (size_t j = 0; j < candidates.size(); ++j) {
            const Overlap &overlap = overlaps.at(*best, j);
            covered[j] = std::max(covered[j], overlap.likeness);
            if (isGone[j] || !overlap.isNearlySame)
                continue;
            isGone[j] = true;
            if (j != *best)
                pick.sameAs.append(qsizetype(j));
        }
        picks.append(std::move(pick));
    }
    return picks;
}

}  // namespace daisychain::insight
