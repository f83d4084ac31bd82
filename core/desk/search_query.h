#pragma once

#include "core/base/instant.h"

#include <QList>
#include <QString>

#include <optional>

class QTimeZone;

namespace daisychain {

/// What narrows a search besides words.
enum class SearchOperator : quint8 { From, To, Network, Tag, Language, After, Before, Has, Is, In };

/// Values of has:.
enum class SearchHas : quint8 { Media, Link, Note };

/// Values of is:. Open to Done speak of the post's conversation: open (woken snoozes too), and so on. Mine,
/// Unclaimed: who has it. Promised: something is promised in it and still to be kept. Private, Ours and
/// Deleted speak of the post.
enum class SearchIs : quint8 {
    Open,
    Waiting,
    Snoozed,
    Done,
    Mine,
    Unclaimed,
    Private,
    Ours,
    Deleted,
    Promised
};

QString searchHasName(SearchHas value);
std::optional<SearchHas> searchHasFromName(QStringView name);
QString searchIsName(SearchIs value);
std::optional<SearchIs> searchIsFromName(QStringView name);

/// A word or a phrase to be found in what posts say.
struct SearchWord {
    QString text;             ///< as typed, without quotes and signs
    bool isPhrase = false;    ///< typed in quotes: its words stand next to each other
    bool isExcluded = false;  ///< must not be found
    bool isPrefix = false;    ///< its end may be the beginning of a longer word

    bool operator==(const SearchWord &) const = default;
};

/// An operator with its value. Of one operator, several values are alternatives; has: and tag: must all hold,
/// and so must is: values of different groups (Open to Done; Mine and Unclaimed; each of the others).
struct SearchFilter {
    SearchOperator op = SearchOperator::From;
    QString value;  ///< normal form: lower case; handles without '@', tags without '#'
    bool isExcluded = false;

    bool operator==(const SearchFilter &) const = default;
};

/// What was typed but means nothing; it was searched as words. Not an error: the search goes on.
struct SearchWarning {
    enum class Kind : quint8 { UnknownOperator, BrokenValue, MissingValue };
    Kind kind = Kind::UnknownOperator;
    QString text;         ///< the operator, or its value
    qsizetype start = 0;  ///< where it stands in what was typed, with operator, in UTF-16 units
    qsizetype length = 0;

    bool operator==(const SearchWarning &) const = default;
};

/// A search as a value.
struct SearchQuery {
    QList<SearchWord> words;
    QList<SearchFilter> filters;
    /// What After and Before filters come to: posts made at `from` or later, and earlier than `until`.
    std::optional<Instant> from;
    std::optional<Instant> until;
    QList<SearchWarning> warnings;

    bool isEmpty() const { return words.isEmpty() && filters.isEmpty(); }
    bool operator==(const SearchQuery &) const = default;
};

/// Whether the typist may still be within the last word: it then counts as the beginning of one, from two
/// letters on.
enum class SearchTyping : quint8 { Finished, InProgress };

/// Reads what people type. Any text is a search. Days are those of `zone`; `now` is what 3d counts from.
/// Takes time in proportion to the text; what stands behind the first MaxSearchText UTF-16 units is left out,
/// and so are words without a letter, digit or emoji. While typing, an operator at the end whose value isn't
/// one yet is left out too.
SearchQuery parseSearch(QStringView typed, const QTimeZone &zone, Instant now,
                        SearchTyping typing = SearchTyping::Finished);
inline constexpr qsizetype MaxSearchText = 1000;

/// The same search, spelled in one way: parseSearch() of it gives the query again, but for its warnings.
QString searchText(const SearchQuery &query);

/// An operator for completion and the guide.
struct SearchOperatorHelp {
    SearchOperator op = SearchOperator::From;
    QString name;             ///< "from"
    QList<QString> examples;  ///< all values where there are few, else how they look
    const char *help;         ///< one line of English, to be translated in the context "SearchOperator"
};
const QList<SearchOperatorHelp> &searchOperators();
QString searchOperatorName(SearchOperator op);

}  // namespace daisychain
