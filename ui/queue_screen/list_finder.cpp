#include "ui/queue_screen/list_finder.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"
#include "core/text/visible_text.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_words.h"

namespace daisychain::ui {

ListFinder::ListFinder(QueueController &queue, const SavedViews &views, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_views(views)
{
}

QFuture<Result<QList<PaletteEntry>>> ListFinder::find(QString query, int limit)
{
    QList<PaletteEntry> entries;
    for (const SavedView &view : m_views.all())
        add(view.name, query, [this, view] { m_queue.show(view); }, entries);
    for (int list = 0; list <= int(QueueView::Thanks); ++list) {
        add(queueTitle(QueueView(list)), query, [this, list] { m_queue.show(QueueView(list)); }, entries);
    }
    return readyFuture(Result<QList<PaletteEntry>>(entries.mid(0, limit)));
}

void ListFinder::add(const QString &name, const QString &query, const std::function<void()> &show,
                     QList<PaletteEntry> &entries)
{
    const auto score = text::plainScore(query, name, {});
    if (!score)
        return;
    PaletteEntry entry;
    entry.title = tr("List: %1").arg(text::isolated(text::visibleText(name)));
    entry.icon = QStringLiteral("queue");
    entry.score = *score;
    entry.run = [this, show] {
        show();
        Q_EMIT listChosen();
    };
    entries.append(entry);
}

}  // namespace daisychain::ui
