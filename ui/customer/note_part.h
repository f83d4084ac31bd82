#pragma once

#include "core/desk/customer_reader.h"
#include "ui/customer/card_part.h"

namespace daisychain::ui {

/// What we noted about a customer and their conversations: the newest, and all when asked.
class NotePart final : public CardPart {
    Q_OBJECT

public:
    using CardPart::CardPart;

    void show(const CustomerCard &card);
    using CardPart::show;
    /// Another customer: the newest alone again.
    void fold() { m_showsAll = false; }

private:
    void addNote(const JournalEntry &entry);

    bool m_showsAll = false;
};

}  // namespace daisychain::ui
