#include "app/demo/mastodon/stage.h"

#include <algorithm>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

const Conversation *mine(const Stage &stage, const Call &call)
{
    const Conversation *row = stage.world.conversations().find(call.path[u"id"_s]);
    return row && row->ownerId == call.myId() ? row : nullptr;
}

/// Newest first by the last post; the bounds are ids of posts, which is why a client may only follow Link.
Response list(const Stage &stage, const Call &call)
{
    const PageRequest page = pageRequest(call.request, 20, 40);
    std::map<QString, Conversation, IdOrder> byLastStatus;
    for (const auto &[id, row] : stage.world.conversations().rows()) {
        if (row.ownerId == call.myId() && stage.world.statuses().find(row.lastStatusId))
            byLastStatus.insert({row.lastStatusId, row});
    }
    const auto rows = pageOf(byLastStatus, page, [](const Conversation &) { return true; });
    QJsonArray json;
    for (const Conversation *row : rows)
        json << stage.writer.conversation(*row);
    Response response = jsonResponse(json);
    if (!rows.isEmpty())
        addLink(response, call, stage.writer.baseUrl(), rows.first()->lastStatusId, rows.last()->lastStatusId,
                rows.size() == page.limit);
    return response;
}

}  // namespace

void addConversationRoutes(Router &router, Stage &stage)
{
    const QString write = u"write:conversations"_s;
    router.add("GET", u"/api/v1/conversations"_s, u"read:statuses"_s,
               [&stage](const Call &call) { return list(stage, call); });
    router.add("POST", u"/api/v1/conversations/:id/read"_s, write, [&stage](const Call &call) {
        const Conversation *found = mine(stage, call);
        if (!found)
            return notFound();
        Conversation row = *found;
        row.isUnread = false;
        stage.world.put(row);
        return jsonResponse(stage.writer.conversation(row));
    });
    router.add("DELETE", u"/api/v1/conversations/:id"_s, write, [&stage](const Call &call) {
        if (!mine(stage, call))
            return notFound();
        stage.world.dropConversation(call.path[u"id"_s]);
        return jsonResponse(QJsonObject());
    });
}

}  // namespace daisychain::demo
