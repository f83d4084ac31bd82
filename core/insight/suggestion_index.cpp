#include "core/insight/suggestion_index.h"

#include "core/insight/suggestion_query.h"
#include "core/insight/topic_words.h"
#include "core/text/concrete_step.h"

#include <algorithm>

namespace daisychain::insight {

namespace {

// What a posting has room for.
constexpr double Eighths = 8;
constexpr double MostWeight = 31;
constexpr int MostInAnswer = 7;
constexpr qsizetype MostEntries = (1 << 24) - 1;
/// A text has no more words than that.
constexpr qsizetype MostWords = 400;

// How much a word counts by where it stands; in the customer's post it is 1.
constexpr double InEarlier = 0.3;
constexpr double InAsked = 0.5;
constexpr double InAnswer = 0.5;

template <class Add>
void forWords(const QString &text, Add add)
{
    const QStringList words = topicWords(text);
    for (const QString &word : words.first(std::min(words.size(), MostWords)))
        add(word);
}

}  // namespace

QHash<QString, double> questionWords(const CustomerQuestion &question)
{
    QHash<QString, double> words;
    forWords(question.text, [&](const QString &word) { words[word] += 1; });
    forWords(question.earlier, [&](const QString &word) { words[word] += InEarlier; });
    // No word holds a '<': what we asked before is compared with what we asked before.
    forWords(question.asked, [&](const QString &word) { words[u'<' + word] += InAsked; });
    return words;
}

quint32 SuggestionIndex::wordNumber(const QString &word)
{
    const auto found = m_numbers.constFind(word);
    if (found != m_numbers.constEnd())
        return *found;
    const auto number = quint32(m_words.size());
    m_numbers.insert(word, number);
    m_words.emplace_back();
    return number;
}

quint16 SuggestionIndex::languageNumber(const QString &language)
{
    if (language.isEmpty())
        return 0;
    const auto found = m_languages.constFind(language);
    if (found != m_languages.constEnd())
        return *found;
    const auto number = quint16(std::min<qsizetype>(m_languages.size() + 1, 0xFFFF));
    m_languages.insert(language, number);
    return number;
}

quint32 SuggestionIndex::freePlace()
{
    if (m_free.empty()) {
        m_entries.emplace_back();
        return quint32(m_entries.size() - 1);
    }
    const quint32 place = m_free.back();
    m_free.pop_back();
    return place;
}

std::map<quint32, SuggestionIndex::Count> SuggestionIndex::counted(const AnsweredQuestion &answered)
{
    std::map<quint32, Count> counts;
    const QHash<QString, double> asked = questionWords(answered.question);
    for (auto word = asked.begin(); word != asked.end(); ++word)
        counts[wordNumber(word.key())].weight += word.value();
    forWords(answered.answer, [&](const QString &word) {
        Count &count = counts[wordNumber(word)];
        count.weight += InAnswer;
        ++count.inAnswer;
    });
    return counts;
}

void SuggestionIndex::insert(Word &word, quint32 place, const Count &count)
{
    const auto after = std::upper_bound(word.postings.begin(), word.postings.end(), place,
                                        [](quint32 at, const Posting &other) { return at < other.place; });
    const auto weight = quint32(std::clamp(count.weight * Eighths, 1.0, MostWeight));
    const auto inAnswer = quint32(std::min(count.inAnswer, MostInAnswer));
    word.postings.insert(after, {place, weight, inAnswer});
    word.answers += inAnswer > 0 ? 1 : 0;
}

void SuggestionIndex::add(const AnsweredQuestion &answered)
{
    remove(answered.key);
    if (answered.outcome == AnswerOutcome::CameBackAngry || m_places.size() >= MostEntries)
        return;
    const quint32 place = freePlace();
    Entry &entry = m_entries[place];
    entry.key = answered.key;
    entry.answered = answered.answered;
    entry.language = languageNumber(answered.question.language);
    entry.outcome = answered.outcome;
    entry.hasStep = text::hasConcreteStep(answered.answer);
    const std::map<quint32, Count> counts = counted(answered);
    entry.words.reserve(counts.size());
    for (const auto &[number, count] : counts) {
        insert(m_words[number], place, count);
        const bool isInAnswer = count.inAnswer > 0;
        entry.words.push_back({number, isInAnswer});
        entry.weight += float(count.weight);
        entry.answerLength += quint32(count.inAnswer);
        if (isInAnswer)
            entry.answerHash = qHashMulti(entry.answerHash, number);
    }
    m_totalWeight += double(entry.weight);
    m_totalAnswers += entry.answerLength;
    m_places.insert(answered.key, place);
}

void SuggestionIndex::remove(qint64 key)
{
    const auto found = m_places.constFind(key);
    if (found == m_places.constEnd())
        return;
    const quint32 place = *found;
    Entry &entry = m_entries[place];
    for (const EntryWord &entryWord : entry.words) {
        Word &word = m_words[entryWord.number];
        const auto at =
            std::lower_bound(word.postings.begin(), word.postings.end(), place,
                             [](const Posting &other, quint32 wanted) { return other.place < wanted; });
        word.answers -= at->inAnswer > 0 ? 1 : 0;
        word.postings.erase(at);
    }
    m_totalWeight -= double(entry.weight);
    m_totalAnswers -= entry.answerLength;
    entry = {};
    m_free.push_back(place);
    m_places.erase(found);
}

QList<SuggestedAnswer> SuggestionIndex::suggest(const CustomerQuestion &question, Instant now,
                                                int limit) const
{
    if (m_places.isEmpty() || limit <= 0)
        return {};
    return SuggestionQuery(*this, now).answers(question, limit);
}

}  // namespace daisychain::insight
