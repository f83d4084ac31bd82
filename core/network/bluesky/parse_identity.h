#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace daisychain::network::bluesky {

// Who is who on the AT Protocol (networks.md 2.1; atproto.com/specs/did and /handle, read August 2026). Pure;
// errors as in parse_posts.h.

/// `{"did"}`: com.atproto.identity.resolveHandle. Errors besides: Invalid when it is no DID.
Result<QString> parseResolvedHandle(QByteArrayView json);
/// The body of https://<handle>/.well-known/atproto-did: a DID in plain text. Errors: Invalid.
Result<QString> parseWellKnownDid(QByteArrayView body);

/// Of a DID document what we use.
struct DidDocument {
    QString did;
    QStringList handles;  ///< lower case, in the document's order; claimed, not proven
    QUrl pds;             ///< the server that the account lives on: an origin; empty: not said

    bool operator==(const DidDocument &) const = default;
};
/// Errors besides: Invalid when it isn't of this DID: whoever answers must not be able to stand for another.
Result<DidDocument> parseDidDocument(QByteArrayView json, const QString &did);

/// The address of a DID's document; nothing for a DID that we can't look up. `plcDirectory` is the origin of
/// the directory of did:plc.
std::optional<QUrl> didDocumentAddress(const QString &did, const QUrl &plcDirectory);

/// Whether the handle can be trusted: it leads to the DID (`resolved`), and the first handle in the DID's
/// document leads back.
bool agree(const QString &handle, const QString &resolved, const DidDocument &document);

/// "did:plc:" and 24 characters, or "did:web:" and a host, which may have an encoded port.
bool isDid(QStringView text);

/// Where our tokens may go: an https origin, or a plain one on this machine (design.md section 9).
QUrl safeOrigin(const QString &address);

}  // namespace daisychain::network::bluesky
