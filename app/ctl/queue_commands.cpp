#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "core/desk/saved_view.h"

#include <QTimeZone>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageRows = 200;

QStringList listNames()
{
    QStringList names;
    for (int list = 0; list <= int(QueueView::Thanks); ++list)
        names.append(queueViewName(QueueView(list)));
    return names;
}

/// One of the lists, or a view of one's own by its name.
Outcome<QueueQuery> queryFor(Session &session, const QString &name)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    if (const auto list = queueViewFromName(name))
        return QueueQuery{*list, me->id, session.now(), {}, {}};
    const auto stored = wait((*session.desk())->state().value(SavedViewsState.toString()));
    if (!stored)
        return std::unexpected(Trouble(stored.error()));
    const QList<SavedView> views = decodeViews(stored->value_or(QByteArray()));
    if (const auto view = findView(name, views))
        return QueueQuery{view->base,
                          me->id,
                          session.now(),
                          {},
                          parseSearch(view->conditions, QTimeZone::systemTimeZone(), session.now())};
    QStringList names = listNames();
    for (const SavedView &view : views)
        names.append(view.name);
    return std::unexpected(Trouble::wrongUsage(
        u"--view takes one of %1; “%2” is none of them."_s.arg(names.join(u", "_s), oneLine(name, 60))));
}

Outcome<Answer> queue(Session &session, const Arguments &arguments)
{
    const auto query = queryFor(session, arguments.has(u"view") ? arguments.value(u"view") : u"open"_s);
    if (!query)
        return std::unexpected(query.error());
    const int limit = arguments.number(u"limit", 50);
    QList<QueueRow> rows;
    std::optional<QueueCursor> from;
    for (bool hasMore = true; hasMore && rows.size() < limit;) {
        const int wanted = std::min(PageRows, limit - int(rows.size()));
        const auto page =
            wait((*session.desk())->queue().queuePage(*query, from, PageDirection::After, wanted));
        if (!page)
            return std::unexpected(Trouble(page.error()));
        rows += page->rows;
        hasMore = page->hasMore && (page->lookedTo || !page->rows.isEmpty());
        if (page->lookedTo)
            from = page->lookedTo;
        else if (!rows.isEmpty())
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
    for (const QueueRow &side : detail.otherSides)
        text += head.view.privateAccount ? u"Began in public: %1\n"_s.arg(side.handle)
                                         : u"Goes on in private: %1\n"_s.arg(side.handle);
    for (const CoverageSpan &gap : detail.gaps)
        text += u"Not watched from %1 to %2: %3\n"_s.arg(localTime(gap.from), localTime(gap.to),
                                                         gapReasonName(gap.gap.value_or(GapReason::Silent)));
    for (const ThreadPost &post : detail.posts)
        text += u'\n' + linesOf(post);
    if (!detail.journal.isEmpty())
        text += u'\n';
    return text + linesOf(detail.journal, {});
}

QJsonArray otherSidesJson(const ConversationDetail &detail)
{
    QJsonArray sides;
    for (const QueueRow &side : detail.otherSides)
        sides.append(QJsonObject{{u"id"_s, side.handle},
                                 {u"isPrivate"_s, side.view.privateAccount.has_value()},
                                 {u"status"_s, statusName(side.view.status)}});
    return sides;
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
    json.insert(u"otherSides"_s, otherSidesJson(*detail));
    json.insert(u"otherConversations"_s, detail->otherConversations);
    return Answer{json, linesOfConversation(*detail)};
}

}  // namespace

QList<Command> queueCommands()
{
    return {
        {u"queue"_s,
         {},
         u"The conversations of a view, in its order."_s,
         {{u"view"_s, u"NAME"_s,
           u"mine, unclaimed, open (the default), waiting, snoozed, done, thanks, or a view of your own."_s},
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
