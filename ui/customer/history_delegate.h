#pragma once

#include "core/base/clock.h"
#include "ui/customer/history_model.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

/// Paints one earlier conversation in two small lines: when and how it stands, then its last words.
class HistoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    HistoryDelegate(const Theme &theme, const Clock &clock, const HistoryModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const Clock &m_clock;
    const HistoryModel &m_model;
};

/// "open", "waiting for the customer" …
QString standingWords(const ConversationView &view, Instant now);

}  // namespace daisychain::ui
