#include "ui/shell/post_finder.h"

#include "core/base/when_ready.h"
#include "core/text/visible_text.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/time_text.h"

#include <QPromise>

#include <memory>

namespace daisychain::ui {

namespace {

constexpr int MostLetters = 90;
constexpr int MostOfHandle = 30;

}  // namespace

PostFinder::PostFinder(SearchReader &search, const Clock &clock, const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_search(search)
    , m_clock(clock)
    , m_zone(zone)
{
}

PaletteWords PostFinder::words()
{
    return {tr("Words, \"phrases\", from:, tag:, is:open … F1 explains them"),
            tr("What was said, by whom, when: type two letters or more."), tr("Nobody said that.")};
}

QFuture<Result<QList<PaletteEntry>>> PostFinder::find(QString query, int limit)
{
    const auto promise = std::make_shared<QPromise<Result<QList<PaletteEntry>>>>();
    promise->start();
    const SearchQuery typed = parseSearch(query, m_zone, m_clock.now(), SearchTyping::InProgress);
    whenReady(m_search.search(typed, SearchOrder::Newest, std::nullopt, limit, {m_me, m_clock.now(), {}}),
              this, [this, promise](const Result<SearchPage> &page) {
                  QList<PaletteEntry> entries;
                  for (const SearchRow &row : page ? page->rows : QList<SearchRow>()) {
                      if (!row.conversation.isEmpty() && !row.isDeleted)
                          entries.append(entryOf(row));
                  }
                  promise->addResult(page ? Result<QList<PaletteEntry>>(entries) : Failure(page.error()));
                  promise->finish();
                  if (!page)
                      Q_EMIT failed(failureSentence(page.error()));
              });
    return promise->future();
}

PaletteEntry PostFinder::entryOf(const SearchRow &row)
{
    PaletteEntry entry;
    const QString said = row.contentWarning.isEmpty() ? row.text : row.contentWarning;
    entry.title = text::plainLine(said, MostLetters);
    if (entry.title.isEmpty())
        entry.title = text::plainLine(row.elsewhere.value(0), MostLetters);
    entry.detail = u'@' + text::plainLine(row.authorHandle, MostOfHandle) + QStringLiteral(" · ") +
                   relativeTime(row.created, m_clock.now(), {m_zone, QLocale()});
    entry.icon = QStringLiteral("quote");
    entry.run = [this, handle = row.conversation] { Q_EMIT conversationChosen(handle); };
    return entry;
}

}  // namespace daisychain::ui
