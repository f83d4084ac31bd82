#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/named_customer.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonArray linksOf(const CustomerCard &card)
{
    QJsonArray links;
    for (const IdentityLink &link : card.links)
        links.append(QJsonObject{{u"a"_s, link.a.globalId},
                                 {u"b"_s, link.b.globalId},
                                 {u"evidence"_s, link.evidence},
                                 {u"action"_s, link.action.text()}});
    return links;
}

QJsonObject pastOf(const CustomerPast &past)
{
    return {{u"praised"_s, past.praised},
            {u"thanked"_s, past.thanked},
            {u"promisesKept"_s, past.kept},
            {u"promisesKeptLate"_s, past.late},
            {u"promisesBroken"_s, past.broken}};
}

QJsonArray promisesOf(const CustomerCard &card, Instant now)
{
    QJsonArray promises;
    for (const PromiseRow &row : card.promises)
        promises.append(jsonOf(row, now));
    return promises;
}

QString linesOfCard(const CustomerCard &card, const QList<QueueRow> &rows, Instant now)
{
    QString text;
    for (const PromiseRow &row : card.promises)
        text += lineOf(row, now) + u'\n';
    for (const GestureRow &row : card.gestures)
        text += lineOf(row) + u'\n';
    for (const ProfileFact &profile : card.identities)
        text += u"@%1  %2  %3\n"_s.arg(oneLine(profile.handle, 60), oneLine(profile.displayName, 60),
                                       profile.id.globalId);
    for (const StandingDetail &one : card.details)
        text += u"    %1\n"_s.arg(lineOf(one.detail));
    text += u"%1 conversations, %2 open\n"_s.arg(card.conversationCount).arg(card.dueCount);
    return text + linesOf(rows, {}) + linesOf(card.notes, {});
}

Outcome<Answer> customer(Session &session, const Arguments &arguments)
{
    const auto id = customerNamed(session, arguments.word(0));
    if (!id)
        return std::unexpected(id.error());
    CustomerReader &customers = (*session.desk())->customers();
    const auto card = wait(customers.customer(*id, session.now(), {}));
    if (!card)
        return std::unexpected(Trouble(card.error()));
    const auto page = wait(customers.customerConversations(*id, {}, std::nullopt, PageDirection::After,
                                                           arguments.number(u"limit", 50), {}));
    if (!page)
        return std::unexpected(Trouble(page.error()));
    const QJsonObject json{{u"promises"_s, promisesOf(*card, session.now())},
                           {u"gestures"_s, jsonArrayOf(card->gestures)},
                           {u"identities"_s, jsonArrayOf(card->identities)},
                           {u"links"_s, linksOf(*card)},
                           {u"details"_s, jsonArrayOf(card->details)},
                           {u"notes"_s, jsonArrayOf(card->notes)},
                           {u"past"_s, pastOf(card->past)},
                           {u"conversationCount"_s, card->conversationCount},
                           {u"dueCount"_s, card->dueCount},
                           {u"firstPost"_s, jsonOf(card->firstPost)},
                           {u"conversations"_s, jsonArrayOf(page->rows)}};
    return Answer{json, linesOfCard(*card, page->rows, session.now())};
}

QString kindName(LikenessKind kind)
{
    switch (kind) {
    case LikenessKind::VerifiedLink:
        return u"verified-link"_s;
    case LikenessKind::SameDomain:
        return u"same-domain"_s;
    case LikenessKind::SameName:
        return u"same-name"_s;
    }
    return {};
}

Outcome<Answer> alike(Session &session, const Arguments &arguments)
{
    const auto id = customerNamed(session, arguments.word(0));
    if (!id)
        return std::unexpected(id.error());
    const auto found = wait((*session.desk())->likeness().alike(*id, arguments.number(u"limit", 10)));
    if (!found)
        return std::unexpected(Trouble(found.error()));
    QJsonArray json;
    QString text;
    for (const Likeness &likeness : *found) {
        json.append(QJsonObject{{u"id"_s, likeness.other.id.globalId},
                                {u"network"_s, networkName(likeness.other.id.network)},
                                {u"handle"_s, likeness.other.handle},
                                {u"name"_s, likeness.other.displayName},
                                {u"kind"_s, kindName(likeness.kind)},
                                {u"evidence"_s, likeness.evidence}});
        text += u"@%1  %2  %3: %4\n"_s.arg(oneLine(likeness.other.handle, 60),
                                           networkName(likeness.other.id.network), kindName(likeness.kind),
                                           oneLine(likeness.evidence, 80));
    }
    return Answer{json, text.isEmpty() ? u"Nobody on another network looks like the same customer."_s : text};
}

struct Pair {
    IdentityId one;
    IdentityId other;
    CustomerCard card;  ///< of the first
};

Outcome<Pair> pairFrom(Session &session, const Arguments &arguments)
{
    const auto one = customerNamed(session, arguments.word(0));
    if (!one)
        return std::unexpected(one.error());
    const auto other = customerNamed(session, arguments.word(1));
    if (!other)
        return std::unexpected(other.error());
    if (*one == *other)
        return std::unexpected(Trouble::wrongUsage(u"Both words mean the same identity."_s));
    const auto card = wait((*session.desk())->customers().customer(*one, session.now(), {}));
    if (!card)
        return std::unexpected(Trouble(card.error()));
    return Pair{*one, *other, *card};
}

Outcome<Answer> record(Session &session, const Pair &pair, const QList<ActionPayload> &payloads,
                       const QString &words)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    Recording recording;
    QJsonArray ids;
    for (const ActionPayload &payload : payloads) {
        const Instant now = session.now();
        recording.actions.append(
            {{newUuid(now)}, me->id, now, Audience::Desk, CustomerSubject{pair.one}, payload});
        ids.append(recording.actions.last().id.text());
    }
    const auto recorded = wait((*session.desk())->journal().record(recording));
    if (!recorded)
        return std::unexpected(Trouble(recorded.error()));
    session.poke();
    return Answer{QJsonObject{{u"actions"_s, ids}}, words};
}

Outcome<Answer> linkCustomers(Session &session, const Arguments &arguments)
{
    const auto pair = pairFrom(session, arguments);
    if (!pair)
        return std::unexpected(pair.error());
    return record(session, *pair, {LinkIdentity{pair->other, arguments.value(u"because")}},
                  u"One customer from now on; \"customer unlink\" takes it back."_s);
}

/// Every link that stands between the two, whichever way it was made.
Outcome<Answer> unlinkCustomers(Session &session, const Arguments &arguments)
{
    const auto pair = pairFrom(session, arguments);
    if (!pair)
        return std::unexpected(pair.error());
    QList<ActionPayload> undos;
    for (const IdentityLink &link : pair->card.links) {
        const bool isMeant =
            (link.a == pair->one && link.b == pair->other) || (link.a == pair->other && link.b == pair->one);
        if (isMeant)
            undos.append(Undo{link.action});
    }
    if (undos.isEmpty())
        return std::unexpected(
            Trouble(ErrorCode::NotFound, arguments.words(), u"No link stands between these two."_s));
    return record(session, *pair, undos, u"Two customers again. Nothing else changed."_s);
}

}  // namespace

QList<Command> customerCommands()
{
    const QList<Option> shown{
        {u"limit"_s, u"N"_s, u"At most so many conversations; 50 by default."_s, Option::Kind::Number}};
    const QString help = u"Who somebody is, with promises, details, notes and all conversations."_s;
    return {{u"customer"_s, {u"ID|HANDLE"_s}, help, shown, customer},
            {u"customer show"_s, {u"ID|HANDLE"_s}, help, shown, customer},
            customerListCommand(),
            {u"customer alike"_s,
             {u"ID|HANDLE"_s},
             u"Who on another network may be the same customer."_s,
             {{u"limit"_s, u"N"_s, u"At most so many; 10 by default."_s, Option::Kind::Number}},
             alike},
            {u"customer link"_s,
             {u"ID|HANDLE"_s, u"ID|HANDLE"_s},
             u"Two identities are one customer."_s,
             {{u"because"_s, u"TEXT"_s, u"What speaks for it."_s, Option::Kind::Text, {}, true}},
             linkCustomers,
             u"Nothing was linked."_s},
            {u"customer unlink"_s,
             {u"ID|HANDLE"_s, u"ID|HANDLE"_s},
             u"Two identities are different customers again."_s,
             {},
             unlinkCustomers,
             u"Nothing was changed."_s}};
}

}  // namespace daisychain::ctl
