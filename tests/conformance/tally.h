#pragma once

#include <QSet>
#include <QString>

#include <optional>

namespace daisychain::test {

/// Counts the cases of one file of the shared conformance data, against the list of those that we do not
/// pass (exceptions.tsv). Prints "FILE: 12 passed, 0 failed" when it goes.
class Tally final {
public:
    /// `file` from the folder of conformance data on; nothing, and the test counts as skipped, when it isn't
    /// there.
    static std::optional<Tally> of(const QString &file);

    Tally(const Tally &) = delete;
    Tally &operator=(const Tally &) = delete;
    Tally(Tally &&other) noexcept;
    Tally &operator=(Tally &&) = delete;
    ~Tally();

    QByteArray bytes() const;
    /// The lines that are cases: neither empty nor a comment; spaces at either end belong to them.
    QStringList lines() const;

    /// A name says which case it is and is not used twice. Fails the test unless `isPassed` or listed.
    void add(const QString &name, bool isPassed);

    int count() const { return m_passed + m_failed; }
    int failed() const { return m_failed; }

private:
    Tally(QString file, QString path);

    QString m_file;
    QString m_path;
    QSet<QString> m_exceptions;
    int m_passed = 0;
    int m_failed = 0;
};

}  // namespace daisychain::test
