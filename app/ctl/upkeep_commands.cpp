#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "core/store/restore.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<Answer> rebuild(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto report = wait((*desk)->upkeep().rebuild(arguments.has(u"search")));
    if (!report)
        return std::unexpected(Trouble(report.error()));
    session.poke();
    Answer answer;
    answer.json = QJsonObject{{u"posts"_s, report->posts},
                              {u"conversations"_s, report->conversations},
                              {u"changedRows"_s, report->differenceCount},
                              {u"changed"_s, QJsonArray::fromStringList(report->differences)}};
    answer.text =
        u"%1 posts, %2 conversations folded again; %3 rows were different before.\n"_s.arg(report->posts)
            .arg(report->conversations)
            .arg(report->differenceCount) +
        report->differences.join(u'\n');
    return answer;
}

Outcome<Answer> check(Session &session, const Arguments &)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto report = wait((*desk)->upkeep().check());
    if (!report)
        return std::unexpected(Trouble(report.error()));
    Answer answer;
    answer.isBad = !report->problems.isEmpty();
    answer.json = QJsonObject{{u"sound"_s, !answer.isBad},
                              {u"posts"_s, report->posts},
                              {u"conversationsFolded"_s, report->conversationsFolded},
                              {u"problems"_s, QJsonArray::fromStringList(report->problems)}};
    answer.text =
        answer.isBad
            ? u"The desk's file has problems; \"rebuild\" mends what is folded, a backup the rest.\n"_s +
                  report->problems.join(u'\n')
            : u"All is well: %1 posts, %2 conversations folded again as a sample."_s.arg(report->posts)
                  .arg(report->conversationsFolded);
    return answer;
}

Outcome<Answer> backup(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const QString file = QFileInfo(arguments.word(0)).absoluteFilePath();
    const auto bytes = wait((*desk)->upkeep().backup(file));
    if (!bytes && bytes.error().code == ErrorCode::Invalid)
        return std::unexpected(
            Trouble(ErrorCode::Invalid, bytes.error().arguments,
                    bytes.error().arguments.size() > 1
                        ? u"The disk has no room for %1 bytes at %2."_s.arg(bytes.error().arguments[1], file)
                        : u"%1 is there already; name a new file."_s.arg(file)));
    if (!bytes)
        return std::unexpected(Trouble(bytes.error()));
    return Answer{QJsonObject{{u"file"_s, file}, {u"bytes"_s, *bytes}},
                  u"Copied everything but the tokens to %1 (%2 bytes)."_s.arg(file).arg(*bytes)};
}

Trouble restoreTrouble(const Error &error, const QString &file)
{
    if (error.code == ErrorCode::NotFound)
        return Trouble(error.code, error.arguments, u"There is no file %1."_s.arg(file));
    if (error.code == ErrorCode::Invalid)
        return Trouble(error.code, error.arguments,
                       u"%1 is no sound backup, or of a newer Daisychain."_s.arg(file));
    return error;
}

Outcome<Answer> restore(Session &session, const Arguments &arguments)
{
    const auto folder = session.folder();
    if (!folder)
        return std::unexpected(folder.error());
    const auto lock = session.lock();
    if (!lock)
        return std::unexpected(lock.error());
    const QString file = QFileInfo(arguments.word(0)).absoluteFilePath();
    const auto aside = store::restoreFile(file, (*folder)->deskFile());
    if (!aside)
        return std::unexpected(restoreTrouble(aside.error(), file));
    const QString kept = aside->isEmpty() ? QString() : u" What was here is now %1."_s.arg(*aside);
    return Answer{
        QJsonObject{{u"file"_s, file}, {u"replaced"_s, aside->isEmpty() ? QJsonValue() : QJsonValue(*aside)}},
        u"Restored %1.%2"_s.arg(file, kept)};
}

}  // namespace

QList<Command> upkeepCommands()
{
    return {
        {u"rebuild"_s,
         {},
         u"Fold everything again from facts and actions."_s,
         {{u"search"_s, {}, u"Make the text index anew as well."_s, Option::Kind::Flag}},
         rebuild,
         u"The desk is as it was."_s},
        {u"check"_s, {}, u"Look whether the desk's file is sound."_s, {}, check},
        {u"backup"_s,
         {u"FILE"_s},
         u"Copy the whole desk into a new file."_s,
         {},
         backup,
         u"No copy was made."_s},
        {u"restore"_s,
         {u"FILE"_s},
         u"Put a backup in the desk's place; what was there is kept beside it."_s,
         {},
         restore,
         u"The desk is as it was."_s},
    };
}

}  // namespace daisychain::ctl
