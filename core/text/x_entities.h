#pragma once

#include "core/text/find_entities.h"

#include <QString>

namespace daisychain::text {

// What X finds in a text that is being written. Everything in order, in linear time. (twitter-text 3, read
// August 2026.)

struct XMention {
    qsizetype start = 0;  ///< of the sign
    qsizetype end = 0;    ///< exclusive; of the list, if there is one
    QString user;         ///< without the sign
    QString list = {};    ///< with the "/" before it; empty when a user alone is meant

    bool operator==(const XMention &) const = default;
};

/// `@user` and `@user/list`.
QList<XMention> findXMentions(QStringView text);

/// `#tag` with a letter in it, also inside of links.
QList<EntityRange> findXTags(QStringView text);

/// `$TAG`, up to six letters and perhaps two more behind a "." or "_".
QList<EntityRange> findXCashtags(QStringView text);

/// All of them with the links, without overlaps: what begins first stays.
QList<EntityRange> findXEntities(QStringView text);

/// Whom a text answers by its form: the user it begins with; empty when with none.
QString xReplyTarget(QStringView text);

}  // namespace daisychain::text
