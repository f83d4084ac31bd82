#include "core/desk/stream.h"

#include <array>
#include <utility>

namespace daisychain {

namespace {

constexpr std::array<std::pair<StreamKind, QStringView>, 7> KindNames{{
    {StreamKind::Mentions, u"mentions"},
    {StreamKind::Tag, u"tag"},
    {StreamKind::Search, u"search"},
    {StreamKind::Feed, u"feed"},
    {StreamKind::Account, u"account"},
    {StreamKind::List, u"list"},
    {StreamKind::Hand, u"hand"},
}};

}  // namespace

QString streamKindName(StreamKind kind)
{
    return KindNames[size_t(kind) - 1].second.toString();
}

std::optional<StreamKind> streamKindFromName(QStringView name)
{
    for (const auto &[value, known] : KindNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

bool isHeard(const Stream &stream)
{
    return stream.kind != StreamKind::Hand;
}

StreamId streamIdFor(AccountId account, StreamKind kind, const QString &argument)
{
    return {uuidFromName(QByteArray("stream|") + account.text().toUtf8() + '|' +
                         QByteArray::number(int(kind)) + '|' + argument.toUtf8())};
}

Stream mentionsOf(AccountId account)
{
    return {streamIdFor(account, StreamKind::Mentions, {}), account, StreamKind::Mentions, {}};
}

QString gapReasonName(GapReason reason)
{
    switch (reason) {
    case GapReason::NotRunning:
        return QStringLiteral("not-running");
    case GapReason::NoNetwork:
        return QStringLiteral("no-network");
    case GapReason::Refused:
        return QStringLiteral("refused");
    case GapReason::Forgotten:
        return QStringLiteral("forgotten");
    case GapReason::Silent:
        return QStringLiteral("silent");
    }
    Q_UNREACHABLE();
}

}  // namespace daisychain
