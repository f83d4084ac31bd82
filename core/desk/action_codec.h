#pragma once

#include "core/base/result.h"
#include "core/desk/action.h"

#include <QByteArray>

namespace daisychain {

/// The stable name of an action's kind, as the journal and daisychainctl write it: "hand-over".
QString actionKindName(const ActionPayload &payload);

/// The payload as compact JSON, without its kind.
QByteArray encodePayload(const ActionPayload &payload);

/// Reads back what encodePayload made. Errors: Invalid, with the kind or the missing field as argument.
Result<ActionPayload> decodePayload(const QString &kind, const QByteArray &json);

}  // namespace daisychain
