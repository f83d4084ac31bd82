#include "app/ctl/json_of.h"

#include "core/desk/action_codec.h"

#include <QJsonDocument>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray idTexts(const QList<AccountId> &ids)
{
    QJsonArray array;
    for (const AccountId &id : ids)
        array.append(id.text());
    return array;
}

QString retryName(RetryKind kind)
{
    switch (kind) {
    case RetryKind::None:
        return u"none"_s;
    case RetryKind::Keyed:
        return u"keyed"_s;
    case RetryKind::OwnRecordKey:
        return u"own-record-key"_s;
    }
    Q_UNREACHABLE();
}

QString rankName(QueueRank rank)
{
    switch (rank) {
    case QueueRank::Promised:
        return u"promised"_s;
    case QueueRank::Stopped:
        return u"stopped"_s;
    case QueueRank::Up:
        return u"up"_s;
    case QueueRank::Ordinary:
        return u"ordinary"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue promiseDue(const ConversationView &view)
{
    const PromiseView *promise = nextPromise(view.promises);
    return promise != nullptr ? QJsonValue(isoText(promise->due)) : QJsonValue();
}

QJsonObject customerJson(const IdentityId &id, const QString &handle, const QString &name)
{
    return {{u"id"_s, id.globalId}, {u"handle"_s, handle}, {u"name"_s, name}};
}

QJsonObject personJson(PersonId id, const QString &name)
{
    return {{u"id"_s, idOrNull(id)}, {u"name"_s, name}};
}

QString mediaKindName(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return u"image"_s;
    case MediaKind::Video:
        return u"video"_s;
    case MediaKind::Gif:
        return u"gif"_s;
    case MediaKind::Audio:
        return u"audio"_s;
    case MediaKind::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray mediaOf(const QList<PostMedia> &media)
{
    QJsonArray array;
    for (const PostMedia &item : media)
        array.append(QJsonObject{
            {u"kind"_s, mediaKindName(item.kind)}, {u"url"_s, item.url}, {u"alt"_s, item.altText}});
    return array;
}

QJsonObject olderOf(const OlderVersion &older)
{
    return {{u"text"_s, older.text},
            {u"contentWarning"_s, older.contentWarning},
            {u"at"_s, older.version.order > 0 ? QJsonValue(isoText({older.version.order})) : QJsonValue()}};
}

}  // namespace

QString stopReasonName(StopReason reason)
{
    switch (reason) {
    case StopReason::NewPost:
        return u"new-post"_s;
    case StopReason::Edited:
        return u"edited"_s;
    case StopReason::Deleted:
        return u"deleted"_s;
    case StopReason::AnsweredByOther:
        return u"answered-by-other"_s;
    case StopReason::TooOld:
        return u"too-old"_s;
    case StopReason::Woke:
        return u"woke"_s;
    case StopReason::Refused:
        return u"refused"_s;
    case StopReason::NeedsPerson:
        return u"needs-person"_s;
    case StopReason::SignedOut:
        return u"signed-out"_s;
    case StopReason::PictureLost:
        return u"picture-lost"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue jsonOf(const std::optional<Instant> &at)
{
    return at ? QJsonValue(isoText(*at)) : QJsonValue();
}

static QJsonObject jsonOf(const SignatureRule &rule)
{
    return {{u"style"_s, signatureStyleName(rule.style)},
            {u"pattern"_s, rule.pattern},
            {u"everyPart"_s, rule.isInEveryPart}};
}

QJsonObject jsonOf(const Account &account)
{
    const NetworkLimits &limits = account.limits;
    return {{u"id"_s, account.id.text()},
            {u"network"_s, networkName(account.network)},
            {u"server"_s, account.server.toString()},
            {u"handle"_s, account.handle},
            {u"name"_s, account.displayName},
            {u"identity"_s, account.identity.globalId},
            {u"software"_s, account.software},
            {u"colour"_s, account.colour},
            {u"retry"_s, retryName(account.retrySafety.kind)},
            {u"limits"_s, QJsonObject{{u"characters"_s, limits.maxCharacters},
                                      {u"charactersPerUrl"_s, limits.charactersPerUrl},
                                      {u"media"_s, limits.maxMedia},
                                      {u"altText"_s, limits.maxAltText}}},
            {u"needsSignIn"_s, account.needsSignIn},
            {u"isDemo"_s, account.isDemo},
            {u"signature"_s, jsonOf(account.signature)}};
}

QJsonObject jsonOf(const Stream &stream)
{
    return {{u"id"_s, stream.id.text()},
            {u"account"_s, stream.account.text()},
            {u"kind"_s, streamKindName(stream.kind)},
            {u"argument"_s, stream.argument},
            {u"title"_s, stream.title}};
}

QJsonObject jsonOf(const CoverageSpan &span)
{
    return {{u"from"_s, isoText(span.from)},
            {u"to"_s, isoText(span.to)},
            {u"gap"_s, span.gap ? QJsonValue(gapReasonName(*span.gap)) : QJsonValue()}};
}

QJsonObject jsonOf(const Person &person)
{
    return {{u"id"_s, person.id.text()},
            {u"name"_s, person.name},
            {u"signature"_s, person.signature},
            {u"languages"_s, QJsonArray::fromStringList(person.languages)},
            {u"initials"_s, initialsOf(person)}};
}

QJsonObject jsonOf(const SnippetRow &row)
{
    const Snippet &snippet = row.snippet;
    return {{u"id"_s, snippet.id.text()},
            {u"name"_s, snippet.name},
            {u"text"_s, snippet.text},
            {u"language"_s, snippet.language},
            {u"owner"_s, snippet.owner ? idOrNull(*snippet.owner) : QJsonValue()},
            {u"ownerName"_s, row.ownerName},
            {u"expires"_s, jsonOf(snippet.expires)},
            {u"saved"_s, isoText(row.saved)},
            {u"action"_s, row.savedIn.text()},
            {u"uses"_s, row.uses},
            {u"usesToday"_s, row.usesToday},
            {u"lastUse"_s, jsonOf(row.lastUse)}};
}

QJsonObject jsonOf(const QueueRow &row)
{
    const ConversationView &view = row.view;
    QJsonValue stopped;
    if (view.stoppedReply)
        stopped = QJsonObject{{u"reply"_s, view.stoppedReply->text()},
                              {u"reason"_s, stopReasonName(view.stopReason)}};
    return {{u"id"_s, row.handle},
            {u"status"_s, statusName(view.status)},
            {u"network"_s, networkName(row.network)},
            {u"customer"_s, QJsonObject{{u"id"_s, view.customer.globalId},
                                        {u"handle"_s, row.customerHandle},
                                        {u"name"_s, row.customerName}}},
            {u"owner"_s, idOrNull(view.owner)},
            {u"accounts"_s, idTexts(view.accounts)},
            {u"isPrivate"_s, view.privateAccount.has_value()},
            {u"hasOtherSide"_s, view.hasOtherSide},
            {u"rank"_s, rankName(rankOf(view))},
            {u"openCount"_s, view.openCount},
            {u"waitingSince"_s, jsonOf(view.waitingSince)},
            {u"wake"_s, jsonOf(view.wake)},
            {u"lastAt"_s, isoText(view.lastAt)},
            {u"lastText"_s, row.lastText},
            {u"lastLanguage"_s, row.lastLanguage},
            {u"isLastOurs"_s, row.isLastOurs},
            {u"posts"_s, view.postCount},
            {u"notes"_s, view.noteCount},
            {u"pendingReplies"_s, view.pendingReplies},
            {u"stopped"_s, stopped},
            {u"isPraise"_s, view.isPraise},
            {u"isThanked"_s, view.isThanked},
            {u"isAnsweredOutside"_s, view.isAnsweredOutside},
            {u"isUnread"_s, row.isUnread},
            {u"hasDraft"_s, row.hasDraft},
            {u"promiseDue"_s, promiseDue(view)},
            {u"gestures"_s, int(view.gestures.size())}};
}

QJsonObject jsonOf(const ProfileFact &profile)
{
    return {{u"id"_s, profile.id.globalId},      {u"network"_s, networkName(profile.id.network)},
            {u"handle"_s, profile.handle},       {u"name"_s, profile.displayName},
            {u"url"_s, textOrNull(profile.url)}, {u"bio"_s, profile.bio},
            {u"isBot"_s, profile.isBot}};
}

QJsonObject jsonOf(const ThreadPost &post)
{
    const PostFact &fact = post.post;
    QJsonArray older;
    for (const OlderVersion &version : post.olderVersions)
        older.append(olderOf(version));
    QJsonArray mentions;
    for (const PostMention &mention : fact.mentions)
        mentions.append(mention.handle);
    return {{u"id"_s, fact.id.globalId},
            {u"url"_s, textOrNull(fact.url)},
            {u"author"_s, QJsonObject{{u"id"_s, fact.author.globalId},
                                      {u"handle"_s, post.author.handle},
                                      {u"name"_s, post.author.displayName}}},
            {u"replyTo"_s, fact.replyTo ? QJsonValue(fact.replyTo->globalId) : QJsonValue()},
            {u"created"_s, isoText(fact.created)},
            {u"visibility"_s, visibilityName(fact.visibility)},
            {u"text"_s, fact.text},
            {u"contentWarning"_s, fact.contentWarning},
            {u"language"_s, fact.language},
            {u"mentions"_s, mentions},
            {u"tags"_s, QJsonArray::fromStringList(fact.tags)},
            {u"media"_s, mediaOf(fact.media)},
            {u"isDeleted"_s, post.isDeleted},
            {u"isLetGo"_s, post.isLetGo},
            {u"isMention"_s, !post.caughtBy.isEmpty()},
            {u"ours"_s, post.ours ? QJsonValue(post.ours->text()) : QJsonValue()},
            {u"reply"_s, post.reply ? QJsonValue(post.reply->text()) : QJsonValue()},
            {u"sentBy"_s, post.sentBy ? QJsonValue(post.sentBy->text()) : QJsonValue()},
            {u"older"_s, older}};
}

QJsonObject jsonOf(const JournalEntry &entry)
{
    const Action &action = entry.action;
    return {{u"id"_s, action.id.text()},
            {u"kind"_s, actionKindName(action.payload)},
            {u"actor"_s, idOrNull(action.actor)},
            {u"actorName"_s, entry.actorName},
            {u"at"_s, isoText(action.at)},
            {u"isActive"_s, entry.isActive},
            {u"payload"_s, QJsonDocument::fromJson(encodePayload(action.payload)).object()}};
}

QJsonObject jsonOf(const StandingDetail &detail)
{
    return {{u"field"_s, detailFieldName(detail.detail.field)},
            {u"name"_s, detail.detail.name},
            {u"value"_s, detail.detail.value},
            {u"identity"_s, detail.identity.globalId},
            {u"action"_s, detail.action.text()}};
}

QJsonObject jsonOf(const ReplyPicture &picture)
{
    return {{u"file"_s, picture.file}, {u"alt"_s, picture.altText}};
}

namespace {

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return QJsonObject{{u"code"_s, errorCodeName(error->code)},
                       {u"arguments"_s, QJsonArray::fromStringList(error->arguments)}};
}

}  // namespace

QJsonObject jsonOf(const PostChange &change)
{
    const auto *edit = std::get_if<EditPost>(&change.action.payload);
    return {{u"id"_s, change.action.id.text()},
            {u"kind"_s, actionKindName(change.action.payload)},
            {u"conversation"_s, textOrNull(change.handle)},
            {u"account"_s, accountOf(change).text()},
            {u"post"_s, postOf(change).globalId},
            {u"author"_s, idOrNull(change.action.actor)},
            {u"state"_s, outboxStateName(change.state)},
            {u"text"_s, edit != nullptr ? QJsonValue(edit->text) : QJsonValue()},
            {u"attempts"_s, change.attempts},
            {u"notBefore"_s, jsonOf(notBeforeOf(change))},
            {u"nextTry"_s, jsonOf(change.nextTry)},
            {u"created"_s, isoText(change.action.at)},
            {u"changed"_s, isoText(change.changed)},
            {u"lastError"_s, errorJson(change.lastError)}};
}

QJsonObject jsonOf(const OutboxRow &row)
{
    return {{u"id"_s, row.reply.text()},
            {u"conversation"_s, textOrNull(row.handle)},
            {u"account"_s, row.content.account.text()},
            {u"author"_s, idOrNull(row.author)},
            {u"state"_s, outboxStateName(row.state)},
            {u"text"_s, row.content.text},
            {u"contentWarning"_s, row.content.contentWarning},
            {u"visibility"_s, visibilityName(row.content.visibility)},
            {u"pictures"_s, jsonArrayOf(row.content.pictures)},
            {u"attempts"_s, row.attempts},
            {u"notBefore"_s, jsonOf(row.terms.notBefore)},
            {u"waitsFor"_s, row.terms.waitsFor ? QJsonValue(row.terms.waitsFor->text()) : QJsonValue()},
            {u"nextTry"_s, jsonOf(row.nextTry)},
            {u"created"_s, isoText(row.created)},
            {u"changed"_s, isoText(row.changed)},
            {u"thenDone"_s, row.content.thenDone},
            {u"thenSnooze"_s, jsonOf(row.content.thenSnooze)},
            {u"evenIfTheyWrite"_s, row.content.evenIfTheyWrite},
            {u"lastError"_s, errorJson(row.lastError)}};
}

QJsonValue jsonOf(const std::optional<Money> &amount)
{
    if (!amount)
        return {};
    return QJsonObject{{u"minor"_s, double(amount->minor)},
                       {u"currency"_s, amount->currency},
                       {u"text"_s, moneyText(*amount)}};
}

QJsonObject jsonOf(const GestureRow &row)
{
    const GestureView &view = row.gesture;
    return {{u"id"_s, view.id.text()},
            {u"conversation"_s, row.handle},
            {u"network"_s, networkName(row.network)},
            {u"customer"_s, customerJson(view.subject.customer, row.customerHandle, row.customerName)},
            {u"giver"_s, personJson(view.giver, row.giverName)},
            {u"at"_s, isoText(view.at)},
            {u"kind"_s, gestureKindName(view.gesture.kind)},
            {u"amount"_s, jsonOf(view.gesture.amount)},
            {u"reason"_s, view.gesture.reason},
            {u"words"_s, view.gesture.words},
            {u"reaction"_s, view.reaction ? QJsonValue(reactionName(*view.reaction)) : QJsonValue()},
            {u"reactionWords"_s, view.reactionWords}};
}

QJsonObject jsonOf(const GestureTotal &total)
{
    QJsonArray amounts;
    for (const Money &amount : total.amounts)
        amounts.append(jsonOf(std::optional(amount)));
    return {{u"week"_s, total.week.toString(Qt::ISODate)},
            {u"reason"_s, total.reason},
            {u"count"_s, total.count},
            {u"amounts"_s, amounts}};
}

QJsonObject jsonOf(const GestureSum &sum)
{
    QJsonArray amounts;
    for (const Money &amount : sum.amounts)
        amounts.append(jsonOf(std::optional(amount)));
    return {{u"count"_s, sum.count}, {u"amounts"_s, amounts}};
}

QJsonObject jsonOf(const PromiseRow &row, Instant now)
{
    const PromiseView &view = row.promise;
    QJsonArray renewals;
    for (const PromiseRenewal &renewal : view.renewals)
        renewals.append(QJsonObject{{u"told"_s, isoText(renewal.told)}, {u"due"_s, isoText(renewal.due)}});
    return {{u"id"_s, view.id.text()},
            {u"conversation"_s, row.handle},
            {u"network"_s, networkName(row.network)},
            {u"customer"_s, customerJson(view.subject.customer, row.customerHandle, row.customerName)},
            {u"text"_s, view.text},
            {u"giver"_s, personJson(view.giver, row.giverName)},
            {u"owner"_s, personJson(view.owner, row.ownerName)},
            {u"state"_s, promiseStateName(stateOf(view, now))},
            {u"given"_s, isoText(view.given)},
            {u"due"_s, isoText(view.due)},
            {u"nudge"_s, isoText(view.nudge)},
            {u"renewals"_s, renewals},
            {u"missed"_s, jsonOf(view.missed)},
            {u"kept"_s, jsonOf(view.kept)}};
}

QJsonObject actionJson(const Action &action)
{
    return {{u"id"_s, action.id.text()},
            {u"kind"_s, actionKindName(action.payload)},
            {u"at"_s, isoText(action.at)}};
}

}  // namespace daisychain::ctl
