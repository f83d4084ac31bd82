#pragma once

#include "ui/theme/mark.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace daisychain::ui {

class Theme;

/// What stands for somebody: their picture, or else initials on a colour of their own.
struct AvatarLook {
    QString name;
    QString key;      ///< what the colour comes from; the same key has the same colour on every desk
    QPixmap picture;  ///< null: none
    std::optional<Mark> mark = {};  ///< at the lower corner
};

/// One or two letters, or the first character of a name that has no letters; never empty.
QString initials(const QString &name);
/// Ground and letters of initials: 4.5:1 to each other.
QColor avatarGround(const QString &key, const Theme &theme);
QColor avatarText(const Theme &theme);

/// Paints it into a square. For delegates and for Avatar.
void paintAvatar(QPainter &painter, const QRectF &square, const AvatarLook &look, const Theme &theme,
                 Qt::LayoutDirection direction = Qt::LeftToRight);

class Avatar : public QWidget {
    Q_OBJECT

public:
    Avatar(const Theme &theme, int size, QWidget *parent = nullptr);

    void setLook(const AvatarLook &look);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_size;
    AvatarLook m_look;
};

}  // namespace daisychain::ui
