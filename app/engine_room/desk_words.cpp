#include "app/engine_room/desk_words.h"

#include "core/text/search_tokens.h"

namespace daisychain::engine_room {

QString DeskWords::tokens(const QString &text) const
{
    return text::searchTokens(text);
}

int DeskWords::version() const
{
    return 1;
}

}  // namespace daisychain::engine_room
