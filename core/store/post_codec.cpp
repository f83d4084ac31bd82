#include "core/store/post_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace daisychain::store {

namespace {

/// Writes JSON arrays and strings straight into bytes: posts come by the ten thousand.
class Writer {
public:
    void raw(const char *text) { m_bytes += text; }
    void number(qint64 value) { m_bytes += QByteArray::number(value); }
    void string(const QString &text)
    {
        m_bytes += '"';
        // Qt takes a byte order mark at a string's beginning for one, and drops it.
        const bool hasMark = text.startsWith(QChar::ByteOrderMark);
        if (hasMark)
            m_bytes += "\\ufeff";
        const QByteArray utf8 = hasMark ? QStringView(text).mid(1).toUtf8() : text.toUtf8();
        for (const char c : utf8) {
            if (c == '"' || c == '\\') {
                m_bytes += '\\';
                m_bytes += c;
            } else if (uchar(c) < 0x20) {
                m_bytes += "\\u00";
                m_bytes += "0123456789abcdef"[uchar(c) >> 4];
                m_bytes += "0123456789abcdef"[uchar(c) & 15];
            } else {
                m_bytes += c;
            }
        }
        m_bytes += '"';
    }
    /// "name":[ one after the other ], when there is any.
    template <class List, class One>
    void list(const char *name, const List &items, One one)
    {
        if (items.isEmpty())
            return;
        m_bytes += m_bytes.isEmpty() ? '{' : ',';
        m_bytes += '"';
        m_bytes += name;
        m_bytes += "\":[";
        bool isFirst = true;
        for (const auto &item : items) {
            if (!isFirst)
                m_bytes += ',';
            isFirst = false;
            one(item);
        }
        m_bytes += ']';
    }
    QByteArray done()
    {
        if (!m_bytes.isEmpty())
            m_bytes += '}';
        return m_bytes;
    }

private:
    QByteArray m_bytes;
};

bool hasHandles(const QList<PostMention> &mentions)
{
    for (const PostMention &mention : mentions) {
        if (!mention.handle.isEmpty() || !mention.localId.isEmpty())
            return true;
    }
    return false;
}

void writePoll(Writer &writer, const Poll &poll)
{
    writer.list("poll", poll.options, [&](const PollOption &option) {
        writer.raw("[");
        writer.string(option.title);
        writer.raw(",");
        writer.number(option.votes.value_or(-1));
        writer.raw("]");
    });
    writer.list("pollTerms", QList<qint64>{poll.expires ? poll.expires->ms : -1, poll.isMultiple ? 1 : 0},
                [&](qint64 value) { writer.number(value); });
}

Poll readPoll(const QJsonObject &object)
{
    Poll poll;
    for (const QJsonValue value : object.value(QLatin1String("poll")).toArray()) {
        const QJsonArray option = value.toArray();
        const int votes = option.at(1).toInt(-1);
        poll.options.append({option.at(0).toString(), votes >= 0 ? std::optional(votes) : std::nullopt});
    }
    const QJsonArray terms = object.value(QLatin1String("pollTerms")).toArray();
    const auto expires = qint64(terms.at(0).toDouble(-1));
    if (expires >= 0)
        poll.expires = Instant{expires};
    poll.isMultiple = terms.at(1).toInt() != 0;
    return poll;
}

}  // namespace

QByteArray encodeDetails(const PostFact &post)
{
    Writer writer;
    writer.list("entities", post.entities, [&](const PostEntity &entity) {
        writer.raw("[");
        writer.number(int(entity.kind));
        writer.raw(",");
        writer.number(entity.start);
        writer.raw(",");
        writer.number(entity.length);
        writer.raw(",");
        writer.string(entity.target);
        writer.raw("]");
    });
    if (hasHandles(post.mentions)) {
        writer.list("mentions", post.mentions, [&](const PostMention &mention) {
            writer.raw("[");
            writer.string(mention.handle);
            writer.raw(",");
            writer.string(mention.localId);
            writer.raw("]");
        });
    }
    writer.list("tags", post.tags, [&](const QString &tag) { writer.string(tag); });
    writer.list("media", post.media, [&](const PostMedia &media) {
        writer.raw("[");
        writer.number(int(media.kind));
        for (const QString &text : {media.url, media.previewUrl, media.altText}) {
            writer.raw(",");
            writer.string(text);
        }
        writer.raw(",");
        writer.number(media.width);
        writer.raw(",");
        writer.number(media.height);
        writer.raw("]");
    });
    if (post.poll)
        writePoll(writer, *post.poll);
    if (post.quoted) {
        writer.list("quoted", QStringList{networkName(post.quoted->network), post.quoted->globalId},
                    [&](const QString &part) { writer.string(part); });
    }
    return writer.done();
}

void decodeDetails(const QByteArray &json, PostFact &post)
{
    if (json.isEmpty())
        return;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const QJsonValue value : object.value(QLatin1String("entities")).toArray()) {
        const QJsonArray entity = value.toArray();
        post.entities.append({EntityKind(entity.at(0).toInt()), entity.at(1).toInt(), entity.at(2).toInt(),
                              entity.at(3).toString()});
    }
    const QJsonArray mentions = object.value(QLatin1String("mentions")).toArray();
    for (qsizetype i = 0; i < std::min(mentions.size(), post.mentions.size()); ++i) {
        post.mentions[i].handle = mentions.at(i).toArray().at(0).toString();
        post.mentions[i].localId = mentions.at(i).toArray().at(1).toString();
    }
    for (const QJsonValue tag : object.value(QLatin1String("tags")).toArray())
        post.tags.append(tag.toString());
    for (const QJsonValue value : object.value(QLatin1String("media")).toArray()) {
        const QJsonArray media = value.toArray();
        post.media.append({MediaKind(media.at(0).toInt()), media.at(1).toString(), media.at(2).toString(),
                           media.at(3).toString(), media.at(4).toInt(), media.at(5).toInt()});
    }
    if (object.contains(QLatin1String("pollTerms")))
        post.poll = readPoll(object);
    const QJsonArray quoted = object.value(QLatin1String("quoted")).toArray();
    if (quoted.size() == 2) {
        if (const auto network = networkFromName(quoted.at(0).toString()))
            post.quoted = PostId{*network, quoted.at(1).toString()};
    }
}

QByteArray encodeKeys(const QList<qint64> &keys)
{
    if (keys.isEmpty())
        return {};
    QByteArray bytes(keys.size() * 8, Qt::Uninitialized);
    for (qsizetype i = 0; i < keys.size(); ++i)
        qToLittleEndian(keys[i], bytes.data() + i * 8);
    return bytes;
}

QList<qint64> decodeKeys(const QByteArray &bytes)
{
    QList<qint64> keys;
    for (qsizetype i = 0; i + 8 <= bytes.size(); i += 8)
        keys.append(qFromLittleEndian<qint64>(bytes.constData() + i));
    return keys;
}

QString keyList(const QList<qint64> &keys)
{
    QString text;
    for (const qint64 key : keys) {
        if (!text.isEmpty())
            text += u',';
        text += QString::number(key);
    }
    return text;
}

QList<qint64> keysFromList(const QString &text)
{
    QList<qint64> keys;
    for (const auto part : QStringView(text).split(u',', Qt::SkipEmptyParts))
        keys.append(part.toLongLong());
    return keys;
}

QString indexedText(const PostFact &post)
{
    QString text = post.contentWarning.isEmpty() ? post.text : post.contentWarning + u'\n' + post.text;
    for (const PostMedia &media : post.media) {
        if (!media.altText.isEmpty())
            text += u'\n' + media.altText;
    }
    if (post.poll) {
        for (const PollOption &option : post.poll->options)
            text += u'\n' + option.title;
    }
    return text;
}

}  // namespace daisychain::store
