#pragma once

#include "core/desk/thread_post.h"
#include "ui/picture/picture_book.h"
#include "ui/shell/overlay.h"

class QPushButton;

namespace daisychain::ui {

class ElidedLabel;
class PictureCanvas;
class PlainLabel;

/// One of a post's pictures as large as the window, with what its author says it shows. Left and right go to
/// the others, Escape and Enter close it.
class PictureSheet final : public Overlay {
    Q_OBJECT

public:
    PictureSheet(const Theme &theme, PictureBook &book, QWidget *over);

    void show(const ThreadPost &post, int number);
    /// From wherever it lies; also after a failure.
    void fetchOriginal();

Q_SIGNALS:
    void openUrlRequested(const QUrl &url);

protected:
    QRect sheetRect(const QRect &area) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void step(int by);
    void refresh();
    QUrl original() const;

    PictureBook &m_book;
    ThreadPost m_post;
    QList<int> m_pictures;  ///< which of the post's media
    qsizetype m_at = 0;
    PictureCanvas *m_canvas;
    ElidedLabel *m_facts;
    PlainLabel *m_alt;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_browser;
    QPushButton *m_close;
};

}  // namespace daisychain::ui
