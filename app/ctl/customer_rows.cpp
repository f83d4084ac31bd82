#include "app/ctl/customer_rows.h"

#include "app/ctl/interruption.h"

#include <algorithm>

namespace daisychain::ctl {

CustomerRows::CustomerRows(const ImportTable &file, Progress &progress, const char *doing)
    : m_file(file)
    , m_progress(progress)
    , m_doing(doing)
    , m_reader(file.bytes, file.format)
{
    if (file.guess.hasHead)
        (void)m_reader.next();
}

std::optional<CustomerRow> CustomerRows::next()
{
    while (auto row = m_reader.next()) {
        m_current = {row->line, {}, row->raw};
        m_strayRows += row->hasStrayLetters ? 1 : 0;
        if (row->fault) {
            refuse(text::whyFaulty(*row));
            continue;
        }
        auto customer = readCustomerRow(row->line, row->fields, m_file.mapping);
        if (!customer)
            refuse(customer.error());
        else if (*customer)
            return std::move(*customer);
    }
    return std::nullopt;
}

void CustomerRows::refuse(const QString &why)
{
    m_current.why = why;
    m_refused.append(m_current);
}

bool CustomerRows::goesOn()
{
    m_progress.tell(m_doing, double(m_reader.offset()) / std::max<double>(1, double(m_file.bytes.size())));
    return !Interruption::isWished();
}

}  // namespace daisychain::ctl
