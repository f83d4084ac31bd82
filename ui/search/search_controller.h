#pragma once

#include "core/base/clock.h"
#include "core/desk/search_reader.h"
#include "ui/search/search_completion.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

namespace daisychain::ui {

/// What is searched and what was found, page by page as the reader goes down.
///
/// Threads: the GUI thread.
class SearchController final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class State { Nothing, Searching, Found, None, Failed };
    struct Services {
        SearchReader &search;
        const Clock &clock;
        PersonId me;
    };

    explicit SearchController(const Services &services, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    const SearchRow &at(int row) const { return m_rows[row]; }
    /// Who says a row in one sentence, for screen readers.
    void setSentence(std::function<QString(const SearchRow &)> sentence) { m_sentence = std::move(sentence); }

    State state() const { return m_state; }
    /// What is shown answers what is typed.
    bool isSettled() const { return !m_pause.isActive() && !m_isAsking && !m_isStale; }
    const std::optional<Error> &error() const { return m_error; }
    QString typed() const { return m_typed; }
    SearchOrder order() const { return m_order; }
    /// What was typed but means nothing here: handles and tags that nobody has, broken dates.
    const QStringList &unknown() const { return m_unknown; }

    /// Searches at once, or when the search before has its answer.
    void type(const QString &text);
    void searchNow();
    void setOrder(SearchOrder order);
    /// What could stand at the cursor; answered by completed(), for the last question alone.
    void complete(const QString &typed, qsizetype cursor);

Q_SIGNALS:
    void changed();
    void completed(const daisychain::ui::SearchCompletion &at);

private:
    void ask(const std::optional<SearchCursor> &from);
    void take(const SearchPage &page, bool isFirst);

    Services m_services;
    QList<SearchRow> m_rows;
    std::function<QString(const SearchRow &)> m_sentence;
    QTimer m_pause;
    QString m_typed;
    SearchQuery m_query;
    SearchOrder m_order = SearchOrder::Newest;
    std::optional<SearchCursor> m_next;
    std::optional<Error> m_error;
    QStringList m_unknown;
    State m_state = State::Nothing;
    int m_search = 0;      ///< the number of the last search: later answers to older ones are dropped
    int m_completion = 0;  ///< the same
    bool m_isAsking = false;
    bool m_isStale = false;  ///< something else was typed since the search began
};

}  // namespace daisychain::ui
