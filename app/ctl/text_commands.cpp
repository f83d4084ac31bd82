#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/standard_input.h"
#include "core/text/html_to_text.h"
#include "core/text/measure.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

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

Outcome<text::Measured> measuredLine(const QByteArray &line, int number, const Arguments &arguments)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(line, &error).object();
    if (error.error != QJsonParseError::NoError || !json[u"text"].isString())
        return std::unexpected(
            Trouble(ErrorCode::Invalid, {u"standard input"_s, QString::number(number)},
                    u"Line %1 of standard input is no JSON object with a \"text\"."_s.arg(number)));
    const auto rule = arguments.value(u"network") == u"gotosocial" ? text::MeasureRule::GoToSocial
                                                                   : text::MeasureRule::Mastodon;
    const text::MeasureLimits usual;
    const text::MeasureLimits limits{arguments.number(u"limit", usual.maxCharacters),
                                     arguments.number(u"url-length", usual.charactersReservedPerUrl)};
    return text::measure(rule, json[u"text"].toString(), json[u"contentWarning"].toString(), limits);
}

Outcome<Answer> measure(Session &, const Arguments &arguments)
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
        const auto measured = measuredLine(line, number, arguments);
        if (!measured)
            return std::unexpected(measured.error());
        const QByteArray out = QJsonDocument(jsonOfMeasured(*measured)).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(out.constData(), 1, size_t(out.size()), stdout);
    }
    Answer answer;
    answer.isPrinted = true;
    return answer;
}

}  // namespace

QList<Command> textCommands()
{
    return {
        {u"text strip"_s, {}, u"HTML on standard input, plain text out."_s, {}, strip},
        {u"text measure"_s,
         {},
         u"JSON lines {\"text\": …} on standard input; their length as a network counts it."_s,
         {{u"network"_s, {}, u"Whose rule."_s, Option::Kind::Choice, {u"mastodon"_s, u"gotosocial"_s}, true},
          {u"limit"_s, u"N"_s, u"The server's limit; 500 by default."_s, Option::Kind::Number},
          {u"url-length"_s, u"N"_s, u"What a link counts as; 23 by default."_s, Option::Kind::Number}},
         measure,
         u"Lines before it were measured."_s},
    };
}

}  // namespace daisychain::ctl
