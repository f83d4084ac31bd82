#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<OutboxRow> findReply(Session &session, const QString &given)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    OutboxReader &outbox = (*desk)->outboxReader();
    if (const auto id = ReplyId::fromText(given); !id.isNull()) {
        const auto row = wait(outbox.reply(id, {}));
        if (!row)
            return std::unexpected(Trouble(row.error()));
        if (*row)
            return **row;
    }
    const auto pending = wait(outbox.pendingReplies({}));
    if (!pending)
        return std::unexpected(Trouble(pending.error()));
    QList<OutboxRow> found;
    for (const OutboxRow &row : *pending) {
        if (row.reply.text().startsWith(given))
            found.append(row);
    }
    if (found.size() == 1)
        return found.first();
    return std::unexpected(Trouble(
        found.isEmpty() ? ErrorCode::NotFound : ErrorCode::Conflict, {given},
        u"\"%1\" names %2 replies. \"outbox\" lists them with their ids."_s.arg(given).arg(found.size())));
}

Trouble tooLate(const Error &error, const OutboxRow &row)
{
    if (error.code != ErrorCode::Conflict)
        return error;
    return Trouble(ErrorCode::Conflict, error.arguments,
                   u"The reply is %1 and can't be changed any more."_s.arg(
                       error.arguments.size() > 1 ? error.arguments[1] : outboxStateName(row.state)));
}

Outcome<Answer> recordAbout(Session &session, const OutboxRow &row, const QList<ActionPayload> &payloads)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    store::DeskStore &desk = **session.desk();
    const Instant now = session.now();
    Recording recording;
    for (const ActionPayload &payload : payloads)
        recording.actions.append(Action{{newUuid(now)}, me->id, now, Audience::Desk, row.subject, payload});
    const auto recorded = wait(desk.journal().record(recording));
    if (!recorded)
        return std::unexpected(tooLate(recorded.error(), row));
    session.poke();
    const auto after = wait(desk.outboxReader().reply(row.reply, *recorded));
    if (!after)
        return std::unexpected(Trouble(after.error()));
    const OutboxRow &shown = *after ? **after : row;
    return Answer{jsonOf(shown), lineOf(shown)};
}

/// Again as it is: with everything that stands in the conversation now taken as seen.
Outcome<Seen> seenNow(Session &session, const OutboxRow &row)
{
    if (row.handle.isEmpty())
        return row.content.seen;
    const auto detail =
        wait((*session.desk())->conversations().conversation(row.handle, row.author, session.now(), {}));
    if (!detail)
        return std::unexpected(Trouble(detail.error()));
    return detail->newest;
}

Outcome<Answer> sendAgain(Session &session, const OutboxRow &row, bool asItIs)
{
    if (row.state != OutboxState::Stopped && row.state != OutboxState::Refused)
        return std::unexpected(
            Trouble(ErrorCode::Conflict, {row.reply.text(), outboxStateName(row.state)},
                    u"The reply is %1; only a stopped or refused one is handed over again."_s.arg(
                        outboxStateName(row.state))));
    HandOver content = row.content;
    if (asItIs) {
        const auto seen = seenNow(session, row);
        if (!seen)
            return std::unexpected(seen.error());
        content.seen = *seen;
    }
    return recordAbout(session, row, {content});
}

/// With the public line that waits for it, if one does.
Outcome<Answer> withdraw(Session &session, const OutboxRow &row)
{
    const auto pending = wait((*session.desk())->outboxReader().pendingReplies({}));
    if (!pending)
        return std::unexpected(Trouble(pending.error()));
    QList<ActionPayload> payloads{Withdraw{row.reply}};
    for (const OutboxRow &waiting : waitingFor({row}, *pending))
        payloads.append(Withdraw{waiting.reply});
    return recordAbout(session, row, payloads);
}

Outcome<Answer> listOutbox(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    OutboxReader &outbox = (*desk)->outboxReader();
    const auto rows =
        wait(arguments.has(u"recent") ? outbox.recentReplies(arguments.number(u"recent", 50), {})
                                      : outbox.pendingReplies({}));
    if (!rows)
        return std::unexpected(Trouble(rows.error()));
    if (!arguments.has(u"changes"))
        return Answer{jsonArrayOf(*rows), linesOf(*rows, u"The outbox is empty."_s)};
    const auto changes = wait((*desk)->postChangeReader().pendingChanges({}));
    if (!changes)
        return std::unexpected(Trouble(changes.error()));
    return Answer{jsonArrayOf(*changes), linesOf(*changes, u"No post of ours is being changed."_s)};
}

Outcome<Answer> outbox(Session &session, const Arguments &arguments)
{
    for (const QString &order : {u"retry"_s, u"send-as-is"_s, u"withdraw"_s}) {
        if (!arguments.has(order))
            continue;
        const auto row = findReply(session, arguments.value(order));
        if (!row)
            return std::unexpected(row.error());
        if (order == u"withdraw" && (row->state == OutboxState::Withdrawn || row->state == OutboxState::Sent))
            return std::unexpected(
                tooLate(Error{ErrorCode::Conflict, {row->reply.text(), outboxStateName(row->state)}}, *row));
        if (order == u"withdraw")
            return withdraw(session, *row);
        return sendAgain(session, *row, order == u"send-as-is");
    }
    return listOutbox(session, arguments);
}

}  // namespace

QList<Command> outboxCommands()
{
    return {
        {u"outbox"_s,
         {},
         u"Replies that are not out yet, or lie with their author again."_s,
         {{u"recent"_s, u"N"_s, u"The newest N replies, whatever became of them."_s, Option::Kind::Number},
          {u"changes"_s, {}, u"Posts of ours that are being deleted or edited."_s, Option::Kind::Flag},
          {u"retry"_s, u"ID"_s, u"Hand a stopped or refused reply over again."_s},
          {u"send-as-is"_s, u"ID"_s, u"The same, with everything that was said since taken as read."_s},
          {u"withdraw"_s, u"ID"_s, u"Take a reply back that was not sent yet."_s}},
         outbox,
         u"The outbox is as it was."_s}};
}

}  // namespace daisychain::ctl
