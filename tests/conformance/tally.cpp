#include "tests/conformance/tally.h"

#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <cstdio>
#include <utility>

namespace daisychain::test {

namespace {

QSet<QString> exceptionsOf(const QString &file)
{
    QSet<QString> names;
    const QString list =
        QString::fromUtf8(fileBytes(projectPath(QStringLiteral("tests/conformance/exceptions.tsv"))));
    for (const QString &line : list.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        if (line.startsWith(u'#') || fields.first() != file)
            continue;
        INFO(line.toStdString());
        REQUIRE(fields.size() == 3);
        CHECK(fields[2].size() > 20);  // a reason
        names.insert(fields[1]);
    }
    return names;
}

}  // namespace

std::optional<Tally> Tally::of(const QString &file)
{
    const auto path = sharedData(QStringLiteral("conformance/") + file);
    if (!path)
        return {};
    return Tally(file, *path);
}

Tally::Tally(QString file, QString path)
    : m_file(std::move(file))
    , m_path(std::move(path))
    , m_exceptions(exceptionsOf(m_file))
{
}

Tally::Tally(Tally &&other) noexcept
    : m_file(std::exchange(other.m_file, {}))
    , m_path(std::move(other.m_path))
    , m_exceptions(std::exchange(other.m_exceptions, {}))
    , m_passed(other.m_passed)
    , m_failed(other.m_failed)
{
}

Tally::~Tally()
{
    if (m_file.isEmpty())
        return;
    std::printf("%s: %d passed, %d failed\n", qPrintable(m_file), m_passed, m_failed);
    std::fflush(stdout);
    CHECK(count() > 0);
    for (const QString &name : std::as_const(m_exceptions))
        FAIL_CHECK("listed in exceptions.tsv, but no case: " << name.toStdString());
}

QByteArray Tally::bytes() const
{
    return fileBytes(m_path);
}

QStringList Tally::lines() const
{
    QStringList cases;
    for (const QByteArray &line : bytes().split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            cases.append(QString::fromUtf8(line));
    }
    return cases;
}

void Tally::add(const QString &name, bool isPassed)
{
    const bool isListed = m_exceptions.remove(name);
    ++(isPassed ? m_passed : m_failed);
    if (isPassed && isListed)
        FAIL_CHECK(m_file.toStdString() << ": passes, but is listed: " << name.toStdString());
    else if (!isPassed && !isListed)
        FAIL_CHECK(m_file.toStdString() << ": " << name.toStdString());
}

}  // namespace daisychain::test
