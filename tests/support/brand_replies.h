#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <utility>

namespace daisychain::test {

/// What companies answered in data/twcs of the shared data, by the tweet's number. Nothing when it is absent,
/// see sharedData().
///
/// The publisher wrote "__email__" for each mail address; an invented one stands in its place here, the same
/// in every run.
std::optional<QHash<QString, QString>> brandReplies();

/// The labels of a file of tests/data/guards, in its order: a tweet's number and what was said of it.
QList<std::pair<QString, QString>> guardLabels(const QString &file);

/// How a judgement fared against labels.
struct Judged {
    int right = 0;   ///< it said so, and so did the label
    int wrong = 0;   ///< it said so, and the label didn't
    int missed = 0;  ///< the label said so, and it didn't

    void count(bool isSaid, bool isLabelled);
    double precision() const { return double(right) / std::max(1, right + wrong); }
    double recall() const { return double(right) / std::max(1, right + missed); }
    Judged operator+(const Judged &other) const;
    /// One line on standard output.
    void print(const char *what) const;
};

}  // namespace daisychain::test
