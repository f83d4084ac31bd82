#include "core/network/bluesky/post_draft.h"

#include "core/network/bluesky/media_id.h"
#include "core/network/bluesky/parse_posts.h"
#include "core/network/json_reader.h"
#include "core/text/bluesky_facets.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network::bluesky {

namespace {

/// Answers that say that nobody has the handle, not that nobody could be asked.
bool isUnknown(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Refused;
}

EntityKind kindOf(text::EntityKind kind)
{
    switch (kind) {
    case text::EntityKind::Mention:
        return EntityKind::Mention;
    case text::EntityKind::Link:
        return EntityKind::Link;
    case text::EntityKind::Tag:
    case text::EntityKind::Cashtag:
        return EntityKind::Tag;
    }
    Q_UNREACHABLE();
}

/// A postView of our own post, as the network will show it once it has it.
QByteArray viewOf(const Account &account, const RecordRef &written, const QByteArray &record)
{
    const QJsonObject author{{QStringLiteral("did"), account.identity.globalId},
                             {QStringLiteral("handle"), account.handle},
                             {QStringLiteral("displayName"), account.displayName}};
    const QJsonObject view{{QStringLiteral("uri"), written.uri},
                           {QStringLiteral("cid"), written.cid},
                           {QStringLiteral("author"), author}};
    QByteArray json = QJsonDocument(view).toJson(QJsonDocument::Compact);
    json.chop(1);
    return R"({"posts":[)" + json + R"(,"record":)" + record + "}]}";
}

}  // namespace

struct FacetFinder::Search {
    QList<text::Facet> left;
    QList<RecordFacet> found;
    QHash<QString, QString> dids;  ///< of handles asked for; empty: nobody has it
    Promise<QList<RecordFacet>> promise = newPromise<QList<RecordFacet>>();
};

FacetFinder::FacetFinder(std::shared_ptr<BlueskyClient> client)
    : m_client(std::move(client))
{
}

QFuture<Result<QList<RecordFacet>>> FacetFinder::facetsOf(const QString &text)
{
    const auto search = std::make_shared<Search>();
    search->left = text::findBlueskyFacets(text);
    nextHandle(search);
    return search->promise->future();
}

void FacetFinder::nextHandle(const std::shared_ptr<Search> &search)
{
    while (!search->left.isEmpty()) {
        const text::Facet &facet = search->left.first();
        const bool isMention = facet.kind == text::EntityKind::Mention;
        if (isMention && !search->dids.contains(facet.value))
            break;
        const QString target = isMention ? search->dids.value(facet.value) : facet.value;
        if (!target.isEmpty())
            search->found.append({facet.byteStart, facet.byteEnd, kindOf(facet.kind), target});
        search->left.removeFirst();
    }
    if (search->left.isEmpty())
        return fulfil<QList<RecordFacet>>(search->promise, std::move(search->found));
    const QString handle = search->left.first().value;
    http::FormBody parameters;
    parameters.add(u"handle", handle);
    whenReady(m_client->parsed(query(u"com.atproto.identity.resolveHandle", parameters), parseResolvedHandle),
              &m_life, [this, search, handle](const Result<QString> &did) {
                  if (!did && !isUnknown(did.error().code))
                      return fulfil<QList<RecordFacet>>(search->promise, Failure(did.error()));
                  search->dids.insert(handle, did ? *did : QString());
                  nextHandle(search);
              });
}

Result<RecordParts> partsOf(const OutgoingPost &post, const std::optional<RecordRef> &root,
                            const std::optional<RecordRef> &parent)
{
    RecordParts parts;
    parts.text = post.text;
    parts.root = root;
    parts.parent = parent;
    if (!post.language.isEmpty())
        parts.languages = {post.language};
    parts.created = post.firstSent;
    for (const QString &mediaId : post.mediaIds) {
        Result<RecordImage> image = imageOf(mediaId);
        if (!image)
            return Failure(image.error());
        parts.images.append(std::move(*image));
    }
    if (post.isSensitive && !parts.images.isEmpty())
        parts.labels = {QStringLiteral("graphic-media")};
    return parts;
}

Result<SentPost> sentPostOf(const Account &account, const RecordRef &written, const QByteArray &record,
                            const QList<RecordImage> &images, const ParseContext &context)
{
    Result<PostList> list = parsePosts(viewOf(account, written, record), context);
    if (!list)
        return Failure(list.error());
    if (list->facts.posts.isEmpty())
        return Failure(lacking("no post"));
    PostFact &post = list->facts.posts.first();
    for (const RecordImage &image : images)
        post.media.append({MediaKind::Image, {}, {}, image.altText, image.width, image.height});
    list->facts.profiles.clear();  // short: without picture and words
    return SentPost{post, std::move(list->facts)};
}

Result<StandingRecord> parseStandingRecord(QByteArrayView bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes.toByteArray()).object();
    const QJsonObject record = json.value(u"value").toObject();
    const QJsonObject parent = record.value(u"reply").toObject().value(u"parent").toObject();
    StandingRecord standing;
    standing.ref = {json.value(u"uri").toString(), json.value(u"cid").toString()};
    standing.text = record.value(u"text").toString();
    standing.parentUri = parent.value(u"uri").toString();
    standing.record = QJsonDocument(record).toJson(QJsonDocument::Compact);
    if (standing.ref.uri.isEmpty() || standing.ref.cid.isEmpty())
        return Failure(lacking("no uri or no cid"));
    return standing;
}

}  // namespace daisychain::network::bluesky
