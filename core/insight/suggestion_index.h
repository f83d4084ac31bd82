#pragma once

#include "core/base/instant.h"
#include "core/desk/suggestion.h"

#include <QHash>
#include <QList>
#include <QString>

#include <map>
#include <vector>

namespace daisychain::insight {

/// A question that was answered.
struct AnsweredQuestion {
    qint64 key = 0;  ///< of the answer; what suggest() names it by
    CustomerQuestion question;
    QString answer;
    Instant answered;
    AnswerOutcome outcome = AnswerOutcome::Quiet;
};

/// The words by which a question is compared, and how much each counts.
QHash<QString, double> questionWords(const CustomerQuestion &question);

/// An answer that may help again.
struct SuggestedAnswer {
    qint64 key = 0;
    /// How much of the question, as far as its words are known, the old question and answer share, 0 to 1.
    /// 0: nothing; it is merely what is answered often or was answered lately.
    double likeness = 0;
    /// How often this or nearly this was answered, among what was looked at; at least 1.
    int uses = 1;
    AnswerOutcome outcome = AnswerOutcome::Quiet;

    bool operator==(const SuggestedAnswer &) const = default;
};

/// Finds what was answered to questions like one at hand: an inverted index in memory.
///
/// Ranked by BM25 over the words of question and answer (topicWords), with a second look for answers like
/// those of the ten best; weighted by outcome (thanked 1.2, came back 0.7) and by age (half of the weight has
/// a half-life of 180 days; the other half stays, since most advice does), a quarter in another language. Of
/// these, pickAnswers() chooses. Answers after which the customer came back angry are not taken in. Answers
/// without a concrete step are looked at for what the question is about and never suggested.
///
/// Holds numbers of words and no text: some 800 bytes a question with what stood before it, 80 MB for
/// 100,000; at most 16 million. What is removed is gone
/// but for its words in the list of words. Texts count up to 2,000 characters each. Threads: one at a time;
/// const functions may run beside each other.
class SuggestionIndex final {
public:
    /// Takes the place of what has the same key.
    void add(const AnsweredQuestion &answered);
    void remove(qint64 key);
    qsizetype size() const { return m_places.size(); }

    /// At most `limit` answers with a concrete step, best first. Not for questions whose answers are in here:
    /// those would find themselves.
    QList<SuggestedAnswer> suggest(const CustomerQuestion &question, Instant now, int limit) const;

private:
    friend class SuggestionQuery;

    /// Four bytes: there are some seventy of them a question.
    struct Posting {
        quint32 place : 24;
        quint32 weight : 5;    ///< of the word in question and answer, in eighths, cut off
        quint32 inAnswer : 3;  ///< how often, cut off
    };
    struct Word {
        std::vector<Posting> postings;  ///< by place
        quint32 answers = 0;            ///< how many of them have it in the answer
    };
    struct EntryWord {
        quint32 number : 31;
        quint32 isInAnswer : 1;
    };
    struct Entry {
        qint64 key = 0;
        Instant answered;
        std::vector<EntryWord> words;  ///< by number
        float weight = 0;              ///< of all words, for the length
        quint32 answerLength = 0;
        size_t answerHash = 0;
        quint16 language = 0;
        AnswerOutcome outcome = AnswerOutcome::Quiet;
        bool hasStep = false;
    };
    struct Count {
        double weight = 0;
        int inAnswer = 0;
    };

    std::map<quint32, Count> counted(const AnsweredQuestion &answered);
    static void insert(Word &word, quint32 place, const Count &count);
    quint32 wordNumber(const QString &word);
    quint16 languageNumber(const QString &language);
    quint32 freePlace();

    QHash<QString, quint32> m_numbers;
    std::vector<Word> m_words;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_free;  ///< places in m_entries
    QHash<qint64, quint32> m_places;
    QHash<QString, quint16> m_languages;
    double m_totalWeight = 0;
    double m_totalAnswers = 0;
};

}  // namespace daisychain::insight
