// The feed files of others, in ../shared: every one parsed or refused with a reason, and held against what it
// says about itself.
#include "core/network/feed/parse_feed.h"
#include "tests/core/network/feed/expectation.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QDirIterator>
#include <QMap>

#include <cstdio>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

namespace {

struct Row {
    int passed = 0;
    int failed = 0;
    int notOurs = 0;
    int refused = 0;
};

/// What we made of a file, for whoever looks into a failure.
QString seen(const Result<Feed> &read)
{
    if (!read)
        return QStringLiteral("refused");
    QStringList parts{read->encoding, read->title, read->link};
    for (const FeedEntry &entry : read->entries)
        parts += QStringList{entry.id, entry.link, entry.title, entry.text.left(60)};
    for (const FeedWarning &warning : read->warnings)
        parts.append(feedWarningName(warning.kind) + QStringLiteral(": ") + warning.subject);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · ")).simplified();
}

/// Runs all files and keeps the score by folder.
class Score final {
public:
    explicit Score(const QString &root)
        : m_root(root)
    {
    }

    void run(const QString &path)
    {
        const QByteArray bytes = daisychain::test::fileBytes(path);
        const QString name = QDir(m_root).relativeFilePath(path);
        FileNotes notes = notesOf(bytes);
        notes.hints.address = QUrl(QStringLiteral("http://127.0.0.1:8097/") + name);
        const Result<Feed> read = parseFeed(bytes, notes.hints);
        Row &row = m_rows[name.section(u'/', 0, -2)];
        if (!read) {
            ++row.refused;
            m_refusals.append(name + QStringLiteral(": ") +
                              read.error().arguments.join(QStringLiteral(", ")));
            CHECK(read.error().code == ErrorCode::Invalid);
            CHECK_FALSE(read.error().arguments.value(0).isEmpty());
        }
        count(row, name, notes.expectation, read);
        ++m_files;
    }

    void print() const
    {
        std::printf("%-32s %6s %6s %8s %7s\n", "folder", "passed", "failed", "not ours", "refused");
        for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
            std::printf("%-32s %6d %6d %8d %7d\n", qPrintable(row.key()), row->passed, row->failed,
                        row->notOurs, row->refused);
        const Row all = total();
        std::printf("%-32s %6d %6d %8d %7d\n", "all", all.passed, all.failed, all.notOurs, all.refused);
        for (const QString &each : m_refusals)
            std::printf("refused %s\n", qPrintable(each));
        for (const QString &each : m_failures)
            std::printf("failed %s\n", qPrintable(each));
    }
    Row total() const
    {
        Row all;
        for (const Row &row : m_rows) {
            all.passed += row.passed;
            all.failed += row.failed;
            all.notOurs += row.notOurs;
            all.refused += row.refused;
        }
        return all;
    }
    int files() const { return m_files; }

private:
    void count(Row &row, const QString &name, const QString &expectation, const Result<Feed> &read)
    {
        // Channels of 1997, which are not among the formats we read.
        const bool isForeign = !read && read.error().arguments.contains(u"channel");
        switch (isForeign ? Verdict::NotOurs : judge(expectation, read)) {
        case Verdict::Passed:
            ++row.passed;
            return;
        case Verdict::NotOurs:
            ++row.notOurs;
            return;
        case Verdict::Failed:
            ++row.failed;
            m_failures.append(name + QStringLiteral("  ") + expectation.left(140) + QStringLiteral(" | ") +
                              seen(read));
            return;
        }
    }

    const QString m_root;
    QMap<QString, Row> m_rows;
    QStringList m_failures;
    QStringList m_refusals;
    int m_files = 0;
};

}  // namespace

TEST_CASE("the feeds of others are what they say they are", "[network][feed]")
{
    const auto root = daisychain::test::sharedData(QStringLiteral("data/feeds"));
    if (!root)
        return;
    Score score(*root);
    QDirIterator files(*root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.endsWith(u".md"))
            score.run(path);
    }
    score.print();
    const Row all = score.total();
    CHECK(score.files() > 1000);
    CHECK(all.passed > 500);
    CHECK(all.passed * 100 >= (all.passed + all.failed) * 95);
}
