#include "ui/conversation/thread_model.h"

namespace daisychain::ui {

ThreadModel::ThreadModel(QObject *parent)
    : WindowedListModel(parent)
{
}

void ThreadModel::arrange(const QList<ThreadItem> &items)
{
    if (items != list().rows())
        arrangeRows(items, true);
}

void ThreadModel::clear()
{
    arrangeRows({}, true);
}

void ThreadModel::setSentence(std::function<QString(const ThreadItem &)> sentence)
{
    m_sentence = std::move(sentence);
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::AccessibleTextRole || role == Qt::DisplayRole)
        return m_sentence ? m_sentence(at(index.row())) : at(index.row()).id;
    return {};
}

void ThreadModel::fetch(const Request &) {}

}  // namespace daisychain::ui
