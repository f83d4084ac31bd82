#pragma once

#include <QString>

namespace daisychain::store {

/// Turns text into what the text index holds. The query side uses the same, so that both meet.
///
/// Threads: call from any.
class TokenSource {
public:
    virtual ~TokenSource();

    /// Tokens with spaces between; each of letters and digits only, case folded.
    virtual QString tokens(const QString &text) const = 0;
    /// Grows whenever tokens() gives something else for the same text: the index is made anew then.
    virtual int version() const = 0;
};

}  // namespace daisychain::store
