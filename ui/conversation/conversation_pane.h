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

    ConversationPane(ConversationController &controller, const ItemLook &look, OpenUrl openUrl,
                     QWidget *parent = nullptr);

    /// What stands below the thread; the pane owns it.
    void setFoot(QWidget *foot);
    /// Stands between the header and what was said, below those added before, while a conversation is shown;
    /// the pane owns it. It hides and shows itself.
    void addHead(QWidget *head);
    ThreadView *thread() const { return m_thread; }
    /// The first picture of the post with the focus: fetches it, or shows it large.
    void showMedia();
    void showFirstUnread();

Q_SIGNALS:
    /// One of the post's pictures shall be shown large.
    void pictureRequested(const daisychain::ThreadPost &post, int number);
    void said(const QString &sentence);
    void snoozeRequested();
    /// Their thanks shall be liked, and the conversation be done.
    void thanksRequested();
    void othersRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeader();
    QWidget *buildHeader();
    QWidget *buildBody();
    void connectParts();
    void connectThread();
    void connectPictures();
    void pressMedia(const ThreadPost &post, int number);
    void open(const QUrl &url);
    void refresh();
    void refreshHeader();
    void showState();

    ConversationController &m_controller;
    const ItemLook m_look;
    const Theme &m_theme;
    const Icons &m_icons;
    const Roster &m_roster;
    const Clock &m_clock;
    OpenUrl m_openUrl;
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
    QPushButton *m_thanks;  ///< while they wait in the lane of thanks
    Strip *m_private;
    Strip *m_trouble;
    ThreadView *m_thread;
    StateView *m_state;
    Surface *m_ground;
    QVBoxLayout *m_layout;
    QTimer m_second;
};

}  // namespace daisychain::ui
