#pragma once

#include "core/desk/account_directory.h"
#include "core/desk/notices.h"
#include "core/desk/picture_source.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace daisychain::ui {

/// With pixels of its own; null when the picture's own don't fit its size.
QPixmap pixmapOf(const Picture &picture);

/// The pictures on screen: asks for them as they come into sight, holds those that are in use, and knows
/// which wait until the person wants them.
///
/// Threads: the GUI thread; nothing is decoded here.
class PictureBook final : public QObject {
    Q_OBJECT

public:
    struct Services {
        PictureSource &source;
        AccountDirectory &directory;
        Notices &notices;
        const Settings &settings;
    };

    explicit PictureBook(Services services, QObject *parent = nullptr);

    enum class State {
        Waiting,  ///< for the person: it isn't fetched by itself
        Coming,
        Here,
        Failed,  ///< until it is asked for again
    };

    /// Not fetched by itself, and not asked for yet.
    bool waitsForPerson(const QUrl &url) const;
    /// Asks for it if that hasn't been done; `arrived` tells when it is here or failed.
    State stateOf(const QUrl &url, const PictureOwner &owner, PictureUse use);
    /// Null until it is here. Asks as stateOf().
    QPixmap pixmap(const QUrl &url, const PictureOwner &owner, PictureUse use);
    /// Somebody's face; null: none, or not yet.
    QPixmap face(const QString &url, const IdentityId &who);
    /// The person wants to see it, wherever it lies; also after a failure.
    void ask(const QUrl &url);
    /// The setting changed.
    void reconsider();

Q_SIGNALS:
    /// It can be painted, or failed.
    void arrived(const QUrl &url);
    /// What may be fetched by itself has changed: places of pictures may have, too.
    void ruleChanged();

private:
    using Key = std::pair<QUrl, int>;  ///< an int for its hash: the PictureUse

    void readAccounts();
    void fetch(const Key &key, const PictureOwner &owner);

    Services m_services;
    QList<Account> m_accounts;
    QSet<QUrl> m_asked;
    QSet<Key> m_coming;
    QSet<Key> m_failed;
    QCache<Key, QPixmap> m_here;  ///< costs are kilobytes
};

}  // namespace daisychain::ui
