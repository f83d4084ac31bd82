#pragma once

#include "ui/theme/theme.h"
#include "ui/widget/text_block.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

/// Paints an answer of a colleague: who, when and how it went, below it the first lines of what was said.
class SuggestionDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { HeadRole = Qt::UserRole, TextRole };

    SuggestionDelegate(const Theme &theme, QObject *parent);

    void setWidth(int width) { m_width = width; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    TextBlock head(const QModelIndex &index) const;
    TextBlock said(const QModelIndex &index) const;

    const Theme &m_theme;
    int m_width = 400;
};

}  // namespace daisychain::ui
