#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace daisychain {

/// A saved reply. Its text may hold variables, see SnippetVariable.
struct Snippet {
    SnippetId id;
    QString name;  ///< what is typed behind the slash; no two have the same, whatever the case
    QString text;
    QString language;                     ///< ISO 639-1; empty: none in particular
    std::optional<PersonId> owner = {};   ///< who looks after it; nobody: everybody
    std::optional<Instant> expires = {};  ///< from then on it isn't offered

    bool isExpired(Instant now) const { return expires && *expires <= now; }
    bool operator==(const Snippet &) const = default;
};

inline constexpr qsizetype MostSnippetName = 40;    ///< UTF-16 units
inline constexpr qsizetype MostSnippetText = 5000;  ///< UTF-16 units
inline constexpr int MostSnippets = 5000;

/// What is filled in where a snippet is taken: "{customer}". A brace that shall stand there as it is has a
/// backslash in front.
enum class SnippetVariable : quint8 {
    Customer,       ///< how the customer calls themselves
    CustomerFirst,  ///< the first word of that which is a name
    Handle,         ///< the customer's, with '@'
    Me,             ///< the name of who writes
    MeFirst,
    Signature,  ///< of who writes
    Account     ///< that speaks, with '@'
};
inline constexpr int SnippetVariableCount = 7;

/// "customer-first", as it stands between the braces.
QString snippetVariableName(SnippetVariable variable);

/// A stretch of text, or a variable.
struct SnippetPart {
    QString text;
    std::optional<SnippetVariable> variable = {};

    bool operator==(const SnippetPart &) const = default;
};

/// A text cut at its variables. Errors: Invalid with "variable" and the name, of the first that isn't known.
Result<QList<SnippetPart>> snippetParts(const QString &text);

/// Whether it can be saved. Errors: Invalid; the first argument is "name", "text", "language" or "variable",
/// the second what is wrong with it.
Result<void> checkSnippet(const Snippet &snippet);

/// The form in which names are compared.
QString foldedSnippetName(const QString &name);

/// A foreign name that may stand in a text of ours: on one line and short; nothing when it would be a link, a
/// mention or a tag there.
QString snippetValue(const QString &foreign);
/// "Mara" of "Dr. Mara Kowalska"; nothing when no word of it begins as a name does.
QString firstNameOf(const QString &name);

/// What is known where a snippet is taken; what is missing or empty isn't.
using SnippetValues = QMap<SnippetVariable, QString>;

/// A snippet's text with its values in it. What has none stands there as it did, "{customer}", to be written
/// by a person.
QString filledSnippet(const Snippet &snippet, const SnippetValues &values);

/// Where a text still says "{customer}", or another variable.
struct SnippetGap {
    qsizetype start = 0;
    qsizetype length = 0;
    SnippetVariable variable = SnippetVariable::Customer;

    bool operator==(const SnippetGap &) const = default;
};
std::optional<SnippetGap> firstGap(const QString &text);

/// Whether at least half of a snippet's own words are still in the text.
bool isSnippetIn(const Snippet &snippet, const QString &text);
/// Whether a line of the text stands in none of these saved ones.
bool hasOwnLine(const QString &text, const QStringList &filled);

}  // namespace daisychain
