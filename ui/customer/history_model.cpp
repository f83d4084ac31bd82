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
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_sentence ? m_sentence(at(index.row())) : at(index.row()).lastText;
    return {};
}

void HistoryModel::fetch(const Request &request)
{
    if (m_fetcher)
        m_fetcher(request);
}

}  // namespace daisychain::ui
