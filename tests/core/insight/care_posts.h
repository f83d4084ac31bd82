#pragma once

#include "core/base/instant.h"

#include <QHash>
#include <QString>

namespace daisychain::test {

/// A row of data/twcs/threads.csv of the shared data.
struct CarePost {
    QString id;
    QString author;
    QString parent;  ///< empty: none
    bool isCustomers = false;
    Instant created;
    QString text;

    bool operator==(const CarePost &) const = default;
};

/// All of them by id; nothing, and "skipped: …" printed, when the shared data is absent.
QHash<QString, CarePost> carePosts();

/// A table of tests/data/suggestions: id and what it says of it.
QHash<QString, QString> careLabels(const QString &file);

/// A text without the handles and addresses in it.
QString withoutNames(QString text);

}  // namespace daisychain::test
