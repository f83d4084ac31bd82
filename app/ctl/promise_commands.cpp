#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/moment.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "core/desk/promise_reader.h"

#include <algorithm>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageRows = 200;

Outcome<QList<PromiseRow>> openRows(Session &session, PromiseQuery query, int limit)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    QList<PromiseRow> rows;
    std::optional<PromiseCursor> after;
    while (rows.size() < limit) {
        const int wanted = std::min(PageRows, limit - int(rows.size()));
        const auto page = wait((*desk)->promises().openPromises(query, after, wanted));
        if (!page)
            return std::unexpected(Trouble(page.error()));
        rows += page->rows;
        if (!page->hasMore || page->rows.isEmpty())
            break;
        after = page->rows.last().cursor;
    }
    return rows;
}

Outcome<QList<PromiseRow>> conversationRows(Session &session, const QString &given, StoreVersion atLeast)
{
    const auto handle = session.conversation(given);
    if (!handle)
        return std::unexpected(handle.error());
    const auto rows = wait((*session.desk())->promises().conversationPromises(*handle, atLeast));
    if (!rows)
        return std::unexpected(Trouble(rows.error()));
    return *rows;
}

/// The open promise meant by an id or the beginning of one.
Outcome<PromiseRow> openPromise(Session &session, const QString &given)
{
    constexpr int Many = 100'000;
    const auto rows = openRows(session, {}, Many);
    if (!rows)
        return std::unexpected(rows.error());
    QList<PromiseRow> found;
    for (const PromiseRow &row : *rows) {
        if (row.promise.id.text().startsWith(given, Qt::CaseInsensitive))
            found.append(row);
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {given},
                    u"No open promise is called \"%1\". \"promise list\" lists them."_s.arg(given)));
    return std::unexpected(
        Trouble(ErrorCode::Conflict, {given},
                u"\"%1\" may be %2 promises: give more of the id."_s.arg(given).arg(found.size())));
}

Outcome<Instant> dueFrom(const Arguments &arguments, Instant now)
{
    const auto due = parseMoment(arguments.value(u"due"));
    if (!due)
        return std::unexpected(
            Trouble::wrongUsage(u"--due takes a time like \"2030-03-04 09:15\", not \"%1\"."_s.arg(
                oneLine(arguments.value(u"due"), 60))));
    if (*due <= now)
        return std::unexpected(
            Trouble(ErrorCode::Invalid, {isoText(*due)}, u"%1 is over already."_s.arg(isoText(*due))));
    return *due;
}

Outcome<Answer> record(Session &session, const Subject &subject, const ActionPayload &payload,
                       const QString &handle, std::optional<ActionId> promise)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const Action action = newAction(me->id, session.now(), subject, payload);
    store::DeskStore &desk = **session.desk();
    const auto recorded = wait(desk.journal().record({{action}, {}, {}}));
    if (!recorded)
        return std::unexpected(Trouble(recorded.error()));
    session.poke();
    const auto rows = wait(desk.promises().conversationPromises(handle, *recorded));
    if (!rows)
        return std::unexpected(Trouble(rows.error()));
    const ActionId wanted = promise.value_or(action.id);
    const Instant now = session.now();
    QJsonObject json{{u"action"_s, actionJson(action)}, {u"promise"_s, QJsonValue()}};
    QString line = u"It counts once the reply is sent."_s;
    for (const PromiseRow &row : *rows) {
        if (row.promise.id != wanted)
            continue;
        json[u"promise"] = jsonOf(row, now);
        line = lineOf(row, now);
    }
    return Answer{json, line};
}

Outcome<ConversationDetail> detailOf(Session &session, const QString &handle)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const auto detail =
        wait((*session.desk())->conversations().conversation(handle, me->id, session.now(), {}));
    if (!detail)
        return std::unexpected(Trouble(detail.error()));
    return *detail;
}

Outcome<Answer> promise(Session &session, const Arguments &arguments)
{
    const auto handle = session.conversation(arguments.word(0));
    if (!handle)
        return std::unexpected(handle.error());
    const auto due = dueFrom(arguments, session.now());
    if (!due)
        return std::unexpected(due.error());
    Promise made{arguments.value(u"text").trimmed(), *due, {}, {}};
    if (made.text.isEmpty())
        return std::unexpected(Trouble(ErrorCode::Invalid, {u"text"_s}, u"The promise says nothing."_s));
    if (arguments.has(u"by")) {
        const auto giver = session.personNamed(arguments.value(u"by"));
        if (!giver)
            return std::unexpected(giver.error());
        made.giver = giver->id;
    }
    if (arguments.has(u"reply")) {
        made.reply = ReplyId::fromText(arguments.value(u"reply"));
        const auto row = wait((*session.desk())->outboxReader().reply(*made.reply, {}));
        if (!row || !*row)
            return std::unexpected(Trouble(ErrorCode::NotFound, {arguments.value(u"reply")},
                                           u"There is no such reply. \"outbox\" lists them."_s));
    }
    const auto detail = detailOf(session, *handle);
    if (!detail)
        return std::unexpected(detail.error());
    return record(session, detail->head.subject, made, *handle, std::nullopt);
}

/// Whether a reply is on its way or has arrived.
bool isGoingOut(Session &session, ReplyId reply)
{
    const auto row = wait((*session.desk())->outboxReader().reply(reply, {}));
    return row && *row && (*row)->state < OutboxState::Refused;
}

/// The newest word of ours after the promise was given.
std::optional<Told> newestWord(Session &session, const ConversationDetail &detail, const PromiseView &promise)
{
    for (auto entry = detail.journal.crbegin(); entry != detail.journal.crend(); ++entry) {
        if (entry->action.id == promise.id)
            break;
        const auto *handOver = std::get_if<HandOver>(&entry->action.payload);
        if (handOver != nullptr && isGoingOut(session, handOver->reply))
            return Told(handOver->reply);
    }
    for (auto post = detail.posts.crbegin(); post != detail.posts.crend(); ++post) {
        if (post->ours && promise.given < post->post.created)
            return Told(post->post.id);
    }
    return std::nullopt;
}

/// By which of our words the customer was told: named, or the newest.
Outcome<Told> toldBy(Session &session, const PromiseRow &row, const Arguments &arguments)
{
    const auto detail = detailOf(session, row.handle);
    if (!detail)
        return std::unexpected(detail.error());
    if (arguments.has(u"reply")) {
        const auto reply = ReplyId::fromText(arguments.value(u"reply"));
        if (!isGoingOut(session, reply))
            return std::unexpected(Trouble(ErrorCode::NotFound, {arguments.value(u"reply")},
                                           u"There is no such reply, or it was stopped."_s));
        return reply;
    }
    if (arguments.has(u"post")) {
        for (const ThreadPost &post : detail->posts) {
            if (post.ours && post.post.id.globalId == arguments.value(u"post") &&
                row.promise.given < post.post.created)
                return post.post.id;
        }
        return std::unexpected(Trouble(ErrorCode::NotFound, {arguments.value(u"post")},
                                       u"This is no post of ours from after the promise."_s));
    }
    if (const auto word = newestWord(session, *detail, row.promise))
        return *word;
    return std::unexpected(
        Trouble(ErrorCode::Invalid, {row.handle},
                u"The customer was told nothing since. Tell them first, with \"reply\"."_s));
}

Outcome<Answer> keep(Session &session, const Arguments &arguments)
{
    const auto row = openPromise(session, arguments.word(0));
    if (!row)
        return std::unexpected(row.error());
    const auto told = toldBy(session, *row, arguments);
    if (!told)
        return std::unexpected(told.error());
    return record(session, row->promise.subject, PromiseKept{row->promise.id, *told}, row->handle,
                  row->promise.id);
}

Outcome<Answer> renew(Session &session, const Arguments &arguments)
{
    const auto row = openPromise(session, arguments.word(0));
    if (!row)
        return std::unexpected(row.error());
    const auto due = dueFrom(arguments, session.now());
    if (!due)
        return std::unexpected(due.error());
    const auto told = toldBy(session, *row, arguments);
    if (!told)
        return std::unexpected(told.error());
    return record(session, row->promise.subject, PromiseRenewed{row->promise.id, *due, *told}, row->handle,
                  row->promise.id);
}

Outcome<Answer> take(Session &session, const Arguments &arguments)
{
    const auto row = openPromise(session, arguments.word(0));
    if (!row)
        return std::unexpected(row.error());
    return record(session, row->promise.subject, PromiseTakenOver{row->promise.id}, row->handle,
                  row->promise.id);
}

Outcome<QList<PromiseRow>> listed(Session &session, const Arguments &arguments)
{
    if (arguments.has(u"conversation"))
        return conversationRows(session, arguments.value(u"conversation"), {});
    PromiseQuery query;
    if (arguments.has(u"due-before")) {
        query.dueBefore = parseMoment(arguments.value(u"due-before"));
        if (!query.dueBefore)
            return std::unexpected(
                Trouble::wrongUsage(u"--due-before takes a time like \"2030-03-04 09:15\"."_s));
    }
    if (const auto desk = session.desk(); !desk)
        return std::unexpected(desk.error());
    if (arguments.has(u"owner")) {
        const auto owner = session.personNamed(arguments.value(u"owner"));
        if (!owner)
            return std::unexpected(owner.error());
        query.owner = owner->id;
    }
    return openRows(session, query, arguments.number(u"limit", 50));
}

Outcome<Answer> list(Session &session, const Arguments &arguments)
{
    const auto rows = listed(session, arguments);
    if (!rows)
        return std::unexpected(rows.error());
    const Instant now = session.now();
    QJsonArray json;
    QString text;
    for (const PromiseRow &row : *rows) {
        json.append(jsonOf(row, now));
        text += lineOf(row, now) + u'\n';
    }
    return Answer{json, text.isEmpty() ? u"Nothing is promised."_s : text};
}

const QString NothingChanged = u"Nothing was changed."_s;

QList<Option> toldOptions()
{
    return {{u"reply"_s, u"REPLY"_s, u"The reply that told them; it counts once it is sent."_s},
            {u"post"_s, u"POST"_s, u"The post of ours that told them; by default our newest word."_s}};
}

}  // namespace

QList<Command> promiseCommands()
{
    const Option due{u"due"_s, u"WHEN"_s, u"E.g. \"2030-03-04 09:15\"."_s, Option::Kind::Text, {}, true};
    return {
        {u"promise"_s,
         {u"CONVERSATION"_s},
         u"Somebody told the customer what we will do, and by when."_s,
         {{u"text"_s, u"TEXT"_s, u"Its words."_s, Option::Kind::Text, {}, true},
          due,
          {u"by"_s, u"PERSON"_s, u"Who gives their word; by default you."_s},
          {u"reply"_s, u"REPLY"_s, u"Said in this reply: it counts from when that is sent."_s}},
         promise,
         u"Nothing was promised."_s},
        {u"promise list"_s,
         {},
         u"What is due, the first due first."_s,
         {{u"due-before"_s, u"WHEN"_s, u"Only what is due before then."_s},
          {u"owner"_s, u"PERSON"_s, u"Only what this person keeps."_s},
          {u"conversation"_s, u"ID"_s, u"All of one conversation, also what was kept."_s},
          {u"limit"_s, u"N"_s, u"At most so many; 50 by default."_s, Option::Kind::Number}},
         list},
        {u"promise keep"_s,
         {u"ID"_s},
         u"It is done and the customer was told."_s,
         toldOptions(),
         keep,
         NothingChanged},
        {u"promise renew"_s,
         {u"ID"_s},
         u"The customer was told that it will be later."_s,
         QList<Option>{due} + toldOptions(),
         renew,
         NothingChanged},
        {u"promise take"_s,
         {u"ID"_s},
         u"Keep what somebody else promised; their name stays."_s,
         {},
         take,
         NothingChanged},
    };
}

}  // namespace daisychain::ctl
