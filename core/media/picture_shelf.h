#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace daisychain::media {

/// The folder of pictures that were fetched, for reading without network: a folder for each owner (a post, a
/// person), so that what belongs to one goes at once when it is deleted or erased. Names are hashes of
/// addresses. At most so many bytes: what was not looked at for longest goes first.
///
/// Threads: call from any but the GUI's; not from two at once.
class PictureShelf final {
public:
    /// The folder is made when the first picture comes.
    PictureShelf(QString folder, qint64 mostBytes);

    /// As it was put; nothing when it isn't there. Looking at it keeps it from going.
    std::optional<QByteArray> find(const QString &owner, const QString &address);
    /// Errors: Storage.
    Result<void> put(const QString &owner, const QString &address, const QByteArray &bytes);

    /// Whose pictures lie here.
    QStringList owners() const;
    /// Errors: Storage when something of it is still there.
    Result<void> remove(const QString &owner);
    qint64 bytes() const;

private:
    QString folderOf(const QString &owner) const;
    Result<void> makeFolder(const QString &owner) const;
    void makeRoom();

    const QString m_folder;
    const qint64 m_mostBytes;
    qint64 m_bytes = -1;  ///< not counted yet
};

}  // namespace daisychain::media
