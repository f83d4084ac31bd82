#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace daisychain::ui {

/// A line of one pixel, in place of a box.
class Hairline : public QWidget {
    Q_OBJECT

public:
    explicit Hairline(const Theme &theme, Qt::Orientation orientation = Qt::Horizontal,
                      QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// A widget with a token's colour for its ground.
class Surface : public QWidget {
    Q_OBJECT

public:
    explicit Surface(const Theme &theme, Token ground, QWidget *parent = nullptr);

    void setGround(Token ground);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Token m_ground;
};

}  // namespace daisychain::ui
