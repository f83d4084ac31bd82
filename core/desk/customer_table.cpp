#include "core/desk/customer_table.h"

#include <algorithm>

namespace daisychain {

CustomerTable::CustomerTable(const ImportTable &table, GoesOn goesOn)
    : m_table(table)
    , m_goesOn(std::move(goesOn))
    , m_reader(table.bytes, table.format)
{
    if (table.guess.hasHead)
        (void)m_reader.next();
}

std::optional<CustomerRow> CustomerTable::next()
{
    while (auto row = m_reader.next()) {
        m_current = {row->line, {}, row->raw};
        m_strayRows += row->hasStrayLetters ? 1 : 0;
        if (row->fault) {
            refuse(text::whyFaulty(*row));
            continue;
        }
        auto customer = readCustomerRow(row->line, row->fields, m_table.mapping);
        if (!customer) {
            refuse(customer.error());
        } else if (*customer) {
            if (m_first.size() < MostNamedMatches)
                m_first.append(**customer);
            return std::move(*customer);
        }
    }
    return std::nullopt;
}

void CustomerTable::refuse(const QString &why)
{
    m_current.why = why;
    m_refused.append(m_current);
}

bool CustomerTable::goesOn()
{
    return m_goesOn(double(m_reader.offset()) / std::max<double>(1, double(m_table.bytes.size())));
}

}  // namespace daisychain
