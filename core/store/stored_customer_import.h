#pragma once

#include "core/desk/customer_import.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// CustomerImporter on the store.
class StoredCustomerImport final : public CustomerImporter {
public:
    explicit StoredCustomerImport(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<CustomerImportReport>> preview(CustomerSource &source) override;
    QFuture<Result<CustomerImportReport>> import(CustomerSource &source, ImportTerms terms) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
