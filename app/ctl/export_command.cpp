#include "app/ctl/commands.h"
#include "app/ctl/named_customer.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

#include <QDir>
#include <QFileInfo>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

/// In a folder, a name that says when; a file is taken as it is named.
QString fileFor(const QString &to, ExportForm form, Instant now)
{
    if (!QFileInfo(to).isDir())
        return QFileInfo(to).absoluteFilePath();
    const QString day = isoText(now).left(10);
    return QDir(to).absoluteFilePath(
        u"customer-%1.%2"_s.arg(day, form == ExportForm::Json ? u"json"_s : u"html"_s));
}

ExportForm formOf(const Arguments &arguments)
{
    const QString format = arguments.value(u"format");
    const bool isHtml =
        format.isEmpty() ? arguments.value(u"to").endsWith(u".html", Qt::CaseInsensitive) : format == u"html";
    return isHtml ? ExportForm::Html : ExportForm::Json;
}

Outcome<Answer> exportCustomer(Session &session, const Arguments &arguments)
{
    const auto id = customerNamed(session, arguments.word(0));
    if (!id)
        return std::unexpected(id.error());
    const ExportForm form = formOf(arguments);
    const QString file = fileFor(arguments.value(u"to"), form, session.now());
    const auto report =
        wait((*session.desk())->customerExport().exportCustomer(*id, session.now(), file, form));
    if (!report)
        return std::unexpected(Trouble(report.error()));
    return Answer{
        QJsonObject{{u"file"_s, file},
                    {u"conversations"_s, report->conversations},
                    {u"posts"_s, report->posts},
                    {u"decisions"_s, report->decisions},
                    {u"bytes"_s, report->bytes}},
        u"%1 conversations, %2 posts and %3 decisions are in %4. It holds internal notes too: read it before "
        u"you hand it out."_s.arg(report->conversations)
            .arg(report->posts)
            .arg(report->decisions)
            .arg(file)};
}

}  // namespace

QList<Command> exportCommands()
{
    Command command{u"customer export"_s,
                    {u"ID|HANDLE"_s},
                    u"Write down everything this desk holds of a customer."_s,
                    {{u"to"_s, u"DIR|FILE"_s, u"Where to."_s, Option::Kind::Text, {}, true},
                     {u"format"_s,
                      u"F"_s,
                      u"json or html; else as the file's name ends, else json."_s,
                      Option::Kind::Choice,
                      {u"json"_s, u"html"_s}}},
                    exportCustomer,
                    u"Nothing was written."_s};
    Command same = command;
    same.name = u"export customer"_s;
    same.isOtherName = true;
    return {command, same};
}

}  // namespace daisychain::ctl
