#include "core/network/feed/feed_cursor.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network {

using namespace Qt::StringLiterals;

namespace {

constexpr int Version = 1;
constexpr qsizetype KeyBytes = 9;

QByteArray shortHash(std::initializer_list<QString> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : parts)
        hash.addData(part.toUtf8() + '\0');
    return hash.result().first(KeyBytes).toBase64(QByteArray::Base64UrlEncoding);
}

/// "KEY CONTENT", "KEY CONTENT +" when the stream caught it, and then the time it was first seen, if that is
/// all that is known.
QString line(const QByteArray &key, const SeenEntry &entry)
{
    QString text = QString::fromLatin1(key + ' ' + entry.content + (entry.isCaught ? " +" : " -"));
    if (entry.firstSeen)
        text += u' ' + QString::number(entry.firstSeen->ms);
    return text;
}

void readLine(const QString &text, SeenEntries &seen)
{
    const QList<QByteArray> parts = text.toLatin1().split(' ');
    if (parts.size() < 3 || seen.entries.contains(parts[0]))
        return;
    SeenEntry entry{parts[1], parts[2] == "+", {}};
    if (parts.size() > 3)
        entry.firstSeen = Instant{parts[3].toLongLong()};
    seen.keys.append(parts[0]);
    seen.entries.insert(parts[0], entry);
}

QJsonObject jsonOf(const FeedRhythm &rhythm)
{
    return {{u"refreshMin"_s, rhythm.refreshMin.value_or(0)},
            {u"skippedHours"_s, qint64(rhythm.skippedHours)},
            {u"skippedDays"_s, rhythm.skippedDays}};
}

FeedRhythm rhythmOf(const QJsonObject &json)
{
    FeedRhythm rhythm;
    if (const int refreshMin = json[u"refreshMin"].toInt(); refreshMin > 0)
        rhythm.refreshMin = refreshMin;
    rhythm.skippedHours = quint32(json[u"skippedHours"].toInteger());
    rhythm.skippedDays = quint8(json[u"skippedDays"].toInt());
    return rhythm;
}

}  // namespace

QByteArray entryKey(const QString &id)
{
    return shortHash({id});
}

QByteArray entryContent(const FeedEntry &entry)
{
    return shortHash({entry.title, entry.text});
}

/// Validators are bytes: as Latin-1 each of them is one character.
QString encoded(const FeedCursor &cursor)
{
    QJsonArray seen;
    for (const QByteArray &key : cursor.seen.keys)
        seen.append(line(key, cursor.seen.entries.value(key)));
    const QJsonObject json{{u"version"_s, Version},
                           {u"address"_s, cursor.memory.address.toString(QUrl::FullyEncoded)},
                           {u"validator"_s, cursor.memory.validator.toString(QUrl::FullyEncoded)},
                           {u"etag"_s, QString::fromLatin1(cursor.memory.etag)},
                           {u"lastModified"_s, QString::fromLatin1(cursor.memory.lastModified)},
                           {u"rhythm"_s, jsonOf(cursor.rhythm)},
                           {u"askedMs"_s, cursor.asked.ms},
                           {u"dueMs"_s, cursor.due.ms},
                           {u"seen"_s, seen}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<FeedCursor> decodedFeedCursor(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json[u"version"].toInt() != Version)
        return std::nullopt;
    FeedCursor cursor;
    cursor.memory.address = QUrl(json[u"address"].toString());
    cursor.memory.validator = QUrl(json[u"validator"].toString());
    cursor.memory.etag = json[u"etag"].toString().toLatin1();
    cursor.memory.lastModified = json[u"lastModified"].toString().toLatin1();
    cursor.rhythm = rhythmOf(json[u"rhythm"].toObject());
    cursor.asked = {json[u"askedMs"].toInteger()};
    cursor.due = {json[u"dueMs"].toInteger()};
    for (const QJsonValue &each : json[u"seen"].toArray())
        readLine(each.toString(), cursor.seen);
    return cursor;
}

}  // namespace daisychain::network
