#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/moment.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "core/desk/allowance.h"

#include <QDateTime>

#include <algorithm>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageRows = 200;
constexpr int WeeksShown = 12;

Outcome<std::optional<Money>> amountFrom(const Arguments &arguments)
{
    if (!arguments.has(u"amount"))
        return std::optional<Money>();
    const QString currency = arguments.has(u"currency") ? arguments.value(u"currency").toUpper()
                                                        : QString::fromUtf8(AllowanceCurrency.fallback);
    const auto amount = parseMoney(arguments.value(u"amount"), currency);
    if (!amount)
        return std::unexpected(Trouble::wrongUsage(
            u"--amount takes a number like 10.00 and --currency three letters like EUR."_s));
    return amount;
}

Outcome<GestureSum> givenThisMonth(Session &session, PersonId person, StoreVersion atLeast)
{
    const auto [from, until] = monthAround(session.now(), QTimeZone::systemTimeZone());
    const auto sum = wait((*session.desk())->gestures().givenBy(person, from, until, atLeast));
    if (!sum)
        return std::unexpected(Trouble(sum.error()));
    return *sum;
}

Outcome<StoreVersion> recorded(Session &session, const Action &action)
{
    const auto version = wait((*session.desk())->journal().record({{action}, {}, {}}));
    if (!version)
        return std::unexpected(Trouble(version.error()));
    session.poke();
    return *version;
}

Outcome<Answer> gesture(Session &session, const Arguments &arguments)
{
    const auto handle = session.conversation(arguments.word(0));
    if (!handle)
        return std::unexpected(handle.error());
    const auto amount = amountFrom(arguments);
    if (!amount)
        return std::unexpected(amount.error());
    const Gesture given{gestureKindFromName(arguments.value(u"kind")).value_or(GestureKind::Other), *amount,
                        arguments.value(u"reason").simplified(), arguments.value(u"words").trimmed()};
    if (given.reason.isEmpty())
        return std::unexpected(Trouble(ErrorCode::Invalid, {u"reason"_s}, u"Say what it is for."_s));
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const auto row = wait((*session.desk())->queue().queueRow(*handle, me->id, session.now(), {}));
    if (!row || !*row)
        return std::unexpected(Trouble(row ? Error{ErrorCode::NotFound, {*handle}} : row.error()));
    const Action action = newAction(me->id, session.now(), (*row)->subject, given);
    const auto version = recorded(session, action);
    if (!version)
        return std::unexpected(version.error());
    const auto sum = givenThisMonth(session, me->id, *version);
    if (!sum)
        return std::unexpected(sum.error());
    return Answer{QJsonObject{{u"action"_s, actionJson(action)},
                              {u"gesture"_s, QJsonObject{{u"id"_s, action.id.text()},
                                                         {u"kind"_s, gestureKindName(given.kind)},
                                                         {u"amount"_s, jsonOf(given.amount)},
                                                         {u"reason"_s, given.reason},
                                                         {u"words"_s, given.words}}},
                              {u"givenThisMonth"_s, jsonOf(*sum)}},
                  u"Given. \"gesture react %1\" says later what they made of it."_s.arg(action.id.text())};
}

/// The identity meant by --customer; nothing: everybody.
Outcome<std::optional<IdentityId>> customerFrom(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    if (!arguments.has(u"customer"))
        return std::optional<IdentityId>();
    const QString given = arguments.value(u"customer");
    const auto found = wait((*desk)->customers().findIdentities(given, 1));
    if (!found)
        return std::unexpected(Trouble(found.error()));
    if (found->isEmpty())
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {given}, u"Nobody is called \"%1\"."_s.arg(oneLine(given, 60))));
    return std::optional(found->first().id);
}

Outcome<QList<GestureRow>> rowsOf(Session &session, const std::optional<IdentityId> &customer, int limit)
{
    QList<GestureRow> rows;
    std::optional<GestureCursor> after;
    while (rows.size() < limit) {
        const int wanted = std::min(PageRows, limit - int(rows.size()));
        const auto page = wait((*session.desk())->gestures().gestures(customer, after, wanted, {}));
        if (!page)
            return std::unexpected(Trouble(page.error()));
        rows += page->rows;
        if (!page->hasMore || page->rows.isEmpty())
            break;
        after = page->rows.last().cursor;
    }
    return rows;
}

Outcome<Answer> list(Session &session, const Arguments &arguments)
{
    const auto customer = customerFrom(session, arguments);
    if (!customer)
        return std::unexpected(customer.error());
    const auto rows = rowsOf(session, *customer, arguments.number(u"limit", 50));
    if (!rows)
        return std::unexpected(rows.error());
    return Answer{jsonArrayOf(*rows), linesOf(*rows, u"Nothing was given yet."_s)};
}

Outcome<Instant> moment(const Arguments &arguments, QStringView option, Instant otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    const auto at = parseMoment(arguments.value(option));
    if (!at)
        return std::unexpected(
            Trouble::wrongUsage(u"--%1 takes a time like \"2030-03-04 09:15\"."_s.arg(option)));
    return *at;
}

Outcome<Answer> totals(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto until = moment(arguments, u"until", session.now() + std::chrono::milliseconds(1));
    if (!until)
        return std::unexpected(until.error());
    const auto from = moment(arguments, u"from", *until - std::chrono::days(7 * WeeksShown));
    if (!from)
        return std::unexpected(from.error());
    const auto sums = wait((*desk)->gestures().gestureTotals(*from, *until, QTimeZone::systemTimeZone()));
    if (!sums)
        return std::unexpected(Trouble(sums.error()));
    return Answer{jsonArrayOf(*sums), linesOf(*sums, u"Nothing was given in that time."_s)};
}

Outcome<GestureRow> meant(Session &session, const QString &given)
{
    constexpr int Many = 100'000;
    if (const auto desk = session.desk(); !desk)
        return std::unexpected(desk.error());
    const auto rows = rowsOf(session, std::nullopt, Many);
    if (!rows)
        return std::unexpected(rows.error());
    QList<GestureRow> found;
    for (const GestureRow &row : *rows) {
        if (row.gesture.id.text().startsWith(given, Qt::CaseInsensitive))
            found.append(row);
    }
    if (found.size() == 1)
        return found.first();
    const bool isNone = found.isEmpty();
    return std::unexpected(Trouble(isNone ? ErrorCode::NotFound : ErrorCode::Conflict, {given},
                                   (isNone ? u"No gesture is called \"%1\". \"gesture list\" lists them."_s
                                           : u"\"%1\" may be several gestures: give more of the id."_s)
                                       .arg(given)));
}

Outcome<Answer> reaction(Session &session, const Arguments &arguments)
{
    const auto row = meant(session, arguments.word(0));
    if (!row)
        return std::unexpected(row.error());
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const GestureReaction said{row->gesture.id,
                               reactionFromName(arguments.value(u"reaction")).value_or(Reaction::Glad),
                               arguments.value(u"words").trimmed()};
    const Action action = newAction(me->id, session.now(), row->gesture.subject, said);
    if (const auto version = recorded(session, action); !version)
        return std::unexpected(version.error());
    const auto after = meant(session, row->gesture.id.text());
    if (!after)
        return std::unexpected(after.error());
    return Answer{jsonOf(*after), lineOf(*after)};
}

}  // namespace

QList<Command> gestureCommands()
{
    const Option words{u"words"_s, u"TEXT"_s, u"What else there is to say."_s};
    return {
        {u"gesture"_s,
         {u"CONVERSATION"_s},
         u"Something small was given without being asked for."_s,
         {{u"kind"_s, {}, u"What it is."_s, Option::Kind::Choice, gestureKindNames(), true},
          {u"reason"_s,
           u"TEXT"_s,
           u"A word or two; gestures are counted by it."_s,
           Option::Kind::Text,
           {},
           true},
          {u"amount"_s, u"AMOUNT"_s, u"E.g. 10.00."_s},
          {u"currency"_s, u"CODE"_s, u"Three letters; EUR by default."_s},
          words},
         gesture,
         u"Nothing was given."_s},
        {u"gesture list"_s,
         {},
         u"What was given, the newest first."_s,
         {{u"customer"_s, u"ID|HANDLE"_s, u"Only to this customer."_s},
          {u"limit"_s, u"N"_s, u"At most so many; 50 by default."_s, Option::Kind::Number}},
         list},
        {u"gesture totals"_s,
         {},
         u"What was given by week and reason."_s,
         {{u"from"_s, u"WHEN"_s, u"From then on; twelve weeks by default."_s},
          {u"until"_s, u"WHEN"_s, u"Up to then; now by default."_s}},
         totals},
        {u"gesture react"_s,
         {u"ID"_s},
         u"What the customer made of it."_s,
         {{u"reaction"_s, {}, u"How they took it."_s, Option::Kind::Choice, reactionNames(), true}, words},
         reaction,
         u"Nothing was changed."_s},
    };
}

}  // namespace daisychain::ctl
