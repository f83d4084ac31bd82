#pragma once

#include "core/text/plain_text.h"

#include <string_view>

namespace daisychain::text {

/// An attribute's value in UTF-8 with its character references read.
QString attributeText(std::string_view value);

/// The target of an `href` attribute's value, decoded; empty when webTarget() says so.
QString linkTarget(std::string_view href);

/// An address as somebody wrote it, without the line ends and tabs in it and white space around it; empty
/// when it isn't http or https, holds control characters or is longer than 4096 units.
QString webTarget(QString address);

/// Whether `word` is one of the words of an attribute like `class`.
bool hasWord(std::string_view list, std::string_view word);

/// What a link's attributes say that it is.
LinkKind markedLinkKind(std::string_view classes, std::string_view rel);

/// What a link without a mark most likely is: "@" before a profile's address, "#" before a tag's page.
LinkKind likelyLinkKind(char16_t firstOfText, QStringView target);

}  // namespace daisychain::text
