#pragma once

#include "core/base/result.h"

namespace daisychain::store {

class Database;

/// Rolls back unless committed. A write takes the file's write lock at once (BEGIN IMMEDIATE), waiting for
/// another process at most ten seconds.
class Transaction final {
public:
    enum class Kind { Read, Write };

    Transaction(Database &database, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Errors: the first that any statement met since the transaction began.
    Result<void> commit();

private:
    Database &m_database;
    bool m_isOpen = false;
};

}  // namespace daisychain::store
