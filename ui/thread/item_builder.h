#pragma once

#include "ui/thread/item_layout.h"

namespace daisychain::ui {

inline constexpr double FaceSize = 32;
inline constexpr double ItemTextLeft = space::Large + FaceSize + space::Medium;

/// Puts the pieces of one item below each other and remembers how far down it is.
class ItemBuilder final {
public:
    ItemBuilder(double width, const LayoutContext &context);

    ItemLayout result;
    double y = space::Small;

    double width() const { return m_width; }
    double textWidth() const { return m_textWidth; }
    const LayoutContext &context() const { return m_context; }

    /// Without a width: as wide as texts are.
    TextBlock block(const QString &text, TypeSize size, const QList<TextRange> &ranges = {}, double width = 0,
                    int maxLines = 0) const;
    /// A text below what is there; returns its index.
    int add(TextBlock block, Token color);
    void addSmall(const QString &words, Token color = &Tokens::textMuted);
    /// A small line that can be pressed.
    void addSpotLine(const QString &words, SpotKind kind, const QUrl &url = {});
    /// Author in strong, what else there is small beside it, the time at the right end.
    void addHeader(const QString &author, const QString &beside, const QString &time);

private:
    const LayoutContext &m_context;
    double m_width;
    double m_textWidth;
};

/// Long texts are shown up to here, with the rest named: a hostile one can't stop the screen.
inline constexpr qsizetype MostShownCharacters = 20'000;
QString shownText(const QString &text);

}  // namespace daisychain::ui
