#include "app/demo/bluesky/call.h"

#include "core/base/instant.h"

#include <algorithm>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostUris = 25;
constexpr int MostDepth = 1000;
constexpr int MostHeight = 80;

Response getPosts(const Stage &stage, const Call &call)
{
    const QStringList uris = call.request.repeated(u"uris"_s);
    if (uris.size() > MostUris)
        return fault(400, u"InvalidRequest"_s, u"Error: uris must not have more than 25 elements"_s);
    const Views views = call.views(stage.sky);
    QJsonArray posts;
    for (const QString &uri : uris) {
        const Record *record = stage.sky.find(uri);
        if (record && record->collection == PostType && !views.isHidden(record->did))
            posts << views.post(*record);
    }
    return jsonResponse(QJsonObject{{u"posts"_s, posts}});
}

Response getPostThread(const Stage &stage, const Call &call)
{
    const QString uri = call.request.text(u"uri"_s);
    const int depth = std::clamp(call.request.number(u"depth"_s).value_or(6), 0, MostDepth);
    const int height = std::clamp(call.request.number(u"parentHeight"_s).value_or(MostHeight), 0, MostDepth);
    const Record *record = stage.sky.find(uri);
    if (!record || record->collection != PostType)
        return fault(400, u"NotFound"_s, u"Post not found: "_s + uri);
    return jsonResponse(QJsonObject{{u"thread"_s, call.views(stage.sky).thread(uri, depth, height)}});
}

bool isReply(const Record &record)
{
    return record.value["reply"_L1].isObject();
}

Response getAuthorFeed(const Stage &stage, const Call &call)
{
    const Person *actor = stage.sky.person(call.request.text(u"actor"_s));
    if (!actor)
        return fault(400, u"InvalidRequest"_s, u"Profile not found"_s);
    if (stage.sky.isBlocked(actor->did, call.myDid()))
        return fault(400, u"BlockedActor"_s, u"Requester has blocked actor: "_s + actor->did);
    if (stage.sky.isBlocked(call.myDid(), actor->did))
        return fault(400, u"BlockedByActor"_s, u"Requester is blocked by actor: "_s + actor->did);
    const bool dropsReplies = call.request.text(u"filter"_s) == u"posts_no_replies";
    const Views views = call.views(stage.sky);
    QList<Row> rows;
    for (const auto &[serial, record] : stage.sky.records()) {
        if (record.did != actor->did)
            continue;
        if (record.collection == PostType && !(dropsReplies && isReply(record)))
            rows.prepend(
                {serial, [&views, one = &record] { return QJsonObject{{u"post"_s, views.post(*one)}}; }});
        const Record *reposted = record.collection == RepostType
                                     ? stage.sky.find(record.value["subject"_L1]["uri"_L1].toString())
                                     : nullptr;
        if (reposted)
            rows.prepend(
                {serial, [&views, reposted, actor, one = &record] {
                     return QJsonObject{
                         {u"post"_s, views.post(*reposted)},
                         {u"reason"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#reasonRepost"_s},
                                                   {u"by"_s, views.author(*actor)},
                                                   {u"indexedAt"_s, isoText({one->indexedMs})}}}};
                 }});
    }
    return page(call, u"feed"_s, rows);
}

/// Every word of the query in the text; from:, mentions: and #tag count as their parameters do.
bool hasWords(const QString &text, const QString &query)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return text.contains(QString(word).remove(u'"'), Qt::CaseInsensitive);
    });
}

bool mentions(const Record &record, const QString &did)
{
    for (const QJsonValue facet : record.value["facets"_L1].toArray()) {
        for (const QJsonValue feature : facet["features"_L1].toArray()) {
            if (feature["did"_L1].toString() == did)
                return true;
        }
    }
    return false;
}

bool isWithin(const Record &record, const Request &request)
{
    const auto bound = [&](const QString &name) {
        const auto at = parseInstant(request.text(name).toLatin1());
        return at ? std::optional(at->ms) : std::nullopt;
    };
    const auto since = bound(u"since"_s);
    const auto until = bound(u"until"_s);
    return (!since || record.indexedMs >= *since) && (!until || record.indexedMs < *until);
}

Response searchPosts(const Stage &stage, const Call &call)
{
    const Request &request = call.request;
    const QString query = request.text(u"q"_s);
    if (query.trimmed().isEmpty())
        return fault(400, u"BadQueryString"_s, u"The query is empty"_s);
    const auto didNamed = [&](const QString &name) -> std::optional<QString> {
        if (!request.has(name))
            return std::nullopt;
        const Person *person = stage.sky.person(request.text(name));
        return person ? person->did : QString();
    };
    const auto author = didNamed(u"author"_s);
    const auto mentioned = didNamed(u"mentions"_s);
    const QString language = request.text(u"lang"_s);
    const Views views = call.views(stage.sky);
    QList<Row> rows;
    for (const auto &[serial, record] : stage.sky.records()) {
        const bool isWanted =
            record.collection == PostType && hasWords(record.value["text"_L1].toString(), query) &&
            (!author || record.did == *author) && (!mentioned || mentions(record, *mentioned)) &&
            (language.isEmpty() || record.value["langs"_L1].toArray().contains(language)) &&
            isWithin(record, request) && !views.isHidden(record.did);
        if (isWanted)
            rows.prepend({serial, [&views, one = &record] { return views.post(*one); }});
    }
    return page(call, u"posts"_s, rows, 25);
}

Response listNotifications(const Stage &stage, const Call &call)
{
    const QStringList reasons = call.request.repeated(u"reasons"_s);
    const Views views = call.views(stage.sky);
    QList<Row> rows;
    for (const Notice &notice : stage.sky.notices()) {
        const bool isWanted = notice.ownerDid == call.myDid() && stage.sky.find(notice.uri) &&
                              (reasons.isEmpty() || reasons.contains(notice.reason)) &&
                              !views.isHidden(notice.authorDid);
        if (!isWanted)
            continue;
        rows.prepend({notice.serial, [&views, one = &notice] { return views.notice(*one); }});
        if (call.mischief.has(u"unknown_things"_s))
            rows.prepend({notice.serial, [&views, strange = notice]() mutable {
                              strange.reason = u"applauded-by-bees"_s;
                              return views.notice(strange);
                          }});
    }
    return page(call, u"notifications"_s, rows);
}

}  // namespace

void addFeedRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QString &name, Access access, auto handler) {
        routes.insert(u"app.bsky."_s + name,
                      {"GET", access, [&stage, handler](const Call &call) { return handler(stage, call); }});
    };
    add(u"feed.getPosts"_s, Access::Anybody, getPosts);
    add(u"feed.getPostThread"_s, Access::Anybody, getPostThread);
    add(u"feed.getAuthorFeed"_s, Access::Anybody, getAuthorFeed);
    add(u"feed.searchPosts"_s, Access::Session, searchPosts);
    add(u"notification.listNotifications"_s, Access::Session, listNotifications);
    routes.insert(u"app.bsky.notification.updateSeen"_s,
                  {"POST", Access::Session, [&stage](const Call &call) {
                       const auto at = parseInstant(call.request.text(u"seenAt"_s).toLatin1());
                       if (!at)
                           return fault(400, u"InvalidRequest"_s,
                                        u"Input must have the property \"seenAt\""_s);
                       stage.sky.setSeen(call.myDid(), at->ms);
                       return Response();
                   }});
    routes.insert(
        u"app.bsky.notification.getUnreadCount"_s,
        {"GET", Access::Session, [&stage](const Call &call) {
             const auto &notices = stage.sky.notices();
             const auto count = std::count_if(notices.begin(), notices.end(), [&](const Notice &one) {
                 return one.ownerDid == call.myDid() && one.atMs > stage.sky.seenMs(call.myDid());
             });
             return jsonResponse(QJsonObject{{u"count"_s, static_cast<int>(count)}});
         }});
}

}  // namespace daisychain::demo::bluesky
