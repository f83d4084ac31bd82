#pragma once

#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_delegate.h"
#include "ui/queue/saved_views.h"
#include "ui/widget/state_view.h"

#include <QPushButton>
#include <QWidget>

class QListView;
class QToolButton;

namespace daisychain::ui {

class BulkSheet;
class ElidedLabel;
class MarksBar;
class PictureBook;
class QueueListView;
class QueueTabs;
class Strip;
class ViewCounts;
class ViewEditor;

/// The left pane: the lists of conversations with their counts, and the bar of what waits to be admitted.
class QueuePane final : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        QueueController &controller;
        SavedViews &views;
        QueueReader &queue;
        Notices &notices;
        const Theme &theme;
        const Icons &icons;
        const Roster &roster;
        const Clock &clock;
        PictureBook *pictures = nullptr;
    };

    explicit QueuePane(const Parts &parts, QWidget *parent = nullptr);

    QListView *list() const;
    void focusList();
    /// The next or the previous tab.
    void moveTab(int by);
    /// What the bar of marks offers; the actions must outlive the pane.
    void setMarkActions(const QList<QAction *> &actions);
    /// What the menu of a row offers; the actions must outlive the pane.
    void setRowActions(const QList<QAction *> &actions) { m_rowActions = actions; }
    /// A view of one's own is made; it begins with these conditions.
    void askNewView(const QString &conditions = {});
    /// The view that is shown is changed; nothing for a list that is always there.
    void askViewChange();
    /// Where the view that is shown stands among them; -1: it is a list that is always there.
    int shownView() const;
    /// Asks how long at the current row; `chosen` is told.
    void askSnooze(const std::function<void(Instant)> &chosen);
    /// Since when there is no network; nothing: there is.
    void setOfflineSince(std::optional<Instant> since);

Q_SIGNALS:
    /// The view at this place shall go.
    void viewDeleteRequested(int place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const QueueDelegate &delegate);
    QWidget *buildHead();
    QWidget *buildLine();
    void connectView();
    void connectParts();
    void showMenu(const QString &handle, const QPoint &global);
    void refresh();
    void showState();
    void takeWantedFocus();

    QueueController &m_controller;
    SavedViews &m_views;
    const Theme &m_theme;
    const Icons &m_icons;
    const Roster &m_roster;
    const Clock &m_clock;
    ViewCounts *m_counts;
    QueueTabs *m_tabs;
    ElidedLabel *m_rule;
    QToolButton *m_change;
    QPushButton *m_likeAll;
    QPushButton *m_bar;
    QList<QAction *> m_rowActions;
    MarksBar *m_marks;
    BulkSheet *m_sheet;
    ViewEditor *m_editor;
    Strip *m_trouble;
    QueueListView *m_view;
    StateView *m_state;
    QTimer m_minute;
    std::optional<Instant> m_offlineSince;
    bool m_isFocusWanted = false;
};

}  // namespace daisychain::ui
