#include "ui/suggestion/suggestion_words.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/roster/roster.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

constexpr int LongestName = 40;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SuggestionWords)
};

QString whoWords(const Suggestion &suggestion)
{
    const QString as = text::isolated(Roster::shortHandle(text::visibleText(suggestion.account)));
    if (suggestion.who.isEmpty())
        return as;
    return Words::tr("%1 as %2", "a colleague as an account")
        .arg(text::isolated(text::plainLine(suggestion.who, LongestName)), as);
}

QString outcomeWords(AnswerOutcome outcome)
{
    switch (outcome) {
    case AnswerOutcome::Thanked:
        return Words::tr("they said thanks");
    case AnswerOutcome::Quiet:
        return Words::tr("they wrote no more");
    case AnswerOutcome::CameBack:
        return Words::tr("they wrote again");
    case AnswerOutcome::CameBackAngry:
        return Words::tr("they came back angry");
    }
    return {};
}

}  // namespace

QString suggestionHead(const Suggestion &suggestion, Instant now)
{
    QStringList parts{whoWords(suggestion), dayTime(suggestion.when, now), outcomeWords(suggestion.outcome)};
    if (suggestion.uses > 1)
        parts.append(Words::tr("said %n times", nullptr, suggestion.uses));
    if (suggestion.likeness <= 0)
        parts.append(Words::tr("about something else", "an answer that shares no word with the question"));
    return parts.join(QStringLiteral(" · "));
}

QString adaptedWords(const Suggestion &suggestion, Instant now)
{
    return Words::tr("Adapted from what %1 answered, %2.")
        .arg(whoWords(suggestion), dayTime(suggestion.when, now));
}

}  // namespace daisychain::ui
