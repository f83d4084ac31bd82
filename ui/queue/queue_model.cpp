#include "ui/queue/queue_model.h"

#include <algorithm>

namespace daisychain::ui {

QueueModel::QueueModel(QObject *parent)
    : WindowedListModel(parent)
{
}

void QueueModel::setSentence(std::function<QString(const QueueRow &, const FinishedRow *, bool)> sentence)
{
    m_sentence = std::move(sentence);
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QueueRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.customerName.isEmpty() ? row.customerHandle : row.customerName;
    case Qt::AccessibleTextRole:
        return m_sentence ? m_sentence(row, finished(row.handle), isMarked(row.handle)) : QString();
    default:
        return {};
    }
}

const FinishedRow *QueueModel::finished(const QString &handle) const
{
    const auto it = m_finished.find(handle);
    return it == m_finished.end() ? nullptr : &*it;
}

void QueueModel::setFinished(const QString &handle, const FinishedRow &finished)
{
    m_finished.insert(handle, finished);
    m_marked.remove(handle);
    tellChanged(handle);
}

void QueueModel::clearFinished(const QString &handle)
{
    if (m_finished.remove(handle))
        tellChanged(handle);
}

void QueueModel::clearFinishedBut(const QStringList &kept)
{
    for (const QString &handle : m_finished.keys()) {
        if (!kept.contains(handle))
            clearFinished(handle);
    }
}

QList<MarkedConversation> QueueModel::marked() const
{
    struct Placed {
        int row;
        int number;
        MarkedConversation marked;
    };
    QList<Placed> placed;
    for (auto it = m_marked.cbegin(); it != m_marked.cend(); ++it) {
        const int row = find(it.key());
        placed.append({row < 0 ? rowCount() : row, it->number, {it.key(), it->shownUntil}});
    }
    std::sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        return a.row != b.row ? a.row < b.row : a.number < b.number;
    });
    QList<MarkedConversation> marked;
    for (const Placed &one : std::as_const(placed))
        marked.append(one.marked);
    return marked;
}

void QueueModel::mark(const QueueRow &row)
{
    if (isMarked(row.handle))
        return;
    m_marked.insert(row.handle, {row.view.lastCustomerAt, ++m_lastMark});
    tellChanged(row.handle);
}

void QueueModel::unmark(const QString &handle)
{
    if (m_marked.remove(handle))
        tellChanged(handle);
}

void QueueModel::clearMarks()
{
    for (const QString &handle : std::exchange(m_marked, {}).keys())
        tellChanged(handle);
}

void QueueModel::clearDecorations()
{
    m_finished.clear();
    m_marked.clear();
}

void QueueModel::fetch(const Request &request)
{
    if (m_fetcher)
        m_fetcher(request);
}

void QueueModel::tellChanged(const QString &handle)
{
    if (const int row = find(handle); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

}  // namespace daisychain::ui
