#pragma once

#include "core/desk/queue.h"
#include "ui/queue/bulk_plan.h"
#include "ui/widget/windowed_list_model.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace daisychain::ui {

/// Why a row no longer belongs to the list it still stands in, until the next merge.
struct FinishedRow {
    QString words;
    QList<ActionId> undo = {};     ///< what takes it back; empty: somebody else's doing
    bool isReplyUnderWay = false;  ///< it was finished by a reply that may still be taken back

    bool canUndo() const { return isReplyUnderWay || !undo.isEmpty(); }
};

/// The rows of one list of conversations, and what the screen adds to them: marks, and which are finished.
///
/// Threads: the GUI thread.
class QueueModel final : public WindowedListModel<QueueRow> {
public:
    explicit QueueModel(QObject *parent = nullptr);

    /// Who brings the pages: ends in answered().
    void setFetcher(std::function<void(const Request &)> fetcher) { m_fetcher = std::move(fetcher); }
    /// Who says a row in one sentence, for screen readers.
    void setSentence(std::function<QString(const QueueRow &, const FinishedRow *, bool isMarked)> sentence);

    QVariant data(const QModelIndex &index, int role) const override;

    /// Null when the row is not finished. Good until the next change.
    const FinishedRow *finished(const QString &handle) const;
    bool hasFinishedBesides(const QString &handle) const
    {
        return m_finished.size() > (m_finished.contains(handle) ? 1 : 0);
    }
    void setFinished(const QString &handle, const FinishedRow &finished);
    void clearFinished(const QString &handle);
    void clearFinishedBut(const QStringList &kept);

    bool isMarked(const QString &handle) const { return m_marked.contains(handle); }
    /// Also of those that are not in the window.
    int markedCount() const { return int(m_marked.size()); }
    /// In the order of the list; those that are not in the window behind, in the order they were marked.
    QList<MarkedConversation> marked() const;
    /// What the row says now is what its reader has seen of it. The row need not be in the window.
    void mark(const QueueRow &row);
    void unmark(const QString &handle);
    void clearMarks();
    void clearDecorations();

protected:
    void fetch(const Request &request) override;

private:
    void tellChanged(const QString &handle);

    std::function<void(const Request &)> m_fetcher;
    std::function<QString(const QueueRow &, const FinishedRow *, bool)> m_sentence;
    QHash<QString, FinishedRow> m_finished;
    struct Mark {
        Instant shownUntil;
        int number = 0;  ///< goes up with each
    };
    QHash<QString, Mark> m_marked;
    int m_lastMark = 0;
};

}  // namespace daisychain::ui
