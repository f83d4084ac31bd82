#pragma once

#include "core/desk/customer_export.h"
#include "core/store/connections.h"

namespace daisychain::store {

/// CustomerExporter on the store: all of it as one transaction sees it.
class StoredExport final : public CustomerExporter {
public:
    explicit StoredExport(Connections &connections)
        : m_connections(connections)
    {
    }

    QFuture<Result<CustomerExport>> exportCustomer(IdentityId identity, Instant now, QString file,
                                                   ExportForm form) override;

private:
    Connections &m_connections;
};

}  // namespace daisychain::store
