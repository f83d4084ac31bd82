#include "app/demo/mastodon/stage.h"

#include "app/demo/world/visibility.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

/// POST /api/v1/statuses/:id/<name>: does it and answers the post as it is now.
void addAction(Router &router, Stage &stage, const QString &name, const QString &scope,
               const std::function<void(const Call &, const Status &)> &act)
{
    router.add("POST", u"/api/v1/statuses/:id/"_s + name, scope, [&stage, act](const Call &call) {
        const Status *status = requestedStatus(stage, call);
        if (!status)
            return notFound();
        act(call, *status);
        return jsonResponse(
            stage.writer.status(*stage.world.statuses().find(call.path[u"id"_s]), call.myId()));
    });
}

/// A pair of actions that set and clear a mark that nobody else sees.
void addMarkPair(Router &router, Stage &stage, const QString &set, const QString &clear, const QString &kind,
                 const QString &scope)
{
    addAction(router, stage, set, scope, [&stage, kind](const Call &call, const Status &status) {
        stage.world.mark({kind, call.myId(), status.id, stage.world.nowMs(), {}});
    });
    addAction(router, stage, clear, scope, [&stage, kind](const Call &call, const Status &status) {
        stage.world.unmark(kind, call.myId(), status.id);
    });
}

void addWhoRoute(Router &router, Stage &stage, const QString &name, const QString &kind)
{
    router.add("GET", u"/api/v1/statuses/:id/"_s + name, {}, [&stage, kind](const Call &call) {
        const Status *status = requestedStatus(stage, call);
        if (!status)
            return notFound();
        QJsonArray list;
        for (const QString &id : stage.world.marks().accountsMarking(kind, status->id).mid(0, 80)) {
            if (const Account *account = stage.world.accounts().find(id))
                list << stage.writer.account(*account);
        }
        return jsonResponse(list);
    });
}

Response markedStatuses(const Stage &stage, const Call &call, const QString &kind)
{
    QJsonArray list;
    const int limit = pageRequest(call.request, 20, 40).limit;
    for (const Mark &mark : stage.world.marks().marksOf(kind, call.myId())) {
        const Status *status = stage.world.statuses().find(mark.targetId);
        if (status && list.size() < limit)
            list << stage.writer.status(*status, call.myId());
    }
    return jsonResponse(list);
}

Response vote(Stage &stage, const Call &call)
{
    const Status *status = requestedStatus(stage, call);
    if (!status || !status->poll)
        return notFound();
    if (status->poll->expiresMs <= stage.world.nowMs())
        return errorResponse(422, u"Validation failed: The poll has already ended"_s);
    if (status->poll->votes.contains(call.myId()))
        return errorResponse(422, u"Validation failed: You have already voted on this poll"_s);
    QList<int> choices;
    for (const QString &choice : call.request.texts(u"choices"_s)) {
        if (choice.toInt() < 0 || choice.toInt() >= status->poll->options.size())
            return errorResponse(422, u"Validation failed: The chosen vote option does not exist"_s);
        choices << choice.toInt();
    }
    stage.publisher.vote(call.myId(), status->id, choices);
    return jsonResponse(stage.writer.poll(*stage.world.statuses().find(call.path[u"id"_s]), call.myId()));
}

}  // namespace

void addStatusActionRoutes(Router &router, Stage &stage)
{
    const QString like = u"write:favourites"_s;
    const QString write = u"write:statuses"_s;
    addAction(router, stage, u"favourite"_s, like, [&stage](const Call &call, const Status &status) {
        stage.publisher.like(call.myId(), status.id);
    });
    addAction(router, stage, u"unfavourite"_s, like, [&stage](const Call &call, const Status &status) {
        stage.world.unmark(u"favourite"_s, call.myId(), status.id);
    });
    router.add("POST", u"/api/v1/statuses/:id/reblog"_s, write, [&stage](const Call &call) {
        const Status *status = requestedStatus(stage, call);
        const bool isMine = status && status->accountId == call.myId() && status->visibility == u"private";
        if (!status || !(status->isPublicOrUnlisted() || isMine))
            return notFound();
        const QString original = status->boostOf.isEmpty() ? status->id : status->boostOf;
        return jsonResponse(stage.writer.status(stage.publisher.boost(call.myId(), original), call.myId()));
    });
    addAction(router, stage, u"unreblog"_s, write, [&stage](const Call &call, const Status &status) {
        stage.publisher.unboost(call.myId(), QString(status.id));
    });
    addMarkPair(router, stage, u"bookmark"_s, u"unbookmark"_s, u"bookmark"_s, u"write:bookmarks"_s);
    addMarkPair(router, stage, u"pin"_s, u"unpin"_s, u"pin"_s, u"write:accounts"_s);
    addAction(router, stage, u"mute"_s, u"write:mutes"_s, [&stage](const Call &call, const Status &status) {
        stage.world.mark(
            {u"mute_thread"_s, call.myId(), rootOf(stage.world, status), stage.world.nowMs(), {}});
    });
    addAction(router, stage, u"unmute"_s, u"write:mutes"_s, [&stage](const Call &call, const Status &status) {
        stage.world.unmark(u"mute_thread"_s, call.myId(), rootOf(stage.world, status));
    });
    addWhoRoute(router, stage, u"favourited_by"_s, u"favourite"_s);
    addWhoRoute(router, stage, u"reblogged_by"_s, u"reblog"_s);
    router.add("GET", u"/api/v1/favourites"_s, u"read:favourites"_s,
               [&stage](const Call &call) { return markedStatuses(stage, call, u"favourite"_s); });
    router.add("GET", u"/api/v1/bookmarks"_s, u"read:bookmarks"_s,
               [&stage](const Call &call) { return markedStatuses(stage, call, u"bookmark"_s); });
    router.add("GET", u"/api/v1/polls/:id"_s, {}, [&stage](const Call &call) {
        const Status *status = requestedStatus(stage, call);
        return status && status->poll ? jsonResponse(stage.writer.poll(*status, call.myId())) : notFound();
    });
    router.add("POST", u"/api/v1/polls/:id/votes"_s, write,
               [&stage](const Call &call) { return vote(stage, call); });
}

}  // namespace daisychain::demo
