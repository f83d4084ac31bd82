#include "app/demo/feed/feed_manner.h"

namespace daisychain::demo::feed {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HugeBytes = 20 * 1024 * 1024;

bool isOneOf(const QString &word, const QStringList &known)
{
    return known.contains(word);
}

/// What windows-1252 has between 0x80 and 0x9f, where Latin-1 has control characters.
char windowsByte(QChar letter)
{
    static const QString Letters = u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"_s;
    const qsizetype at = Letters.indexOf(letter);
    return at < 0 ? '\0' : static_cast<char>(0x80 + at);
}

QByteArray singleBytes(const QString &text, bool isWindows)
{
    QByteArray bytes;
    for (const uint point : text.toUcs4()) {
        const char windows =
            isWindows && point <= 0xffff ? windowsByte(QChar(static_cast<char16_t>(point))) : '\0';
        if (windows != '\0')
            bytes += windows;
        else if (point < 0x80 || (point >= 0xa0 && point < 0x100))
            bytes += static_cast<char>(point);
        else
            bytes += "&#" + QByteArray::number(point) + ';';
    }
    return bytes;
}

/// Nine levels of ten: a thousand million words if anybody unfolds them.
QByteArray entityBomb()
{
    QByteArray bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [\n<!ENTITY p0 \"petal\">\n";
    for (int level = 1; level <= 9; ++level) {
        bomb += "<!ENTITY p" + QByteArray::number(level) + " \"";
        bomb += QByteArray("&p" + QByteArray::number(level - 1) + ';').repeated(10) + "\">\n";
    }
    return bomb + "]>\n<rss version=\"2.0\"><channel><title>&p9;</title></channel></rss>\n";
}

QByteArray page(const QByteArray &head)
{
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Marigold</title>" + head +
           "</head>\n<body><h1>Marigold</h1><p>A page for people.</p></body></html>\n";
}

}  // namespace

std::optional<Manner> mannerFrom(const QJsonObject &order)
{
    static const QHash<QString, Ids> KnownIds{
        {u"own"_s, Ids::Own}, {u"link"_s, Ids::Link}, {u"plain"_s, Ids::Plain}, {u"none"_s, Ids::None}};
    Manner manner;
    manner.validators = order["validators"_L1].toString(manner.validators);
    manner.encoding = order["encoding"_L1].toString(manner.encoding);
    manner.moved = order["moved"_L1].toString();
    manner.instead = order["instead"_L1].toString();
    manner.isGone = order["gone"_L1].toBool();
    manner.isGzipped = order["gzip"_L1].toBool();
    manner.maxAgeSec = order["max_age"_L1].toInt();
    manner.ttlMinutes = order["ttl"_L1].toInt();
    const QString ids = order["ids"_L1].toString(u"own"_s);
    manner.ids = KnownIds.value(ids);
    const bool isKnown =
        KnownIds.contains(ids) &&
        isOneOf(manner.validators, {u"both"_s, u"etag"_s, u"weak_etag"_s, u"last_modified"_s, u"none"_s}) &&
        isOneOf(manner.encoding, {u"utf-8"_s, u"bom"_s, u"latin-1"_s, u"windows-1252"_s}) &&
        isOneOf(manner.moved, {QString(), u"301"_s, u"302"_s, u"308"_s, u"308_loop"_s}) &&
        isOneOf(manner.instead,
                {QString(), u"truncated"_s, u"huge"_s, u"entity_bomb"_s, u"html"_s, u"html_with_feed"_s});
    return isKnown ? std::optional(manner) : std::nullopt;
}

QString declaredEncoding(const Manner &manner)
{
    if (manner.encoding == u"latin-1")
        return u"iso-8859-1"_s;
    return manner.encoding == u"windows-1252" ? manner.encoding : u"utf-8"_s;
}

QByteArray encoded(const QString &text, const Manner &manner)
{
    if (manner.encoding == u"latin-1" || manner.encoding == u"windows-1252")
        return singleBytes(text, manner.encoding == u"windows-1252");
    return manner.encoding == u"bom" ? "\xef\xbb\xbf" + text.toUtf8() : text.toUtf8();
}

QByteArray insteadOf(const QByteArray &own, const Manner &manner, const QString &address)
{
    if (manner.instead == u"truncated")
        return own.first(own.size() * 2 / 3);
    if (manner.instead == u"huge") {
        QByteArray huge = own;
        return huge.append(QByteArray(HugeBytes - huge.size(), '\n'));
    }
    if (manner.instead == u"entity_bomb")
        return entityBomb();
    if (manner.instead == u"html")
        return page({});
    if (manner.instead == u"html_with_feed")
        return page("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"News\" href=\"" +
                    address.toUtf8() + "\">");
    return own;
}

}  // namespace daisychain::demo::feed
