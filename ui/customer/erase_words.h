#pragma once

#include "core/desk/erasure.h"

namespace daisychain::ui {

/// What would go, a line each.
QStringList planWords(const ErasurePlan &plan);
/// What went, and what could not be reached.
QStringList receiptWords(const ErasureReceipt &receipt);
QString notErasedWords(const Error &error);

}  // namespace daisychain::ui
