#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace daisychain::media {

/// The folder of pictures that wait to go out, each a file named by what is in it (contentName()).
///
/// Threads: call from any but the GUI's, also from several at once.
class OutgoingPictures final {
public:
    /// The folder is made when the first picture comes.
    explicit OutgoingPictures(QString folder);

    /// Keeps the picture as strippedPicture() makes it, and gives its name. Errors: Invalid as there;
    /// Storage.
    Result<QString> take(const QByteArray &chosen) const;
    /// In at most `mostBytes`; 0: as it lies there. Errors: NotFound when it isn't there, or isn't what it
    /// was; Invalid with "size".
    Result<QByteArray> read(const QString &name, qint64 mostBytes) const;
    /// Deletes what isn't named in `kept` and was taken before `before`: what was taken since may be about to
    /// be handed over. Returns how many went.
    int sweep(const QSet<QString> &kept, Instant before) const;

private:
    QString pathOf(const QString &name) const;
    Result<void> write(const QString &name, const QByteArray &bytes) const;

    const QString m_folder;
};

}  // namespace daisychain::media
