#pragma once

#include "core/desk/customer_timeline.h"
#include "ui/widget/windowed_list_model.h"

#include <functional>

namespace daisychain::ui {

/// What was said with a customer, over all conversations, the newest first, by pages.
///
/// Threads: the GUI thread.
class HistoryModel final : public WindowedListModel<TimelineRow> {
public:
    explicit HistoryModel(QObject *parent = nullptr);

    void setFetcher(std::function<void(const Request &)> fetcher) { m_fetcher = std::move(fetcher); }
    /// Who says a row in one sentence, for screen readers.
    void setSentence(std::function<QString(int row)> sentence) { m_sentence = std::move(sentence); }

    /// The row before; null for the first.
    const TimelineRow *above(int row) const { return row > 0 ? &at(row - 1) : nullptr; }
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    void fetch(const Request &request) override;

private:
    std::function<void(const Request &)> m_fetcher;
    std::function<QString(int row)> m_sentence;
};

}  // namespace daisychain::ui
