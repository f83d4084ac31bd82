#pragma once

#include "core/desk/account.h"
#include "core/desk/post.h"

#include <QString>

namespace daisychain::ui {

/// What has to stand before the text so that the network tells the addressee: "@mara@blumen.example "; empty
/// when the text names them already, or the network doesn't need it.
QString mentionPrefix(const QString &text, Network network, const QString &addressee);

/// How a public answer ends: a line "– Sam"; empty when the text ends so already, nobody signs, or not all
/// can read it.
QString signatureSuffix(const QString &text, const QString &signature, Visibility visibility);

/// Who may read the reply, widest first: never wider than what it answers.
QList<Visibility> visibilityChoices(Visibility parent);

/// How long a text is as the account's server counts.
struct ReplyLength {
    int length = 0;
    int limit = 0;

    int left() const { return limit - length; }
    bool isOver() const { return length > limit; }
    bool operator==(const ReplyLength &) const = default;
};
ReplyLength measureReply(const QString &text, const QString &contentWarning, const NetworkLimits &limits);

}  // namespace daisychain::ui
