#pragma once

#include "ui/outbox/outbox_delegate.h"
#include "ui/widget/surface.h"

class QListView;
class QPushButton;

namespace daisychain::ui {

class ElidedLabel;
class SegmentedTabs;
class StateView;

/// The replies, and below them what may be done to the one that is chosen.
class OutboxPane final : public Surface {
    Q_OBJECT

public:
    OutboxPane(OutboxController &replies, const ItemLook &look, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    void focusList();
    /// -1: none.
    int current() const;
    void moveCurrent(int by);
    void moveTab();

Q_SIGNALS:
    void openRequested(const QString &handle);
    /// Its text shall come back into the composer of its conversation.
    void editRequested(int row);

private:
    void build();
    QWidget *buildFoot();
    QPushButton *addButton(QWidget *row, const QString &words, std::function<void(int)> act);
    void refresh();

    OutboxController &m_replies;
    const ItemLook m_look;
    SegmentedTabs *m_tabs = nullptr;
    QListView *m_list = nullptr;
    StateView *m_state = nullptr;
    QWidget *m_foot = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_now = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_asIs = nullptr;
    QPushButton *m_back = nullptr;
    ReplyId m_held;  ///< the chosen reply, over a reading
};

}  // namespace daisychain::ui
