#pragma once

#include "ui/customers/customers_controller.h"
#include "ui/widget/steady_list_view.h"

namespace daisychain::ui {

/// The list of customers.
class CustomersListView final : public SteadyListView {
    Q_OBJECT

public:
    explicit CustomersListView(CustomersController &customers, QWidget *parent = nullptr)
        : SteadyListView(parent)
        , m_customers(customers)
    {
        setModel(&customers);
        setUniformItemSizes(true);
    }

protected:
    QString idAt(int row) const override { return QString::number(rowId(m_customers.at(row))); }
    int rowOf(const QString &id) const override { return m_customers.find(id.toLongLong()); }

private:
    CustomersController &m_customers;
};

}  // namespace daisychain::ui
