#include "app/demo/bluesky/views.h"

#include "core/base/instant.h"

#include <algorithm>
#include <utility>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

int countPosts(const Sky &sky, const QString &did)
{
    return static_cast<int>(std::count_if(sky.records().begin(), sky.records().end(), [&](const auto &one) {
        return one.second.did == did && one.second.collection == PostType;
    }));
}

int countReferences(const Sky &sky, const QString &uri, bool isQuote)
{
    return static_cast<int>(std::count_if(sky.records().begin(), sky.records().end(), [&](const auto &one) {
        const QJsonObject &value = one.second.value;
        const QJsonValue named = isQuote ? value["embed"_L1]["record"_L1] : value["reply"_L1]["parent"_L1];
        return one.second.collection == PostType && named["uri"_L1].toString() == uri;
    }));
}

}  // namespace

Views::Views(const Sky &sky, QString viewerDid, bool addsUnknown)
    : m_sky(sky)
    , m_viewerDid(std::move(viewerDid))
    , m_addsUnknown(addsUnknown)
{
}

bool Views::isHidden(const QString &authorDid) const
{
    const Person *author = m_sky.person(authorDid);
    return !author || !author->isActive || m_sky.isBlocked(m_viewerDid, authorDid) ||
           m_sky.isBlocked(authorDid, m_viewerDid);
}

QString Views::pictureUrl(const QString &kind, const QString &did, const QString &cid) const
{
    return u"%1/bluesky/img/%2/%3/%4"_s.arg(m_sky.site().baseUrl, kind, did, cid);
}

QJsonObject Views::viewerState(const Person &person) const
{
    QJsonObject state{{u"muted"_s, m_sky.marking(m_viewerDid, MuteType, person.did) != nullptr},
                      {u"blockedBy"_s, m_sky.isBlocked(m_viewerDid, person.did)}};
    const auto add = [&](const QString &member, const Record *record) {
        if (record)
            state.insert(member, record->uri());
    };
    add(u"blocking"_s, m_sky.marking(m_viewerDid, BlockType, person.did));
    add(u"following"_s, m_sky.marking(m_viewerDid, FollowType, person.did));
    add(u"followedBy"_s, m_sky.marking(person.did, FollowType, m_viewerDid));
    return state;
}

QJsonObject Views::author(const Person &person) const
{
    QJsonObject json{{u"did"_s, person.did},
                     {u"handle"_s, person.handle},
                     {u"displayName"_s, person.displayName},
                     {u"avatar"_s, pictureUrl(u"avatar"_s, person.did, person.handle)},
                     {u"labels"_s, QJsonArray()},
                     {u"createdAt"_s, isoText({person.createdMs})}};
    if (!m_viewerDid.isEmpty())
        json.insert(u"viewer"_s, viewerState(person));
    return json;
}

QJsonObject Views::profile(const Person &person) const
{
    QJsonObject json = author(person);
    json.insert(u"description"_s, person.description);
    json.insert(u"indexedAt"_s, isoText({person.createdMs}));
    json.insert(u"followersCount"_s, m_sky.countMarks(FollowType, person.did));
    json.insert(u"followsCount"_s, 0);
    json.insert(u"postsCount"_s, countPosts(m_sky, person.did));
    return json;
}

QJsonArray Views::labels(const Record &record) const
{
    QJsonArray list;
    for (const QString &value : record.labels)
        list << QJsonObject{{u"src"_s, u"did:plc:"_s + stableName(u"moderation"_s, 24)},
                            {u"uri"_s, record.uri()},
                            {u"cid"_s, record.cid},
                            {u"val"_s, value},
                            {u"cts"_s, isoText({record.indexedMs})}};
    for (const QJsonValue own : record.value["labels"_L1]["values"_L1].toArray())
        list << QJsonObject{{u"src"_s, record.did},
                            {u"uri"_s, record.uri()},
                            {u"cid"_s, record.cid},
                            {u"val"_s, own["val"_L1]},
                            {u"cts"_s, isoText({record.indexedMs})}};
    return list;
}

QJsonObject Views::quoted(const QString &uri) const
{
    const Record *record = m_sky.find(uri);
    if (!record)
        return {
            {u"$type"_s, u"app.bsky.embed.record#viewNotFound"_s}, {u"uri"_s, uri}, {u"notFound"_s, true}};
    if (isHidden(record->did))
        return {{u"$type"_s, u"app.bsky.embed.record#viewBlocked"_s},
                {u"uri"_s, uri},
                {u"blocked"_s, true},
                {u"author"_s, QJsonObject{{u"did"_s, record->did}}}};
    return {{u"$type"_s, u"app.bsky.embed.record#viewRecord"_s},
            {u"uri"_s, uri},
            {u"cid"_s, record->cid},
            {u"author"_s, author(*m_sky.person(record->did))},
            {u"value"_s, record->value},
            {u"labels"_s, labels(*record)},
            {u"indexedAt"_s, isoText({record->indexedMs})}};
}

QJsonObject Views::embed(const Record &record) const
{
    const QJsonObject own = record.value["embed"_L1].toObject();
    const QString type = own["$type"_L1].toString();
    if (type == u"app.bsky.embed.images") {
        QJsonArray images;
        for (const QJsonValue image : own["images"_L1].toArray()) {
            const QString cid = image["image"_L1]["ref"_L1]["$link"_L1].toString();
            QJsonObject view{{u"thumb"_s, pictureUrl(u"thumb"_s, record.did, cid)},
                             {u"fullsize"_s, pictureUrl(u"full"_s, record.did, cid)},
                             {u"alt"_s, image["alt"_L1]}};
            if (image["aspectRatio"_L1].isObject())
                view.insert(u"aspectRatio"_s, image["aspectRatio"_L1]);
            images << view;
        }
        return {{u"$type"_s, u"app.bsky.embed.images#view"_s}, {u"images"_s, images}};
    }
    if (type == u"app.bsky.embed.record")
        return {{u"$type"_s, u"app.bsky.embed.record#view"_s},
                {u"record"_s, quoted(own["record"_L1]["uri"_L1].toString())}};
    if (m_addsUnknown)
        return {{u"$type"_s, u"app.bsky.embed.hologram#view"_s}, {u"depth"_s, 3}};
    return {};
}

QJsonObject Views::post(const Record &record) const
{
    const QString uri = record.uri();
    QJsonObject json{{u"uri"_s, uri},
                     {u"cid"_s, record.cid},
                     {u"author"_s, author(*m_sky.person(record.did))},
                     {u"record"_s, record.value},
                     {u"replyCount"_s, countReferences(m_sky, uri, false)},
                     {u"quoteCount"_s, countReferences(m_sky, uri, true)},
                     {u"repostCount"_s, m_sky.countMarks(RepostType, uri)},
                     {u"likeCount"_s, m_sky.countMarks(LikeType, uri)},
                     {u"indexedAt"_s, isoText({record.indexedMs})},
                     {u"labels"_s, labels(record)}};
    if (const QJsonObject view = embed(record); !view.isEmpty())
        json.insert(u"embed"_s, view);
    if (m_viewerDid.isEmpty())
        return json;
    QJsonObject viewer{{u"threadMuted"_s, false},
                       {u"replyDisabled"_s, m_sky.isReplyDisabled(record, m_viewerDid)}};
    if (const Record *like = m_sky.marking(m_viewerDid, LikeType, uri))
        viewer.insert(u"like"_s, like->uri());
    if (const Record *repost = m_sky.marking(m_viewerDid, RepostType, uri))
        viewer.insert(u"repost"_s, repost->uri());
    json.insert(u"viewer"_s, viewer);
    return json;
}

QJsonArray Views::replies(const QString &uri, int depth) const
{
    QJsonArray list;
    for (const auto &[serial, record] : m_sky.records()) {
        if (record.collection == PostType &&
            record.value["reply"_L1]["parent"_L1]["uri"_L1].toString() == uri)
            list << thread(record.uri(), depth - 1, 0);
    }
    if (m_addsUnknown)
        list << QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#whisperedPost"_s}, {u"uri"_s, uri}};
    return list;
}

QJsonObject Views::thread(const QString &uri, int depth, int parentHeight) const
{
    const Record *record = m_sky.find(uri);
    if (!record || record->collection != PostType)
        return {{u"$type"_s, u"app.bsky.feed.defs#notFoundPost"_s}, {u"uri"_s, uri}, {u"notFound"_s, true}};
    if (isHidden(record->did))
        return {{u"$type"_s, u"app.bsky.feed.defs#blockedPost"_s},
                {u"uri"_s, uri},
                {u"blocked"_s, true},
                {u"author"_s,
                 QJsonObject{{u"did"_s, record->did},
                             {u"viewer"_s,
                              QJsonObject{{u"blockedBy"_s, m_sky.isBlocked(m_viewerDid, record->did)}}}}}};
    QJsonObject json{{u"$type"_s, u"app.bsky.feed.defs#threadViewPost"_s}, {u"post"_s, post(*record)}};
    const QString parent = record->value["reply"_L1]["parent"_L1]["uri"_L1].toString();
    if (!parent.isEmpty() && parentHeight > 0)
        json.insert(u"parent"_s, thread(parent, 0, parentHeight - 1));
    if (depth > 0)
        json.insert(u"replies"_s, replies(uri, depth));
    return json;
}

QJsonObject Views::notice(const Notice &notice) const
{
    const Record *record = m_sky.find(notice.uri);
    const Person *by = m_sky.person(notice.authorDid);
    QJsonObject json{{u"uri"_s, notice.uri},
                     {u"cid"_s, record->cid},
                     {u"author"_s, author(*by)},
                     {u"reason"_s, notice.reason},
                     {u"record"_s, record->value},
                     {u"isRead"_s, notice.atMs <= m_sky.seenMs(notice.ownerDid)},
                     {u"indexedAt"_s, isoText({notice.atMs})},
                     {u"labels"_s, labels(*record)}};
    if (!notice.subject.isEmpty())
        json.insert(u"reasonSubject"_s, notice.subject);
    return json;
}

}  // namespace daisychain::demo::bluesky
