#pragma once

#include "core/base/content_name.h"
#include "core/base/when_ready.h"
#include "core/desk/outgoing_media.h"

#include <QHash>

namespace daisychain::test {

/// Pictures in memory, taken as they are.
class OutgoingShelf final : public OutgoingMedia {
public:
    QHash<QString, QByteArray> files;
    QList<qint64> mostBytesAsked;

    ReplyPicture put(const QByteArray &bytes, const QString &altText)
    {
        const QString name = contentName(bytes, u"png");
        files.insert(name, bytes);
        return {name, altText};
    }

    QFuture<Result<ReplyPicture>> take(QByteArray bytes) override
    {
        return readyFuture(Result<ReplyPicture>(put(bytes, {})));
    }
    QFuture<Result<ReplyPicture>> takeFile(QString path) override
    {
        return readyFuture<ReplyPicture>(put(path.toUtf8(), {}));
    }
    QFuture<Result<Picture>> look(QString) override
    {
        return readyFuture<Picture>(Picture{1, 1, QByteArray(4, char(0x7F))});
    }
    QFuture<Result<OutgoingPicture>> read(QString file, qint64 mostBytes) override
    {
        mostBytesAsked.append(mostBytes);
        if (!files.contains(file))
            return readyFuture<OutgoingPicture>(Failure(Error{ErrorCode::NotFound, {file}}));
        return readyFuture(Result<OutgoingPicture>(OutgoingPicture{files.value(file), "image/png"}));
    }
};

}  // namespace daisychain::test
