#include "app/engine_room/erasure_end.h"

#include "app/engine_room/fetched_pictures.h"
#include "core/media/picture_shelf.h"
#include "core/store/erased_names.h"
#include "core/store/stored_erasure.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <limits>

namespace daisychain::engine_room {

namespace {

/// Logs have 5 MB; whatever else is larger is no file of ours.
constexpr qint64 LargestMasked = 64LL * 1024 * 1024;
constexpr QByteArrayView SqliteMagic("SQLite format 3");

template <class T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(Failure(Error{ErrorCode::Cancelled}));
}

/// Goes through the folder once; what it finds goes into the receipt.
class Sweep {
public:
    Sweep(store::DeskStore &store, const DataFolder &folder, const store::ErasedNames &names,
          ErasureReceipt &receipt)
        : m_store(store)
        , m_folder(folder)
        , m_names(names)
        , m_receipt(receipt)
    {
    }

    void pictures();
    void outgoing(const QStringList &files);
    void otherFiles();

private:
    bool isErased(const PictureOwner &owner);
    bool isDesk(const QString &path) const;
    void look(const QString &path);
    void mask(QFile &file, const QString &name);

    store::DeskStore &m_store;
    const DataFolder &m_folder;
    const store::ErasedNames &m_names;
    ErasureReceipt &m_receipt;
};

bool Sweep::isErased(const PictureOwner &owner)
{
    if (const auto *identity = std::get_if<IdentityId>(&owner))
        return m_names.holds(*identity);
    const auto post = wait(m_store.posts().post(std::get<PostId>(owner)));
    return post && *post && (*post)->isDeleted;
}

void Sweep::pictures()
{
    media::PictureShelf shelf(m_folder.pictureFolder(), std::numeric_limits<qint64>::max());
    for (const QString &name : shelf.owners()) {
        const auto owner = FetchedPictures::ownerOf(name);
        if (!owner || !isErased(*owner))
            continue;
        if (shelf.remove(name))
            ++m_receipt.pictures;
        else
            m_receipt.filesLeft.append(QStringLiteral("pictures"));
    }
}

void Sweep::outgoing(const QStringList &files)
{
    for (const QString &name : files) {
        if (QFile::remove(m_folder.outgoingFolder() + u'/' + QFileInfo(name).fileName()))
            ++m_receipt.pictures;
    }
}

bool Sweep::isDesk(const QString &path) const
{
    const QString desk = m_folder.deskFile();
    return path == desk || path == desk + QStringLiteral("-wal") || path == desk + QStringLiteral("-shm");
}

/// In place and of the same length: whoever writes on at the file's end isn't disturbed.
void Sweep::mask(QFile &file, const QString &name)
{
    const QString before = QString::fromLatin1(file.readAll());
    const QString after = m_names.masked(before, QChar(u'*'));
    if (after == before)
        return;
    const QByteArray bytes = after.toLatin1();
    const bool isWritten = file.seek(0) && file.write(bytes) == bytes.size() && file.flush();
    (isWritten ? m_receipt.filesMasked : m_receipt.filesLeft).append(name);
}

void Sweep::look(const QString &path)
{
    const QString name = QDir(m_folder.path()).relativeFilePath(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    if (file.peek(SqliteMagic.size()) == SqliteMagic.toByteArray()) {
        file.close();
        (QFile::remove(path) ? m_receipt.copiesRemoved : m_receipt.filesLeft).append(name);
        // A copy that was in use may have left its log.
        for (const char *end : {"-wal", "-shm"})
            (void)QFile::remove(path + QLatin1String(end));
        return;
    }
    file.close();
    if (file.size() > LargestMasked)
        m_receipt.filesLeft.append(name);
    else if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        mask(file, name);
}

void Sweep::otherFiles()
{
    const QStringList apart{m_folder.pictureFolder() + u'/', m_folder.outgoingFolder() + u'/'};
    QStringList paths;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const bool isApart = path.startsWith(apart[0]) || path.startsWith(apart[1]);
        // Tokens name only our own accounts; the lock belongs to whoever holds it.
        if (!isDesk(path) && !isApart && path != m_folder.keyFile() && !path.endsWith(u".lock"))
            paths.append(path);
    }
    paths.sort();
    for (const QString &path : paths)
        look(path);
}

}  // namespace

Result<QList<ErasureReceipt>> endErasures(store::DeskStore &store, const DataFolder &folder)
{
    const auto pending = wait(store.erasure().pending());
    if (!pending)
        return Failure(pending.error());
    QList<ErasureReceipt> receipts;
    if (pending->isEmpty())
        return receipts;
    const auto names = wait(store.erasure().names());
    if (!names)
        return Failure(names.error());
    if (const auto tidied = wait(store.erasure().tidy()); !tidied)
        return Failure(tidied.error());
    for (const auto &one : *pending) {
        ErasureReceipt receipt = one.receipt;
        Sweep sweep(store, folder, *names, receipt);
        sweep.pictures();
        sweep.outgoing(one.files);
        sweep.otherFiles();
        if (const auto finished = wait(store.erasure().finish(receipt)); !finished)
            return Failure(finished.error());
        receipts.append(receipt);
    }
    return receipts;
}

}  // namespace daisychain::engine_room
