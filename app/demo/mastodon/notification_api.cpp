#include "app/demo/mastodon/stage.h"

#include "app/demo/world/visibility.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

const Notification *mine(const Stage &stage, const Call &call)
{
    const Notification *row = stage.world.notifications().find(call.path[u"id"_s]);
    return row && row->ownerId == call.myId() ? row : nullptr;
}

Response list(const Stage &stage, const Call &call)
{
    const QStringList types = call.request.texts(u"types"_s);
    const QStringList excluded = call.request.texts(u"exclude_types"_s);
    const QString from = call.request.text(u"account_id"_s);
    const PageRequest page = pageRequest(call.request, 40, 80);
    const auto rows = pageOf(stage.world.notifications().rows(), page, [&](const Notification &row) {
        return row.ownerId == call.myId() && (types.isEmpty() || types.contains(row.type)) &&
               !excluded.contains(row.type) && (from.isEmpty() || row.fromId == from) &&
               !holds(stage.world, u"block"_s, call.myId(), row.fromId);
    });
    QJsonArray json;
    for (const Notification *row : rows)
        json << stage.writer.notification(*row);
    Response response = jsonResponse(json);
    if (!rows.isEmpty())
        addLink(response, call, stage.writer.baseUrl(), rows.first()->id, rows.last()->id,
                rows.size() == page.limit);
    return response;
}

Response clear(Stage &stage, const Call &call)
{
    QStringList ids;
    for (const auto &[id, row] : stage.world.notifications().rows()) {
        if (row.ownerId == call.myId())
            ids << id;
    }
    for (const QString &id : ids)
        stage.world.dropNotification(id);
    return jsonResponse(QJsonObject());
}

}  // namespace

void addNotificationRoutes(Router &router, Stage &stage)
{
    const QString read = u"read:notifications"_s;
    const QString write = u"write:notifications"_s;
    router.add("GET", u"/api/v1/notifications"_s, read,
               [&stage](const Call &call) { return list(stage, call); });
    router.add("POST", u"/api/v1/notifications/clear"_s, write,
               [&stage](const Call &call) { return clear(stage, call); });
    router.add("GET", u"/api/v1/notifications/unread_count"_s, read, [&stage](const Call &call) {
        int count = 0;
        for (const auto &[id, row] : stage.world.notifications().rows())
            count += row.ownerId == call.myId() ? 1 : 0;
        return jsonResponse(QJsonObject{{u"count"_s, std::min(count, 100)}});
    });
    router.add("GET", u"/api/v1/notifications/requests"_s, read,
               [](const Call &) { return jsonResponse(QJsonArray()); });
    for (const QString &version : {u"v1"_s, u"v2"_s})
        router.add("GET", u"/api/%1/notifications/policy"_s.arg(version), read, [](const Call &) {
            const QString accept = u"accept"_s;
            return jsonResponse(
                QJsonObject{{u"for_not_following"_s, accept},
                            {u"for_not_followers"_s, accept},
                            {u"for_new_accounts"_s, accept},
                            {u"for_private_mentions"_s, accept},
                            {u"for_limited_accounts"_s, accept},
                            {u"summary"_s, QJsonObject{{u"pending_requests_count"_s, 0},
                                                       {u"pending_notifications_count"_s, 0}}}});
        });
    router.add("GET", u"/api/v1/notifications/:id"_s, read, [&stage](const Call &call) {
        const Notification *row = mine(stage, call);
        return row ? jsonResponse(stage.writer.notification(*row)) : notFound();
    });
    router.add("POST", u"/api/v1/notifications/:id/dismiss"_s, write, [&stage](const Call &call) {
        if (!mine(stage, call))
            return notFound();
        stage.world.dropNotification(call.path[u"id"_s]);
        return jsonResponse(QJsonObject());
    });
}

}  // namespace daisychain::demo
