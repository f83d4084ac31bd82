#pragma once

#include "core/text/time_words.h"

#include <QList>

#include <initializer_list>

namespace daisychain::text {

/// The words of a FoldedSentence with what they are in a phrase of time. Words outside of it are of no kind.
class TimeSentence final {
public:
    /// `words` must stay as long as this.
    TimeSentence(QStringView words, PromiseLanguage language);

    using Kinds = std::initializer_list<TimeKind>;

    int count() const { return int(m_words.size()); }
    PromiseLanguage language() const { return m_language; }
    QStringView text(int at) const { return isInside(at) ? m_words[at].text : QStringView(); }
    TimeKind kind(int at) const { return isInside(at) ? m_words[at].time.kind : TimeKind::None; }
    int value(int at) const { return isInside(at) ? m_words[at].time.value : 0; }
    bool is(int at, Kinds kinds) const;
    /// A number within a range.
    bool isNumber(int at, int least, int most) const;

    /// Whether one of `kinds` stands within `most` words before `at`, with nothing but `passed` between.
    bool hasBefore(int at, int most, Kinds kinds, Kinds passed) const;
    bool hasBehind(int at, int most, Kinds kinds, Kinds passed) const;

    /// The word in which the character at `place` of the sentence stands, or that follows it.
    int wordAt(qsizetype place) const;

private:
    struct Word {
        QStringView text;
        qsizetype end = 0;
        TimeWord time;
    };

    bool isInside(int at) const { return at >= 0 && at < m_words.size(); }

    PromiseLanguage m_language;
    QList<Word> m_words;
};

}  // namespace daisychain::text
