#pragma once

#include <QStringList>

namespace daisychain::insight {

/// An answer as it may be offered for another customer: without the handles it began with, without "Hi Mara,"
/// (the name goes, the greeting stays), without the words of `names` anywhere (what the first customer is
/// called), and without the initials it was signed with ("^MK", "-Becky", a "1/2" in front of them). What
/// else is private in it, numbers and addresses, is masked elsewhere. A name that is in none of these places
/// stays: whoever takes a suggestion reads it first.
///
/// Takes any text. Threads: call from any.
QString shareableAnswer(QStringView answer, const QStringList &names);

}  // namespace daisychain::insight
