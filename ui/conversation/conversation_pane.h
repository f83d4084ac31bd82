#pragma once

#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/thread_delegate.h"
#include "ui/widget/surface.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace daisychain::ui {

class ElidedLabel;
class PlainLabel;
class StateView;
class ThreadView;
class Strip;

/// The middle pane: who it is, how it stands, everything that was said and decided, and room for the composer
/// below.
class ConversationPane final : public QWidget {
    Q_OBJECT

public:
    using OpenUrl = std::function<void(const QUrl &)>;

    ConversationPane(ConversationController &controller, const Theme &theme, const Icons &icons,
                     const Roster &roster, const Clock &clock, OpenUrl openUrl, QWidget *parent = nullptr);

    /// What stands below the thread; the pane owns it.
    void setFoot(QWidget *foot);
    ThreadView *thread() const { return m_thread; }
    void showMedia();

Q_SIGNALS:
    void snoozeRequested();
    void othersRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeader();
    QWidget *buildHeader();
    QWidget *buildBody();
    void connectParts(OpenUrl openUrl);
    void refresh();
    void refreshHeader();
    void showState();

    ConversationController &m_controller;
    const Theme &m_theme;
    const Icons &m_icons;
    const Roster &m_roster;
    const Clock &m_clock;
    ThreadWords m_words;
    ThreadDelegate *m_delegate;
    QWidget *m_header;
    ElidedLabel *m_name;
    ElidedLabel *m_where;
    ElidedLabel *m_waiting;
    QString m_waitingWords;
    QString m_whereWords;
    QPushButton *m_claim;
    QPushButton *m_snooze;
    QPushButton *m_done;
    Strip *m_private;
    Strip *m_trouble;
    ThreadView *m_thread;
    StateView *m_state;
    Surface *m_ground;
    QVBoxLayout *m_layout;
    QTimer m_second;
};

}  // namespace daisychain::ui
