#include "tests/bench/made_pages.h"

#include "core/network/bluesky/parse_posts.h"
#include "core/network/feed/feed_facts.h"
#include "core/network/feed/parse_feed.h"
#include "core/network/mastodon/parse_status.h"
#include "core/network/x/parse_posts.h"
#include "tests/bench/made_mentions.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

namespace daisychain::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MentionLength = 6;  // u"@help "_s

bool isOurs(const PostFact &post)
{
    return post.author == MentionMaker::account().identity;
}

QString localIdOf(const PostId &id)
{
    return id.globalId.section(u'/', -1);
}

QString authorOf(const PostId &id)
{
    return id.globalId.section(QStringLiteral("/statuses/"), 0, 0);
}

/// A DID, or a number, for each author: the same for the same.
QString didOf(const QString &author)
{
    const QString number = QString::number(qHash(author, 7), 32);
    QString letters;
    for (const QChar sign : number)
        letters += sign.isDigit() ? QChar(u'a' + sign.digitValue()) : sign;
    return QStringLiteral("did:plc:") + letters.rightJustified(24, u'a');
}

QString numberOf(const QString &author)
{
    return QString::number(1'000'000 + qHash(author, 7) % 1'000'000'000'000U);
}

const ProfileFact *profileOf(const FactBatch &batch, const PostFact &post)
{
    for (const ProfileFact &profile : batch.profiles) {
        if (profile.id == post.author)
            return &profile;
    }
    return nullptr;
}

QString handleOf(const FactBatch &batch, const PostFact &post)
{
    const ProfileFact *profile = profileOf(batch, post);
    return profile ? profile->handle : QStringLiteral("help@shop.example");
}

QString nameOf(const FactBatch &batch, const PostFact &post)
{
    const ProfileFact *profile = profileOf(batch, post);
    return profile ? profile->displayName : QStringLiteral("The shop");
}

QByteArray compact(const QJsonArray &list)
{
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QByteArray mastodonPage(const FactBatch &batch)
{
    QJsonArray page;
    for (const PostFact &post : batch.posts) {
        const QString handle = handleOf(batch, post);
        QString html = post.text.toHtmlEscaped();
        QJsonArray mentions;
        if (!isOurs(post)) {
            html.replace(0, MentionLength - 1,
                         QStringLiteral(
                             "<span class=\"h-card\" translate=\"no\"><a href=\"https://shop.example/@help\" "
                             "class=\"u-url mention\">@<span>help</span></a></span>"));
            mentions.append(QJsonObject{{u"id"_s, u"1"_s},
                                        {u"username"_s, u"help"_s},
                                        {u"url"_s, u"https://shop.example/users/help"_s},
                                        {u"acct"_s, u"help@shop.example"_s}});
        }
        QJsonArray tags;
        for (const QString &tag : post.tags)
            tags.append(QJsonObject{{u"name"_s, tag}, {u"url"_s, u"https://town.example/tags/"_s + tag}});
        page.append(QJsonObject{
            {u"id"_s, post.localId},
            {u"created_at"_s, isoText(post.created)},
            {u"in_reply_to_id"_s, post.replyTo ? QJsonValue(localIdOf(*post.replyTo)) : QJsonValue()},
            {u"in_reply_to_account_id"_s, QJsonValue()},
            {u"sensitive"_s, false},
            {u"spoiler_text"_s, u""_s},
            {u"visibility"_s, u"public"_s},
            {u"language"_s, u"en"_s},
            {u"uri"_s, post.id.globalId},
            {u"url"_s, post.url},
            {u"replies_count"_s, 0},
            {u"reblogs_count"_s, 1},
            {u"favourites_count"_s, 3},
            {u"edited_at"_s, QJsonValue()},
            {u"content"_s, u"<p>"_s + html + u"</p>"_s},
            {u"account"_s, QJsonObject{{u"id"_s, numberOf(post.author.globalId)},
                                       {u"username"_s, handle.section(u'@', 0, 0)},
                                       {u"acct"_s, handle},
                                       {u"display_name"_s, nameOf(batch, post)},
                                       {u"bot"_s, false},
                                       {u"note"_s, u"<p>Gardens, bread and old radios.</p>"_s},
                                       {u"url"_s, post.author.globalId},
                                       {u"uri"_s, post.author.globalId},
                                       {u"avatar"_s, post.author.globalId + u"/portrait.png"_s},
                                       {u"emojis"_s, QJsonArray()},
                                       {u"fields"_s, QJsonArray()}}},
            {u"media_attachments"_s, QJsonArray()},
            {u"mentions"_s, mentions},
            {u"tags"_s, tags},
            {u"emojis"_s, QJsonArray()},
            {u"card"_s, QJsonValue()},
            {u"poll"_s, QJsonValue()}});
    }
    return compact(page);
}

QString uriOf(const PostId &id)
{
    return u"at://"_s + didOf(authorOf(id)) + u"/app.bsky.feed.post/"_s + localIdOf(id);
}

QJsonObject refOf(const PostId &id)
{
    return {{u"uri"_s, uriOf(id)}, {u"cid"_s, u"bafyreia"_s + localIdOf(id)}};
}

QByteArray blueskyPage(const FactBatch &batch)
{
    QJsonArray posts;
    for (const PostFact &post : batch.posts) {
        QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s},
                           {u"createdAt"_s, isoText(post.created)},
                           {u"langs"_s, QJsonArray{u"en"_s}},
                           {u"text"_s, post.text}};
        if (!isOurs(post)) {
            record.insert(
                "facets"_L1,
                QJsonArray{QJsonObject{
                    {u"index"_s, QJsonObject{{u"byteStart"_s, 0}, {u"byteEnd"_s, 5}}},
                    {u"features"_s,
                     QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#mention"_s},
                                            {u"did"_s, accountOn(Network::Bluesky).identity.globalId}}}}}});
        }
        if (post.replyTo)
            record.insert("reply"_L1, QJsonObject{{u"root"_s, refOf(*post.replyTo)},
                                                  {u"parent"_s, refOf(*post.replyTo)}});
        QJsonObject view = refOf(post.id);
        view.insert("author"_L1,
                    QJsonObject{{u"did"_s, didOf(post.author.globalId)},
                                {u"handle"_s, handleOf(batch, post).replace(u'@', u'.')},
                                {u"displayName"_s, nameOf(batch, post)},
                                {u"avatar"_s, post.author.globalId + u"/portrait.png"_s},
                                {u"viewer"_s, QJsonObject{{u"muted"_s, false}, {u"blockedBy"_s, false}}},
                                {u"labels"_s, QJsonArray()}});
        view.insert("record"_L1, record);
        for (const char *count : {"replyCount", "repostCount", "likeCount", "quoteCount"})
            view.insert(QLatin1String(count), 1);
        view.insert("indexedAt"_L1, isoText(post.created));
        view.insert("viewer"_L1, QJsonObject{{u"threadMuted"_s, false}});
        view.insert("labels"_L1, QJsonArray());
        posts.append(view);
    }
    return QJsonDocument(QJsonObject{{u"posts"_s, posts}, {u"cursor"_s, u"25"_s}})
        .toJson(QJsonDocument::Compact);
}

QByteArray xPage(const FactBatch &batch)
{
    QJsonArray data;
    QJsonArray users;
    QSet<QString> named;
    for (const PostFact &post : batch.posts) {
        const QString author = numberOf(post.author.globalId);
        QJsonObject entities;
        if (!isOurs(post)) {
            entities.insert("mentions"_L1,
                            QJsonArray{QJsonObject{{u"start"_s, 0},
                                                   {u"end"_s, 5},
                                                   {u"username"_s, u"help"_s},
                                                   {u"id"_s, accountOn(Network::X).identity.globalId}}});
        }
        QJsonObject one{{u"id"_s, post.localId},
                        {u"author_id"_s, author},
                        {u"conversation_id"_s, post.replyTo ? localIdOf(*post.replyTo) : post.localId},
                        {u"created_at"_s, isoText(post.created)},
                        {u"edit_history_tweet_ids"_s, QJsonArray{post.localId}},
                        {u"entities"_s, entities},
                        {u"lang"_s, u"en"_s},
                        {u"possibly_sensitive"_s, false},
                        {u"public_metrics"_s, QJsonObject{{u"like_count"_s, 1}, {u"reply_count"_s, 0}}},
                        {u"reply_settings"_s, u"everyone"_s},
                        {u"text"_s, post.text}};
        if (post.replyTo) {
            one.insert("referenced_tweets"_L1, QJsonArray{QJsonObject{{u"type"_s, u"replied_to"_s},
                                                                      {u"id"_s, localIdOf(*post.replyTo)}}});
        }
        data.append(one);
        if (named.contains(author))
            continue;
        named.insert(author);
        users.append(QJsonObject{{u"id"_s, author},
                                 {u"name"_s, nameOf(batch, post)},
                                 {u"username"_s, handleOf(batch, post).section(u'@', 0, 0)},
                                 {u"profile_image_url"_s, post.author.globalId + u"/portrait.png"_s},
                                 {u"verified"_s, false}});
    }
    return QJsonDocument(QJsonObject{{u"data"_s, data},
                                     {u"includes"_s, QJsonObject{{u"users"_s, users}}},
                                     {u"meta"_s, QJsonObject{{u"result_count"_s, data.size()}}}})
        .toJson(QJsonDocument::Compact);
}

QByteArray feedPage(const FactBatch &batch)
{
    QString page =
        QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The forum</title>"
                       "<link>https://forum.example/</link><description>All of it</description>\n");
    for (const PostFact &post : batch.posts) {
        page +=
            QStringLiteral("<item><title>%1</title><link>%2</link><guid>%2</guid><dc:creator>%3</dc:creator>"
                           "<pubDate>%4</pubDate><description>&lt;p&gt;%5&lt;/p&gt;</description></item>\n")
                .arg(post.text.left(30).toHtmlEscaped(), post.url, nameOf(batch, post),
                     QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(post.created.ms, Qt::UTC),
                                           QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")),
                     post.text.toHtmlEscaped().toHtmlEscaped());
    }
    return (page + QStringLiteral("</channel></rss>\n")).toUtf8();
}

StreamId streamOn(Network network)
{
    return streamIdFor(accountOn(network).id, StreamKind::Mentions, {});
}

/// The facts of a list that was read, or the end of the program.
template <class List>
FactBatch factsOf(const Result<List> &list)
{
    if (!list)
        qFatal("a page can't be read: %s", qPrintable(list.error().arguments.join(u' ')));
    return list->facts;
}

FactBatch parsed(Network network, const QByteArray &page, Instant received)
{
    const Account account = accountOn(network);
    switch (network) {
    case Network::Mastodon:
        return factsOf(network::parseStatuses(page, {account.id, QStringLiteral("shop.example"), received}));
    case Network::Bluesky:
        return factsOf(network::bluesky::parsePosts(page, {account.id, {}, received}));
    case Network::X:
        return factsOf(network::x::parsePosts(page, {account.id, account.identity, received}));
    default:
        break;
    }
    const auto feed = network::parseFeed(page);
    if (!feed)
        qFatal("a feed can't be read");
    return network::feedHistory(
        *feed, {account.id, streamOn(network), {QStringLiteral("https://forum.example/feed"), {}}, received},
        Instant{});
}

}  // namespace

QByteArray pageOf(Network network, const FactBatch &batch)
{
    switch (network) {
    case Network::Mastodon:
        return mastodonPage(batch);
    case Network::Bluesky:
        return blueskyPage(batch);
    case Network::X:
        return xPage(batch);
    default:
        return feedPage(batch);
    }
}

Account accountOn(Network network)
{
    Account account = MentionMaker::account();
    const QString author = account.identity.globalId;
    switch (network) {
    case Network::Mastodon:
        break;
    case Network::Bluesky:
        account.identity.globalId = didOf(author);
        break;
    case Network::X:
        account.identity.globalId = numberOf(author);
        break;
    default:
        account.identity.globalId = QStringLiteral("feeds");
        break;
    }
    account.network = account.identity.network = network;
    account.id = accountIdFor(account.identity);
    return account;
}

FactBatch readPage(Network network, const QByteArray &page, Instant received)
{
    FactBatch facts = parsed(network, page, received);
    const Account account = accountOn(network);
    if (facts.caught.isEmpty()) {
        for (const PostFact &post : std::as_const(facts.posts)) {
            if (post.author != account.identity)
                facts.caught.append({post.id, streamOn(network), post.created});
        }
    }
    facts.account = account.id;
    facts.received = received;
    return facts;
}

}  // namespace daisychain::bench
