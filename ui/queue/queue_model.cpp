#include "ui/queue/queue_model.h"

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

QStringList QueueModel::marked() const
{
    QStringList handles;
    if (m_marked.isEmpty())
        return handles;
    for (const QueueRow &row : list().rows()) {
        if (m_marked.contains(row.handle))
            handles.append(row.handle);
    }
    return handles;
}

void QueueModel::setMarked(const QString &handle, bool isMarked)
{
    if (isMarked && find(handle) >= 0)
        m_marked.insert(handle);
    else
        m_marked.remove(handle);
    tellChanged(handle);
}

void QueueModel::clearMarks()
{
    for (const QString &handle : std::exchange(m_marked, {}))
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
