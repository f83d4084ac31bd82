#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace daisychain::ui {

class ComposerController;
class ElidedLabel;
class Icons;
class PictureRow;
class ReplyPictures;
class Theme;

/// The pictures of the reply, one below the other, and what became of those that were not taken.
class PictureRows final : public QWidget {
    Q_OBJECT

public:
    PictureRows(ComposerController &controller, ReplyPictures &pictures, const Theme &theme,
                const Icons &icons, QWidget *parent = nullptr);

    /// Opens the system's dialog for files; what is chosen is taken.
    void chooseFiles();

Q_SIGNALS:
    /// Fields were made anew.
    void rowsChanged();

private:
    void refresh();
    void makeRows();
    void say(const QString &sentence);

    ComposerController &m_controller;
    ReplyPictures &m_pictures;
    const Theme &m_theme;
    const Icons &m_icons;
    QVBoxLayout *m_column;
    ElidedLabel *m_trouble;
    QList<PictureRow *> m_rows;
};

}  // namespace daisychain::ui
