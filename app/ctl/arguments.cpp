#include "app/ctl/arguments.h"

#include "app/ctl/command.h"

#include <QRegularExpression>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

const QList<Option> &commonOptions()
{
    static const QList<Option> options{
        {u"data"_s, u"DIR"_s, u"The desk's data folder; by default the console's own."_s},
        {u"json"_s, {}, u"Print one JSON document."_s, Option::Kind::Flag},
        {u"as"_s, u"NAME"_s, u"Act as this person of the desk."_s},
        {u"help"_s, {}, u"Show this and end."_s, Option::Kind::Flag},
    };
    return options;
}

std::optional<std::chrono::milliseconds> parseDuration(QStringView text)
{
    static const QRegularExpression form(u"^([0-9]{1,9})(ms|s|m|h|d)$"_s);
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    static const QHash<QString, qint64> factors{
        {u"ms"_s, 1}, {u"s"_s, 1000}, {u"m"_s, 60'000}, {u"h"_s, 3'600'000}, {u"d"_s, 86'400'000}};
    return std::chrono::milliseconds(match.captured(1).toLongLong() * factors.value(match.captured(2)));
}

int Arguments::number(QStringView option, int otherwise) const
{
    return has(option) ? value(option).toInt() : otherwise;
}

std::optional<std::chrono::milliseconds> Arguments::duration(QStringView option) const
{
    return parseDuration(value(option));
}

struct ArgumentParser {
    const Command &command;
    Arguments arguments = {};

    const Option *find(QStringView name) const
    {
        for (const QList<Option> *options : {&command.options, &commonOptions()}) {
            for (const Option &option : *options) {
                if (option.name == name)
                    return &option;
            }
        }
        return nullptr;
    }

    static QString complaint(const Option &option, const QString &value)
    {
        bool isNumber = false;
        switch (option.kind) {
        case Option::Kind::Number:
            return value.toInt(&isNumber) >= 1 && isNumber
                       ? QString()
                       : u"--%1 takes a number from 1, not \"%2\"."_s.arg(option.name, value);
        case Option::Kind::Duration:
            return parseDuration(value)
                       ? QString()
                       : u"--%1 takes a time like 30s, 10m, 2h or 3d, not \"%2\"."_s.arg(option.name, value);
        case Option::Kind::Choice:
            return option.choices.contains(value) ? QString()
                                                  : u"--%1 takes one of %2, not \"%3\"."_s.arg(
                                                        option.name, option.choices.join(u", "_s), value);
        default:
            return {};
        }
    }

    /// Takes the option at `at`, and moves on behind it. Returns a complaint.
    QString takeOption(const QStringList &given, qsizetype &at)
    {
        const QString text = given[at++].mid(2);
        const qsizetype equals = text.indexOf(u'=');
        const Option *option = find(equals < 0 ? text : text.left(equals));
        if (option == nullptr)
            return u"There is no option --%1."_s.arg(text.section(u'=', 0, 0));
        if (option->kind == Option::Kind::Flag) {
            arguments.m_values.insert(option->name, {});
            return equals < 0 ? QString() : u"--%1 takes no value."_s.arg(option->name);
        }
        if (equals < 0 && at == given.size())
            return u"--%1 needs a value: %2."_s.arg(option->name, option->value);
        const QString value = equals < 0 ? given[at++] : text.mid(equals + 1);
        arguments.m_values.insert(option->name, value);
        if (option->kind == Option::Kind::List)
            arguments.m_lists[option->name].append(value);
        arguments.m_inOrder.append({option->name, value});
        return complaint(*option, value);
    }

    void takeWord(const QString &word) { arguments.m_words.append(word); }

    QString missing() const
    {
        if (arguments.m_words.size() > command.words.size())
            return u"\"%1\" is one word too many."_s.arg(arguments.m_words[command.words.size()]);
        const QString next = command.words.value(arguments.m_words.size());
        if (!next.isEmpty() && !next.startsWith(u'['))
            return u"%1 is missing."_s.arg(next);
        for (const Option &option : command.options) {
            if (option.isRequired && !arguments.has(option.name))
                return u"--%1 is missing."_s.arg(option.name);
        }
        return {};
    }
};

std::expected<Arguments, QString> parseArguments(const Command &command, const QStringList &given)
{
    ArgumentParser parser{command};
    bool takesOptions = true;
    for (qsizetype at = 0; at < given.size();) {
        if (takesOptions && given[at] == u"--") {
            takesOptions = false;
            ++at;
        } else if (takesOptions && given[at].startsWith(u"--")) {
            if (const QString complaint = parser.takeOption(given, at); !complaint.isEmpty())
                return std::unexpected(complaint);
        } else {
            parser.takeWord(given[at++]);
        }
    }
    if (!parser.arguments.has(u"help")) {
        if (const QString complaint = parser.missing(); !complaint.isEmpty())
            return std::unexpected(complaint);
    }
    return parser.arguments;
}

QString helpText(const Command &command)
{
    QString text = u"daisychainctl %1"_s.arg(command.name);
    for (const QString &word : command.words)
        text += u' ' + word;
    text += u"\n\n%1\n"_s.arg(command.help);
    for (const QList<Option> *options : {&command.options, &commonOptions()}) {
        text += u'\n';
        for (const Option &option : *options) {
            QString name = u"--"_s + option.name;
            if (option.kind == Option::Kind::Choice)
                name += u' ' + option.choices.join(u'|');
            else if (option.kind != Option::Kind::Flag)
                name += u' ' + option.value;
            text += u"  %1  %2\n"_s.arg(name, -22).arg(option.help);
        }
    }
    return text;
}

}  // namespace daisychain::ctl
