#include "core/text/normalized_text.h"

#include "core/text/find_entities.h"
#include "core/text/normalize.h"

namespace daisychain::text {

namespace {

QString percentEncoded(QStringView text)
{
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    QByteArray encoded;
    const QByteArray bytes = text.toUtf8();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (static_cast<unsigned char>(c) >= 0x80) {
            encoded += '%' + QByteArray(1, c).toHex().toUpper();
        } else if (c == '%' && i + 2 < bytes.size() && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
            encoded += bytes.mid(i, 3).toUpper();
            i += 2;
        } else {
            encoded += c;
        }
    }
    return QString::fromLatin1(encoded);
}

QString unifiedLink(QStringView link)
{
    const qsizetype hostStart = link.indexOf(u"://") + 3;
    qsizetype hostEnd = hostStart;
    while (hostEnd < link.size() && !QStringView(u"/?#").contains(link[hostEnd]))
        ++hostEnd;
    const QStringView path = link.sliced(hostEnd);
    return link.first(hostEnd).toString().toLower() + (path == u"/" ? QString() : percentEncoded(path));
}

QString unifiedMention(QStringView mention)
{
    const qsizetype host = mention.indexOf(u'@', 1);
    return mention.first(host < 0 ? mention.size() : host).toString().toLower();
}

bool isShortened(QStringView shown, QStringView target)
{
    if (shown.endsWith(u'…'))
        shown.chop(1);
    return !shown.isEmpty() && target.contains(shown);
}

}  // namespace

QString normalizedText(QStringView text)
{
    const QString composed = toNfc(text.toString());
    QString unified;
    qsizetype at = 0;
    for (const EntityRange &entity : findMastodonEntities(composed)) {
        const QStringView piece = QStringView(composed).sliced(entity.start, entity.end - entity.start);
        unified += QStringView(composed).sliced(at, entity.start - at);
        if (entity.kind == EntityKind::Link)
            unified += unifiedLink(piece);
        else if (entity.kind == EntityKind::Mention)
            unified += unifiedMention(piece);
        else
            unified += piece;
        at = entity.end;
    }
    unified += QStringView(composed).sliced(at);
    return unified.simplified();
}

QString normalizedText(const PlainText &post)
{
    const QStringView text = post.text;
    QString whole;
    qsizetype at = 0;
    for (const TextLink &link : post.links) {
        const QStringView shown = text.sliced(link.start, link.length);
        whole += text.sliced(at, link.start - at);
        if (link.kind == LinkKind::Link && isShortened(shown, link.href))
            whole += link.href;
        else
            whole += shown;
        at = link.start + link.length;
    }
    whole += text.sliced(at);
    return normalizedText(whole);
}

}  // namespace daisychain::text
