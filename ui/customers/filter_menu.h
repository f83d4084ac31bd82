#pragma once

#include "core/desk/customer_reader.h"
#include "ui/customers/customers_controller.h"

#include <QMenu>

namespace daisychain::ui {

/// What customers can be filtered by; each choice works at once.
class FilterMenu final : public QMenu {
    Q_OBJECT

public:
    FilterMenu(CustomersController &customers, CustomerReader &reader, QWidget *parent = nullptr);

private:
    void fill();
    void addMarks();
    void addNetworks();
    /// What stands in a field of anybody's, read when the menu is opened.
    void addValues(const QString &title, DetailField field, QString CustomerFilter::*place);
    void addChoice(QMenu *menu, const QString &text, const CustomerFilter &filter);

    CustomersController &m_customers;
    CustomerReader &m_reader;
};

/// The filter in words: "press · plan Gold". Empty: none.
QString filterWords(const CustomerFilter &filter);

}  // namespace daisychain::ui
