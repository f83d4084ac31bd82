#pragma once

#include <QList>
#include <QString>

namespace daisychain::text {

enum class DifferenceKind { Same, Removed, Added };

struct DifferenceRun {
    DifferenceKind kind = DifferenceKind::Same;
    QString text;

    bool operator==(const DifferenceRun &) const = default;
};

/// How a text became another, by words (ICU's word boundaries). Same and Removed together are `before`, Same
/// and Added together are `after`; neighbours differ in kind, Removed stands before Added, no run is empty.
///
/// Texts that have little in common, or are very long, are given as one Removed and one Added between what
/// they share at both ends, so that the time stays bounded. Threads: call from any.
QList<DifferenceRun> wordDifference(const QString &before, const QString &after);

}  // namespace daisychain::text
