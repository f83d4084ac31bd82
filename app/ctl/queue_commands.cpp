#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageRows = 200;

Outcome<Answer> queue(Session &session, const Arguments &arguments)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const QString name = arguments.has(u"view") ? arguments.value(u"view") : u"open"_s;
    const QueueQuery query{queueViewFromName(name).value_or(QueueView::AllOpen), me->id, session.now(), {}};
    const int limit = arguments.number(u"limit", 50);
    QList<QueueRow> rows;
    std::optional<QueueCursor> from;
    for (bool hasMore = true; hasMore && rows.size() < limit;) {
        const int wanted = std::min(PageRows, limit - int(rows.size()));
        const auto page =
            wait((*session.desk())->queue().queuePage(query, from, PageDirection::After, wanted));
        if (!page)
            return std::unexpected(Trouble(page.error()));
        rows += page->rows;
        hasMore = page->hasMore && !page->rows.isEmpty();
        if (!rows.isEmpty())
            from = rows.last().cursor;
    }
    return Answer{jsonArrayOf(rows), linesOf(rows, u"Nothing here."_s)};
}

QString linesOfConversation(const ConversationDetail &detail)
{
    const QueueRow &head = detail.head;
    QString text =
        u"%1  %2  @%3  %4\n"_s.arg(head.handle, statusName(head.view.status),
                                   oneLine(head.customerHandle, 60), oneLine(head.customerName, 60));
    if (detail.otherConversations > 0)
        text += u"Also here: %1 others\n"_s.arg(detail.otherConversations);
    for (const CoverageSpan &gap : detail.gaps)
        text += u"Not watched from %1 to %2: %3\n"_s.arg(localTime(gap.from), localTime(gap.to),
                                                         gapReasonName(gap.gap.value_or(GapReason::Silent)));
    for (const ThreadPost &post : detail.posts)
        text += u'\n' + linesOf(post);
    if (!detail.journal.isEmpty())
        text += u'\n';
    return text + linesOf(detail.journal, {});
}

Outcome<Answer> conversation(Session &session, const Arguments &arguments)
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
    QJsonObject json = jsonOf(detail->head);
    json.insert(u"thread"_s, jsonArrayOf(detail->posts));
    json.insert(u"threadPosts"_s, detail->threadPostCount);
    json.insert(u"journal"_s, jsonArrayOf(detail->journal));
    json.insert(u"gaps"_s, jsonArrayOf(detail->gaps));
    json.insert(u"otherConversations"_s, detail->otherConversations);
    return Answer{json, linesOfConversation(*detail)};
}

}  // namespace

QList<Command> queueCommands()
{
    const QStringList views{u"mine"_s,    u"unclaimed"_s, u"open"_s,  u"waiting"_s,
                            u"snoozed"_s, u"done"_s,      u"thanks"_s};
    return {
        {u"queue"_s,
         {},
         u"The conversations of a view, in its order."_s,
         {{u"view"_s, {}, u"Which; open by default."_s, Option::Kind::Choice, views},
          {u"limit"_s, u"N"_s, u"At most so many; 50 by default."_s, Option::Kind::Number}},
         queue},
        {u"conversation"_s,
         {u"CONVERSATION"_s},
         u"A conversation with its thread, notes and actions."_s,
         {},
         conversation},
    };
}

}  // namespace daisychain::ctl
