#pragma once

#include "core/desk/customer_reader.h"
#include "ui/customer/card_part.h"

namespace daisychain::ui {

/// What comes first on the card: the open promises in their own words, then what was given.
class PromisePart final : public CardPart {
    Q_OBJECT

public:
    using CardPart::CardPart;

    void show(const CustomerCard &card);
    using CardPart::show;

private:
    void addPromise(const PromiseRow &row);
    void addGesture(const GestureRow &row);
    QString nameOf(PersonId person, const QString &name) const;
};

}  // namespace daisychain::ui
