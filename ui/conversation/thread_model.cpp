#include "ui/conversation/stream_model.h"

namespace daisychain::ui {

StreamModel::StreamModel(QObject *parent)
    : WindowedListModel(parent)
{
}

void StreamModel::arrange(const QList<StreamItem> &items)
{
    if (items != list().rows())
        arrangeRows(items, true);
}

void StreamModel::clear()
{
    arrangeRows({}, true);
}

void StreamModel::setSentence(std::function<QString(const StreamItem &)> sentence)
{
    m_sentence = std::move(sentence);
}

QVariant StreamModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::AccessibleTextRole || role == Qt::DisplayRole)
        return m_sentence ? m_sentence(at(index.row())) : at(index.row()).id;
    return {};
}

void StreamModel::fetch(const Request &) {}

}  // namespace daisychain::ui
