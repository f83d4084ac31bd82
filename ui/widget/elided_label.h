#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace daisychain::ui {

/// One line of plain text that ends in "…" where there is no room, and then shows all of it on hover.
class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(const Theme &theme, TypeSize size = TypeSize::Body, Token colour = &Tokens::text,
                         QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setColour(Token colour);
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Theme &m_theme;
    TypeSize m_size;
    Token m_colour;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    QString m_text;
};

}  // namespace daisychain::ui
