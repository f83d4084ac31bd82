#pragma once

#include "core/base/clock.h"
#include "ui/customer/history_model.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

/// Paints one earlier conversation in two small lines: when and how it stands, then its last words. The
/// first of a month has the month above it.
class HistoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    HistoryDelegate(const Theme &theme, const Clock &clock, const HistoryModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// What stands above a row: its month, when the row before is of another. Empty: nothing.
    QString headOf(int row) const;
    int headHeight() const;
    QRect paintHead(QPainter &painter, const QStyleOptionViewItem &option, const QString &head) const;

    const Theme &m_theme;
    const Clock &m_clock;
    const HistoryModel &m_model;
};

/// "open", "waiting for the customer" …
QString standingWords(const ConversationView &view, Instant now);

}  // namespace daisychain::ui
