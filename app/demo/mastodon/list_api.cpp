#include "app/demo/mastodon/stage.h"

#include "app/demo/world/visibility.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

// A list is a mark "list" of its owner on its id; who is in it, marks "listed" of the list on them.

QJsonObject listJson(const Mark &list)
{
    return {{u"id"_s, list.targetId},
            {u"title"_s, list.more["title"_L1]},
            {u"replies_policy"_s, u"list"_s},
            {u"exclusive"_s, false}};
}

/// The caller's list of the ":id" step.
const Mark *requestedList(const Stage &stage, const Call &call)
{
    return stage.world.marks().find(u"list"_s, call.myId(), call.path[u"id"_s]);
}

Response lists(const Stage &stage, const Call &call)
{
    QJsonArray json;
    for (const Mark &list : stage.world.marks().marksOf(u"list"_s, call.myId()))
        json << listJson(list);
    return jsonResponse(json);
}

Response makeList(Stage &stage, const Call &call)
{
    const QString title = call.request.text(u"title"_s);
    if (title.isEmpty())
        return errorResponse(422, u"Validation failed: Title can't be blank"_s);
    const qint64 now = stage.world.nowMs();
    const Mark list{u"list"_s, call.myId(), stage.world.newSerial(now), now, {{u"title"_s, title}}};
    stage.world.mark(list);
    return jsonResponse(listJson(list));
}

Response dropList(Stage &stage, const Call &call)
{
    const Mark *list = requestedList(stage, call);
    if (!list)
        return notFound();
    const QString id = list->targetId;
    for (const Mark &listed : stage.world.marks().marksOf(u"listed"_s, id))
        stage.world.unmark(u"listed"_s, id, QString(listed.targetId));
    stage.world.unmark(u"list"_s, call.myId(), id);
    return jsonResponse(QJsonObject());
}

Response listed(const Stage &stage, const Call &call)
{
    const Mark *list = requestedList(stage, call);
    if (!list)
        return notFound();
    QJsonArray json;
    for (const Mark &each : stage.world.marks().marksOf(u"listed"_s, list->targetId)) {
        if (const Account *account = stage.world.accounts().find(each.targetId))
            json << stage.writer.account(*account);
    }
    return jsonResponse(json);
}

Response changeListed(Stage &stage, const Call &call, bool isAdded)
{
    const Mark *list = requestedList(stage, call);
    if (!list)
        return notFound();
    const QString id = list->targetId;
    for (const QString &account : call.request.texts(u"account_ids"_s)) {
        if (!stage.world.accounts().find(account))
            return notFound();
        if (!isAdded)
            stage.world.unmark(u"listed"_s, id, account);
        else if (!holds(stage.world, u"follow"_s, call.myId(), account))
            return notFound();  // only people one follows can be put in a list
        else
            stage.world.mark({u"listed"_s, id, account, stage.world.nowMs(), {}});
    }
    return jsonResponse(QJsonObject());
}

Response listTimeline(const Stage &stage, const Call &call)
{
    const Mark *list = requestedList(stage, call);
    if (!list)
        return notFound();
    const PageRequest page = pageRequest(call.request, 20, 40);
    const auto rows = pageOf(stage.world.statuses().rows(), page, [&](const Status &status) {
        return isForList(stage.world, call.myId(), list->targetId, status);
    });
    return statusPage(stage, call, page, rows);
}

}  // namespace

void addListRoutes(Router &router, Stage &stage)
{
    const QString all = u"/api/v1/lists"_s;
    const QString one = u"/api/v1/lists/:id"_s;
    const QString people = u"/api/v1/lists/:id/accounts"_s;
    router.add("GET", all, u"read:lists"_s, [&stage](const Call &call) { return lists(stage, call); });
    router.add("POST", all, u"write:lists"_s, [&stage](const Call &call) { return makeList(stage, call); });
    router.add("GET", one, u"read:lists"_s, [&stage](const Call &call) {
        const Mark *list = requestedList(stage, call);
        return list ? jsonResponse(listJson(*list)) : notFound();
    });
    router.add("DELETE", one, u"write:lists"_s, [&stage](const Call &call) { return dropList(stage, call); });
    router.add("GET", people, u"read:lists"_s, [&stage](const Call &call) { return listed(stage, call); });
    router.add("POST", people, u"write:lists"_s,
               [&stage](const Call &call) { return changeListed(stage, call, true); });
    router.add("DELETE", people, u"write:lists"_s,
               [&stage](const Call &call) { return changeListed(stage, call, false); });
    router.add("GET", u"/api/v1/timelines/list/:id"_s, u"read:lists"_s,
               [&stage](const Call &call) { return listTimeline(stage, call); });
}

}  // namespace daisychain::demo
