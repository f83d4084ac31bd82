#pragma once

#include "core/base/instant.h"

#include <QDateTime>
#include <QList>
#include <QLocale>
#include <QStringView>

namespace daisychain::text {

/// A sentence in which the writer, or a team of theirs, says that they will do something for the customer.
struct PromiseInText {
    qsizetype start = 0;     ///< in UTF-16 units: where the promise begins
    qsizetype end = 0;       ///< behind the last word of its sentence
    Instant due;             ///< when it has to be kept; see dueTime() for what "tomorrow" is
    bool isGuessed = false;  ///< no exact time was named: `due` is an offer, the end of the next working day

    bool operator==(const PromiseInText &) const = default;
};

/// The promises in a text that is being written, in order, at most one a sentence. What hangs on the
/// customer ("DM us and we'll look"), is done already, is asked or is readiness alone ("happy to help") is
/// none; tests/data/promise_sentences.tsv has the rules. Knows English, German, French and Spanish and tells
/// them apart sentence by sentence; in others nothing is a promise.
///
/// `now` has the writer's time zone, `locale` says whether "3/12" is in March. Takes any text and looks at
/// the first 20,000 units; 280 characters take some 20 µs, 5,000 some 0.3 ms. Threads: call from any.
QList<PromiseInText> promisesIn(QStringView text, const QDateTime &now, const QLocale &locale = QLocale::c());

}  // namespace daisychain::text
