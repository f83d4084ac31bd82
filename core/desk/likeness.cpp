#include "core/desk/likeness.h"

namespace daisychain {

namespace {

/// Shorter names are many people's.
constexpr qsizetype ShortestName = 3;

QString hostPart(const QString &handle)
{
    const qsizetype at = handle.indexOf(u'@');
    return at < 0 ? QString() : handle.mid(at + 1).toLower();
}

/// "mara.blumen.example": a name that is a host itself.
bool isHost(const QString &handle)
{
    return !handle.contains(u'@') && handle.contains(u'.');
}

QString withoutScheme(const QString &address)
{
    QString shown = address;
    for (const QStringView scheme : {u"https://", u"http://"}) {
        if (shown.startsWith(scheme, Qt::CaseInsensitive))
            shown = shown.mid(scheme.size());
    }
    while (shown.endsWith(u'/'))
        shown.chop(1);
    return shown;
}

bool standsIn(const QString &text, const QString &word)
{
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        const bool goesOn =
            end < text.size() &&
            (isPart(text[end]) || (text[end] == u'.' && end + 1 < text.size() && isPart(text[end + 1])));
        if (!goesOn && (at == 0 || !isPart(text[at - 1])))
            return true;
    }
    return false;
}

/// Whether what somebody says of themselves names the other so that nobody else can be meant.
bool names(const ProfileFact &one, const ProfileFact &other)
{
    const QString address = withoutScheme(other.url);
    if (address.contains(u'/') && standsIn(one.bio, address))
        return true;
    const bool isWhole = other.handle.contains(u'@') || isHost(other.handle);
    return isWhole && standsIn(one.bio, other.handle);
}

/// The domain that one's name lies under and the other's server is: "blumen.example".
QString sharedDomain(const ProfileFact &one, const ProfileFact &other)
{
    const QString host = hostPart(one.handle);
    if (host.isEmpty() || !isHost(other.handle))
        return {};
    const bool isTheirs = other.handle.compare(userPart(one.handle) + u'.' + host, Qt::CaseInsensitive) == 0;
    return isTheirs ? host : QString();
}

bool isSameName(const ProfileFact &one, const ProfileFact &other)
{
    const QString name = one.displayName.simplified();
    const QString user = userPart(one.handle);
    return name.size() >= ShortestName && user.size() >= ShortestName && user == userPart(other.handle) &&
           name.compare(other.displayName.simplified(), Qt::CaseInsensitive) == 0;
}

}  // namespace

LikenessBook::~LikenessBook() = default;

QString userPart(const QString &handle)
{
    const QString small = handle.toLower();
    const qsizetype at = small.indexOf(u'@');
    return at >= 0 ? small.left(at) : small.section(u'.', 0, 0);
}

QStringList handlesElsewhere(const ProfileFact &profile)
{
    QStringList handles;
    const QString user = userPart(profile.handle);
    if (user.size() >= ShortestName)
        handles.append(user);
    const QString small = profile.handle.toLower();
    if (const qsizetype dot = small.indexOf(u'.'); isHost(profile.handle) && dot > 0)
        handles.append(small.left(dot) + u'@' + small.mid(dot + 1));
    return handles;
}

std::optional<Likeness> likenessOf(const ProfileFact &one, const ProfileFact &other)
{
    if (one.id.network == other.id.network || one.handle.isEmpty() || other.handle.isEmpty())
        return std::nullopt;
    if (names(one, other) && names(other, one))
        return Likeness{other, LikenessKind::VerifiedLink, other.url};
    for (const QString &domain : {sharedDomain(one, other), sharedDomain(other, one)}) {
        if (!domain.isEmpty())
            return Likeness{other, LikenessKind::SameDomain, domain};
    }
    if (isSameName(one, other))
        return Likeness{other, LikenessKind::SameName, other.displayName.simplified()};
    return std::nullopt;
}

}  // namespace daisychain
