#include "app/demo/mastodon/stage.h"

#include "app/demo/world/visibility.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

struct Query {
    QString text;
    QStringList words;
    QString type;
    int limit;
    int offset;

    bool wants(QStringView kind) const { return type.isEmpty() || type == kind; }
    bool isLink() const { return text.startsWith(u"https://") || text.startsWith(u"http://"); }
};

QJsonArray accounts(const Stage &stage, const Query &query)
{
    QJsonArray list;
    const QString wanted = query.text.startsWith(u'@') ? query.text.sliced(1) : query.text;
    int passed = 0;
    for (const auto &[id, account] : stage.world.accounts().rows()) {
        const bool isMatch = query.isLink() ? stage.world.accountUrl(account) == query.text ||
                                                  stage.world.accountUri(account) == query.text
                                            : account.acct().contains(wanted, Qt::CaseInsensitive) ||
                                                  account.displayName.contains(wanted, Qt::CaseInsensitive);
        if (isMatch && passed++ >= query.offset && list.size() < query.limit)
            list << stage.writer.account(account);
    }
    return list;
}

bool isMatch(const Status &status, const Query &query)
{
    if (query.isLink())
        return status.uri == query.text || status.url == query.text;
    const QString text = status.shown().text + u' ' + status.shown().spoiler;
    return std::all_of(query.words.begin(), query.words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QJsonArray statuses(const Stage &stage, const Call &call, const Query &query)
{
    if (!call.me)
        return {};
    PageRequest page = pageRequest(call.request, 20, 40);
    page.limit = query.limit + query.offset;
    const QString author = call.request.text(u"account_id"_s);
    const auto rows = pageOf(stage.world.statuses().rows(), page, [&](const Status &status) {
        return status.boostOf.isEmpty() && (author.isEmpty() || status.accountId == author) &&
               isMatch(status, query) && mayRead(stage.world, call.myId(), status);
    });
    QJsonArray list;
    for (const Status *status : rows.mid(query.offset))
        list << stage.writer.status(*status, call.myId());
    return list;
}

QJsonArray hashtags(const Stage &stage, const Call &call, const Query &query)
{
    const QString wanted = (query.text.startsWith(u'#') ? query.text.sliced(1) : query.text).toLower();
    QStringList found;
    for (const auto &[id, status] : stage.world.statuses().rows()) {
        for (const QString &tag : status.tags) {
            if (tag.startsWith(wanted) && !found.contains(tag))
                found << tag;
        }
    }
    QJsonArray list;
    for (const QString &tag : found.mid(query.offset, query.limit))
        list << stage.writer.tag(tag, call.myId());
    return list;
}

Response search(const Stage &stage, const Call &call)
{
    const Request &request = call.request;
    Query query;
    query.text = request.text(u"q"_s).trimmed();
    query.words = query.text.split(u' ', Qt::SkipEmptyParts);
    query.type = request.text(u"type"_s);
    query.limit = pageRequest(request, 20, 40).limit;
    query.offset = std::max(request.number(u"offset"_s).value_or(0), 0);
    if (query.text.isEmpty())
        return errorResponse(400, u"param is missing or the value is empty: q"_s);
    if (!call.me && (query.offset > 0 || request.flag(u"resolve"_s)))
        return errorResponse(
            401, u"Search queries that resolve remote resources or use an offset need a signed-in user"_s);
    QJsonObject json{
        {u"accounts"_s, QJsonArray()}, {u"statuses"_s, QJsonArray()}, {u"hashtags"_s, QJsonArray()}};
    if (query.wants(u"accounts"))
        json.insert(u"accounts"_s, accounts(stage, query));
    if (query.wants(u"statuses"))
        json.insert(u"statuses"_s, statuses(stage, call, query));
    if (query.wants(u"hashtags") && !query.isLink())
        json.insert(u"hashtags"_s, hashtags(stage, call, query));
    return jsonResponse(json);
}

}  // namespace

void addSearchRoutes(Router &router, Stage &stage)
{
    router.add("GET", u"/api/v2/search"_s, {}, [&stage](const Call &call) { return search(stage, call); });
    router.add("GET", u"/api/v1/tags/:name"_s, {}, [&stage](const Call &call) {
        return jsonResponse(stage.writer.tag(call.path[u"name"_s].toLower(), call.myId()));
    });
    for (const bool isFollow : {true, false})
        router.add("POST", isFollow ? u"/api/v1/tags/:name/follow"_s : u"/api/v1/tags/:name/unfollow"_s,
                   u"write:follows"_s, [&stage, isFollow](const Call &call) {
                       const QString name = call.path[u"name"_s].toLower();
                       if (isFollow)
                           stage.world.mark({u"tag"_s, call.myId(), name, stage.world.nowMs(), {}});
                       else
                           stage.world.unmark(u"tag"_s, call.myId(), name);
                       return jsonResponse(stage.writer.tag(name, call.myId()));
                   });
}

}  // namespace daisychain::demo
