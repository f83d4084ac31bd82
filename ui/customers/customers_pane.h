#pragma once

#include "ui/customer/card_part.h"
#include "ui/customers/customers_controller.h"
#include "ui/widget/surface.h"

class QAction;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace daisychain::ui {

class CustomersListView;
class ElidedLabel;
class MarksBar;
class SegmentedTabs;
class StateView;

/// The field, the filter, the order, and the customers that fit.
class CustomersPane final : public Surface {
    Q_OBJECT

public:
    CustomersPane(CustomersController &customers, CustomerReader &reader, const CardLook &look,
                  QWidget *parent = nullptr);

    QSize sizeHint() const override { return {340, 600}; }
    QLineEdit *field() const { return m_field; }
    CustomersListView *list() const { return m_list; }
    void focusField();
    void focusList();
    void moveCurrent(int by);
    /// Nothing: no row is current.
    const CustomerLine *current() const;
    void openFilter();
    void toggleMark();
    /// What the bar of marks offers; the actions must outlive the pane.
    void setMarkActions(const QList<QAction *> &actions);

Q_SIGNALS:
    /// Another row is current.
    void currentChanged();
    void openRequested();
    /// A file of customers shall be brought in.
    void importWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void connectParts();
    void refresh();
    void showState();
    bool isNobodyHere() const;

    CustomersController &m_customers;
    const CardLook m_look;
    QLineEdit *m_field;
    QPushButton *m_filter;
    SegmentedTabs *m_order;
    ElidedLabel *m_words;
    MarksBar *m_marks;
    CustomersListView *m_list;
    StateView *m_state;
};

}  // namespace daisychain::ui
