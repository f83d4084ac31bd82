#pragma once

#include "ui/streams/copies.h"
#include "ui/widget/windowed_list_model.h"

#include <functional>

namespace daisychain::ui {

/// The rows of one column.
///
/// Threads: the GUI thread.
class ColumnModel final : public WindowedListModel<StreamRow> {
public:
    using WindowedListModel::WindowedListModel;

    /// Who brings the pages: ends in answered().
    void setFetcher(std::function<void(const Request &)> fetcher) { m_fetcher = std::move(fetcher); }
    /// Who says a row in one sentence, for screen readers.
    void setSentence(std::function<QString(const StreamRow &)> sentence) { m_sentence = std::move(sentence); }

    /// Which rows stand behind others that say the same, as refold() last found it.
    const Copies &copies() const { return m_copies; }
    bool isOpen(const QString &id) const { return m_open.contains(id); }
    bool isHidden(int row) const { return m_copies.hidden.contains(rowId(at(row))); }
    /// Looks again after rows came, went or changed; the view does, once it has taken them in. Returns the
    /// rows that look otherwise now.
    QStringList refold();
    /// Shows or hides what stands behind a row; the same as refold().
    QStringList toggleCopies(const QString &id);
    /// Rows that say something else now.
    void forgetCopies(int first, int last);

    /// Gaps that are being asked for.
    bool isFetching(const QString &id) const { return m_fetching.contains(id); }
    void setFetching(const QString &id, bool isFetching);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    void fetch(const Request &request) override;

private:
    std::function<void(const Request &)> m_fetcher;
    std::function<QString(const StreamRow &)> m_sentence;
    Copies m_copies;
    QSet<QString> m_fetching;
    QSet<QString> m_open;            ///< rows that show what stands behind them
    QHash<QString, QString> m_keys;  ///< copyKey() by row id
};

}  // namespace daisychain::ui
