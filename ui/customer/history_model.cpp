#include "ui/customer/history_model.h"

namespace daisychain::ui {

HistoryModel::HistoryModel(QObject *parent)
    : WindowedListModel(parent)
{
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return at(index.row()).post.author.handle;
    if (role == Qt::AccessibleTextRole && m_sentence)
        return m_sentence(index.row());
    return {};
}

void HistoryModel::fetch(const Request &request)
{
    if (m_fetcher)
        m_fetcher(request);
}

}  // namespace daisychain::ui
