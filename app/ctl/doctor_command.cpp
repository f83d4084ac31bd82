#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "app/engine_room/desk_keys.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Whether somebody holds the engine's lock, without keeping it.
QJsonObject engineState(const engine_room::DataFolder &folder)
{
    const auto lock = sync::EngineLock::take(folder.path());
    const bool runs = !lock && lock.error().code == ErrorCode::Conflict;
    return {{u"runs"_s, runs},
            {u"program"_s, runs ? QJsonValue(lock.error().arguments.value(0)) : QJsonValue()},
            {u"process"_s, runs ? QJsonValue(lock.error().arguments.value(1)) : QJsonValue()}};
}

QJsonObject countsOf(const QueueCounts &counts)
{
    return {{u"open"_s, counts.allOpen},    {u"unclaimed"_s, counts.unclaimed},
            {u"waiting"_s, counts.waiting}, {u"snoozed"_s, counts.snoozed},
            {u"thanks"_s, counts.thanks},   {u"done"_s, counts.done}};
}

QJsonObject outboxStates(const QList<OutboxRow> &rows)
{
    QMap<QString, int> states;
    for (const OutboxRow &row : rows)
        ++states[outboxStateName(row.state)];
    QJsonObject json;
    for (auto it = states.begin(); it != states.end(); ++it)
        json.insert(it.key(), *it);
    return json;
}

/// Counts and names of software only: no texts, no people, no tokens.
Outcome<QJsonObject> deskReport(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto accounts = wait((*desk)->directory().accounts());
    const auto streams = wait((*desk)->directory().streams());
    const auto counts = wait((*desk)->queue().queueCounts({}, session.now(), {}));
    const auto pending = wait((*desk)->outboxReader().pendingReplies({}));
    for (const Error *error : {accounts ? nullptr : &accounts.error(), streams ? nullptr : &streams.error(),
                               counts ? nullptr : &counts.error(), pending ? nullptr : &pending.error()}) {
        if (error != nullptr)
            return std::unexpected(Trouble(*error));
    }
    QJsonArray servers;
    for (const Account &account : *accounts)
        servers.append(QJsonObject{{u"network"_s, networkName(account.network)},
                                   {u"software"_s, account.software},
                                   {u"needsSignIn"_s, account.needsSignIn}});
    return QJsonObject{{u"accounts"_s, servers},
                       {u"streams"_s, int(streams->size())},
                       {u"queue"_s, countsOf(*counts)},
                       {u"outbox"_s, outboxStates(*pending)},
                       {u"storeVersion"_s, counts->version.number}};
}

QJsonObject logsOf(const engine_room::DataFolder &folder)
{
    QJsonObject logs;
    const QDir dir(folder.logFolder());
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            logs.insert(name, QString::fromUtf8(file.readAll()));
    }
    return logs;
}

Outcome<void> writeBundle(const QString &path, QJsonObject report, const engine_room::DataFolder &folder)
{
    report.insert(u"logs"_s, logsOf(folder));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(report).toJson()) < 0 || !file.commit())
        return std::unexpected(Trouble(ErrorCode::Storage, {path, file.errorString()},
                                       u"%1 can't be written: %2."_s.arg(path, file.errorString())));
    return {};
}

QString linesOfReport(const QJsonObject &report)
{
    QString text;
    for (auto it = report.begin(); it != report.end(); ++it) {
        const QString value =
            it->isObject()  ? QString::fromUtf8(QJsonDocument(it->toObject()).toJson(QJsonDocument::Compact))
            : it->isArray() ? QString::fromUtf8(QJsonDocument(it->toArray()).toJson(QJsonDocument::Compact))
                            : it->toVariant().toString();
        text += u"%1: %2\n"_s.arg(it.key(), value);
    }
    return text;
}

Outcome<Answer> doctor(Session &session, const Arguments &arguments)
{
    const auto folder = session.folder();
    if (!folder)
        return std::unexpected(folder.error());
    const auto desk = deskReport(session);
    if (!desk)
        return std::unexpected(desk.error());
    QJsonObject report{
        {u"version"_s, QStringLiteral(DAISYCHAIN_VERSION)},
        {u"qt"_s, QString::fromLatin1(qVersion())},
        {u"system"_s, QSysInfo::prettyProductName()},
        {u"data"_s, (*folder)->path()},
        {u"fileBytes"_s, QFileInfo((*folder)->deskFile()).size()},
        {u"keys"_s, engine_room::DeskKeys::hasKeyFile(**folder) ? u"file"_s : u"system"_s},
        {u"engine"_s, engineState(**folder)},
        {u"desk"_s, *desk},
    };
    if (arguments.has(u"bundle")) {
        const QString path = QFileInfo(arguments.value(u"bundle")).absoluteFilePath();
        if (const auto written = writeBundle(path, report, **folder); !written)
            return std::unexpected(written.error());
        report.insert(u"bundle"_s, path);
    }
    return Answer{report, linesOfReport(report)};
}

}  // namespace

QList<Command> doctorCommands()
{
    return {{u"doctor"_s,
             {},
             u"How this desk is doing: versions, sizes, counts; no texts and no names."_s,
             {{u"bundle"_s, u"FILE"_s, u"Write it into a file with the logs, to be sent to somebody."_s}},
             doctor}};
}

}  // namespace daisychain::ctl
