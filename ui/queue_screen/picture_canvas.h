#pragma once

#include "ui/theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace daisychain::ui {

/// A picture as large as it fits, never enlarged over its own size, or words in its place.
class PictureCanvas final : public QWidget {
    Q_OBJECT

public:
    PictureCanvas(const Theme &theme, QWidget *parent);

    void show(const QPixmap &picture, const QString &instead);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QPixmap m_picture;
    QString m_instead;
};

}  // namespace daisychain::ui
