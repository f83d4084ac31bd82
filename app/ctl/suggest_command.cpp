#include "app/ctl/commands.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "app/engine_room/local_suggestions.h"

#include <QJsonArray>
#include <QJsonObject>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

QString outcomeName(AnswerOutcome outcome)
{
    switch (outcome) {
    case AnswerOutcome::Thanked:
        return u"thanked"_s;
    case AnswerOutcome::Quiet:
        return u"quiet"_s;
    case AnswerOutcome::CameBack:
        return u"came-back"_s;
    case AnswerOutcome::CameBackAngry:
        return u"came-back-angry"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOf(const Suggestion &suggestion)
{
    return {{u"answer"_s, suggestion.answer.globalId},
            {u"conversation"_s, suggestion.conversation},
            {u"text"_s, suggestion.text},
            {u"who"_s, suggestion.who},
            {u"account"_s, suggestion.account},
            {u"when"_s, isoText(suggestion.when)},
            {u"likeness"_s, suggestion.likeness},
            {u"uses"_s, suggestion.uses},
            {u"outcome"_s, outcomeName(suggestion.outcome)}};
}

QString linesOf(const QList<Suggestion> &suggestions)
{
    QString text;
    for (const Suggestion &suggestion : suggestions) {
        const QString who = suggestion.who.isEmpty() ? u'@' + suggestion.account : suggestion.who;
        text += u"%1  %2  %3  %4× %5\n    %6\n"_s.arg(
            localTime(suggestion.when), suggestion.conversation, oneLine(who, 40),
            QString::number(suggestion.uses), outcomeName(suggestion.outcome), oneLine(suggestion.text, 600));
    }
    return text.isEmpty() ? u"Nothing like it was solved yet."_s : text;
}

Outcome<Answer> suggest(Session &session, const Arguments &arguments)
{
    const auto conversation = session.conversation(arguments.word(0));
    if (!conversation)
        return std::unexpected(conversation.error());
    store::DeskStore &desk = **session.desk();
    const SystemClock clock;
    engine_room::LocalSuggestions reader(desk.solved(), desk.conversations(), clock);
    const auto found = wait(reader.suggestions(*conversation, arguments.number(u"limit", 3)));
    if (!found)
        return std::unexpected(Trouble(found.error()));
    QJsonArray json;
    for (const Suggestion &suggestion : *found)
        json.append(jsonOf(suggestion));
    return Answer{json, linesOf(*found)};
}

}  // namespace

QList<Command> suggestCommands()
{
    return {{u"suggest"_s,
             {u"CONVERSATION"_s},
             u"What colleagues answered in similar solved conversations. Sends nothing."_s,
             {{u"limit"_s, u"N"_s, u"At most so many; 3 by default."_s, Option::Kind::Number}},
             suggest}};
}

}  // namespace daisychain::ctl
