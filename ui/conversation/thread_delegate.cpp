#include "ui/conversation/thread_delegate.h"

namespace daisychain::ui {

ThreadDelegate::ThreadDelegate(const ItemLook &look, const ThreadModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_words(look.roster)
    , m_model(model)
{
}

void ThreadDelegate::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    forget();
}

void ThreadDelegate::setDirection(Qt::LayoutDirection direction)
{
    if (direction == m_direction)
        return;
    m_direction = direction;
    forget();
}

void ThreadDelegate::forget()
{
    m_heights.clear();
    m_layouts.clear();
}

void ThreadDelegate::forget(const QString &id)
{
    m_heights.remove(id);
    m_layouts.remove(id);
}

std::shared_ptr<const ItemLayout> ThreadDelegate::layout(int row) const
{
    const ThreadItem &item = m_model.at(row);
    if (const auto *known = m_layouts.object(item.id))
        return *known;
    LayoutContext context{m_look.theme, m_look.roster, m_words, m_look.clock.now(), unfolded};
    context.pictures = m_look.pictures;
    context.direction = m_direction;
    auto laidOut = std::make_shared<const ItemLayout>(layOutItem(item, m_width, context));
    m_layouts.insert(item.id, new std::shared_ptr<const ItemLayout>(laidOut));
    m_heights.insert(item.id, {item.at, int(laidOut->height)});
    return laidOut;
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const ThreadItem &item = m_model.at(index.row());
    if (const auto known = m_heights.find(item.id); known != m_heights.end())
        return {m_width, known->second};
    return {m_width, int(layout(index.row())->height)};
}

std::pair<int, int> ThreadDelegate::selectedIn(int row, const ItemLayout &layout) const
{
    if (selection.isEmpty() || layout.body < 0)
        return {0, 0};
    int first = m_model.find(selection.fromId);
    int last = m_model.find(selection.toId);
    int from = selection.from;
    int to = selection.to;
    if (first < 0 || last < 0)
        return {0, 0};
    if (first > last || (first == last && from > to)) {
        std::swap(first, last);
        std::swap(from, to);
    }
    if (row < first || row > last)
        return {0, 0};
    const int length = int(layout.texts[layout.body].block.text().size());
    return {row == first ? from : 0, row == last ? to : length};
}

void ThreadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const std::shared_ptr<const ItemLayout> layout = this->layout(index.row());
    const bool hasFocus = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected);
    const auto [from, to] = selectedIn(index.row(), *layout);
    paintItem(*painter, option.rect, m_model.at(index.row()), *layout, m_look, {from, to, hasFocus});
}

}  // namespace daisychain::ui
