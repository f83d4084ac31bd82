#pragma once

#include "core/base/result.h"
#include "core/desk/windowed_list.h"
#include "ui/widget/state_view.h"

#include <QAbstractListModel>

namespace daisychain::ui {

/// What WindowedListModel needs of QObject: the model's signals, told by a WindowedList.
class WindowedListModelBase : public QAbstractListModel, protected WindowedListWatcher {
    Q_OBJECT

public:
    explicit WindowedListModelBase(QObject *parent = nullptr);

    /// Loading, Empty, Failed or Offline while there is nothing to show.
    ListState state() const { return m_state; }
    /// What went wrong, with Failed and Offline.
    const std::optional<Error> &error() const { return m_error; }
    /// The view tells what it shows, after scrolling and resizing: pages are fetched in time.
    virtual void noteVisible(int first, int last) = 0;

Q_SIGNALS:
    void stateChanged();

protected:
    void setState(ListState state, std::optional<Error> error = {});

private:
    void aboutToInsert(int first, int last) override { beginInsertRows({}, first, last); }
    void inserted() override { endInsertRows(); }
    void aboutToRemove(int first, int last) override { beginRemoveRows({}, first, last); }
    void removed() override { endRemoveRows(); }
    void changed(int first, int last) override { Q_EMIT dataChanged(index(first), index(last)); }
    void aboutToReset() override { beginResetModel(); }
    void wasReset() override { endResetModel(); }

    ListState m_state = ListState::Loading;
    std::optional<Error> m_error;
};

/// The one adapter between a WindowedList and QListView or QTableView. A screen's model gives fetch() and
/// data().
///
/// Threads: the GUI thread.
template <class Row>
class WindowedListModel : public WindowedListModelBase {
public:
    using List = WindowedList<Row>;
    using Request = typename List::Request;

    using WindowedListModelBase::WindowedListModelBase;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_list.count();
    }
    const Row &at(int row) const { return m_list.at(row); }
    const List &list() const { return m_list; }
    int find(const typename List::RowId &id) const { return m_list.find(id); }

    /// Starts over, at the top or around a cursor.
    void reload(std::optional<typename List::Cursor> around = std::nullopt)
    {
        const Request request = m_list.reset(std::move(around));
        setState(ListState::Loading);
        fetch(request);
    }

    void noteVisible(int first, int last) override
    {
        for (int page = 0; page < 2; ++page) {
            const std::optional<Request> request = m_list.want(first, last);
            if (!request)
                return;
            fetch(*request);
        }
    }

    /// The answer to a request of fetch().
    void answered(const Request &request, const Result<QList<Row>> &page)
    {
        if (page) {
            m_list.admit(request, *page);
        } else {
            m_list.failed(request);
        }
        if (m_list.count() > 0)
            setState(ListState::Filled);
        else if (!page)
            setState(page.error().code == ErrorCode::Offline ? ListState::Offline : ListState::Failed,
                     page.error());
        else if (!m_list.isUnknown())
            setState(ListState::Empty);
    }

    /// Rows in their new state; the order stays as it is.
    void updateRows(const QList<Row> &rows) { m_list.update(rows); }
    void admitAtTop(const QList<Row> &rows)
    {
        m_list.admitAtTop(rows);
        noteCount();
    }
    void admitAtBottom(const QList<Row> &rows)
    {
        m_list.admitAtBottom(rows);
        noteCount();
    }
    /// Exactly these rows, in this order; what stays is not disturbed.
    void arrangeRows(const QList<Row> &rows, bool isAtBottom)
    {
        m_list.arrange(rows, isAtBottom);
        noteCount();
    }
    /// More stands above than was known; the page next to the window is fetched at once.
    void openTop()
    {
        m_list.openTop();
        if (const std::optional<Request> request = m_list.want(0, 0))
            fetch(*request);
    }
    void removeRow(const typename List::RowId &id)
    {
        m_list.remove(id);
        noteCount();
    }

protected:
    /// Asks for a page; its end is answered(). May answer before it returns.
    virtual void fetch(const Request &request) = 0;

private:
    void noteCount()
    {
        if (!m_list.isUnknown())
            setState(m_list.count() > 0 ? ListState::Filled : ListState::Empty);
    }

    List m_list{this};
};

}  // namespace daisychain::ui
