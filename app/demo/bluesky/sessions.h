#pragma once

#include "app/demo/bluesky/sky.h"

namespace daisychain::demo::bluesky {

struct Session {
    QString did;
    QString access;
    QString refresh;
    qint64 accessEndMs = 0;
    qint64 refreshEndMs = 0;
    bool mayChat = false;
};

/// Who is signed in. An access token lasts 2 h, a refresh token 90 days; a refresh token that was used gives
/// the same successor for 2 h more.
///
/// Threads: one.
class Sessions final {
public:
    explicit Sessions(const Sky &sky)
        : m_sky(sky)
    {
    }

    /// Form xxxx-xxxx-xxxx-xxxx.
    QString appPassword(const QString &did, bool mayChat) const;
    /// Nothing when the password is none of the person's.
    std::optional<Session> open(const Person &person, const QString &password);
    /// By the access token, whether it has ended or not.
    const Session *find(const QString &access) const;
    /// Nothing when the refresh token is not known or no longer good.
    std::optional<Session> refreshed(const QString &refresh);
    bool close(const QString &refresh);
    /// Ends what was given out: access tokens at once, with `alsoRefresh` the others too.
    void expireAll(bool alsoRefresh);
    void clear();

private:
    Session begin(const QString &did, bool mayChat);

    const Sky &m_sky;
    QHash<QString, Session> m_byAccess;
    QHash<QString, QString> m_accessOf;  ///< refresh → access
    struct Successor {
        QString access;
        qint64 endMs = 0;
    };
    QHash<QString, Successor> m_used;  ///< refresh tokens that were used
};

}  // namespace daisychain::demo::bluesky
