#pragma once

#include "ui/queue/saved_views.h"
#include "ui/shell/palette_source.h"

#include <QObject>

namespace daisychain::ui {

class QueueController;

/// Finds the lists of the queue, and the views of one's own, by their names.
///
/// Threads: the GUI thread.
class ListFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    ListFinder(QueueController &queue, const SavedViews &views, QObject *parent = nullptr);

    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

Q_SIGNALS:
    /// One was chosen, and is shown by the controller: bring the queue to the front.
    void listChosen();

private:
    void add(const QString &name, const QString &query, const std::function<void()> &show,
             QList<PaletteEntry> &entries);

    QueueController &m_queue;
    const SavedViews &m_views;
};

}  // namespace daisychain::ui
