#pragma once

#include "core/desk/account.h"
#include "core/network/mastodon/parse_instance.h"

namespace daisychain::network {

/// How a server pushes.
enum class StreamingKind : quint8 {
    None,         ///< poll
    ServerSent,   ///< one connection a stream (Mastodon)
    Socket,       ///< one WebSocket, token in the Authorization header (GoToSocial)
    SocketToken,  ///< one WebSocket, token as its subprotocol (Pleroma, Akkoma)
};

/// How a server differs from Mastodon, as data (networks.md 1.8; snac as observed with 2.75).
struct ServerTraits {
    QString software;  ///< "mastodon", "gotosocial", "pleroma", "akkoma", "pixelfed", "snac" or what it says
    StreamingKind streaming = StreamingKind::None;
    bool streamsTags = false;
    bool streamsLists = false;
    RetrySafety retrySafety;
    text::MeasureRule measureRule = text::MeasureRule::Mastodon;
    /// Whether `min_id` truly gives the page next to it. Others are asked for what may lie between.
    bool pagesForward = false;
    bool removesPosts = true;
    bool editsPosts = false;

    bool operator==(const ServerTraits &) const = default;
};

/// What runs there: nodeinfo's word, else the version that the instance document claims. Pure.
QString softwareName(const Software &nodeInfo, const QString &instanceVersion);

/// Unknown software gets what is safe everywhere: polled, never repeated blindly. Pure.
ServerTraits serverTraits(const QString &software);

/// What an account may do there: the server's own words, over Mastodon's defaults. Pure.
NetworkLimits limitsOf(const InstanceFacts &instance, const ServerTraits &traits);

}  // namespace daisychain::network
