#include "core/desk/search_query.h"
#include "core/text/search_tokens.h"
#include "core/text/token_places.h"

#include <QTimeZone>

using namespace daisychain;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

/// What parseSearch() promises for any text.
void checkPromises(const QString &typed, SearchTyping typing)
{
    static const QTimeZone zone("Europe/Berlin");
    constexpr Instant Now{1'772'620'200'000};
    SearchQuery query = parseSearch(typed, zone, Now, typing);
    for (const SearchWord &word : query.words)
        require(text::queryPhrase(word.text).has_value());
    for (const SearchFilter &filter : query.filters)
        require(!filter.value.isEmpty() && !filter.value.contains(u'"'));
    for (const SearchWarning &warning : query.warnings)
        require(warning.start >= 0 && warning.length > 0 && warning.start + warning.length <= typed.size());
    const QString text = searchText(query);
    if (text.size() > MaxSearchText)
        return;
    SearchQuery again = parseSearch(text, zone, Now);
    query.warnings.clear();
    again.warnings.clear();
    require(again == query);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    checkPromises(typed, SearchTyping::Finished);
    checkPromises(typed, SearchTyping::InProgress);
    for (const text::TokenPlace &place : text::searchTokenPlaces(typed))
        require(place.length > 0 && place.start >= 0 && place.start + place.length <= typed.size());
    return 0;
}
