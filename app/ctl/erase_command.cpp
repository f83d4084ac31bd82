#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/named_customer.h"
#include "app/ctl/progress.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "app/engine_room/desk_eraser.h"

#include <QJsonDocument>
#include <QSaveFile>
#include <QThread>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long BetweenLooksMs = 50;

Outcome<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(Trouble(Error{ErrorCode::Storage, {path, file.errorString()}}));
    return {};
}

Trouble eraseTrouble(const Error &error, const QString &given)
{
    if (error.code == ErrorCode::Invalid)
        return Trouble(error.code, error.arguments, u"%1 is an account of ours."_s.arg(given));
    if (error.code == ErrorCode::Conflict && error.detail == u"a reply is on its way")
        return Trouble(
            error.code, error.arguments,
            u"A reply to them is on its way (%1). Try again when \"outbox\" says what became of it."_s.arg(
                error.arguments.value(0)));
    if (error.code == ErrorCode::Conflict)
        return Trouble(
            error.code, error.arguments,
            u"They are erased, but another program reads the desk's file: what is left of the old bytes "
            u"goes when \"collect\", \"send\" or the console starts next."_s);
    return error;
}

Answer planned(const ErasurePlan &plan)
{
    Answer answer;
    answer.isBad = true;
    const CustomerErased &counts = plan.counts;
    answer.json = QJsonObject{{u"erased"_s, false},
                              {u"identities"_s, jsonArrayOf(plan.identities)},
                              {u"posts"_s, counts.posts},
                              {u"privateAnswers"_s, counts.privateAnswers},
                              {u"decisions"_s, counts.decisions},
                              {u"replies"_s, counts.replies},
                              {u"drafts"_s, counts.drafts}};
    for (const ProfileFact &profile : plan.identities)
        answer.text += u"@%1  %2  %3\n"_s.arg(oneLine(profile.handle, 60), oneLine(profile.displayName, 60),
                                              networkName(profile.id.network));
    answer.text +=
        u"%1 posts, %2 private messages of ours, %3 notes, promises, gestures and details, %4 replies, %5 "
        u"drafts, and every copy of the desk in the data folder would go, for good.\n"
        u"Nothing was erased. Say it again with --yes."_s.arg(counts.posts)
            .arg(counts.privateAnswers)
            .arg(counts.decisions)
            .arg(counts.replies)
            .arg(counts.drafts);
    return answer;
}

Result<ErasureReceipt> eraseWithProgress(Eraser &eraser, const IdentityId &identity, PersonId by)
{
    const Interruption interruption;
    const auto state = std::make_shared<ErasureProgress>();
    auto future = eraser.erase(identity, by, state);
    Progress progress;
    while (!future.isFinished()) {
        state->isCancelled = Interruption::isWished();
        progress.tell("Erased", state->percent / 100.0);
        QThread::msleep(BetweenLooksMs);
    }
    return wait(future);
}

Outcome<Answer> erase(Session &session, const Arguments &arguments)
{
    const auto desk = session.deskAsEngine();
    if (!desk)
        return std::unexpected(desk.error());
    const QString given = arguments.word(0);
    const auto id = customerNamed(session, given);
    if (!id)
        return std::unexpected(id.error());
    const SystemClock clock;
    engine_room::DeskEraser eraser(**desk, **session.folder(), clock);
    if (!arguments.has(u"yes")) {
        const auto plan = wait(eraser.plan(*id));
        if (!plan)
            return std::unexpected(eraseTrouble(plan.error(), given));
        return planned(*plan);
    }
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const auto receipt = eraseWithProgress(eraser, *id, me->id);
    if (!receipt)
        return std::unexpected(eraseTrouble(receipt.error(), given));
    const QByteArray json = receiptJson(*receipt);
    const QString path = arguments.value(u"receipt");
    if (!path.isEmpty()) {
        const bool isJson = path.endsWith(u".json", Qt::CaseInsensitive);
        if (const auto saved = save(path, isJson ? json : receiptText(*receipt).toUtf8()); !saved)
            return std::unexpected(saved.error());
    }
    return Answer{QJsonDocument::fromJson(json).object(), receiptText(*receipt)};
}

}  // namespace

QList<Command> eraseCommands()
{
    Command command{u"customer erase"_s,
                    {u"ID|HANDLE"_s},
                    u"Take everything of and about a customer out of this desk, for good."_s,
                    {{u"yes"_s, {}, u"Do it; without, only say what would go."_s, Option::Kind::Flag},
                     {u"receipt"_s, u"FILE"_s, u"Keep the receipt: JSON if it ends in .json, else text."_s}},
                    erase};
    Command same = command;
    same.name = u"erase customer"_s;
    same.isOtherName = true;
    return {command, same};
}

}  // namespace daisychain::ctl
