#pragma once

#include "core/network/poster.h"
#include "core/network/x/parse_context.h"

#include <QJsonObject>

namespace daisychain::network {

// A text on its way to X, and what it becomes. Pure.

/// The body of POST /2/tweets.
QJsonObject postBody(const OutgoingPost &post);
QJsonObject editBody(const EditedPost &post);
QJsonObject messageBody(const OutgoingPost &post);

/// Whether X finds an address in it: that costs more.
bool hasLink(const QString &text);

/// X answers with an id and little else: the rest is what we said.
SentPost sentPost(const OutgoingPost &post, const QString &localId, const QString &globalId,
                  const x::ParseContext &context);
/// `conversation` as the local ids of its messages have it.
SentPost sentMessage(const OutgoingPost &post, const QString &eventId, const QString &conversation,
                     const x::ParseContext &context);

}  // namespace daisychain::network
