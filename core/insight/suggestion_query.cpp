#include "core/insight/suggestion_query.h"

#include "core/insight/answer_picks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace daisychain::insight {

namespace {

// BM25 with the values everybody begins with.
constexpr double Saturation = 1.2;
constexpr double LengthShare = 0.75;

constexpr double Eighths = 8;

/// Words in more than a quarter of many texts say nothing and cost most.
constexpr double MostCommon = 0.25;
constexpr double ManyTexts = 1'000;

/// The second look: words of the answers to the most similar questions.
constexpr size_t LookedBackAt = 10;
constexpr double LeastShare = 0.15;
constexpr size_t MostAnswerWords = 25;
constexpr double LookBackWeight = 0.5;

/// So many are ranked, and so many different answers of them compared with each other.
constexpr size_t MostRanked = 300;
constexpr size_t MostCandidates = 60;
/// What an answer counts for merely having been given.
constexpr double Given = 0.3;

constexpr double ThankedWorth = 1.2;
constexpr double CameBackWorth = 0.7;
constexpr double OtherLanguageWorth = 0.25;
constexpr double HalfLifeDays = 180;

double bm25(double count, double length, double meanLength)
{
    const double relative = meanLength > 0 ? length / meanLength : 1;
    return count * (Saturation + 1) / (count + Saturation * (1 - LengthShare + LengthShare * relative));
}

float highest(const std::vector<float> &scores)
{
    const auto at = std::max_element(scores.begin(), scores.end());
    return at == scores.end() ? 0 : *at;
}

double outcomeWorth(AnswerOutcome outcome)
{
    switch (outcome) {
    case AnswerOutcome::Thanked:
        return ThankedWorth;
    case AnswerOutcome::Quiet:
        return 1;
    case AnswerOutcome::CameBack:
        return CameBackWorth;
    case AnswerOutcome::CameBackAngry:
        break;
    }
    return 0;
}

}  // namespace

SuggestionQuery::SuggestionQuery(const SuggestionIndex &index, Instant now)
    : m_index(index)
    , m_now(now)
    , m_count(double(index.size()))
{
}

double SuggestionQuery::rarity(size_t having) const
{
    return std::log(1 + (m_count - double(having) + 0.5) / (double(having) + 0.5));
}

bool SuggestionQuery::isTooCommon(size_t having) const
{
    return m_count >= ManyTexts && double(having) > MostCommon * m_count;
}

SuggestionQuery::Scores SuggestionQuery::likeQuestion(const CustomerQuestion &question)
{
    Scores scores(m_index.m_entries.size(), 0);
    const double mean = m_index.m_totalWeight / m_count;
    const QHash<QString, double> words = questionWords(question);
    for (auto asked = words.begin(); asked != words.end(); ++asked) {
        const double weight = std::min(1.0, asked.value());
        const auto number = m_index.m_numbers.constFind(asked.key());
        const size_t having =
            number == m_index.m_numbers.constEnd() ? 0 : m_index.m_words[*number].postings.size();
        if (having == 0 || isTooCommon(having))
            continue;
        const double rare = weight * rarity(having);
        m_ideal += rare * (Saturation + 1);
        for (const SuggestionIndex::Posting &posting : m_index.m_words[*number].postings) {
            const double length = double(m_index.m_entries[posting.place].weight);
            scores[posting.place] += float(rare * bm25(posting.weight / Eighths, length, mean));
        }
    }
    return scores;
}

bool SuggestionQuery::isNewer(quint32 a, quint32 b) const
{
    const SuggestionIndex::Entry &one = m_index.m_entries[a];
    const SuggestionIndex::Entry &other = m_index.m_entries[b];
    return one.answered != other.answered ? one.answered > other.answered : one.key > other.key;
}

/// The places with the highest scores, best first.
std::vector<quint32> SuggestionQuery::best(const Scores &scores, size_t count, bool withStepOnly) const
{
    std::vector<quint32> places;
    for (size_t place = 0; place < scores.size(); ++place) {
        if (scores[place] > 0 && (!withStepOnly || m_index.m_entries[place].hasStep))
            places.push_back(quint32(place));
    }
    const size_t kept = std::min(count, places.size());
    std::partial_sort(
        places.begin(), places.begin() + std::ptrdiff_t(kept), places.end(),
        [&](quint32 a, quint32 b) { return scores[a] != scores[b] ? scores[a] > scores[b] : isNewer(a, b); });
    places.resize(kept);
    return places;
}

/// What the answers to the most similar questions have in common.
std::vector<SuggestionQuery::WeighedWord> SuggestionQuery::answerWords(const Scores &scores) const
{
    const std::vector<quint32> places = best(scores, LookedBackAt, false);
    double total = 0;
    for (const quint32 place : places)
        total += double(scores[place]);
    std::map<quint32, double> shares;
    for (const quint32 place : places) {
        for (const auto &word : m_index.m_entries[place].words) {
            if (word.isInAnswer)
                shares[word.number] += double(scores[place]) / total;
        }
    }
    std::vector<WeighedWord> words;
    for (const auto &[word, share] : shares) {
        const quint32 having = m_index.m_words[word].answers;
        if (share > LeastShare && !isTooCommon(having))
            words.push_back({word, share * rarity(having)});
    }
    const size_t kept = std::min(MostAnswerWords, words.size());
    std::partial_sort(words.begin(), words.begin() + std::ptrdiff_t(kept), words.end(),
                      [](const WeighedWord &a, const WeighedWord &b) {
                          return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
                      });
    words.resize(kept);
    return words;
}

SuggestionQuery::Scores SuggestionQuery::likeAnswers(const std::vector<WeighedWord> &words) const
{
    Scores scores(m_index.m_entries.size(), 0);
    const double mean = m_index.m_totalAnswers / m_count;
    for (const WeighedWord &word : words) {
        for (const SuggestionIndex::Posting &posting : m_index.m_words[word.word].postings) {
            const double length = m_index.m_entries[posting.place].answerLength;
            scores[posting.place] += float(word.weight * bm25(posting.inAnswer, length, mean));
        }
    }
    return scores;
}

double SuggestionQuery::worth(const SuggestionIndex::Entry &entry, quint16 language) const
{
    constexpr double DayMs = 86'400'000;
    const double days = std::max(0.0, double((m_now - entry.answered).count()) / DayMs);
    const double age = 0.5 + 0.5 * std::exp2(-days / HalfLifeDays);
    const bool isOther = language != 0 && entry.language != 0 && language != entry.language;
    return outcomeWorth(entry.outcome) * age * (isOther ? OtherLanguageWorth : 1);
}

/// For a question that is like few others: what was answered last.
void SuggestionQuery::addNewest(const Scores &scores, std::vector<quint32> &places) const
{
    std::vector<quint32> others;
    for (size_t place = 0; place < scores.size(); ++place) {
        if (scores[place] <= 0 && m_index.m_entries[place].hasStep)
            others.push_back(quint32(place));
    }
    const size_t added = std::min(MostCandidates - places.size(), others.size());
    std::partial_sort(others.begin(), others.begin() + std::ptrdiff_t(added), others.end(),
                      [&](quint32 a, quint32 b) { return isNewer(a, b); });
    places.insert(places.end(), others.begin(), others.begin() + std::ptrdiff_t(added));
}

/// Different answers, each with what speaks for it.
std::vector<SuggestionQuery::Candidate> SuggestionQuery::candidates(const Scores &scores,
                                                                    const QString &language) const
{
    std::vector<quint32> places = best(scores, MostRanked, true);
    if (places.size() < MostCandidates)
        addNewest(scores, places);
    const double most = std::max(double(highest(scores)), 1e-9);
    const quint16 spoken = m_index.m_languages.value(language, 0);
    std::vector<Candidate> found;
    std::map<size_t, size_t> byAnswer;
    for (const quint32 place : places) {
        const SuggestionIndex::Entry &entry = m_index.m_entries[place];
        const double weight = (double(scores[place]) / most + Given) * worth(entry, spoken);
        const auto [known, isNew] = byAnswer.try_emplace(entry.answerHash, found.size());
        if (isNew && found.size() == MostCandidates) {
            byAnswer.erase(known);
            continue;
        }
        if (isNew)
            found.push_back({place, 0, 0, entry.outcome});
        found[known->second].weight += weight;
        ++found[known->second].uses;
    }
    return found;
}

/// How like the question each is, raised by how like the answers to its likest they were answered.
SuggestionQuery::Scores SuggestionQuery::lookedTwice(const Scores &like) const
{
    Scores scores = likeAnswers(answerWords(like));
    const float most = std::max(highest(like), 1e-9F);
    const float mostBack = std::max(highest(scores), 1e-9F);
    for (size_t place = 0; place < scores.size(); ++place)
        scores[place] = like[place] / most + float(LookBackWeight) * scores[place] / mostBack;
    return scores;
}

QList<AnswerPick> SuggestionQuery::picks(const std::vector<Candidate> &found, int limit) const
{
    std::map<quint32, quint32> numbers;  // of the words, from 0, in the same order
    for (const Candidate &candidate : found) {
        for (const auto &word : m_index.m_entries[candidate.place].words) {
            if (word.isInAnswer)
                numbers.try_emplace(word.number, 0);
        }
    }
    std::vector<double> rarities;
    for (auto &[word, number] : numbers) {
        number = quint32(rarities.size());
        rarities.push_back(std::log(1 + m_count / std::max(1.0, double(m_index.m_words[word].answers))));
    }
    std::vector<AnswerCandidate> compared;
    for (const Candidate &candidate : found) {
        AnswerCandidate next{candidate.weight, {}};
        for (const auto &word : m_index.m_entries[candidate.place].words) {
            if (word.isInAnswer)
                next.words.push_back(numbers[word.number]);
        }
        compared.push_back(std::move(next));
    }
    return pickAnswers(compared, rarities, limit);
}

QList<SuggestedAnswer> SuggestionQuery::answers(const CustomerQuestion &question, int limit)
{
    const Scores like = likeQuestion(question);
    const std::vector<Candidate> found = candidates(lookedTwice(like), question.language);
    QList<SuggestedAnswer> suggested;
    for (const AnswerPick &pick : picks(found, limit)) {
        const Candidate &candidate = found[size_t(pick.candidate)];
        int uses = candidate.uses;
        for (const qsizetype same : pick.sameAs)
            uses += found[size_t(same)].uses;
        const double likeness = m_ideal > 0 ? double(like[candidate.place]) / m_ideal : 0;
        suggested.append(
            {m_index.m_entries[candidate.place].key, std::min(1.0, likeness), uses, candidate.outcome});
    }
    return suggested;
}

}  // namespace daisychain::insight
