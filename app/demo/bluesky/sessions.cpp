#include "app/demo/bluesky/sessions.h"

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 AccessLifeMs = 120 * 60'000;
constexpr qint64 RefreshLifeMs = 90LL * 86'400'000;
constexpr qint64 GraceMs = 120 * 60'000;

}  // namespace

QString Sessions::appPassword(const QString &did, bool mayChat) const
{
    QString secret = secretFor(m_sky.site().seed, did + (mayChat ? u"/chat"_s : u"/plain"_s)).first(16);
    for (const qsizetype at : {12, 8, 4})
        secret.insert(at, u'-');
    return secret;
}

Session Sessions::begin(const QString &did, bool mayChat)
{
    const qint64 now = m_sky.nowMs();
    const Session session{did, randomName(), randomName(), now + AccessLifeMs, now + RefreshLifeMs, mayChat};
    m_byAccess.insert(session.access, session);
    m_accessOf.insert(session.refresh, session.access);
    return session;
}

std::optional<Session> Sessions::open(const Person &person, const QString &password)
{
    if (!person.isOurs)
        return std::nullopt;
    for (const bool mayChat : {true, false}) {
        if (password == appPassword(person.did, mayChat))
            return begin(person.did, mayChat);
    }
    return std::nullopt;
}

const Session *Sessions::find(const QString &access) const
{
    const auto found = m_byAccess.find(access);
    return found == m_byAccess.end() ? nullptr : &*found;
}

std::optional<Session> Sessions::refreshed(const QString &refresh)
{
    const qint64 now = m_sky.nowMs();
    if (const auto used = m_used.find(refresh); used != m_used.end())
        return used->endMs > now ? std::optional(m_byAccess.value(used->access)) : std::nullopt;
    const auto access = m_accessOf.find(refresh);
    if (access == m_accessOf.end())
        return std::nullopt;
    const Session old = m_byAccess.value(*access);
    if (old.refreshEndMs <= now)
        return std::nullopt;
    const Session next = begin(old.did, old.mayChat);
    m_accessOf.remove(refresh);
    m_used.insert(refresh, {next.access, now + GraceMs});
    return next;
}

bool Sessions::close(const QString &refresh)
{
    const auto access = m_accessOf.find(refresh);
    if (access == m_accessOf.end())
        return false;
    m_byAccess.remove(*access);
    m_accessOf.erase(access);
    return true;
}

void Sessions::expireAll(bool alsoRefresh)
{
    for (Session &session : m_byAccess) {
        session.accessEndMs = 0;
        if (alsoRefresh)
            session.refreshEndMs = 0;
    }
    if (alsoRefresh)
        m_used.clear();
}

void Sessions::clear()
{
    m_byAccess.clear();
    m_accessOf.clear();
    m_used.clear();
}

}  // namespace daisychain::demo::bluesky
