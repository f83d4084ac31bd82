#include "ui/widget/windowed_list_model.h"

namespace daisychain::ui {

WindowedListModelBase::WindowedListModelBase(QObject *parent)
    : QAbstractListModel(parent)
{
}

void WindowedListModelBase::setState(ListState state, std::optional<Error> error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = std::move(error);
    Q_EMIT stateChanged();
}

}  // namespace daisychain::ui
