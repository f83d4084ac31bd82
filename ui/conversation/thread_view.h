#pragma once

#include "ui/conversation/thread_delegate.h"
#include "ui/conversation/thread_model.h"

#include <QListView>
#include <QUrl>

class QMenu;

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
    /// Measures the item anew, or all of them, without moving what is read.
    void relayout(const QString &id);
    void relayoutAll();
    QString currentId() const;
    /// The post with the focus, else the customer's last; null: none. Good until the thread changes.
    const ThreadPost *focusedPost() const;

    // What can be done with it.
    void copyText() const;
    void copyAddress();
    void openInBrowser();
    /// To the post it answers.
    void showAnswered();
    void toggleChanges();

Q_SIGNALS:
    void openUrlRequested(const QUrl &url);
    /// A picture, or what stands for it, was pressed.
    void mediaRequested(const daisychain::ThreadPost &post, int number);
    void keepOffRequested(const daisychain::ThreadPost &post, daisychain::KeepOffKind kind);
    /// A post of ours shall be put right, or taken down.
    void editRequested(const daisychain::ThreadPost &post);
    void removalRequested(const daisychain::ThreadPost &post);
    /// One sentence: what was done, or why not.
    void said(const QString &sentence);
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
    void changeEvent(QEvent *event) override;
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
    void showQuoted(const ThreadPost &post, const QUrl &url);
    bool turnPage(bool isDown);
    void addPostActions(QMenu &menu, const ThreadPost &post);
    void addOwnActions(QMenu &menu, const ThreadPost &post);
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
