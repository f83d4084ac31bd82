#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;
using engine_room::EngineRoom;

namespace {

/// What a run of the engine came to.
struct RunReport {
    IngestReport stored;
    QMap<QString, int> outcomes;  ///< of replies, by the name of the state they ended in
    QList<Error> troubles;
    std::optional<Error> failure;
};

void count(RunReport &report, const IngestReport &stored)
{
    report.stored.newPosts += stored.newPosts;
    report.stored.newVersions += stored.newVersions;
    report.stored.deletions += stored.deletions;
    report.stored.caught += stored.caught;
    for (const QString &handle : stored.conversations) {
        if (!report.stored.conversations.contains(handle))
            report.stored.conversations.append(handle);
    }
}

void listen(EngineRoom &room, RunReport &report, QEventLoop &loop)
{
    QObject::connect(&room, &EngineRoom::stored, &loop,
                     [&report](const IngestReport &stored) { count(report, stored); });
    QObject::connect(&room, &EngineRoom::settled, &loop, [&report](const sync::SendOutcome &outcome) {
        if (outcome.trouble)
            report.troubles.append(*outcome.trouble);
        else
            ++report.outcomes[outboxStateName(outcome.state)];
    });
    QObject::connect(&room, &EngineRoom::troubled, &loop, [&report](const Error &error) {
        report.troubles.append(error);
        std::fprintf(stderr, "%s\n", qPrintable(sentenceOf(error)));
    });
}

/// The accounts that could be used; a desk without any has nothing to do.
Outcome<void> requireAccount(store::DeskStore &desk)
{
    const auto accounts = wait(desk.directory().accounts());
    if (!accounts)
        return std::unexpected(Trouble(accounts.error()));
    QStringList signedOut;
    for (const Account &account : *accounts) {
        if (!account.needsSignIn)
            return {};
        signedOut.append(account.handle);
    }
    if (signedOut.isEmpty())
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {}, u"The desk has no account. Add one with \"account add\"."_s));
    return std::unexpected(Trouble(
        ErrorCode::Unauthorized, signedOut,
        u"Every account has to be signed in again with \"account add\": %1."_s.arg(signedOut.join(u", "_s))));
}

QJsonArray jsonOfTroubles(const QList<Error> &troubles)
{
    QJsonArray array;
    for (const Error &error : troubles)
        array.append(troubleJson(errorCodeName(error.code), sentenceOf(error), error.arguments)[u"error"_s]);
    return array;
}

Outcome<Answer> collect(Session &session, const Arguments &arguments)
{
    const auto desk = session.deskAsEngine();
    if (!desk)
        return std::unexpected(desk.error());
    if (const auto ready = requireAccount(**desk); !ready)
        return std::unexpected(ready.error());
    RunReport report;
    QEventLoop loop;
    EngineRoom &room = session.engineRoom();
    listen(room, report, loop);
    if (arguments.has(u"once"))
        QObject::connect(&room, &EngineRoom::caughtUp, &loop, [&](const std::optional<Error> &error) {
            report.failure = error;
            if (!error && !report.troubles.isEmpty())
                report.failure = report.troubles.first();
            loop.quit();
        });
    if (const auto time = arguments.duration(u"for"))
        QTimer::singleShot(*time, &loop, &QEventLoop::quit);
    if (const auto started = session.startEngine({true, false}); !started)
        return std::unexpected(started.error());
    loop.exec();
    if (report.failure)
        return std::unexpected(Trouble(*report.failure));
    if (const auto still = requireAccount(**desk); !still)
        return std::unexpected(still.error());
    const IngestReport &stored = report.stored;
    return Answer{QJsonObject{{u"newPosts"_s, stored.newPosts},
                              {u"newVersions"_s, stored.newVersions},
                              {u"deletions"_s, stored.deletions},
                              {u"mentions"_s, stored.caught},
                              {u"conversations"_s, QJsonArray::fromStringList(stored.conversations)},
                              {u"troubles"_s, jsonOfTroubles(report.troubles)}},
                  u"%1 new posts, %2 of them mentions; %3 edits, %4 deletions."_s.arg(stored.newPosts)
                      .arg(stored.caught)
                      .arg(stored.newVersions)
                      .arg(stored.deletions)};
}

Outcome<Answer> sendReport(store::DeskStore &desk, const RunReport &report)
{
    const auto pending = wait(desk.outboxReader().pendingReplies({}));
    if (!pending)
        return std::unexpected(Trouble(pending.error()));
    QJsonObject outcomes;
    QString text;
    for (auto it = report.outcomes.begin(); it != report.outcomes.end(); ++it) {
        outcomes.insert(it.key(), it.value());
        text += u"%1 %2, "_s.arg(it.value()).arg(it.key());
    }
    return Answer{QJsonObject{{u"outcomes"_s, outcomes},
                              {u"pending"_s, jsonArrayOf(*pending)},
                              {u"troubles"_s, jsonOfTroubles(report.troubles)}},
                  text + u"%1 left in the outbox."_s.arg(pending->size())};
}

Outcome<Answer> send(Session &session, const Arguments &arguments)
{
    const auto desk = session.deskAsEngine();
    if (!desk)
        return std::unexpected(desk.error());
    RunReport report;
    QEventLoop loop;
    EngineRoom &room = session.engineRoom();
    listen(room, report, loop);
    // A desk that can't be written: trying on would only hide it.
    QObject::connect(&room, &EngineRoom::settled, &loop, [&](const sync::SendOutcome &outcome) {
        report.failure = outcome.trouble;
        if (outcome.trouble)
            loop.quit();
    });
    const auto time = arguments.duration(u"for");
    if (!time || arguments.has(u"until-idle"))
        QObject::connect(&room, &EngineRoom::outboxDrained, &loop, &QEventLoop::quit);
    if (time)
        QTimer::singleShot(*time, &loop, &QEventLoop::quit);
    if (const auto started = session.startEngine({false, true}); !started)
        return std::unexpected(started.error());
    loop.exec();
    if (report.failure)
        return std::unexpected(Trouble(*report.failure));
    return sendReport(**desk, report);
}

}  // namespace

QList<Command> collectCommands()
{
    const QString kept = u"What was fetched before is kept."_s;
    return {
        {u"collect"_s,
         {},
         u"Be the engine and fetch what happened; without an option until you end it."_s,
         {{u"once"_s, {}, u"End when everything was caught up with."_s, Option::Kind::Flag},
          {u"for"_s, u"TIME"_s, u"Watch for so long, e.g. 60s."_s, Option::Kind::Duration}},
         collect,
         kept},
        {u"send"_s,
         {},
         u"Be the engine and send what is in the outbox; by default until nothing waits."_s,
         {{u"for"_s, u"TIME"_s, u"At most for so long, e.g. 30s."_s, Option::Kind::Duration},
          {u"until-idle"_s, {}, u"End as soon as nothing waits any more."_s, Option::Kind::Flag}},
         send,
         u"What was not sent stays in the outbox."_s},
    };
}

}  // namespace daisychain::ctl
