#include "app/demo/mastodon/stage.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

const Account *other(const Stage &stage, const Call &call)
{
    return stage.world.accounts().find(call.path[u"id"_s]);
}

/// A route that changes what I hold against or for an account, and answers how we now stand.
void addRelation(Router &router, Stage &stage, const QString &action, const QString &scope,
                 const std::function<void(const Call &, const Account &)> &change)
{
    router.add("POST", u"/api/v1/accounts/:id/"_s + action, scope, [&stage, change](const Call &call) {
        const Account *account = other(stage, call);
        if (!account)
            return notFound();
        change(call, *account);
        return jsonResponse(stage.writer.relationship(call.myId(), account->id));
    });
}

QJsonArray markedAccounts(const Stage &stage, const Call &call, const QString &kind)
{
    QJsonArray list;
    for (const Mark &mark : stage.world.marks().marksOf(kind, call.myId())) {
        if (const Account *account = stage.world.accounts().find(mark.targetId))
            list << stage.writer.account(*account);
    }
    return list;
}

Response report(Stage &stage, const Call &call)
{
    const Account *target = stage.world.accounts().find(call.request.text(u"account_id"_s));
    if (!target)
        return notFound();
    const qint64 now = stage.world.nowMs();
    const QString id = stage.world.newSerial(now);
    const QStringList statusIds = call.request.texts(u"status_ids"_s);
    const QString category = call.request.has(u"category"_s) ? call.request.text(u"category"_s) : u"other"_s;
    const QJsonObject json{{u"id"_s, id},
                           {u"action_taken"_s, false},
                           {u"action_taken_at"_s, QJsonValue()},
                           {u"category"_s, category},
                           {u"comment"_s, call.request.text(u"comment"_s)},
                           {u"forwarded"_s, call.request.flag(u"forward"_s)},
                           {u"created_at"_s, apiTime(now)},
                           {u"status_ids"_s, QJsonArray::fromStringList(statusIds)},
                           {u"rule_ids"_s, QJsonArray::fromStringList(call.request.texts(u"rule_ids"_s))},
                           {u"collection_ids"_s, QJsonArray()},
                           {u"target_account"_s, stage.writer.account(*target)}};
    stage.world.mark(
        {u"report"_s, call.myId(), id, now, {{u"target"_s, target->id}, {u"category"_s, category}}});
    return jsonResponse(json);
}

}  // namespace

void addRelationRoutes(Router &router, Stage &stage)
{
    World &world = stage.world;
    addRelation(router, stage, u"follow"_s, u"write:follows"_s,
                [&](const Call &call, const Account &account) {
                    stage.publisher.follow(call.myId(), account.id,
                                           {{u"notify"_s, call.request.flag(u"notify"_s)},
                                            {u"reblogs"_s, call.request.flag(u"reblogs"_s, true)}});
                });
    addRelation(router, stage, u"unfollow"_s, u"write:follows"_s,
                [&world](const Call &call, const Account &account) {
                    world.unmark(u"follow"_s, call.myId(), account.id);
                });
    addRelation(router, stage, u"block"_s, u"write:blocks"_s,
                [&world](const Call &call, const Account &account) {
                    world.mark({u"block"_s, call.myId(), account.id, world.nowMs(), {}});
                    world.unmark(u"follow"_s, call.myId(), account.id);
                    world.unmark(u"follow"_s, account.id, call.myId());
                });
    addRelation(router, stage, u"unblock"_s, u"write:blocks"_s,
                [&world](const Call &call, const Account &account) {
                    world.unmark(u"block"_s, call.myId(), account.id);
                });
    addRelation(router, stage, u"mute"_s, u"write:mutes"_s,
                [&world](const Call &call, const Account &account) {
                    world.mark({u"mute"_s,
                                call.myId(),
                                account.id,
                                world.nowMs(),
                                {{u"notifications"_s, call.request.flag(u"notifications"_s, true)}}});
                });
    addRelation(router, stage, u"unmute"_s, u"write:mutes"_s,
                [&world](const Call &call, const Account &account) {
                    world.unmark(u"mute"_s, call.myId(), account.id);
                });
    addRelation(router, stage, u"note"_s, u"write:accounts"_s,
                [&world](const Call &call, const Account &account) {
                    world.mark({u"remark"_s,
                                call.myId(),
                                account.id,
                                world.nowMs(),
                                {{u"text"_s, call.request.text(u"comment"_s)}}});
                });
    router.add("GET", u"/api/v1/mutes"_s, u"read:mutes"_s,
               [&stage](const Call &call) { return jsonResponse(markedAccounts(stage, call, u"mute"_s)); });
    router.add("GET", u"/api/v1/blocks"_s, u"read:blocks"_s,
               [&stage](const Call &call) { return jsonResponse(markedAccounts(stage, call, u"block"_s)); });
    router.add("POST", u"/api/v1/reports"_s, u"write:reports"_s,
               [&stage](const Call &call) { return report(stage, call); });
}

}  // namespace daisychain::demo
