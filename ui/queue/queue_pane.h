#pragma once

#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_delegate.h"
#include "ui/widget/segmented_tabs.h"
#include "ui/widget/state_view.h"

#include <QPushButton>
#include <QWidget>

class QListView;

namespace daisychain::ui {

class BulkSheet;
class ElidedLabel;
class MarksBar;
class QueueListView;
class Strip;

/// The left pane: the lists of conversations with their counts, and the bar of what waits to be admitted.
class QueuePane final : public QWidget {
    Q_OBJECT

public:
    QueuePane(QueueController &controller, const Theme &theme, const Icons &icons, const Roster &roster,
              const Clock &clock, QWidget *parent = nullptr);

    QListView *list() const;
    void focusList();
    /// The next or the previous tab.
    void moveTab(int by);
    /// What the bar of marks offers; the actions must outlive the pane.
    void setMarkActions(const QList<QAction *> &actions);
    /// Asks how long at the current row; `chosen` is told.
    void askSnooze(const std::function<void(Instant)> &chosen);
    /// Since when there is no network; nothing: there is.
    void setOfflineSince(std::optional<Instant> since);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const QueueDelegate &delegate);
    void connectView();
    void refresh();
    void showState();
    void takeWantedFocus();

    QueueController &m_controller;
    const Theme &m_theme;
    const Icons &m_icons;
    const Roster &m_roster;
    const Clock &m_clock;
    SegmentedTabs *m_tabs;
    ElidedLabel *m_rule;
    QPushButton *m_likeAll = nullptr;
    QPushButton *m_bar;
    MarksBar *m_marks;
    BulkSheet *m_sheet;
    Strip *m_trouble;
    QueueListView *m_view;
    StateView *m_state;
    QTimer m_minute;
    std::optional<Instant> m_offlineSince;
    bool m_isFocusWanted = false;
};

}  // namespace daisychain::ui
