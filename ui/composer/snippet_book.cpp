#include "ui/composer/snippet_book.h"

#include "core/base/when_ready.h"

#include <QDateTime>

namespace daisychain::ui {

static Instant startOfDay(Instant now)
{
    return {QDateTime::fromMSecsSinceEpoch(now.ms).date().startOfDay().toMSecsSinceEpoch()};
}

SnippetBook::SnippetBook(SnippetReader &reader, Notices &notices, const Clock &clock,
                         const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_clock(clock)
    , m_settings(settings)
{
    connect(&notices, &Notices::changed, this, [this](const Notice &notice) {
        if (notice.areSnippetsChanged || notice.isEverything)
            read(notice.version);
    });
    read({});
}

void SnippetBook::read(StoreVersion atLeast)
{
    const Instant today = startOfDay(m_clock.now());
    whenReady(m_reader.snippets(today, atLeast), this, [this, today](const Result<QList<SnippetRow>> &rows) {
        if (!rows)
            return Q_EMIT failed(rows.error());
        m_finder = SnippetFinder(*rows);
        m_today = today;
        Q_EMIT changed();
    });
}

QList<SnippetFinder::Found> SnippetBook::find(const QString &query, qsizetype limit) const
{
    return m_finder.find(query, m_clock.now(), limit);
}

bool SnippetBook::isWorn(const SnippetRow &row) const
{
    const int limit = get(m_settings, SnippetsUnchangedADay);
    // What was counted yesterday says nothing of today.
    return limit > 0 && row.usesToday >= limit && startOfDay(m_clock.now()) == m_today;
}

}  // namespace daisychain::ui
