#pragma once

#include "core/http/http_answer.h"

#include <QHash>
#include <QUrl>

namespace daisychain::http {

/// Link headers (RFC 8288) as relation type in lower case → URL, resolved against `base`. The first link of a
/// type counts; links of another context (`anchor`) and other schemes than http(s) are left out, and so is
/// what can't be read.
QHash<QByteArray, QUrl> parseLinkHeader(QByteArrayView value, const QUrl &base);

/// The same of all Link headers of an answer.
QHash<QByteArray, QUrl> linksOf(const HttpAnswer &answer);

}  // namespace daisychain::http
