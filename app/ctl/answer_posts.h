#pragma once

#include "app/ctl/post_file.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>

namespace daisychain::ctl {

// Files that hold what a network's server answered, in JSON.

/// What came of a reading.
struct AnswerFacts {
    FactBatch facts;
    qint64 entries = 0;  ///< that may be posts
};

/// Adds what came of another one.
void append(AnswerFacts &facts, FactBatch more, qint64 entries);

/// Reads one JSON document. Errors: Invalid; arguments are the place ("$", as nothing better is known) and
/// why.
Result<QJsonValue> readJson(QByteArrayView json);

/// Whether the file is several JSON documents, one a line.
bool isJsonLines(QByteArrayView bytes);

/// All objects of which the predicate is true, wherever they stand; but none that stand inside of another.
QJsonArray objectsIn(const QJsonValue &json, const std::function<bool(const QJsonObject &)> &isWanted);

/// Why a file without a post is refused: what it is instead, "$: no post with its id and author in it, but an
/// object with id, domain".
Error noPost(const QJsonValue &json);

/// Marks what names the account or answers it as caught, and hands all over.
Result<PostCount> handOver(AnswerFacts found, const ImportTarget &target, const TakeFacts &take);

}  // namespace daisychain::ctl
