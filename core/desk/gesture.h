#pragma once

#include "core/desk/action.h"

namespace daisychain {

/// Something small that was given, and what became of it. A fold.
struct GestureView {
    ActionId id;                  ///< the action that gave it; reactions name this
    ConversationSubject subject;  ///< which those share
    PersonId giver;
    Instant at;
    Gesture gesture;
    std::optional<Reaction> reaction;
    QString reactionWords;

    bool operator==(const GestureView &) const = default;
};

/// The stable names in daisychainctl: "other", "credit", "gift", "waived-fee", "handwritten-note".
QString gestureKindName(GestureKind kind);
std::optional<GestureKind> gestureKindFromName(QStringView name);
QStringList gestureKindNames();

/// "glad", "indifferent", "refused".
QString reactionName(Reaction reaction);
std::optional<Reaction> reactionFromName(QStringView name);
QStringList reactionNames();

/// What reasons are compared by: case and spaces don't count.
QString reasonKey(const QString &reason);

}  // namespace daisychain
