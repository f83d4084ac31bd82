#include "ui/streams/column_model.h"

namespace daisychain::ui {

QStringList ColumnModel::refold()
{
    Copies copies = findCopies(list().rows(), m_open, m_keys);
    if (copies == m_copies)
        return {};
    QSet<QString> touched = copies.hidden + m_copies.hidden;
    touched -= copies.hidden & m_copies.hidden;
    for (const Copies *each : {&copies, &m_copies}) {
        for (auto it = each->behind.begin(); it != each->behind.end(); ++it) {
            if (copies.behind.value(it.key()) != m_copies.behind.value(it.key()))
                touched.insert(it.key());
        }
    }
    m_copies = std::move(copies);
    return touched.values();
}

QStringList ColumnModel::toggleCopies(const QString &id)
{
    if (!m_open.remove(id))
        m_open.insert(id);
    return refold() + QStringList{id};
}

void ColumnModel::forgetCopies(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_keys.remove(rowId(at(row)));
}

void ColumnModel::setFetching(const QString &id, bool isFetching)
{
    if (isFetching)
        m_fetching.insert(id);
    else
        m_fetching.remove(id);
    if (const int row = find(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const StreamRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.gap ? QString() : row.post.author.handle;
    case Qt::AccessibleTextRole:
        return m_sentence ? m_sentence(row) : QString();
    default:
        return {};
    }
}

void ColumnModel::fetch(const Request &request)
{
    if (m_fetcher)
        m_fetcher(request);
}

}  // namespace daisychain::ui
