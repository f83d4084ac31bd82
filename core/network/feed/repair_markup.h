#pragma once

#include "core/base/result.h"
#include "core/network/feed/warning_list.h"

#include <QByteArrayView>

namespace daisychain::network {

/// Elements nested deeper than this lose their tags and keep their text.
inline constexpr qsizetype MaxMarkupDepth = 200;

/// Makes well-formed XML of something that was meant to be it, line for line, so that a strict reader finds
/// all of it.
///
/// The result has one root whose elements are closed in order, quoted attributes, each name once in a tag,
/// no comments, CDATA sections, processing instructions or document type, and no references but amp, lt, gt
/// and quot: the names of HTML and simple declared entities are put in, so that nobody has to load or expand
/// anything afterwards. Text comes in UTF-8 and stays it. Time is linear in its length.
///
/// Errors: Invalid: "entity-bomb" with the entity's name.
Result<QByteArray> repairMarkup(QByteArrayView utf8, WarningList &warnings);

}  // namespace daisychain::network
