#include "app/demo/mastodon/stage.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

QString markerKey(const Call &call)
{
    return u"markers/"_s + call.myId();
}

Response markers(const Stage &stage, const Call &call)
{
    const QJsonObject all = stage.world.note(markerKey(call)).toObject();
    QJsonObject json;
    for (const QString &timeline : call.request.texts(u"timeline"_s)) {
        if (all.contains(timeline))
            json.insert(timeline, all[timeline]);
    }
    return jsonResponse(json);
}

Response setMarkers(Stage &stage, const Call &call)
{
    QJsonObject all = stage.world.note(markerKey(call)).toObject();
    QJsonObject changed;
    for (const QString &timeline : {u"home"_s, u"notifications"_s}) {
        const QJsonObject asked = call.request.parameters[timeline].toObject();
        if (asked.isEmpty())
            continue;
        const QJsonObject marker{{u"last_read_id"_s, asText(asked["last_read_id"_L1])},
                                 {u"version"_s, all[timeline]["version"_L1].toInt() + 1},
                                 {u"updated_at"_s, apiTime(stage.world.nowMs())}};
        all.insert(timeline, marker);
        changed.insert(timeline, marker);
    }
    stage.world.setNote(markerKey(call), all);
    return jsonResponse(changed);
}

QJsonArray scheduled(const Stage &stage, const Call &call)
{
    QJsonArray list;
    for (const QString &id : stage.world.scheduled()) {
        const Status &status = *stage.world.statuses().find(id);
        if (status.accountId == call.myId())
            list << stage.writer.scheduledStatus(status);
    }
    return list;
}

Response preferences(const Call &call)
{
    return jsonResponse(QJsonObject{{u"posting:default:visibility"_s, u"public"_s},
                                    {u"posting:default:sensitive"_s, false},
                                    {u"posting:default:language"_s, textOrNull(call.me->language)},
                                    {u"posting:default:quote_policy"_s, u"public"_s},
                                    {u"reading:expand:media"_s, u"default"_s},
                                    {u"reading:expand:spoilers"_s, false},
                                    {u"reading:autoplay:gifs"_s, false}});
}

}  // namespace

void addSmallRoutes(Router &router, Stage &stage)
{
    router.add("GET", u"/api/v1/markers"_s, u"read:statuses"_s,
               [&stage](const Call &call) { return markers(stage, call); });
    router.add("POST", u"/api/v1/markers"_s, u"write:statuses"_s,
               [&stage](const Call &call) { return setMarkers(stage, call); });
    router.add("GET", u"/api/v1/preferences"_s, u"read:accounts"_s,
               [](const Call &call) { return preferences(call); });
    router.add("GET", u"/api/v1/scheduled_statuses"_s, u"read:statuses"_s,
               [&stage](const Call &call) { return jsonResponse(scheduled(stage, call)); });
    router.add("DELETE", u"/api/v1/scheduled_statuses/:id"_s, u"write:statuses"_s,
               [&stage](const Call &call) {
                   const Status *status = stage.world.statuses().find(call.path[u"id"_s]);
                   if (!status || status->scheduledMs == 0 || status->accountId != call.myId())
                       return notFound();
                   stage.world.dropStatus(QString(status->id));
                   return jsonResponse(QJsonObject());
               });
    const QStringList empty{u"v1/filters"_s,         u"v2/filters"_s,         u"v1/announcements"_s,
                            u"v1/follow_requests"_s, u"v1/followed_tags"_s,   u"v1/suggestions"_s,
                            u"v2/suggestions"_s,     u"v1/endorsements"_s,    u"v1/domain_blocks"_s,
                            u"v1/trends/tags"_s,     u"v1/trends/statuses"_s, u"v1/trends/links"_s,
                            u"v1/featured_tags"_s,   u"v1/directory"_s};
    for (const QString &path : empty)
        router.add("GET", u"/api/"_s + path, path.startsWith(u"v1/trends") ? QString() : u"app"_s,
                   [](const Call &) { return jsonResponse(QJsonArray()); });
}

}  // namespace daisychain::demo
