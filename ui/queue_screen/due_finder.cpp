#include "ui/queue_screen/due_finder.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"
#include "core/text/visible_text.h"
#include "ui/promise/promise_words.h"

#include <QPromise>

#include <memory>

namespace daisychain::ui {

namespace {

/// What is due later is looked for in its conversation.
constexpr int MostRead = 200;
constexpr int MostWords = 60;
constexpr int MostName = 40;

QString customerOf(const PromiseRow &row)
{
    const QString name = text::plainLine(row.customerName, MostName);
    return text::isolated(name.isEmpty() ? u'@' + text::visibleText(row.customerHandle) : name);
}

}  // namespace

DueFinder::DueFinder(PromiseReader &promises, const Roster &roster, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_promises(promises)
    , m_roster(roster)
    , m_clock(clock)
{
}

PaletteWords DueFinder::words()
{
    return {tr("Which promise? Words of it, a customer, who keeps it"), {}, tr("Nothing is promised.")};
}

QFuture<Result<QList<PaletteEntry>>> DueFinder::find(QString query, int limit)
{
    const auto promise = std::make_shared<QPromise<Result<QList<PaletteEntry>>>>();
    promise->start();
    whenReady(m_promises.openPromises({}, std::nullopt, MostRead), this,
              [this, promise, query, limit](const Result<PromisePage> &page) {
                  Result<QList<PaletteEntry>> found = QList<PaletteEntry>();
                  if (page)
                      found = entriesOf(page->rows, query).mid(0, limit);
                  else
                      found = Failure(page.error());
                  promise->addResult(found);
                  promise->finish();
              });
    return promise->future();
}

QList<PaletteEntry> DueFinder::entriesOf(const QList<PromiseRow> &rows, const QString &query)
{
    const Instant now = m_clock.now();
    QList<PaletteEntry> entries;
    for (const PromiseRow &row : rows) {
        const QString owner = personWords(row.promise.owner, m_roster);
        PaletteEntry entry;
        entry.title = tr("%1: %2", "a customer and what they were promised")
                          .arg(customerOf(row), text::isolated(text::plainLine(row.promise.text, MostWords)));
        const QString others = row.customerHandle + u' ' + owner + u' ' + row.promise.text;
        if (!query.isEmpty() && !text::plainScore(query, entry.title, others))
            continue;
        entry.detail =
            QStringList{dueDistance(row.promise.due, now), tr("by %1", "who keeps a promise").arg(owner)}
                .join(QStringLiteral(" · "));
        entry.icon = QStringLiteral("promise");
        entry.score = int(rows.size() - entries.size());  // the order is that of the dues
        entry.run = [this, handle = row.handle] { Q_EMIT conversationChosen(handle); };
        entries.append(entry);
    }
    return entries;
}

}  // namespace daisychain::ui
