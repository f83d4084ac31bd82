#include "app/demo/x/sign_ins.h"

#include <QCryptographicHash>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 CodeLifeMs = 30'000;
constexpr qint64 TokenLifeMs = 7'200'000;

}  // namespace

QString SignIns::clientId() const
{
    return secretFor(m_plaza.site().seed, u"x/client"_s);
}

QString SignIns::bearer() const
{
    return u"AAAA"_s + secretFor(m_plaza.site().seed, u"x/bearer"_s);
}

QString SignIns::grant(const Grant &grant)
{
    const QString code = randomName();
    m_grants.insert(code, grant);
    return code;
}

std::optional<Token> SignIns::exchanged(const QString &code, const QString &redirectUri,
                                        const QString &verifier)
{
    const auto found = m_grants.find(code);
    if (found == m_grants.end())
        return std::nullopt;
    const Grant grant = *found;
    const QByteArray digest = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256)
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (m_plaza.nowMs() - grant.atMs > CodeLifeMs || grant.redirectUri != redirectUri ||
        grant.challenge.toLatin1() != digest)
        return std::nullopt;
    m_grants.erase(found);
    return issue(grant.userId, grant.scopes);
}

Token SignIns::issue(const QString &userId, const QStringList &scopes)
{
    Token token{randomName(), {}, userId, scopes, m_plaza.nowMs() + TokenLifeMs};
    if (scopes.contains(u"offline.access"_s)) {
        token.refresh = randomName();
        m_refreshes.insert(token.refresh, token.access);
    }
    m_tokens.insert(token.access, token);
    return token;
}

std::optional<Token> SignIns::refreshed(const QString &refresh)
{
    const QString access = m_refreshes.take(refresh);
    if (access.isEmpty())
        return std::nullopt;
    const Token old = m_tokens.take(access);
    return issue(old.userId, old.scopes);
}

const Token *SignIns::find(const QString &access) const
{
    const auto found = m_tokens.find(access);
    return found == m_tokens.end() ? nullptr : &*found;
}

QString SignIns::revoke(const QString &token)
{
    const Token gone = m_tokens.take(m_refreshes.value(token, token));
    m_refreshes.remove(gone.refresh);
    return gone.userId;
}

void SignIns::expireAll(bool alsoRefresh)
{
    for (Token &token : m_tokens)
        token.endMs = 0;
    if (alsoRefresh)
        m_refreshes.clear();
}

void SignIns::clear()
{
    m_grants.clear();
    m_tokens.clear();
    m_refreshes.clear();
}

}  // namespace daisychain::demo::x
