#include "app/demo/x/call.h"
#include "app/demo/x/post_text.h"

#include "core/base/instant.h"

#include <algorithm>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SearchedMs = 7LL * 86'400'000;

QList<const Post *> newestFirst(const Stage &stage, const std::function<bool(const Post &)> &isWanted)
{
    QList<const Post *> found;
    for (auto it = stage.plaza.posts().rbegin(); it != stage.plaza.posts().rend(); ++it) {
        if (!it->second.isSuperseded && isWanted(it->second))
            found << &it->second;
    }
    return found;
}

/// The rows that the request's bounds and token leave, `most` of them; `isMore`: others follow.
QList<const Post *> pageRows(const Request &request, const QList<const Post *> &newest, int most,
                             bool &isMore)
{
    const IdOrder older;
    QString before =
        request.has(u"next_token"_s) ? request.text(u"next_token"_s) : request.text(u"pagination_token"_s);
    before = before.isEmpty() ? request.text(u"until_id"_s) : before.sliced(1);
    const QString since = request.text(u"since_id"_s);
    const auto start = parseInstant(request.text(u"start_time"_s).toLatin1());
    const auto end = parseInstant(request.text(u"end_time"_s).toLatin1());
    QList<const Post *> rows;
    for (const Post *post : newest) {
        const bool isWanted = (before.isEmpty() || older(post->id, before)) &&
                              (since.isEmpty() || older(since, post->id)) &&
                              (!start || post->createdMs >= start->ms) && (!end || post->createdMs < end->ms);
        if (!isWanted)
            continue;
        isMore = rows.size() == most;
        if (isMore)
            break;
        rows << post;
    }
    return rows;
}

Response me(const Stage &stage, const Call &call)
{
    const Wanted wanted = Wanted::from(call.request);
    return jsonResponse(QJsonObject{{u"data"_s, Writer(stage.plaza, wanted).user(*call.me)}});
}

Response oneUser(const Stage &stage, const Call &call, const User *user, const QString &parameter,
                 const QString &value)
{
    if (!user)
        return jsonResponse(
            QJsonObject{{u"errors"_s, QJsonArray{notFoundError(u"user"_s, parameter, value)}}});
    const Wanted wanted = Wanted::from(call.request);
    return jsonResponse(QJsonObject{{u"data"_s, Writer(stage.plaza, wanted).user(*user)}});
}

Response users(const Stage &stage, const Call &call)
{
    const Wanted wanted = Wanted::from(call.request);
    QJsonArray data;
    QJsonArray errors;
    for (const QString &id : call.request.text(u"ids"_s).split(u',', Qt::SkipEmptyParts)) {
        if (const User *user = stage.plaza.user(id))
            data << Writer(stage.plaza, wanted).user(*user);
        else
            errors << notFoundError(u"user"_s, u"ids"_s, id);
    }
    QJsonObject json;
    if (!data.isEmpty())
        json.insert(u"data"_s, data);
    if (!errors.isEmpty())
        json.insert(u"errors"_s, errors);
    return jsonResponse(json);
}

Response onePost(const Stage &stage, const Call &call)
{
    const QString id = call.path[u"id"_s];
    const Post *post = stage.plaza.post(id);
    if (!post)
        return jsonResponse(QJsonObject{{u"errors"_s, QJsonArray{notFoundError(u"tweet"_s, u"id"_s, id)}}});
    const Wanted wanted = Wanted::from(call.request);
    const Writer writer(stage.plaza, wanted);
    QJsonObject json{{u"data"_s, writer.post(*post)}};
    if (const QJsonObject includes = writer.includes(QList{post}); !includes.isEmpty())
        json.insert(u"includes"_s, includes);
    return jsonResponse(json);
}

Response postsById(const Stage &stage, const Call &call)
{
    const QStringList ids = call.request.text(u"ids"_s).split(u',', Qt::SkipEmptyParts);
    if (ids.isEmpty() || ids.size() > 100)
        return invalidRequest(
            u"The number of values in the `ids` query parameter list [%1] is not between 1 and "
            "100"_s.arg(ids.size()));
    const Wanted wanted = Wanted::from(call.request);
    const Writer writer(stage.plaza, wanted);
    QList<const Post *> found;
    QJsonArray data;
    QJsonArray errors;
    for (const QString &id : ids) {
        if (const Post *post = stage.plaza.post(id)) {
            found << post;
            data << writer.post(*post);
        } else {
            errors << notFoundError(u"tweet"_s, u"ids"_s, id);
        }
    }
    QJsonObject json;
    if (!data.isEmpty())
        json.insert(u"data"_s, data);
    if (const QJsonObject includes = writer.includes(found); !includes.isEmpty())
        json.insert(u"includes"_s, includes);
    if (!errors.isEmpty())
        json.insert(u"errors"_s, errors);
    return jsonResponse(json);
}

Response mentions(const Stage &stage, const Call &call)
{
    const QString id = call.path[u"id"_s];
    return postPage(stage, call,
                    newestFirst(stage,
                                [&](const Post &post) {
                                    return post.authorId != id && post.retweeted.isEmpty() &&
                                           !stage.plaza.isBlocked(post.authorId, id) &&
                                           stage.plaza.mentionedIn(post).contains(id);
                                }),
                    10, 5);
}

Response postsOf(const Stage &stage, const Call &call)
{
    const QString id = call.path[u"id"_s];
    return postPage(stage, call, newestFirst(stage, [&](const Post &post) { return post.authorId == id; }),
                    10, 5);
}

Response search(const Stage &stage, const Call &call)
{
    const QString query = call.request.text(u"query"_s);
    if (query.trimmed().isEmpty() || query.size() > 512)
        return invalidRequest(u"Rules must contain a non-empty query of at most 512 characters"_s);
    const qint64 since = stage.plaza.nowMs() - SearchedMs;
    return postPage(stage, call,
                    newestFirst(stage,
                                [&](const Post &post) {
                                    return post.createdMs >= since && fits(stage.plaza, post, query);
                                }),
                    10, 10);
}

}  // namespace

Response postPage(const Stage &stage, const Call &call, const QList<const Post *> &newest, int usual,
                  int least)
{
    const int most = call.request.number(u"max_results"_s).value_or(usual);
    if (most < least || most > 100)
        return invalidRequest(
            u"The `max_results` query parameter value [%1] is not between %2 and 100"_s.arg(most).arg(least));
    bool isMore = false;
    const QList<const Post *> rows = pageRows(call.request, newest, most, isMore);
    if (rows.isEmpty() || call.mischief.has(u"no_data"_s))
        return jsonResponse(QJsonObject{{u"meta"_s, QJsonObject{{u"result_count"_s, 0}}}});
    const Wanted wanted = Wanted::from(call.request);
    const Writer writer(stage.plaza, wanted);
    QJsonArray data;
    for (const Post *post : rows)
        data << writer.post(*post);
    QJsonObject meta{{u"result_count"_s, rows.size()},
                     {u"newest_id"_s, rows.first()->id},
                     {u"oldest_id"_s, rows.last()->id}};
    if (isMore)
        meta.insert(u"next_token"_s, u"n"_s + rows.last()->id);
    QJsonObject json{{u"data"_s, data}, {u"meta"_s, meta}};
    if (const QJsonObject includes = writer.includes(rows); !includes.isEmpty())
        json.insert(u"includes"_s, includes);
    if (call.mischief.has(u"partial_errors"_s))
        json.insert(u"errors"_s, QJsonArray{notFoundError(u"tweet"_s, u"referenced_tweets.id"_s,
                                                          u"2000000000000000001"_s)});
    return jsonResponse(json);
}

void addReadRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QString &path, int appLimit, int userLimit, auto handler) {
        routes << Route{"GET",
                        path.split(u'/'),
                        Access::Both,
                        appLimit,
                        userLimit,
                        u"tweet.read"_s,
                        [&stage, handler](const Call &call) { return handler(stage, call); }};
    };
    routes << Route{"GET",
                    u"/2/users/me"_s.split(u'/'),
                    Access::User,
                    0,
                    75,
                    u"users.read"_s,
                    [&stage](const Call &call) { return me(stage, call); }};
    add(u"/2/users"_s, 300, 900, users);
    add(u"/2/users/:id"_s, 300, 900, [](const Stage &on, const Call &call) {
        return oneUser(on, call, on.plaza.user(call.path[u"id"_s]), u"id"_s, call.path[u"id"_s]);
    });
    add(u"/2/users/by/username/:name"_s, 300, 900, [](const Stage &on, const Call &call) {
        const QString name = call.path[u"name"_s];
        const User *user = on.plaza.userNamed(name);
        const bool isIt = user && user->username.compare(name, Qt::CaseInsensitive) == 0;
        return oneUser(on, call, isIt ? user : nullptr, u"username"_s, name);
    });
    add(u"/2/users/:id/mentions"_s, 450, 300, mentions);
    add(u"/2/users/:id/tweets"_s, 10'000, 900, postsOf);
    add(u"/2/tweets"_s, 3500, 5000, postsById);
    add(u"/2/tweets/:id"_s, 450, 900, onePost);
    add(u"/2/tweets/search/recent"_s, 450, 300, search);
}

}  // namespace daisychain::demo::x
