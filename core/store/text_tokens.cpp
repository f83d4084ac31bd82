#include "core/store/text_tokens.h"

#include "core/text/search_tokens.h"

namespace daisychain::store {

QString TextTokens::tokens(const QString &text) const
{
    return text::searchTokens(text);
}

int TextTokens::version() const
{
    return 1;
}

}  // namespace daisychain::store
