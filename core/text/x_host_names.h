#pragma once

#include <QList>
#include <QStringView>

namespace daisychain::text {

/// A stretch of text that may hold a host name, cut at its dots, and how far a name reaches from each place
/// in it, as X sees names: any character but spaces and most punctuation, an ending that exists, and behind
/// that no further ASCII letter or digit.
/// Made in linear time; each question is then answered in constant time.
class XHostNames final {
public:
    XHostNames() = default;
    /// The stretch around `at`; empty when there is none. The text must outlive it.
    XHostNames(QStringView text, qsizetype at);

    qsizetype start() const { return m_start; }
    qsizetype end() const { return m_end; }
    bool holds(qsizetype at) const { return at >= m_start && at < m_end; }

    /// The end of the longest name that begins at `at`, a place inside; `at` when none does.
    qsizetype nameEnd(qsizetype at) const;

    struct Range {
        qsizetype start = 0;
        qsizetype end = 0;
    };

    /// The names of ASCII and Latin letters alone inside of a name that nameEnd() gave.
    QList<Range> latinNames(Range name) const;

private:
    struct Label {
        qsizetype start = 0;
        qsizetype end = 0;
        qsizetype endingEnd = 0;        ///< of the ending that it begins with; `start` when that is none
        qsizetype afterUnderscore = 0;  ///< behind its last "_"; `start` when there is none
        qsizetype latinStart = 0;       ///< from there on it is ASCII and Latin letters, digits, hyphens
        int name = -1;                  ///< the last label of the longest name that begins here
        int latinName = -1;
        bool isClosed = false;  ///< ends in a letter or digit
    };

    Label labelAt(qsizetype start, qsizetype end) const;
    bool hasEnding(qsizetype label) const;
    int nameFrom(qsizetype label, qsizetype at) const;
    int latinNameFrom(qsizetype label, qsizetype at) const;
    qsizetype labelOf(qsizetype at) const;

    QStringView m_text;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    QList<Label> m_labels;
};

/// Whether a resolver could take a host: each label has 1 to 63 characters when it is written in ASCII.
bool isResolvable(QStringView host);

}  // namespace daisychain::text
