#pragma once

#include "ui/conversation/thread_delegate.h"
#include "ui/conversation/thread_model.h"

#include <QListView>
#include <QUrl>

namespace daisychain::ui {

/// The thread of a conversation: scrolls by pixels, keys go from post to post, text can be marked over
/// several posts and copied, links and the small texts can be pressed.
class ThreadView final : public QListView {
    Q_OBJECT

public:
    ThreadView(ThreadModel &model, ThreadDelegate &delegate, const Theme &theme, QWidget *parent = nullptr);

    QString selectedText() const;
    /// Another conversation: nothing marked, nothing unfolded, the reader at its end or at the first post
    /// without an answer.
    void startOver();
    void showUnanswered();
    void showEnd();
    /// The item with this id, now or as soon as the conversation that was asked for is there.
    void showItem(const QString &id);
    /// What `i` and Enter do: the first of the kind in the current item. False when it has none.
    bool pressInCurrent(SpotKind kind);
    QString currentId() const;

Q_SIGNALS:
    void openUrlRequested(const QUrl &url);
    void othersRequested();
    void olderRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Hit {
        int row = -1;
        int position = -1;           ///< in the body's text; -1: beside it
        const Spot *spot = nullptr;  ///< good while `layout` lives
        QString linkTarget;
        std::shared_ptr<const ItemLayout> layout;
    };
    Hit hitTest(QPoint at) const;
    void press(const Spot &spot, const QString &id);
    void toggle(QSet<QString> &set, const QString &id);
    void relayout(const QString &id);
    void copy() const;
    void hold();
    void restore();

    ThreadModel &m_model;
    ThreadDelegate &m_delegate;
    const Theme &m_theme;
    bool m_isMarking = false;
    bool m_isAtEnd = true;
    bool m_isFresh = true;  ///< nothing of this conversation has been shown yet
    QString m_wanted;       ///< to be shown once it is there
    QString m_held;
    int m_heldTop = 0;
    QString m_pressedLink;
};

}  // namespace daisychain::ui
