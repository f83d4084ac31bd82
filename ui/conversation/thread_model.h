#pragma once

#include "ui/thread/thread_item.h"
#include "ui/widget/windowed_list_model.h"

#include <functional>

namespace daisychain::ui {

inline QString rowId(const ThreadItem &item)
{
    return item.id;
}
inline Instant rowCursor(const ThreadItem &item)
{
    return item.at;
}

/// The thread of one conversation. It comes whole; a new state moves only what has changed.
///
/// Threads: the GUI thread.
class ThreadModel final : public WindowedListModel<ThreadItem> {
public:
    explicit ThreadModel(QObject *parent = nullptr);

    void arrange(const QList<ThreadItem> &items);
    void clear();
    /// Who says an item in one sentence, for screen readers.
    void setSentence(std::function<QString(const ThreadItem &)> sentence);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    /// Nothing is fetched by pages: the controller brings it.
    void fetch(const Request &request) override;

private:
    std::function<QString(const ThreadItem &)> m_sentence;
};

}  // namespace daisychain::ui
