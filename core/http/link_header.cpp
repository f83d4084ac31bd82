#include "core/http/link_header.h"

namespace daisychain::http {

namespace {

/// Reads along one Link header.
struct LinkCursor {
    QByteArrayView text;
    qsizetype at = 0;

    bool atEnd() const { return at >= text.size(); }
    char peek() const { return atEnd() ? '\0' : text[at]; }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t')
            ++at;
    }

    bool skip(char c)
    {
        skipSpace();
        if (atEnd() || peek() != c)
            return false;
        ++at;
        return true;
    }

    /// Up to any of `ends`, trimmed.
    QByteArray word(QByteArrayView ends)
    {
        const qsizetype begin = at;
        while (!atEnd() && !ends.contains(peek()))
            ++at;
        return text.sliced(begin, at - begin).trimmed().toByteArray();
    }

    /// After an opening quote; the closing one is taken.
    QByteArray quoted()
    {
        QByteArray value;
        while (!atEnd() && peek() != '"') {
            if (peek() == '\\' && at + 1 < text.size())
                ++at;
            value += text[at++];
        }
        at += atEnd() ? 0 : 1;
        return value;
    }
};

struct Link {
    QByteArray target;
    QByteArray relations;
    bool hasRelations = false;
    bool hasAnchor = false;
};

void readParameters(LinkCursor &in, Link &link)
{
    while (in.skip(';')) {
        in.skipSpace();
        const QByteArray name = in.word("=;,").toLower();
        QByteArray value;
        if (in.skip('=')) {
            in.skipSpace();
            value = in.skip('"') ? in.quoted() : in.word(";,");
        }
        if (name == "rel" && !link.hasRelations) {
            link.relations = value.toLower();
            link.hasRelations = true;
        }
        link.hasAnchor = link.hasAnchor || name == "anchor";
    }
}

void addLink(const Link &link, const QUrl &base, QHash<QByteArray, QUrl> &links)
{
    if (link.hasAnchor)
        return;
    const QUrl target = QUrl::fromEncoded(link.target, QUrl::TolerantMode);
    if (!target.isValid())
        return;
    const QUrl url = base.resolved(target);
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return;
    for (const QByteArray &relation : link.relations.simplified().split(' ')) {
        if (!relation.isEmpty() && !links.contains(relation))
            links.insert(relation, url);
    }
}

}  // namespace

QHash<QByteArray, QUrl> parseLinkHeader(QByteArrayView value, const QUrl &base)
{
    QHash<QByteArray, QUrl> links;
    LinkCursor in{value};
    while (!in.atEnd()) {
        if (in.skip(','))
            continue;
        if (!in.skip('<')) {
            in.word(",");  // not a link: on to the next
            continue;
        }
        Link link;
        link.target = in.word(">");
        if (!in.skip('>'))
            break;
        readParameters(in, link);
        addLink(link, base, links);
        in.word(",");
    }
    return links;
}

QHash<QByteArray, QUrl> linksOf(const HttpAnswer &answer)
{
    QByteArray joined;
    for (const HttpHeader &header : answer.headers) {
        if (header.name.compare("link", Qt::CaseInsensitive) == 0)
            joined += header.value + ',';
    }
    return parseLinkHeader(joined, answer.url);
}

}  // namespace daisychain::http
