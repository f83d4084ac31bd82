#pragma once

#include "core/text/packed_name.h"

namespace daisychain::text {

/// An element's name as HtmlTagReader::readName() gives it. "blockquote" is "blockquo".
constexpr quint64 elementName(std::string_view name)
{
    return packedName(name).value_or(0);
}

/// How an element is set off from what stands before and after: 2 an empty line, 1 a line of its own, 0 not
/// at all.
int lineEndsAround(quint64 element);

/// Whether an element's content is no text for readers; nothing in it is markup.
bool isRawElement(quint64 element);

}  // namespace daisychain::text
