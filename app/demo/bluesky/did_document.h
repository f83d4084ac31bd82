#pragma once

#include "app/demo/bluesky/sky.h"

namespace daisychain::demo::bluesky {

/// The DID document of a person: names the handle, and this server as where the person's data is.
QJsonObject didDocument(const Sky &sky, const Person &person);
/// The server's own DID (did:web of its address).
QString ownServiceDid(const Sky &sky);

/// DID documents and handles by plain HTTP: /did:plc:…, /.well-known/did.json, /.well-known/atproto-did.
Response answerIdentity(const Sky &sky, const QString &path);
bool isIdentityPath(const QString &path);

}  // namespace daisychain::demo::bluesky
