#include "app/demo/mastodon/stage.h"

#include "app/demo/world/visibility.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

/// The filters of accounts/:id/statuses.
struct PostFilter {
    bool leavesOutBoosts;
    bool leavesOutReplies;
    bool wantsMedia;
    bool wantsPinned;
    QString tag;
};

bool isWanted(const World &world, const Status &status, const PostFilter &filter)
{
    if (filter.leavesOutBoosts && !status.boostOf.isEmpty())
        return false;
    if (filter.leavesOutReplies && !status.inReplyTo.isEmpty()) {
        const Status *parent = world.statuses().find(status.inReplyTo);
        if (!parent || parent->accountId != status.accountId)
            return false;
    }
    if (filter.wantsMedia && status.shown().mediaIds.isEmpty())
        return false;
    if (filter.wantsPinned && !holds(world, u"pin"_s, status.accountId, status.id))
        return false;
    return filter.tag.isEmpty() || status.tags.contains(filter.tag);
}

Response statusesOf(const Stage &stage, const Call &call)
{
    const Account *account = stage.world.accounts().find(call.path[u"id"_s]);
    if (!account)
        return notFound();
    const Request &request = call.request;
    const PostFilter filter{request.flag(u"exclude_reblogs"_s), request.flag(u"exclude_replies"_s),
                            request.flag(u"only_media"_s), request.flag(u"pinned"_s),
                            request.text(u"tagged"_s).toLower()};
    const PageRequest page = pageRequest(request, 20, 40);
    const auto rows = pageOf(stage.world.statuses().rows(), page, [&](const Status &status) {
        return status.accountId == account->id && isWanted(stage.world, status, filter) &&
               mayRead(stage.world, call.myId(), status);
    });
    return statusPage(stage, call, page, rows);
}

QJsonArray accountList(const Stage &stage, const QStringList &ids)
{
    QJsonArray list;
    for (const QString &id : ids) {
        if (const Account *account = stage.world.accounts().find(id))
            list << stage.writer.account(*account);
    }
    return list;
}

Response followingOf(const Stage &stage, const Call &call)
{
    QStringList ids;
    for (const Mark &mark : stage.world.marks().marksOf(u"follow"_s, call.path[u"id"_s]))
        ids << mark.targetId;
    return jsonResponse(accountList(stage, ids.mid(0, 80)));
}

Response searchAccounts(const Stage &stage, const Call &call)
{
    const QString wanted = call.request.text(u"q"_s).toLower();
    const int limit = std::clamp(call.request.number(u"limit"_s).value_or(40), 1, 80);
    QStringList ids;
    for (const auto &[id, account] : stage.world.accounts().rows()) {
        const QString plain = wanted.startsWith(u'@') ? wanted.sliced(1) : wanted;
        if (account.acct().toLower().contains(plain) || account.displayName.toLower().contains(plain))
            ids << id;
    }
    return jsonResponse(accountList(stage, ids.mid(0, limit)));
}

Response editProfile(const Stage &stage, const Call &call)
{
    Account account = *call.me;
    if (call.request.has(u"display_name"_s))
        account.displayName = call.request.text(u"display_name"_s);
    if (call.request.has(u"note"_s))
        account.note = call.request.text(u"note"_s);
    stage.world.put(account);
    return jsonResponse(stage.writer.credentialAccount(account));
}

}  // namespace

void addAccountRoutes(Router &router, Stage &stage)
{
    const QString read = u"read:accounts"_s;
    router.add("GET", u"/api/v1/accounts/verify_credentials"_s, read,
               [&stage](const Call &call) { return jsonResponse(stage.writer.credentialAccount(*call.me)); });
    router.add("PATCH", u"/api/v1/accounts/update_credentials"_s, u"write:accounts"_s,
               [&stage](const Call &call) { return editProfile(stage, call); });
    router.add("GET", u"/api/v1/accounts/lookup"_s, {}, [&stage](const Call &call) {
        const Account *account = stage.world.accountByHandle(call.request.text(u"acct"_s));
        return account ? jsonResponse(stage.writer.account(*account)) : notFound();
    });
    router.add("GET", u"/api/v1/accounts/search"_s, read,
               [&stage](const Call &call) { return searchAccounts(stage, call); });
    router.add("GET", u"/api/v1/accounts/relationships"_s, u"read:follows"_s, [&stage](const Call &call) {
        QJsonArray list;
        for (const QString &id : call.request.texts(u"id"_s)) {
            if (stage.world.accounts().find(id))
                list << stage.writer.relationship(call.myId(), id);
        }
        return jsonResponse(list);
    });
    router.add("GET", u"/api/v1/accounts/familiar_followers"_s, u"read:follows"_s,
               [](const Call &) { return jsonResponse(QJsonArray()); });
    router.add("GET", u"/api/v1/accounts"_s, {}, [&stage](const Call &call) {
        return jsonResponse(accountList(stage, call.request.texts(u"id"_s)));
    });
    router.add("GET", u"/api/v1/accounts/:id"_s, {}, [&stage](const Call &call) {
        const Account *account = stage.world.accounts().find(call.path[u"id"_s]);
        return account ? jsonResponse(stage.writer.account(*account)) : notFound();
    });
    router.add("GET", u"/api/v1/accounts/:id/statuses"_s, {},
               [&stage](const Call &call) { return statusesOf(stage, call); });
    router.add("GET", u"/api/v1/accounts/:id/followers"_s, read, [&stage](const Call &call) {
        return jsonResponse(accountList(
            stage, stage.world.marks().accountsMarking(u"follow"_s, call.path[u"id"_s]).mid(0, 80)));
    });
    router.add("GET", u"/api/v1/accounts/:id/following"_s, read,
               [&stage](const Call &call) { return followingOf(stage, call); });
    for (const QString &list : {u"featured_tags"_s, u"lists"_s, u"endorsements"_s, u"identity_proofs"_s})
        router.add("GET", u"/api/v1/accounts/:id/"_s + list, {},
                   [](const Call &) { return jsonResponse(QJsonArray()); });
}

}  // namespace daisychain::demo
