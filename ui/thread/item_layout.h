#pragma once

#include "ui/theme/theme.h"
#include "ui/thread/thread_item.h"
#include "ui/thread/thread_words.h"
#include "ui/widget/text_block.h"

#include <QSet>
#include <QUrl>

#include <optional>

namespace daisychain::ui {

/// What the reader has unfolded, by item id.
struct Unfolded {
    QSet<QString> warnings;     ///< texts behind a content warning
    QSet<QString> differences;  ///< edits shown word by word
    QSet<QString> lengths;      ///< long texts shown to their end
    bool operator==(const Unfolded &) const = default;
};

/// What a click in an item does.
enum class SpotKind : quint8 {
    Link,
    ToggleWarning,
    ToggleDifference,
    ToggleLength,
    ShowMedia,
    ShowOthers,
    ShowOlder,
    FetchGap
};

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

/// One item of a thread laid out to a width: what its delegate paints, measures and hits.
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
    const ThreadWords &words;
    Instant now;
    const Unfolded &unfolded;
    int mostLines = 0;  ///< of what a post says, until it is unfolded; 0: all
};

/// Pure: the same item, width and context give the same layout.
ItemLayout layOutItem(const ThreadItem &item, double width, const LayoutContext &context);

/// http and https alone; anything else is an empty address. The true host is the address's own.
QUrl openableUrl(const QString &target);
/// What stands on hover over what can be opened: the true host, and the address.
QString addressTip(const QUrl &url);

}  // namespace daisychain::ui
