#pragma once

#include "ui/customer/card_part.h"
#include "ui/customer/customer_controller.h"
#include "ui/widget/surface.h"

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace daisychain::ui {

class Avatar;
class DetailPart;
class ElidedLabel;
class HistoryPart;
class HistoryView;
class IdentityPart;
class LinkPart;
class NoteField;
class NotePart;
class PlainLabel;
class PromisePart;
class StateView;

/// Who is asking: what is promised to them, under which names they are known, what is known and noted of
/// them, everything they said. Works from 280 px on; where there is room, the history stands beside the rest.
class CustomerPane final : public Surface {
    Q_OBJECT

public:
    CustomerPane(CustomerController &controller, const CardLook &look, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {300, 600}; }
    HistoryView *history() const;
    /// Where numbers of references lead: see referenceAddress().
    void setAddresses(std::function<QString()> addresses);

    // What keys do here.
    void startNote();
    void startDetail();
    void startLink();
    void startJump();
    void focusCard();

Q_SIGNALS:
    void openRequested(const QString &handle);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildParts();
    void buildHead(QVBoxLayout *column, QWidget *inside);
    void connectParts();
    void changeCustomer();
    void refresh();
    void orderTabs();
    void refreshFace(const CustomerCard &card);
    void showState();

    CustomerController &m_controller;
    const CardLook m_look;
    StateView *m_state;
    QWidget *m_card;
    QBoxLayout *m_sides;
    QWidget *m_left;
    Avatar *m_face;
    ElidedLabel *m_name;
    PlainLabel *m_facts;
    PlainLabel *m_today;
    PromisePart *m_promises;
    LinkPart *m_link;
    DetailPart *m_details;
    IdentityPart *m_identities;
    NotePart *m_notes;
    QPushButton *m_addNote;
    QPushButton *m_addIdentity;
    NoteField *m_note;
    HistoryPart *m_history;
};

}  // namespace daisychain::ui
