#include "ui/thread/item_builder.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

namespace {

constexpr int CharactersWide = 75;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemLayout)
};

}  // namespace

ItemBuilder::ItemBuilder(double width, const LayoutContext &context)
    : m_context(context)
    , m_width(width)
{
    const QFontMetricsF metrics(context.theme.font(TypeSize::Body));
    m_textWidth = std::max(
        80.0, std::min(width - ItemTextLeft - space::Large, metrics.averageCharWidth() * CharactersWide));
}

TextBlock ItemBuilder::block(const QString &text, TypeSize size, const QList<TextRange> &ranges, double width,
                             int maxLines) const
{
    const double lineHeight = size == TypeSize::Small ? 1.3 : Theme::ConversationLineHeight;
    return {
        text, ranges, {m_context.theme.font(size), lineHeight, maxLines}, width > 0 ? width : m_textWidth};
}

int ItemBuilder::add(TextBlock block, Token color)
{
    result.texts.push_back({QPointF(ItemTextLeft, y), std::move(block), color, m_textWidth});
    y += result.texts.back().block.height();
    return int(result.texts.size()) - 1;
}

void ItemBuilder::addSmall(const QString &words, Token color)
{
    result.texts[add(block(words, TypeSize::Small), color)].room = 0;
}

void ItemBuilder::addSpotLine(const QString &words, SpotKind kind, const QUrl &url)
{
    addSmall(words, &Tokens::accent);
    const PlacedText &placed = result.texts.back();
    result.spots.push_back(
        {kind,
         QRectF(placed.at, QSizeF(placed.block.naturalWidth(), placed.block.height())).adjusted(-4, -2, 4, 2),
         url});
}

void ItemBuilder::addHeader(const QString &author, const QString &beside, const QString &time)
{
    const TextBlock when = block(time, TypeSize::Small);
    const double whenWidth = std::ceil(when.naturalWidth());
    const double room = m_textWidth - whenWidth - space::Medium;
    const QFontMetricsF strong(m_context.theme.font(TypeSize::Strong));
    const TextBlock name =
        block(strong.elidedText(author, Qt::ElideRight, room), TypeSize::Strong, {}, room + 8, 1);
    const double nameWidth = std::ceil(name.naturalWidth());
    const double line = name.height();
    result.texts.push_back({QPointF(ItemTextLeft, y), name, &Tokens::text});
    const double besideRoom = room - nameWidth - space::Small;
    if (!beside.isEmpty() && besideRoom > 40) {
        const QFontMetricsF metrics(m_context.theme.font(TypeSize::Small));
        const QString fitting = metrics.elidedText(beside, Qt::ElideRight, besideRoom);
        const TextBlock small = block(fitting, TypeSize::Small, {}, besideRoom + 8, 1);
        result.texts.push_back(
            {QPointF(ItemTextLeft + nameWidth + space::Small, y + std::round((line - small.height()) / 2)),
             small, &Tokens::textMuted});
    }
    result.texts.push_back(
        {QPointF(ItemTextLeft + m_textWidth - whenWidth, y + std::round((line - when.height()) / 2)), when,
         &Tokens::textMuted});
    y += line;
}

QString shownText(const QString &text)
{
    if (text.size() <= MostShownCharacters)
        return text;
    return text.first(MostShownCharacters) + QStringLiteral("…\n") +
           Words::tr("[%1 more characters are not shown; open the post on its network to read them]")
               .arg(text.size() - MostShownCharacters);
}

}  // namespace daisychain::ui
