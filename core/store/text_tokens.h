#pragma once

#include "core/store/token_source.h"

namespace daisychain::store {

/// The tokens of core/text.
class TextTokens final : public TokenSource {
public:
    QString tokens(const QString &text) const override;
    int version() const override;
};

}  // namespace daisychain::store
