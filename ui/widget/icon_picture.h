#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace daisychain::ui {

/// An icon that stands still; says nothing to screen readers.
class IconPicture : public QWidget {
    Q_OBJECT

public:
    IconPicture(const Theme &theme, const Icons &icons, const QString &name, int size, Token colour,
                QWidget *parent = nullptr);

    void setPicture(const QString &name, Token colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Icons &m_icons;
    QString m_name;
    int m_size;
    Token m_colour;
};

}  // namespace daisychain::ui
