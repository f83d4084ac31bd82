#pragma once

#include "ui/conversation/stream_item.h"
#include "ui/widget/windowed_list_model.h"

#include <functional>

namespace daisychain::ui {

inline QString rowId(const StreamItem &item)
{
    return item.id;
}
inline Instant rowCursor(const StreamItem &item)
{
    return item.at;
}

/// The stream of one conversation. It comes whole; a new state moves only what has changed.
///
/// Threads: the GUI thread.
class StreamModel final : public WindowedListModel<StreamItem> {
public:
    explicit StreamModel(QObject *parent = nullptr);

    void arrange(const QList<StreamItem> &items);
    void clear();
    /// Who says an item in one sentence, for screen readers.
    void setSentence(std::function<QString(const StreamItem &)> sentence);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    /// Nothing is fetched by pages: the controller brings it.
    void fetch(const Request &request) override;

private:
    std::function<QString(const StreamItem &)> m_sentence;
};

}  // namespace daisychain::ui
