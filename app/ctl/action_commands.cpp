#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/moment.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

using MakePayload =
    std::function<Outcome<ActionPayload>(const ConversationDetail &, const Arguments &, Instant)>;

struct Place {
    Person me;
    ConversationDetail detail;
};

Outcome<Place> placeOf(Session &session, const Arguments &arguments)
{
    const auto handle = session.conversation(arguments.word(0));
    if (!handle)
        return std::unexpected(handle.error());
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const auto detail =
        wait((*session.desk())->conversations().conversation(*handle, me->id, session.now(), {}));
    if (!detail)
        return std::unexpected(Trouble(detail.error()));
    return Place{*me, *detail};
}

Outcome<Answer> recordAction(Session &session, const Place &place, const Action &action)
{
    store::DeskStore &desk = **session.desk();
    const auto recorded = wait(desk.journal().record({{action}, {}, {}}));
    if (!recorded)
        return std::unexpected(Trouble(recorded.error()));
    session.poke();
    const auto row =
        wait(desk.queue().queueRow(place.detail.head.handle, place.me.id, session.now(), *recorded));
    if (!row)
        return std::unexpected(Trouble(row.error()));
    QJsonObject json{{u"action"_s, actionJson(action)},
                     {u"conversation"_s, *row ? QJsonValue(jsonOf(**row)) : QJsonValue()}};
    return Answer{json, *row ? lineOf(**row) : u"Done."_s};
}

Outcome<Answer> act(Session &session, const Arguments &arguments, const MakePayload &make)
{
    const auto place = placeOf(session, arguments);
    if (!place)
        return std::unexpected(place.error());
    const Instant now = session.now();
    const auto payload = make(place->detail, arguments, now);
    if (!payload)
        return std::unexpected(payload.error());
    return recordAction(
        session, *place,
        Action{{newUuid(now)}, place->me.id, now, Audience::Desk, place->detail.head.subject, *payload});
}

Outcome<ActionPayload> snoozed(const ConversationDetail &detail, const Arguments &arguments, Instant now)
{
    std::optional<Instant> until;
    if (const auto time = arguments.duration(u"for"))
        until = now + *time;
    else if (arguments.has(u"until"))
        until = parseMoment(arguments.value(u"until"));
    if (!until)
        return std::unexpected(
            Trouble::wrongUsage(u"Say until when with --for 2h or --until \"2030-03-04 09:15\"."_s));
    if (*until <= now)
        return std::unexpected(
            Trouble(ErrorCode::Invalid, {isoText(*until)}, u"%1 is over already."_s.arg(isoText(*until))));
    return Snooze{*until, detail.newest};
}

Outcome<ActionPayload> noted(const ConversationDetail &, const Arguments &arguments, Instant)
{
    if (arguments.word(1).trimmed().isEmpty())
        return std::unexpected(Trouble(ErrorCode::Invalid, {u"TEXT"_s}, u"The note says nothing."_s));
    return Note{arguments.word(1)};
}

bool isPending(Session &session, ReplyId reply)
{
    const auto row = wait((*session.desk())->outboxReader().reply(reply, {}));
    return row && *row && ((*row)->state == OutboxState::Held || (*row)->state == OutboxState::Ready);
}

/// The newest action of mine that can be taken back, and how.
std::optional<Action> takingBack(Session &session, const Place &place, Instant now)
{
    const QList<JournalEntry> &journal = place.detail.journal;
    for (auto entry = journal.crbegin(); entry != journal.crend(); ++entry) {
        const Action &action = entry->action;
        if (action.actor != place.me.id || !entry->isActive || std::holds_alternative<Undo>(action.payload))
            continue;
        Action undo{{newUuid(now)}, place.me.id, now, Audience::Desk, action.subject, Undo{action.id}};
        if (isUndoable(action.payload))
            return undo;
        const auto *handOver = std::get_if<HandOver>(&action.payload);
        if (handOver == nullptr || !isPending(session, handOver->reply))
            continue;
        undo.payload = Withdraw{handOver->reply};
        return undo;
    }
    return std::nullopt;
}

Outcome<Answer> undo(Session &session, const Arguments &arguments)
{
    const auto place = placeOf(session, arguments);
    if (!place)
        return std::unexpected(place.error());
    const auto action = takingBack(session, *place, session.now());
    if (!action)
        return std::unexpected(Trouble(ErrorCode::NotFound, {place->detail.head.handle},
                                       u"%1 did nothing here that can be taken back."_s.arg(place->me.name)));
    return recordAction(session, *place, *action);
}

Command action(const QString &name, const QString &help, const MakePayload &make,
               const QList<Option> &options = {}, const QStringList &more = {})
{
    return {name,
            QStringList{u"CONVERSATION"_s} + more,
            help,
            options,
            [make](Session &session, const Arguments &arguments) { return act(session, arguments, make); },
            u"Nothing was changed."_s};
}

template <class Payload>
Outcome<ActionPayload> plain(const ConversationDetail &, const Arguments &, Instant)
{
    return Payload{};
}

template <class Payload>
Outcome<ActionPayload> withSeen(const ConversationDetail &detail, const Arguments &, Instant)
{
    Payload payload;
    payload.seen = detail.newest;
    return payload;
}

}  // namespace

QList<Command> actionCommands()
{
    return {
        action(u"claim"_s, u"Take a conversation."_s, plain<Claim>),
        action(u"release"_s, u"Give a conversation back to everybody."_s, plain<Release>),
        action(u"done"_s, u"Nothing more to do."_s, withSeen<Done>),
        action(u"wait"_s, u"It is the customer's turn."_s, withSeen<Wait>),
        action(u"snooze"_s, u"Out of the way until a time."_s, snoozed,
               {{u"for"_s, u"TIME"_s, u"For so long, e.g. 2h."_s, Option::Kind::Duration},
                {u"until"_s, u"WHEN"_s, u"Until then, e.g. \"2030-03-04 09:15\"."_s}}),
        action(u"reopen"_s, u"Back into the queue."_s, plain<Reopen>),
        action(u"note"_s, u"Add an internal remark; it never leaves the desk."_s, noted, {}, {u"TEXT"_s}),
        {u"undo"_s,
         {u"CONVERSATION"_s},
         u"Take back what you did last in a conversation."_s,
         {},
         undo,
         u"Nothing was changed."_s},
    };
}

}  // namespace daisychain::ctl
