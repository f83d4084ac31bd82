#pragma once

#include "core/desk/action.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QToolButton;

namespace daisychain::ui {

class Icons;
class PictureLook;
class ReplyPictures;
class Theme;

/// One picture of a reply: what it looks like, what is said of it for those who can't see it, and the way
/// out.
class PictureRow final : public QWidget {
    Q_OBJECT

public:
    PictureRow(const QString &file, ReplyPictures &pictures, const Theme &theme, const Icons &icons,
               QWidget *parent = nullptr);

    const QString &file() const { return m_file; }
    /// `longest`: code points that the network takes of it.
    void show(const ReplyPicture &picture, bool isDecoration, qsizetype longest, int number);
    QLineEdit *field() const { return m_alt; }

private:
    void paintLook();

    const QString m_file;
    ReplyPictures &m_pictures;
    const Theme &m_theme;
    PictureLook *m_look;
    QLineEdit *m_alt;
    QCheckBox *m_decoration;
    QToolButton *m_remove;
};

}  // namespace daisychain::ui
