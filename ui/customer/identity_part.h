#pragma once

#include "ui/customer/card_part.h"
#include "ui/customer/customer_controller.h"

namespace daisychain::ui {

/// Under which names a customer is known, what speaks for it that they are one, and who else may be.
class IdentityPart final : public CardPart {
    Q_OBJECT

public:
    IdentityPart(const CardLook &look, CustomerController &controller, QWidget *parent = nullptr);

    void show(const CustomerCard &card);
    using CardPart::show;

Q_SIGNALS:
    /// Both sides shall be looked at before they become one.
    void linkWanted(const daisychain::Likeness &likeness);

private:
    void addHandle(const ProfileFact &identity);
    void addLinks(const CustomerCard &card);
    void addAlike();

    CustomerController &m_controller;
};

}  // namespace daisychain::ui
