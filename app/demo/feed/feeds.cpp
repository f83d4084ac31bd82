#include "app/demo/feed/feeds.h"

#include "app/demo/http/packing.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace daisychain::demo::feed {

using namespace Qt::StringLiterals;

namespace {

constexpr int DefaultWaitSec = 120;

QByteArray mimeOf(Kind kind)
{
    if (kind == Kind::Json)
        return "application/feed+json";
    return kind == Kind::Atom ? "application/atom+xml" : "application/rss+xml";
}

QByteArray contentType(Kind kind, const Manner &manner)
{
    if (manner.instead.startsWith(u"html"))
        return "text/html; charset=utf-8";
    return mimeOf(kind);
}

Response redirect(int status, const QString &to)
{
    Response response;
    response.status = status;
    response.headers << Header("Location", to.toUtf8());
    return response;
}

/// Both are as they were sent; nobody normalises an entity tag.
bool isKnownToClient(const Request &request, const QByteArray &etag, qint64 modifiedMs, bool hasDate)
{
    const QByteArray match = request.header("if-none-match");
    if (!match.isEmpty())
        return !etag.isEmpty() && (match == etag || match == "*");
    const QByteArray since = request.header("if-modified-since");
    return hasDate && !since.isEmpty() && since == httpDate(modifiedMs);
}

QString htmlOf(const QString &text)
{
    return u"<p>"_s + text.toHtmlEscaped().replace(u"\n\n"_s, u"</p><p>"_s) + u"</p>"_s;
}

}  // namespace

QString Feeds::address(const Feed &feed) const
{
    return m_site.baseUrl + u"/feeds/"_s + feed.name;
}

void Feeds::begin(const StoryCast &cast)
{
    static const QHash<QString, Kind> Kinds{
        {u"rss"_s, Kind::Rss}, {u"atom"_s, Kind::Atom}, {u"json"_s, Kind::Json}};
    m_feeds.clear();
    m_posted = 0;
    for (const QJsonValue one : cast.company["feeds"_L1].toArray()) {
        Feed feed;
        feed.name = one["name"_L1].toString();
        feed.title = one["title"_L1].toString();
        feed.kind = Kinds.value(one["kind"_L1].toString(), Kind::Rss);
        m_feeds.insert_or_assign(feed.name, feed);
    }
}

Item *Feeds::findItem(Feed &feed, const QString &id)
{
    const auto found =
        std::find_if(feed.items.begin(), feed.items.end(), [&](const Item &item) { return item.id == id; });
    return found == feed.items.end() ? nullptr : &*found;
}

QString Feeds::post(Feed &feed, const QJsonObject &event, qint64 atMs)
{
    Item item;
    ++m_posted;
    item.id = event["id"_L1].toString(event["key"_L1].toString(u"%1-%2"_s.arg(feed.name).arg(m_posted)));
    item.author = event["author"_L1].toString(event["as"_L1].toString());
    item.title = event["title"_L1].toString();
    item.html = event["html"_L1].toString(htmlOf(event["text"_L1].toString()));
    item.link = event["link"_L1].toString(address(feed) + u"/item/"_s + item.id);
    item.publishedMs = atMs;
    item.updatedMs = atMs;
    feed.items.prepend(item);
    return item.id;
}

void Feeds::play(const QJsonObject &event, qint64 atMs)
{
    const auto found = m_feeds.find(event["feed"_L1].toString());
    if (found == m_feeds.end())
        return;
    const QString what = event["do"_L1].toString(u"post"_s);
    if (what == u"post") {
        post(found->second, event, atMs);
        return;
    }
    Item *item = findItem(found->second, event["of"_L1].toString(event["id"_L1].toString()));
    if (!item)
        return;
    if (what == u"delete") {
        found->second.items.removeIf([&](const Item &one) { return one.id == item->id; });
        return;
    }
    item->title = event["title"_L1].toString(item->title);
    item->html = event.contains("text"_L1) ? htmlOf(event["text"_L1].toString()) : item->html;
    item->html = event["html"_L1].toString(item->html);
    item->updatedMs = std::max(atMs, item->updatedMs + 1000);
}

Response Feeds::order(const QString &name, const QJsonObject &order)
{
    const auto found = m_feeds.find(order["feed"_L1].toString());
    if (found == m_feeds.end())
        return wrongOrder(u"feed names no feed"_s);
    Feed &feed = found->second;
    const qint64 now = m_site.clock.nowMs();
    if (name == u"post")
        return jsonResponse(QJsonObject{{u"id"_s, post(feed, order, now)}});
    if (name == u"edit" || name == u"delete") {
        if (!findItem(feed, order["id"_L1].toString()))
            return wrongOrder(u"id names no item"_s);
        QJsonObject event = order;
        event.insert(u"do"_s, name);
        play(event, now);
        return jsonResponse(QJsonObject());
    }
    if (name == u"reorder") {
        std::reverse(feed.items.begin(), feed.items.end());
        return jsonResponse(QJsonObject());
    }
    if (name != u"serve")
        return noSuchOrder();
    const auto manner = mannerFrom(order);
    if (!manner)
        return wrongOrder(u"one of the words is not known; see resources/demo/README.md"_s);
    feed.manner = *manner;
    return jsonResponse(QJsonObject());
}

QJsonObject Feeds::credentials() const
{
    QJsonObject json;
    for (const auto &[name, feed] : m_feeds)
        json.insert(name, address(feed));
    return json;
}

Response Feeds::rateLimited(const QJsonObject &details) const
{
    const int waitSec = details["retry_after_seconds"_L1].toInt(DefaultWaitSec);
    Response response = errorResponse(429, u"Too many requests"_s);
    response.headers << Header("Retry-After", httpDate(m_site.clock.nowMs() + waitSec * 1000LL));
    return response;
}

Response Feeds::answer(const Request &request, const Mischief &mischief)
{
    if (mischief.isRateLimited)
        return rateLimited(mischief.details[u"rate_limited"_s]);
    if (request.method != "GET" && request.method != "HEAD")
        return errorResponse(405, u"Feeds are only read"_s);
    const QString name = request.path.section(u'/', 2, 2);
    if (name.isEmpty())
        return contents();
    const auto found = m_feeds.find(name);
    return found == m_feeds.end() ? errorResponse(404, u"Not Found"_s) : serve(request, found->second);
}

/// A page for people that names every feed.
Response Feeds::contents() const
{
    QByteArray links;
    for (const auto &[name, feed] : m_feeds)
        links += "<link rel=\"alternate\" type=\"" + mimeOf(feed.kind) + "\" title=\"" +
                 feed.title.toHtmlEscaped().toUtf8() + "\" href=\"/feeds/" + name.toUtf8() + "\">\n";
    Response response;
    response.headers << Header("Content-Type", "text/html; charset=utf-8");
    response.body =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Feeds</title>\n" + links +
        "</head><body><h1>Feeds</h1></body></html>\n";
    return response;
}

Response Feeds::serve(const Request &request, const Feed &feed) const
{
    const QString rest = request.path.section(u'/', 3);
    if (rest.startsWith(u"item/"))
        return contents();
    if (feed.manner.isGone)
        return errorResponse(410, u"Gone"_s);
    if (feed.manner.moved == u"308_loop")
        return redirect(308, rest.isEmpty() ? address(feed) + u"/elsewhere"_s : address(feed));
    if (!feed.manner.moved.isEmpty() && rest.isEmpty())
        return redirect(feed.manner.moved.toInt(), address(feed) + u"/elsewhere"_s);
    if (!rest.isEmpty() && rest != u"elsewhere")
        return errorResponse(404, u"Not Found"_s);
    return serveBody(request, feed);
}

Response Feeds::serveBody(const Request &request, const Feed &feed) const
{
    const Manner &manner = feed.manner;
    const QString encoding = declaredEncoding(manner);
    QByteArray body = encoded(documentText({feed.title, m_site.baseUrl + u"/feeds/"_s, address(feed),
                                            feed.kind, manner.ids, manner.ttlMinutes, encoding, &feed.items}),
                              manner);
    const QByteArray digest = QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex().first(16);
    const bool hasDate = manner.validators == u"both" || manner.validators == u"last_modified";
    QByteArray etag;
    if (manner.validators == u"weak_etag")
        etag = "W/\"" + digest + '"';
    else if (manner.validators == u"both" || manner.validators == u"etag")
        etag = '"' + digest + '"';
    qint64 modifiedMs = 0;
    for (const Item &item : feed.items)
        modifiedMs = std::max(modifiedMs, item.updatedMs);
    Response response;
    if (!etag.isEmpty())
        response.headers << Header("ETag", etag);
    if (hasDate)
        response.headers << Header("Last-Modified", httpDate(modifiedMs));
    if (manner.maxAgeSec > 0)
        response.headers << Header("Cache-Control", "max-age=" + QByteArray::number(manner.maxAgeSec));
    if (manner.instead.isEmpty() && isKnownToClient(request, etag, modifiedMs, hasDate)) {
        response.status = 304;
        return response;
    }
    response.headers << Header("Content-Type", contentType(feed.kind, manner));
    response.body = insteadOf(body, manner, address(feed));
    if (manner.isGzipped && request.header("accept-encoding").contains("gzip")) {
        response.headers << Header("Content-Encoding", "gzip");
        response.body = gzipped(response.body);
    }
    return response;
}

}  // namespace daisychain::demo::feed
