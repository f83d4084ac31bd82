#pragma once

#include "app/demo/x/plaza.h"

namespace daisychain::demo::x {

struct Grant {
    QString userId;
    QString redirectUri;
    QString challenge;
    QStringList scopes;
    qint64 atMs = 0;
};

struct Token {
    QString access;
    QString refresh;  ///< empty without offline.access
    QString userId;
    QStringList scopes;
    qint64 endMs = 0;
};

/// The company's application and who signed in to it. A code lives 30 s, an access token 2 h; a refresh token
/// works once.
///
/// Threads: one.
class SignIns final {
public:
    explicit SignIns(const Plaza &plaza)
        : m_plaza(plaza)
    {
    }

    /// A public client: there is no secret.
    QString clientId() const;
    QString bearer() const;

    QString grant(const Grant &grant);
    /// Nothing when code, redirect or verifier are wrong, or the code is too old or was used.
    std::optional<Token> exchanged(const QString &code, const QString &redirectUri, const QString &verifier);
    std::optional<Token> refreshed(const QString &refresh);
    Token issue(const QString &userId, const QStringList &scopes);
    /// By the access token, also one that has ended.
    const Token *find(const QString &access) const;
    /// By either token. Returns whose it was, or empty.
    QString revoke(const QString &token);
    void expireAll(bool alsoRefresh);
    void clear();

private:
    const Plaza &m_plaza;
    QHash<QString, Grant> m_grants;
    QHash<QString, Token> m_tokens;  ///< by access token
    QHash<QString, QString> m_refreshes;
};

}  // namespace daisychain::demo::x
