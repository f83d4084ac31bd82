#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace daisychain::ui {

/// The edge between two columns: pulled, it makes the one before it wider or narrower. A double click gives
/// it the usual width.
class EdgeGrip final : public QWidget {
    Q_OBJECT

public:
    static constexpr int Width = 5;

    explicit EdgeGrip(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// By so many pixels since the press.
    void pulled(int by, bool isFirst);
    void reset();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_pressedAt = 0;
    bool m_isFirst = false;
};

}  // namespace daisychain::ui
