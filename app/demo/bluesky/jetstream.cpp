#include "app/demo/bluesky/jetstream.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <memory>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LeastMicros = 1'000'000'000'000'000;
constexpr qint64 KeptSec = 36 * 3600;

/// What a listener wants to hear.
struct Wish {
    QStringList collections;
    QStringList dids;
    qint64 mostBytes = 0;    ///< 0: any size
    bool isWaiting = false;  ///< until the client has said hello

    bool covers(const QString &topic) const
    {
        const QString did = topic.section(u'|', 0, 0);
        const QString collection = topic.section(u'|', 1, 1);
        const qint64 bytes = topic.section(u'|', 2, 2).toLongLong();
        const bool isCollection =
            collection.isEmpty() || collections.isEmpty() ||
            std::any_of(collections.begin(), collections.end(), [&](const QString &wanted) {
                return wanted.endsWith(u".*") ? collection.startsWith(wanted.chopped(1))
                                              : collection == wanted;
            });
        return !isWaiting && isCollection && (dids.isEmpty() || dids.contains(did)) &&
               (mostBytes <= 0 || bytes <= mostBytes);
    }
};

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue one : value.toArray())
        list << one.toString();
    return list;
}

void update(Wish &wish, const QByteArray &text)
{
    const QJsonObject order = QJsonDocument::fromJson(text).object();
    if (order["type"_L1].toString() != u"options_update")
        return;
    const QJsonValue payload = order["payload"_L1];
    wish.collections = textList(payload["wantedCollections"_L1]);
    wish.dids = textList(payload["wantedDids"_L1]);
    wish.mostBytes = payload["maxMessageSizeBytes"_L1].toInteger();
    wish.isWaiting = false;
}

QList<QByteArray> backlog(const Sky &sky, const Wish &wish, qint64 cursor, qint64 keptSec)
{
    QList<QByteArray> frames;
    if (cursor <= 0 || cursor > sky.nowMs() * 1000)
        return frames;
    const qint64 oldestMicros = (sky.nowMs() - keptSec * 1000) * 1000;
    for (const StreamEvent &event : sky.events()) {
        const qint64 position = cursor < LeastMicros ? event.sequence : event.micros;
        if (position >= cursor && event.micros >= oldestMicros && wish.covers(event.topic))
            frames << event.json;
    }
    return frames;
}

}  // namespace

StreamOpening openJetstream(const Sky &sky, const Request &request, const Mischief &mischief)
{
    const auto wish = std::make_shared<Wish>();
    wish->collections = request.repeated(u"wantedCollections"_s);
    wish->dids = request.repeated(u"wantedDids"_s);
    wish->mostBytes = request.text(u"maxMessageSizeBytes"_s).toLongLong();
    wish->isWaiting = request.flag(u"requireHello"_s);
    const qint64 cursor = request.text(u"cursor"_s).toLongLong();
    const qint64 keptSec = mischief.has(u"clamped_cursor"_s)
                               ? mischief.details[u"clamped_cursor"_s]["seconds"_L1].toInteger()
                               : KeptSec;
    StreamOpening opening;
    opening.channels.insert(JetstreamChannel, {});
    opening.manner.isBare = true;
    opening.manner.isBinary = request.flag(u"compress"_s);
    opening.manner.isRepeating = mischief.has(u"duplicate_lines"_s);
    const bool isSilent = mischief.has(u"silence"_s);
    opening.hears = [wish, isSilent](const QString &topic) { return !isSilent && wish->covers(topic); };
    if (!wish->isWaiting)
        opening.first = backlog(sky, *wish, cursor, keptSec);
    opening.onText = [wish, &sky, cursor, keptSec](Subscriber &,
                                                   const QByteArray &text) -> QList<QByteArray> {
        const bool wasWaiting = wish->isWaiting;
        update(*wish, text);
        return wasWaiting && !wish->isWaiting ? backlog(sky, *wish, cursor, keptSec) : QList<QByteArray>();
    };
    return opening;
}

}  // namespace daisychain::demo::bluesky
