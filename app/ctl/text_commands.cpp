#include "app/ctl/commands.h"
#include "app/ctl/moment.h"
#include "app/ctl/session.h"
#include "app/ctl/standard_input.h"
#include "core/desk/guards.h"
#include "core/text/at_syntax.h"
#include "core/text/html_to_text.h"
#include "core/text/language.h"
#include "core/text/measure.h"
#include "core/text/promise_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <expected>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

QString linkKindName(text::LinkKind kind)
{
    switch (kind) {
    case text::LinkKind::Link:
        return u"link"_s;
    case text::LinkKind::Mention:
        return u"mention"_s;
    case text::LinkKind::Hashtag:
        return u"tag"_s;
    }
    Q_UNREACHABLE();
}

Outcome<Answer> strip(Session &, const Arguments &)
{
    const text::PlainText plain = text::htmlToText(readStandardInput());
    QJsonArray links;
    for (const text::TextLink &link : plain.links)
        links.append(QJsonObject{{u"kind"_s, linkKindName(link.kind)},
                                 {u"start"_s, int(link.start)},
                                 {u"end"_s, int(link.start + link.length)},
                                 {u"href"_s, link.href}});
    return Answer{QJsonObject{{u"text"_s, plain.text}, {u"links"_s, links}}, plain.text};
}

QJsonObject jsonOfMeasured(const text::Measured &measured)
{
    QJsonArray entities;
    for (const text::MeasuredEntity &entity : measured.entities)
        entities.append(QJsonObject{{u"kind"_s, text::entityKindName(entity.kind)},
                                    {u"start"_s, int(entity.start)},
                                    {u"end"_s, int(entity.end)},
                                    {u"text"_s, entity.text}});
    return {{u"length"_s, int(measured.length)},
            {u"limit"_s, measured.limit},
            {u"valid"_s, measured.valid},
            {u"entities"_s, entities}};
}

/// One of the choices of --network.
text::MeasureRule ruleOf(QStringView network)
{
    if (network == u"gotosocial")
        return text::MeasureRule::GoToSocial;
    if (network == u"bluesky")
        return text::MeasureRule::Bluesky;
    if (network == u"x")
        return text::MeasureRule::X;
    return text::MeasureRule::Mastodon;
}

/// What a line is answered with, or what is wrong with it, as the end of a sentence about it.
using LineAnswer = std::expected<QJsonObject, QString>;

LineAnswer measured(const QJsonObject &line, const Arguments &arguments)
{
    const text::MeasureRule rule = ruleOf(arguments.value(u"network"));
    text::MeasureLimits limits = text::usualLimits(rule);
    limits.maxCharacters = arguments.number(u"limit", limits.maxCharacters);
    limits.charactersReservedPerUrl = arguments.number(u"url-length", limits.charactersReservedPerUrl);
    return jsonOfMeasured(
        text::measure(rule, line[u"text"].toString(), line[u"contentWarning"].toString(), limits));
}

LineAnswer guessed(const QJsonObject &line, const Arguments &)
{
    const auto guesses = text::guessLanguage(line[u"text"].toString());
    if (guesses.isEmpty())
        return QJsonObject{{u"language"_s, QJsonValue::Null}, {u"confidence"_s, 0}};
    return QJsonObject{{u"language"_s, guesses.first().language},
                       {u"confidence"_s, guesses.first().confidence}};
}

struct SyntaxKind {
    QString name;
    bool (*isValid)(QStringView text);
};

const QList<SyntaxKind> &syntaxKinds()
{
    static const QList<SyntaxKind> kinds{
        {u"handle"_s, text::isHandle},
        {u"did"_s, text::isDid},
        {u"atid"_s, text::isAtIdentifier},
        {u"aturi"_s, text::isAtUri},
        {u"nsid"_s, text::isNsid},
        {u"tid"_s, text::isTid},
        {u"rkey"_s, text::isRecordKey},
        {u"datetime"_s, text::isDatetime},
        {u"language"_s, text::isLanguageTag},
    };
    return kinds;
}

QStringList syntaxKindNames()
{
    QStringList names;
    for (const SyntaxKind &kind : syntaxKinds())
        names.append(kind.name);
    return names;
}

LineAnswer judged(const QJsonObject &line, const Arguments &arguments)
{
    const QString text = line[u"text"].toString();
    const QString name = arguments.value(u"kind");
    const auto kind = std::find_if(syntaxKinds().begin(), syntaxKinds().end(),
                                   [&](const SyntaxKind &known) { return known.name == name; });
    return QJsonObject{{u"valid"_s, kind->isValid(text)}};
}

/// The zone in which promises are made: one of the choices of --zone or the computer's.
QTimeZone zoneOf(const Arguments &arguments)
{
    return arguments.has(u"zone") ? QTimeZone(arguments.value(u"zone").toUtf8())
                                  : QTimeZone::systemTimeZone();
}

LineAnswer promised(const QJsonObject &line, const Arguments &arguments)
{
    QDateTime now = QDateTime::currentDateTime();
    if (line.contains(u"now")) {
        const auto moment = parseMoment(line[u"now"].toString());
        if (!moment)
            return std::unexpected(u"has a \"now\" that is no time"_s);
        now.setMSecsSinceEpoch(moment->ms);
    }
    const auto promises =
        text::promisesIn(line[u"text"].toString(), now.toTimeZone(zoneOf(arguments)), QLocale());
    if (promises.isEmpty())
        return QJsonObject{{u"promise"_s, QJsonValue::Null}};
    const text::PromiseInText &promise = promises.first();
    return QJsonObject{{u"promise"_s, QJsonObject{{u"start"_s, int(promise.start)},
                                                  {u"end"_s, int(promise.end)},
                                                  {u"dueMs"_s, promise.due.ms},
                                                  {u"isGuessed"_s, promise.isGuessed}}}};
}

Trouble badLine(int number, const QString &what)
{
    return Trouble(ErrorCode::Invalid, {u"standard input"_s, QString::number(number)},
                   u"Line %1 of standard input %2."_s.arg(number).arg(what));
}

QString warningName(const ReplyWarning &warning)
{
    switch (warning.kind) {
    case GuardKind::PrivateData:
        return text::privateKindName(*warning.privateKind);
    case GuardKind::EmptyApology:
        return u"empty-apology"_s;
    case GuardKind::SmallWords:
        return u"small-words"_s;
    case GuardKind::OtherLanguage:
        return u"other-language"_s;
    case GuardKind::OtherAccount:
        return u"other-account"_s;
    case GuardKind::ThirdReader:
        return u"third-reader"_s;
    }
    Q_UNREACHABLE();
}

LineAnswer guarded(const QJsonObject &line, const Arguments &)
{
    const QString text = line[u"text"].toString();
    GuardContext context;
    context.visibility = line[u"public"].toBool(true) ? Visibility::Public : Visibility::Direct;
    QJsonArray warnings;
    for (const ReplyWarning &warning : replyWarnings(text, context))
        warnings.append(QJsonObject{{u"kind"_s, warningName(warning)},
                                    {u"start"_s, int(warning.start)},
                                    {u"end"_s, int(warning.end)}});
    return QJsonObject{{u"warnings"_s, warnings}, {u"masked"_s, text::maskPrivateData(text).text}};
}

/// A line of standard input that is not empty; its number counts from 1.
Outcome<QJsonObject> textLine(const QByteArray &line, int number)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(line, &error).object();
    if (error.error != QJsonParseError::NoError || !json[u"text"].isString())
        return std::unexpected(badLine(number, u"is no JSON object with a \"text\""_s));
    return json;
}

/// Answers each JSON line of standard input with one, as soon as it is read.
Outcome<Answer> answerLines(const Arguments &arguments,
                            LineAnswer (*answer)(const QJsonObject &line, const Arguments &arguments))
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return std::unexpected(
            Trouble(ErrorCode::Storage, {u"standard input"_s}, u"Standard input can't be read."_s));
    int number = 0;
    while (!input.atEnd()) {
        const QByteArray line = input.readLine().trimmed();
        ++number;
        if (line.isEmpty())
            continue;
        const auto json = textLine(line, number);
        if (!json)
            return std::unexpected(json.error());
        const LineAnswer answered = answer(*json, arguments);
        if (!answered)
            return std::unexpected(badLine(number, answered.error()));
        const QByteArray out = QJsonDocument(*answered).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(out.constData(), 1, size_t(out.size()), stdout);
    }
    Answer all;
    all.isPrinted = true;
    return all;
}

Outcome<Answer> measure(Session &, const Arguments &arguments)
{
    return answerLines(arguments, measured);
}

Outcome<Answer> guard(Session &, const Arguments &arguments)
{
    return answerLines(arguments, guarded);
}

Outcome<Answer> valid(Session &, const Arguments &arguments)
{
    return answerLines(arguments, judged);
}

Outcome<Answer> promise(Session &, const Arguments &arguments)
{
    if (!zoneOf(arguments).isValid())
        return std::unexpected(
            Trouble::wrongUsage(u"\"%1\" is no time zone."_s.arg(arguments.value(u"zone"))));
    return answerLines(arguments, promised);
}

Outcome<Answer> language(Session &, const Arguments &arguments)
{
    return answerLines(arguments, guessed);
}

}  // namespace

QList<Command> textCommands()
{
    return {
        {u"text strip"_s, {}, u"HTML on standard input, plain text out."_s, {}, strip},
        {u"text measure"_s,
         {},
         u"JSON lines {\"text\": …} on standard input; their length as a network counts it."_s,
         {{u"network"_s,
           {},
           u"Whose rule."_s,
           Option::Kind::Choice,
           {u"mastodon"_s, u"gotosocial"_s, u"bluesky"_s, u"x"_s},
           true},
          {u"limit"_s, u"N"_s,
           u"The server's limit; by default 500, 5000 (gotosocial), 300 (bluesky) or 280 (x)."_s,
           Option::Kind::Number},
          {u"url-length"_s, u"N"_s, u"What a link counts as; 23 by default."_s, Option::Kind::Number}},
         measure,
         u"Lines before it were measured."_s},
        {u"text valid"_s,
         {},
         u"JSON lines {\"text\": …} on standard input; whether each is what the AT protocol calls so."_s,
         {{u"kind"_s, {}, u"What it should be."_s, Option::Kind::Choice, syntaxKindNames(), true}},
         valid,
         u"Lines before it were judged."_s},
        {u"text guard"_s,
         {},
         u"JSON lines {\"text\": …} on standard input; what the guards say of each as a reply, and its mask."_s,
         {},
         guard,
         u"Lines before it were judged."_s},
        {u"text promise"_s,
         {},
         u"JSON lines {\"text\": …} on standard input; what each promises a customer, and when it is due."_s,
         {{u"zone"_s, u"NAME"_s,
           u"Where it is written, such as Europe/Berlin; by default the computer's zone."_s,
           Option::Kind::Text}},
         promise,
         u"Lines before it were read."_s},
        {u"text language"_s,
         {},
         u"JSON lines {\"text\": …} on standard input; the language that each is in."_s,
         {},
         language,
         u"Lines before it were guessed."_s},
    };
}

}  // namespace daisychain::ctl
