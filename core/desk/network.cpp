#include "core/desk/network.h"

#include <array>
#include <utility>

namespace daisychain {

namespace {

constexpr std::array<std::pair<Network, QStringView>, 5> Names{{
    {Network::Mastodon, u"mastodon"},
    {Network::Bluesky, u"bluesky"},
    {Network::X, u"x"},
    {Network::Feed, u"feed"},
    {Network::Address, u"address"},
}};

}  // namespace

QString networkName(Network network)
{
    for (const auto &[value, name] : Names) {
        if (value == network)
            return name.toString();
    }
    Q_UNREACHABLE();
}

std::optional<Network> networkFromName(QStringView name)
{
    for (const auto &[value, known] : Names) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

}  // namespace daisychain
