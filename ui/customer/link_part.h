#pragma once

#include "ui/customer/card_part.h"
#include "ui/customer/customer_controller.h"

class QButtonGroup;
class QLineEdit;

namespace daisychain::ui {

/// Two become one customer: whom to search for, then both sides field by field, and what shall survive.
class LinkPart final : public CardPart {
    Q_OBJECT

public:
    LinkPart(const CardLook &look, CustomerController &controller, QWidget *parent = nullptr);

    /// The search, or what is looked at.
    void refresh();
    /// Opens the search for somebody.
    void search();
    void leave();

private:
    void showSearch();
    void showPreview(const LinkPreview &preview);
    void addConflict(const DetailConflict &conflict);
    void offer(const QList<ProfileFact> &others);
    QList<CustomerDetail> surviving() const;

    CustomerController &m_controller;
    bool m_isSearching = false;
    QString m_shown;  ///< whom the preview on screen is of
    QString m_evidence;
    QVBoxLayout *m_offers = nullptr;
    QList<std::pair<DetailConflict, QButtonGroup *>> m_choices;
};

}  // namespace daisychain::ui
