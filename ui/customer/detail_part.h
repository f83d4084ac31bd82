#pragma once

#include "ui/customer/card_part.h"
#include "ui/customer/customer_controller.h"

namespace daisychain::ui {

class DetailForm;

/// What is known of a customer: organisation, plan, numbers, days, marks; each can be said otherwise.
class DetailPart final : public CardPart {
    Q_OBJECT

public:
    DetailPart(const CardLook &look, CustomerController &controller, QWidget *parent = nullptr);

    /// Where numbers lead: see referenceAddress().
    void setAddresses(std::function<QString()> addresses) { m_addresses = std::move(addresses); }
    void show(const CustomerCard &card);
    using CardPart::show;
    void editNew();
    /// Another customer: what was being written is about nobody.
    void leave();

private:
    void addDetail(const CustomerDetail &detail);
    void addMarks(QHBoxLayout *row);
    void toggleMark(const QString &mark, bool isOn);

    CustomerController &m_controller;
    std::function<QString()> m_addresses;
    QList<StandingDetail> m_details;
    DetailForm *m_form;
};

}  // namespace daisychain::ui
