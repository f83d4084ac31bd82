#pragma once

#include "core/base/result.h"

#include <optional>

namespace daisychain::store {

class Query;

// An error takes two columns: its code and its arguments as JSON. The detail is not kept.

std::optional<qint64> errorCode(const std::optional<Error> &error);
QString errorArguments(const std::optional<Error> &error);
/// The arguments stand in the column after the code's.
std::optional<Error> readError(const Query &query, int codeColumn);

}  // namespace daisychain::store
