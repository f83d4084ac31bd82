#include "app/demo/feed/feed_document.h"

#include "core/base/instant.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>
#include <QXmlStreamWriter>

#include <algorithm>

namespace daisychain::demo::feed {

using namespace Qt::StringLiterals;

namespace {

qint64 latestMs(const Document &document)
{
    qint64 latest = 0;
    for (const Item &item : *document.items)
        latest = std::max(latest, item.updatedMs);
    return latest;
}

void writeRssItem(QXmlStreamWriter &xml, const Document &document, const Item &item)
{
    xml.writeStartElement(u"item"_s);
    xml.writeTextElement(u"title"_s, item.title);
    xml.writeTextElement(u"link"_s, item.link);
    if (document.ids != Ids::None) {
        xml.writeStartElement(u"guid"_s);
        if (document.ids == Ids::Own)
            xml.writeAttribute(u"isPermaLink"_s, u"false"_s);
        xml.writeCharacters(document.ids == Ids::Link ? item.link : item.id);
        xml.writeEndElement();
    }
    xml.writeTextElement(u"dc:creator"_s, item.author);
    xml.writeTextElement(u"pubDate"_s, QString::fromLatin1(httpDate(item.publishedMs)));
    xml.writeTextElement(u"description"_s, item.html);
    xml.writeEndElement();
}

void writeRss(QXmlStreamWriter &xml, const Document &document)
{
    xml.writeStartElement(u"rss"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeAttribute(u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s);
    xml.writeStartElement(u"channel"_s);
    xml.writeTextElement(u"title"_s, document.title);
    xml.writeTextElement(u"link"_s, document.home);
    xml.writeTextElement(u"description"_s, document.title);
    if (document.ttlMinutes > 0)
        xml.writeTextElement(u"ttl"_s, QString::number(document.ttlMinutes));
    for (const Item &item : *document.items)
        writeRssItem(xml, document, item);
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeAtomEntry(QXmlStreamWriter &xml, const Document &document, const Item &item)
{
    xml.writeStartElement(u"entry"_s);
    xml.writeTextElement(u"id"_s, document.ids == Ids::Link ? item.link : item.id);
    xml.writeTextElement(u"title"_s, item.title);
    xml.writeEmptyElement(u"link"_s);
    xml.writeAttribute(u"rel"_s, u"alternate"_s);
    xml.writeAttribute(u"href"_s, item.link);
    xml.writeTextElement(u"published"_s, isoText({item.publishedMs}));
    xml.writeTextElement(u"updated"_s, isoText({item.updatedMs}));
    xml.writeStartElement(u"author"_s);
    xml.writeTextElement(u"name"_s, item.author);
    xml.writeEndElement();
    xml.writeStartElement(u"content"_s);
    xml.writeAttribute(u"type"_s, u"html"_s);
    xml.writeCharacters(item.html);
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeAtom(QXmlStreamWriter &xml, const Document &document)
{
    xml.writeStartElement(u"feed"_s);
    xml.writeAttribute(u"xmlns"_s, u"http://www.w3.org/2005/Atom"_s);
    xml.writeTextElement(u"id"_s, document.self);
    xml.writeTextElement(u"title"_s, document.title);
    xml.writeTextElement(u"updated"_s, isoText({latestMs(document)}));
    xml.writeEmptyElement(u"link"_s);
    xml.writeAttribute(u"rel"_s, u"self"_s);
    xml.writeAttribute(u"href"_s, document.self);
    xml.writeEmptyElement(u"link"_s);
    xml.writeAttribute(u"href"_s, document.home);
    for (const Item &item : *document.items)
        writeAtomEntry(xml, document, item);
    xml.writeEndElement();
}

QString jsonText(const Document &document)
{
    QJsonArray items;
    for (const Item &item : *document.items) {
        QJsonObject json{{u"url"_s, item.link},
                         {u"title"_s, item.title},
                         {u"content_html"_s, item.html},
                         {u"authors"_s, QJsonArray{QJsonObject{{u"name"_s, item.author}}}},
                         {u"date_published"_s, isoText({item.publishedMs})},
                         {u"date_modified"_s, isoText({item.updatedMs})}};
        if (document.ids != Ids::None)
            json.insert(u"id"_s, document.ids == Ids::Link ? item.link : item.id);
        items << json;
    }
    const QJsonObject json{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                           {u"title"_s, document.title},
                           {u"home_page_url"_s, document.home},
                           {u"feed_url"_s, document.self},
                           {u"items"_s, items}};
    return QString::fromUtf8(QJsonDocument(json).toJson());
}

}  // namespace

QByteArray httpDate(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
}

QString documentText(const Document &document)
{
    if (document.kind == Kind::Json)
        return jsonText(document);
    QString text = document.encoding.isEmpty()
                       ? u"<?xml version=\"1.0\"?>\n"_s
                       : u"<?xml version=\"1.0\" encoding=\"%1\"?>\n"_s.arg(document.encoding);
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    if (document.kind == Kind::Rss)
        writeRss(xml, document);
    else
        writeAtom(xml, document);
    return text;
}

}  // namespace daisychain::demo::feed
