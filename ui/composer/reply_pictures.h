#pragma once

#include "core/desk/outgoing_media.h"

#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace daisychain::ui {

class ComposerController;

/// The pictures of the reply that is being written: takes what was pasted, dropped or chosen, and shows what
/// goes out.
///
/// Threads: the GUI thread; nothing is read or decoded here.
class ReplyPictures final : public QObject {
    Q_OBJECT

public:
    ReplyPictures(ComposerController &controller, OutgoingMedia &media, QObject *parent = nullptr);

    void addFiles(const QStringList &paths);
    /// As a program that copies a picture gives it.
    void addBytes(const QByteArray &bytes);
    void remove(const QString &file);
    void describe(const QString &file, const QString &altText);
    /// There is nothing to say of it: it says nothing that the text doesn't.
    void setDecoration(const QString &file, bool isDecoration);

    /// So many are on their way into the reply.
    int takingCount() const { return m_taking; }
    /// Null until it is read.
    QPixmap look(const QString &file);

Q_SIGNALS:
    void lookArrived(const QString &file);
    void takingChanged();
    /// A picture was not taken. `name` is the file's; empty for one that was pasted.
    void refused(const daisychain::Error &error, const QString &name);

private:
    void take(const QFuture<Result<ReplyPicture>> &taken, const QString &name);
    void add(const ReplyPicture &picture);

    ComposerController &m_controller;
    OutgoingMedia &m_media;
    QHash<QString, QPixmap> m_looks;
    QSet<QString> m_asked;
    int m_taking = 0;
};

}  // namespace daisychain::ui
