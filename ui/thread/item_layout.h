#pragma once

#include "ui/conversation/stream_item.h"
#include "ui/conversation/stream_words.h"
#include "ui/theme/theme.h"
#include "ui/widget/text_block.h"

#include <QSet>
#include <QUrl>

#include <optional>

namespace daisychain::ui {

/// What the reader has unfolded, by item id.
struct Unfolded {
    QSet<QString> warnings;     ///< texts behind a content warning
    QSet<QString> differences;  ///< edits shown word by word
    bool operator==(const Unfolded &) const = default;
};

/// What a click in an item does.
enum class SpotKind : quint8 { Link, ToggleWarning, ToggleDifference, ShowMedia, ShowOthers, ShowOlder };

struct Spot {
    SpotKind kind = SpotKind::Link;
    QRectF rect;
    QUrl url = {};  ///< Link, ShowMedia
};

/// One piece of text of an item, where it stands and in which colour.
struct PlacedText {
    QPointF at;
    TextBlock block;
    Token color = &Tokens::text;
};

/// A picture or the like, that isn't loaded by itself.
struct Plate {
    QRectF rect;
    QString icon;
    double filled = 0;  ///< for a poll's option: the share of votes, 0 to 1
    Token ground = &Tokens::sunken;
};

/// One item of the stream laid out to a width: what its delegate paints, measures and hits.
struct ItemLayout {
    double height = 0;
    std::optional<QRectF> ground;  ///< a panel behind the text (notes, replies under way)
    Token groundColor = &Tokens::note;
    std::optional<QRectF> bar;  ///< the account's colour at the left edge
    QString barColor;
    QRectF avatar;  ///< empty: none
    QList<PlacedText> texts;
    QList<Plate> plates;
    QList<Spot> spots;
    int body = -1;        ///< the index of the text that can be selected
    bool isLine = false;  ///< a thin line with its words in the middle
    bool isTorn = false;  ///< the same, torn: a gap
};

/// What laying out needs besides the item.
struct LayoutContext {
    const Theme &theme;
    const Roster &roster;
    const StreamWords &words;
    Instant now;
    const Unfolded &unfolded;
};

/// Pure: the same item, width and context give the same layout.
ItemLayout layOutItem(const StreamItem &item, double width, const LayoutContext &context);

/// http and https alone; anything else is an empty address. The true host is the address's own.
QUrl openableUrl(const QString &target);

}  // namespace daisychain::ui
