#pragma once

#include <QString>

namespace daisychain {

/// Asks a customer to delete a post in which everybody reads what is theirs alone, in their language: English
/// and German, English for all others. Repeats nothing of it. Offered in the composer, never sent unread.
/// Pure.
QString askToDeleteText(QStringView language);

}  // namespace daisychain
