#include "app/demo/mastodon/stage.h"

#include "app/demo/world/visibility.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostTags = 4;

QStringList lowered(QStringList tags)
{
    for (QString &tag : tags)
        tag = tag.toLower();
    return tags.mid(0, MostTags);
}

bool passesPlace(const Stage &stage, const Request &request, const Status &status)
{
    const bool isLocal = stage.world.accounts().find(status.accountId)->isLocal();
    if (request.flag(u"local"_s) && !isLocal)
        return false;
    if (request.flag(u"remote"_s) && isLocal)
        return false;
    return !request.flag(u"only_media"_s) || !status.shown().mediaIds.isEmpty();
}

bool hasAny(const Status &status, const QStringList &tags)
{
    return std::any_of(tags.begin(), tags.end(),
                       [&](const QString &tag) { return status.tags.contains(tag); });
}

bool hasAll(const Status &status, const QStringList &tags)
{
    return std::all_of(tags.begin(), tags.end(),
                       [&](const QString &tag) { return status.tags.contains(tag); });
}

Response tagTimeline(const Stage &stage, const Call &call)
{
    const Request &request = call.request;
    const QStringList any = lowered(QStringList(call.path[u"tag"_s]) + request.texts(u"any"_s));
    const QStringList all = lowered(request.texts(u"all"_s));
    const QStringList none = lowered(request.texts(u"none"_s));
    const PageRequest page = pageRequest(request, 20, 40);
    const auto rows = pageOf(stage.world.statuses().rows(), page, [&](const Status &status) {
        return status.visibility == u"public" && status.boostOf.isEmpty() && hasAny(status, any) &&
               hasAll(status, all) && !hasAny(status, none) && passesPlace(stage, request, status) &&
               mayRead(stage.world, call.myId(), status);
    });
    return statusPage(stage, call, page, rows);
}

Response publicTimeline(const Stage &stage, const Call &call)
{
    const PageRequest page = pageRequest(call.request, 20, 40);
    const auto rows = pageOf(stage.world.statuses().rows(), page, [&](const Status &status) {
        return status.visibility == u"public" && status.boostOf.isEmpty() && status.inReplyTo.isEmpty() &&
               passesPlace(stage, call.request, status) && mayRead(stage.world, call.myId(), status);
    });
    return statusPage(stage, call, page, rows);
}

Response homeTimeline(const Stage &stage, const Call &call)
{
    const PageRequest page = pageRequest(call.request, 20, 40);
    const auto rows = pageOf(stage.world.statuses().rows(), page, [&](const Status &status) {
        return isForHome(stage.world, call.myId(), status);
    });
    return statusPage(stage, call, page, rows);
}

}  // namespace

void addTimelineRoutes(Router &router, Stage &stage)
{
    router.add("GET", u"/api/v1/timelines/home"_s, u"read:statuses"_s,
               [&stage](const Call &call) { return homeTimeline(stage, call); });
    router.add("GET", u"/api/v1/timelines/public"_s, {},
               [&stage](const Call &call) { return publicTimeline(stage, call); });
    router.add("GET", u"/api/v1/timelines/tag/:tag"_s, {},
               [&stage](const Call &call) { return tagTimeline(stage, call); });
}

}  // namespace daisychain::demo
