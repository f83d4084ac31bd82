#pragma once

#include "core/base/instant.h"
#include "core/text/plain_text.h"

#include <QList>
#include <QString>

#include <simdjson.h>

namespace daisychain::bench {

/// The limit of reading a status: the members that Daisychain keeps, as QString, nothing else.
struct RawStatus {
    struct Mention {
        QString id, username, url, acct;
    };
    QString id, replyTo, warning, visibility, language, uri, url;
    QString authorId, acct, displayName, authorUrl, authorUri, avatar;
    Instant created;
    bool isSensitive = false;
    bool isBot = false;
    text::PlainText text;
    text::PlainText bio;
    QList<Mention> mentions;
    QList<QString> tags;
};

/// simdjson on-demand in the order of the document, as statusJson() has it; what isn't wanted is passed over
/// unchecked. The HTML goes through rawHtmlToText(), the time through parseInstant().
RawStatus rawStatus(simdjson::ondemand::parser &parser, simdjson::padded_string_view json);

}  // namespace daisychain::bench
