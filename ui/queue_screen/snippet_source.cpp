#include "ui/queue_screen/snippet_source.h"

#include "core/base/when_ready.h"
#include "core/text/visible_text.h"
#include "ui/composer/snippet_book.h"

namespace daisychain::ui {

namespace {

constexpr int FirstWords = 120;

}  // namespace

SnippetSource::SnippetSource(const SnippetBook &book, QObject *parent)
    : QObject(parent)
    , m_book(book)
{
}

QFuture<Result<QList<PaletteEntry>>> SnippetSource::find(QString query, int limit)
{
    QList<PaletteEntry> entries;
    const bool isMeant = query.startsWith(u'/');
    const QString words = isMeant ? query.sliced(1) : query;
    for (const auto &[row, score] : m_book.find(words, limit)) {
        PaletteEntry entry;
        entry.title = u'/' + row.snippet.name;
        entry.detail = text::plainLine(row.snippet.text, FirstWords);
        entry.icon = QStringLiteral("reply");
        entry.score = isMeant ? score + 4 * text::WholeWords : score;
        entry.run = [this, id = row.snippet.id] { Q_EMIT chosen(id); };
        entries.append(entry);
    }
    return readyFuture(Result<QList<PaletteEntry>>(entries));
}

}  // namespace daisychain::ui
