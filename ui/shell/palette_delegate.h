#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

class PaletteModel;

/// Paints a line of the palette: icon, title, quiet detail, and the key at its end.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    PaletteDelegate(const Theme &theme, const Icons &icons, const PaletteModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const Icons &m_icons;
    const PaletteModel &m_model;
};

/// Of a line of the palette.
int rowHeight(const Theme &theme);

/// A key as a small cap, for lists of keys; returns its width. `rect` bounds it at its end.
int paintKeyCap(QPainter &painter, const QRect &rect, const QString &key, const Theme &theme,
                Qt::LayoutDirection direction);

}  // namespace daisychain::ui
