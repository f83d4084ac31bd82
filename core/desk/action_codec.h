#pragma once

#include "core/base/result.h"
#include "core/desk/action.h"

#include <QByteArray>

#include <functional>

namespace daisychain {

/// The stable name of an action's kind, as the journal and daisychainctl write it: "hand-over".
QString actionKindName(const ActionPayload &payload);

/// The payload as compact JSON, without its kind.
QByteArray encodePayload(const ActionPayload &payload);

/// How payloads change when somebody is erased.
struct PayloadEdit {
    std::function<QString(const QString &)> words;  ///< all that people wrote, and names
    std::function<PostVersionRef(const PostVersionRef &)> post;
    std::function<IdentityId(const IdentityId &)> identity;
};
/// Edits a payload in place. Details and pictures of which nothing is left go.
void editPayload(ActionPayload &payload, const PayloadEdit &edit);

/// Reads back what encodePayload made. Errors: Invalid, with the kind or the missing field as argument.
Result<ActionPayload> decodePayload(const QString &kind, const QByteArray &json);

}  // namespace daisychain
