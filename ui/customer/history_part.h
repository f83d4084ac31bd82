#pragma once

#include "ui/customer/card_part.h"
#include "ui/customer/customer_controller.h"

class QLineEdit;
class QMenu;

namespace daisychain::ui {

class HistoryDelegate;
class HistoryView;
class IconButton;
class PlainLabel;
class StateView;

/// Everything that was said with a customer, over all networks and conversations: the newest first, day by
/// day; a part of it alone, or from a day on.
class HistoryPart final : public QWidget {
    Q_OBJECT

public:
    HistoryPart(const CardLook &look, CustomerController &controller, QWidget *parent = nullptr);

    void refresh();
    HistoryView *list() const { return m_list; }
    /// Where a day is written to jump to.
    void askDay();

Q_SIGNALS:
    void openRequested(const QString &handle);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void buildList(QVBoxLayout *column);
    void fillFilter(QMenu *menu);
    void jump();
    void openCurrent();
    void showState();

    const CardLook m_look;
    CustomerController &m_controller;
    PlainLabel *m_title;
    QMenu *m_filterMenu;
    QLineEdit *m_day;
    HistoryDelegate *m_delegate;
    HistoryView *m_list;
    StateView *m_state;
};

}  // namespace daisychain::ui
