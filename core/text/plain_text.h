#pragma once

#include <QList>
#include <QString>

namespace daisychain::text {

/// What a link of a post stands for.
enum class LinkKind { Link, Mention, Hashtag };

/// A stretch of a plain text that leads somewhere. Never empty; links of one text don't overlap and stand in
/// order.
struct TextLink {
    qsizetype start = 0;   ///< in UTF-16 units of the text
    qsizetype length = 0;  ///< in UTF-16 units
    QString href;          ///< the real target, http or https; the text on screen may be shortened
    LinkKind kind = LinkKind::Link;

    bool operator==(const TextLink &) const = default;
};

/// A post without its markup.
struct PlainText {
    QString text;
    QList<TextLink> links;

    bool operator==(const PlainText &) const = default;
};

}  // namespace daisychain::text
