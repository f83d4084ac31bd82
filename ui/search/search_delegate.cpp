#include "ui/search/search_delegate.h"

#include "core/text/harshness.h"
#include "core/text/private_data.h"
#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/theme/mark.h"
#include "ui/widget/avatar.h"
#include "ui/widget/text_block.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Found)
};

constexpr int FaceSize = 32;
constexpr int Lines = 2;
constexpr int MostCharacters = 400;
/// So many characters before the first mark tell where one is.
constexpr qsizetype Before = 40;

QList<TextRange> rangesOf(const QList<SearchMark> &marks, const Theme &theme)
{
    QList<TextRange> ranges;
    for (const SearchMark &mark : marks) {
        TextRange range{int(mark.start), int(mark.length), {}, {}};
        range.format.setBackground(theme.color(&Tokens::note));
        range.format.setForeground(theme.color(&Tokens::text));
        ranges.append(range);
    }
    return ranges;
}

}  // namespace

Excerpt excerptOf(const QString &text, const QList<SearchMark> &marks, int mostCharacters)
{
    qsizetype from = marks.isEmpty() ? 0 : std::max<qsizetype>(0, marks.first().start - Before);
    while (from > 0 && !text[from - 1].isSpace() &&
           from + Before > (marks.isEmpty() ? 0 : marks.first().start))
        --from;
    if (from > 0 && text[from].isLowSurrogate())
        --from;
    qsizetype length = std::min<qsizetype>(text.size() - from, mostCharacters);
    if (length > 0 && text[from + length - 1].isHighSurrogate())
        --length;
    Excerpt excerpt;
    excerpt.text = text.mid(from, length);
    for (QChar &c : excerpt.text) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    const qsizetype shift = from > 0 ? from - 1 : 0;
    if (from > 0)
        excerpt.text.prepend(u'…');
    for (const SearchMark &mark : marks) {
        const qsizetype start = mark.start - shift;
        if (start >= 0 && start + mark.length <= excerpt.text.size())
            excerpt.marks.append({start, mark.length});
    }
    return excerpt;
}

Excerpt excerptOf(const SearchRow &row)
{
    if (row.isDeleted)
        return {Words::tr("deleted by its author"), {}};
    if (text::isHarsh(row.text))
        return {harshText(), {}};
    if (!row.warningMarks.isEmpty())
        return excerptOf(row.contentWarning, row.warningMarks, MostCharacters);
    if (!row.contentWarning.isEmpty())
        return {warnedText(row.contentWarning), {}};
    if (row.textMarks.isEmpty() && !row.elsewhere.isEmpty())
        return excerptOf(row.elsewhere.first(), {}, MostCharacters);
    if (row.text.trimmed().isEmpty())
        return {Words::tr("a picture or file, without words"), {}};
    Excerpt excerpt = excerptOf(row.text, row.textMarks, MostCharacters);
    if (!row.isOurs && row.visibility < Visibility::Followers)
        excerpt.text = text::maskPrivateData(excerpt.text).text;
    return excerpt;
}

SearchDelegate::SearchDelegate(Look look, const SearchController &found, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_found(found)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int body = QFontMetrics(m_look.theme.font(TypeSize::Body)).height();
    return {300, body + int(Lines * body * Theme::ConversationLineHeight) + 2 * space::Small + space::Unit};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = m_look.theme;
    const SearchRow &row = m_found.at(index.row());
    const QRect rect = option.rect;
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    Token ground = &Tokens::raised;
    if (option.state & QStyle::State_Selected)
        ground = &Tokens::selection;
    else if (option.state & QStyle::State_MouseOver)
        ground = &Tokens::hover;
    painter->fillRect(rect, theme.color(ground));
    painter->fillRect(QRect(rect.left() + space::Medium, rect.bottom(), rect.width() - space::Medium, 1),
                      theme.color(&Tokens::line));
    const QString name = text::plainLine(row.authorName, 60);
    const QRectF face(rect.left() + space::Large, rect.top() + space::Small, FaceSize, FaceSize);
    paintAvatar(*painter, face,
                {name.isEmpty() ? row.authorHandle : name, row.author.globalId, {}, networkMark(row.network)},
                theme);
    const int left = rect.left() + space::Large + FaceSize + space::Medium;
    const int width = rect.right() - space::Large - left;
    int y = rect.top() + space::Small;

    const QFont strong = theme.font(TypeSize::Strong);
    const QFont small = theme.tabularFont(TypeSize::Small);
    const QString time = dayTime(row.created, m_look.clock.now());
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time) + 2;
    const int line = QFontMetrics(strong).height();
    painter->setFont(small);
    painter->setPen(theme.color(&Tokens::textMuted));
    painter->drawText(QRect(left + width - timeWidth, y, timeWidth, line), Qt::AlignRight | Qt::AlignVCenter,
                      time);
    const QString who = name.isEmpty() ? u'@' + text::visibleText(row.authorHandle) : name;
    painter->setFont(strong);
    painter->setPen(theme.color(row.isOurs ? &Tokens::accent : &Tokens::text));
    painter->drawText(QRect(left, y, width - timeWidth - space::Small, line),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      text::isolated(QFontMetrics(strong).elidedText(who, Qt::ElideRight,
                                                                     width - timeWidth - space::Small)));
    y += line + space::Unit;

    const Excerpt excerpt = excerptOf(row);
    const TextBlock said(excerpt.text, rangesOf(excerpt.marks, theme),
                         {theme.font(TypeSize::Body), Theme::ConversationLineHeight, Lines}, width);
    said.paint(*painter, QPointF(left, y), theme.color(row.isDeleted ? &Tokens::textMuted : &Tokens::text));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected)) {
        painter->setPen(QPen(theme.color(&Tokens::focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

}  // namespace daisychain::ui
