#include "core/network/mastodon/server_traits.h"

#include <QRegularExpression>

#include <algorithm>

namespace daisychain::network {

namespace {

constexpr std::chrono::minutes MastodonKeyLifetime{60};

bool isNumbered(const QString &version)
{
    return !version.isEmpty() && version.front().isDigit();
}

bool isAnyOf(const QString &software, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), software) != names.end();
}

}  // namespace

QString softwareName(const Software &nodeInfo, const QString &instanceVersion)
{
    if (!nodeInfo.name.isEmpty())
        return nodeInfo.name;
    // "2.7.2 (compatible; Pleroma 2.6.0)", "4.0.0 (not true; really snac/2.75)", "3.5.3+gotosocial-0.16".
    static const QRegularExpression compatible(
        QStringLiteral("\\((?:[^;)]*;)\\s*(?:really\\s+)?([A-Za-z]+)"));
    const QRegularExpressionMatch match = compatible.match(instanceVersion);
    if (match.hasMatch())
        return match.captured(1).toLower();
    if (instanceVersion.contains(u"gotosocial", Qt::CaseInsensitive) || instanceVersion.contains(u"+git-"))
        return QStringLiteral("gotosocial");
    return isNumbered(instanceVersion) && !instanceVersion.contains(u'(') ? QStringLiteral("mastodon")
                                                                          : QString();
}

ServerTraits serverTraits(const QString &software)
{
    ServerTraits traits;
    traits.software = software;
    if (software == u"mastodon") {
        traits.streaming = StreamingKind::ServerSent;
        traits.streamsTags = true;
        traits.streamsLists = true;
        traits.retrySafety = {RetryKind::Keyed, MastodonKeyLifetime};
        traits.pagesForward = true;
    } else if (software == u"gotosocial") {
        traits.streaming = StreamingKind::Socket;
        traits.measureRule = text::MeasureRule::GoToSocial;
    } else if (software == u"pleroma" || software == u"akkoma") {
        traits.streaming = StreamingKind::SocketToken;
    }
    traits.removesPosts = software != u"snac";  // has no such call
    traits.editsPosts = isAnyOf(software, {u"mastodon", u"gotosocial", u"pleroma", u"akkoma", u"snac"});
    return traits;
}

NetworkLimits limitsOf(const InstanceFacts &instance, const ServerTraits &traits)
{
    NetworkLimits limits;
    const bool isGoToSocial = traits.measureRule == text::MeasureRule::GoToSocial;
    limits.measureRule = traits.measureRule;
    limits.maxCharacters = instance.maxCharacters.value_or(isGoToSocial ? 5000 : limits.maxCharacters);
    limits.charactersPerUrl = instance.charactersPerUrl.value_or(limits.charactersPerUrl);
    if (isGoToSocial)
        limits.charactersPerUrl = 0;
    limits.maxMedia = instance.maxMedia.value_or(isGoToSocial ? 6 : limits.maxMedia);
    limits.maxPrivateMedia = limits.maxMedia;
    limits.maxAltText = instance.maxAltText.value_or(limits.maxAltText);
    limits.maxImageBytes = instance.maxImageBytes.value_or(0);
    limits.mediaTypes = instance.mediaTypes;
    limits.removesPosts = limits.removesMessages = traits.removesPosts;
    limits.editsPosts = limits.editsMessages = limits.editsKeepMedia = traits.editsPosts;
    return limits;
}

}  // namespace daisychain::network
