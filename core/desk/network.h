#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <optional>

namespace daisychain {

/// Where people speak. The numbers are stored: they never change.
///
/// Address is none that anybody speaks on: identities that are an e-mail address, a phone number or a
/// customer number belong to it (address.h).
enum class Network : quint8 { Mastodon = 1, Bluesky = 2, X = 3, Feed = 4, Address = 5 };

/// The stable lower-case name used by daisychainctl, search and the schema's readers: "mastodon".
QString networkName(Network network);
std::optional<Network> networkFromName(QStringView name);

/// A post, the same on every desk. globalId is what networks.md section 0 says: Mastodon's status `uri`, an
/// `at://` URI, an X id.
struct PostId {
    Network network = Network::Mastodon;
    QString globalId;

    bool isNull() const { return globalId.isEmpty(); }
    friend bool operator==(const PostId &, const PostId &) = default;
    friend bool operator<(const PostId &a, const PostId &b)
    {
        return a.network != b.network ? a.network < b.network : a.globalId < b.globalId;
    }
    friend size_t qHash(const PostId &id, size_t seed = 0)
    {
        return qHashMulti(seed, quint8(id.network), id.globalId);
    }
};

/// Somebody on a network, the same on every desk: Mastodon's profile `url`, a DID, an X user id. Handles
/// change hands; this doesn't.
struct IdentityId {
    Network network = Network::Mastodon;
    QString globalId;

    bool isNull() const { return globalId.isEmpty(); }
    friend bool operator==(const IdentityId &, const IdentityId &) = default;
    friend bool operator<(const IdentityId &a, const IdentityId &b)
    {
        return a.network != b.network ? a.network < b.network : a.globalId < b.globalId;
    }
    friend size_t qHash(const IdentityId &id, size_t seed = 0)
    {
        return qHashMulti(seed, quint8(id.network), id.globalId);
    }
};

}  // namespace daisychain
