#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int ManyIdentities = 20;

Outcome<IdentityId> identity(Session &session, const QString &given)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto found = wait((*desk)->customers().findIdentities(given, ManyIdentities));
    if (!found)
        return std::unexpected(Trouble(found.error()));
    const QString handle = given.startsWith(u'@') ? given.mid(1) : given;
    QStringList handles;
    for (const ProfileFact &profile : *found) {
        if (profile.id.globalId == given || profile.handle.compare(handle, Qt::CaseInsensitive) == 0)
            return profile.id;
        handles.append(u'@' + profile.handle);
    }
    if (found->size() == 1)
        return found->first().id;
    if (found->isEmpty())
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {given}, u"Nobody here is called \"%1\"."_s.arg(given)));
    return std::unexpected(Trouble(ErrorCode::Conflict, handles,
                                   u"\"%1\" may be any of %2."_s.arg(given, handles.join(u", "_s))));
}

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

QString linesOfCard(const CustomerCard &card, const QList<QueueRow> &rows)
{
    QString text;
    for (const ProfileFact &profile : card.identities)
        text += u"@%1  %2  %3\n"_s.arg(oneLine(profile.handle, 60), oneLine(profile.displayName, 60),
                                       profile.id.globalId);
    text += u"%1 conversations, %2 open\n"_s.arg(card.conversationCount).arg(card.dueCount);
    return text + linesOf(rows, {}) + linesOf(card.notes, {});
}

Outcome<Answer> customer(Session &session, const Arguments &arguments)
{
    const auto id = identity(session, arguments.word(0));
    if (!id)
        return std::unexpected(id.error());
    CustomerReader &customers = (*session.desk())->customers();
    const auto card = wait(customers.customer(*id, session.now(), {}));
    if (!card)
        return std::unexpected(Trouble(card.error()));
    const auto page =
        wait(customers.customerConversations(*id, std::nullopt, arguments.number(u"limit", 50), {}));
    if (!page)
        return std::unexpected(Trouble(page.error()));
    const QJsonObject json{{u"identities"_s, jsonArrayOf(card->identities)},
                           {u"links"_s, linksOf(*card)},
                           {u"notes"_s, jsonArrayOf(card->notes)},
                           {u"conversationCount"_s, card->conversationCount},
                           {u"dueCount"_s, card->dueCount},
                           {u"firstPost"_s, jsonOf(card->firstPost)},
                           {u"conversations"_s, jsonArrayOf(page->rows)}};
    return Answer{json, linesOfCard(*card, page->rows)};
}

}  // namespace

QList<Command> customerCommands()
{
    return {{u"customer"_s,
             {u"ID|HANDLE"_s},
             u"Who somebody is, with all conversations and notes."_s,
             {{u"limit"_s, u"N"_s, u"At most so many conversations; 50 by default."_s, Option::Kind::Number}},
             customer}};
}

}  // namespace daisychain::ctl
