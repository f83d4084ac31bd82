#pragma once

#include "core/desk/queue.h"
#include "ui/widget/windowed_list_model.h"

#include <functional>

namespace daisychain::ui {

/// A customer's conversations, the newest first, by pages.
///
/// Threads: the GUI thread.
class HistoryModel final : public WindowedListModel<QueueRow> {
public:
    explicit HistoryModel(QObject *parent = nullptr);

    void setFetcher(std::function<void(const Request &)> fetcher) { m_fetcher = std::move(fetcher); }
    void setSentence(std::function<QString(const QueueRow &)> sentence) { m_sentence = std::move(sentence); }

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    void fetch(const Request &request) override;

private:
    std::function<void(const Request &)> m_fetcher;
    std::function<QString(const QueueRow &)> m_sentence;
};

}  // namespace daisychain::ui
