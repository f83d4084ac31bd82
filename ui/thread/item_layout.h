#pragma once

#include "ui/theme/theme.h"
#include "ui/thread/thread_item.h"
#include "ui/thread/thread_words.h"
#include "ui/widget/text_block.h"

#include <QUrl>

#include <optional>

namespace daisychain::ui {

class PictureBook;

/// What a click in an item does.
enum class SpotKind : quint8 {
    Link,
    ToggleWarning,
    ToggleHarsh,
    ToggleDifference,
    ToggleLength,
    ToggleNumbers,
    ShowMedia,  ///< fetches it, or shows it large when it is here
    ShowQuoted,
    ShowOthers,
    ShowOlder,
    FetchGap
};

struct Spot {
    SpotKind kind = SpotKind::Link;
    QRectF rect;
    QUrl url = {};   ///< Link, ShowMedia, ShowQuoted
    int number = 0;  ///< ShowMedia: which of the post's media
};

/// One piece of text of an item, where it stands and in which colour.
struct PlacedText {
    QPointF at;
    TextBlock block;
    Token color = &Tokens::text;
    /// The room it has been given, where it has more than it takes: its lines stand at one side of it.
    double room = 0;

    double width() const
    {
        return room > 0 ? room : block.isRightToLeft() ? block.width() : block.naturalWidth();
    }
};

/// A panel in a post: a picture or what stands for it, an option of a poll, a quoted post.
struct Plate {
    QRectF rect;
    QString icon = {};
    double filled = 0;  ///< for a poll's option: the share of votes, 0 to 1
    Token ground = &Tokens::sunken;
    bool isFramed = false;  ///< a line around it
    QUrl picture = {};      ///< painted into it as soon as it is here; the place is kept for it before
    QString instead = {};   ///< said in its place until then
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
    bool isMirrored = false;
};

/// What laying out needs besides the item.
struct LayoutContext {
    const Theme &theme;
    const Roster &roster;
    const ThreadWords &words;
    Instant now;
    const Unfolded &unfolded;
    int mostLines = 0;                      ///< of what a post says, until it is unfolded; 0: all
    const PictureBook *pictures = nullptr;  ///< null: none are shown, plates stand for them
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// Pure: the same item, width and context give the same layout.
ItemLayout layOutItem(const ThreadItem &item, double width, const LayoutContext &context);
/// The other way round, for scripts written from right to left: faces on the right. Paragraphs keep their own
/// direction.
void mirror(ItemLayout &layout, double width);

/// http and https alone; anything else is an empty address. The true host is the address's own.
QUrl openableUrl(const QString &target);
/// What stands on hover over what can be opened: the true host, and the address.
QString addressTip(const QUrl &url);

}  // namespace daisychain::ui
