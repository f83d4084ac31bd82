#pragma once

#include "core/base/clock.h"
#include "ui/conversation/thread_model.h"
#include "ui/theme/icons.h"
#include "ui/thread/item_layout.h"

#include <QCache>
#include <QStyledItemDelegate>

#include <memory>

namespace daisychain::ui {

/// What is marked with mouse or keys: from one place in the thread to another, in either order.
struct ThreadSelection {
    QString fromId;
    int from = 0;
    QString toId;
    int to = 0;

    bool isEmpty() const { return fromId == toId && from == to; }
};

/// Paints and measures items of a conversation. Layouts are kept by item, width and state.
class ThreadDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    struct Look {
        const Theme &theme;
        const Icons &icons;
        const Roster &roster;
        const Clock &clock;
    };

    ThreadDelegate(Look look, const ThreadModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Good until the item, the width or the theme changes.
    std::shared_ptr<const ItemLayout> layout(int row) const;
    void setWidth(int width);
    int width() const { return m_width; }
    void forget();
    void forget(const QString &id);

    Unfolded unfolded;
    ThreadSelection selection;
    bool isPrivate = false;

private:
    std::pair<int, int> selectedIn(int row, const ItemLayout &layout) const;

    Look m_look;
    ThreadWords m_words;
    const ThreadModel &m_model;
    int m_width = 400;
    mutable QHash<QString, std::pair<Instant, int>> m_heights;
    mutable QCache<QString, std::shared_ptr<const ItemLayout>> m_layouts{120};
};

}  // namespace daisychain::ui
