#pragma once

#include "core/desk/page_direction.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>

namespace daisychain {

/// Who shows a WindowedList: told around each change, as a Qt model must be. Rows count from the top of the
/// window.
class WindowedListWatcher {
public:
    virtual ~WindowedListWatcher() = default;
    virtual void aboutToInsert(int first, int last) = 0;
    virtual void inserted() = 0;
    virtual void aboutToRemove(int first, int last) = 0;
    virtual void removed() = 0;
    virtual void changed(int first, int last) = 0;
    virtual void aboutToReset() = 0;
    virtual void wasReset() = 0;
};

/// A window of at most MaxRows rows on a list that doesn't end. Pages are asked for by key in both
/// directions; what lies far from the reader is dropped. Rows are found by id through a hash. Pure: it asks
/// nobody, it says what it wants.
///
/// Row needs two free functions beside it: `rowId(row)`, hashable, one row of the list each, and
/// `rowCursor(row)`, from which a reader finds the next page.
template <class Row>
class WindowedList {
public:
    using RowId = decltype(rowId(std::declval<const Row &>()));
    using Cursor = decltype(rowCursor(std::declval<const Row &>()));

    static constexpr int MaxRows = 5000;
    static constexpr int PageRows = 200;

    /// A page that is wanted: after or before the cursor; without one, from the list's own start.
    struct Request {
        PageDirection direction = PageDirection::After;
        std::optional<Cursor> cursor;
        int limit = PageRows;
        int generation = 0;  ///< of the list's reset; an answer to an older one is not admitted
        bool operator==(const Request &) const = default;
    };

    explicit WindowedList(WindowedListWatcher *watcher)
        : m_watcher(watcher)
    {
    }

    int count() const { return int(m_rows.size()); }
    const Row &at(int row) const { return m_rows[row]; }
    const QList<Row> &rows() const { return m_rows; }
    bool isAtTop() const { return m_atTop; }
    bool isAtBottom() const { return m_atBottom; }
    /// Nothing has been admitted since the last reset: neither empty nor full, but loading.
    bool isUnknown() const { return m_isUnknown; }

    /// Where the row with this id is, or -1.
    int find(const RowId &id) const
    {
        const auto it = m_serials.find(id);
        return it == m_serials.end() ? -1 : int(*it - m_firstSerial);
    }

    /// Starts over: at the list's top, or around a cursor (jump). Rows go; pages still under way are not
    /// admitted.
    Request reset(std::optional<Cursor> cursor = std::nullopt)
    {
        m_watcher->aboutToReset();
        m_rows.clear();
        m_serials.clear();
        m_firstSerial = 0;
        m_atTop = !cursor.has_value();
        m_atBottom = false;
        m_isUnknown = true;
        m_pendingBefore = false;
        m_pendingAfter = true;
        ++m_generation;
        m_watcher->wasReset();
        return {PageDirection::After, cursor, PageRows, m_generation};
    }

    /// The page to ask for now, seen from what is on screen; nothing when all is well or a page is under way.
    /// Asks when under two screens are left, for four.
    std::optional<Request> want(int firstVisible, int lastVisible)
    {
        if (m_isUnknown)
            return std::nullopt;
        const int screen = std::max(1, lastVisible - firstVisible + 1);
        const int limit = std::max(PageRows, 4 * screen);
        if (!m_atBottom && !m_pendingAfter && !m_rows.isEmpty() && count() - 1 - lastVisible < 2 * screen) {
            m_pendingAfter = true;
            return Request{PageDirection::After, rowCursor(m_rows.last()), limit, m_generation};
        }
        if (!m_atTop && !m_pendingBefore && !m_rows.isEmpty() && firstVisible < 2 * screen) {
            m_pendingBefore = true;
            return Request{PageDirection::Before, rowCursor(m_rows.first()), limit, m_generation};
        }
        return std::nullopt;
    }

    /// Takes in the answer to a request, in list order (top first). Rows that are here already are skipped.
    /// The far end is dropped when the window is full.
    void admit(const Request &request, const QList<Row> &page)
    {
        if (request.generation != m_generation)
            return;
        const bool isEnd = page.size() < request.limit;
        m_isUnknown = false;
        if (request.direction == PageDirection::After) {
            m_pendingAfter = false;
            m_atBottom = isEnd;
            append(fresh(page));
            dropTop(count() - MaxRows);
        } else {
            m_pendingBefore = false;
            m_atTop = isEnd;
            prepend(fresh(page));
            dropBottom(count() - MaxRows);
        }
    }

    /// A request came to nothing: it may be asked again.
    void failed(const Request &request)
    {
        if (request.generation != m_generation)
            return;
        (request.direction == PageDirection::After ? m_pendingAfter : m_pendingBefore) = false;
    }

    /// Replaces rows that are in the window by their new state, in place: the order on screen doesn't change.
    /// Neighbouring changes are told as one; once more than half of the rows changed, all are.
    void update(const QList<Row> &changedRows)
    {
        QList<int> places;
        for (const Row &row : changedRows) {
            const int place = find(rowId(row));
            if (place < 0)
                continue;
            m_rows[place] = row;
            places.append(place);
        }
        std::sort(places.begin(), places.end());
        if (places.isEmpty())
            return;
        if (places.size() * 2 > count()) {
            m_watcher->changed(places.first(), places.last());
            return;
        }
        for (qsizetype i = 0; i < places.size();) {
            qsizetype end = i;
            while (end + 1 < places.size() && places[end + 1] <= places[end] + 1)
                ++end;
            m_watcher->changed(places[i], places[end]);
            i = end + 1;
        }
    }

    /// New rows at the top or bottom that the reader has agreed to see (the bar was pressed). Only when the
    /// window is at that end; else they come with the pages.
    void admitAtTop(const QList<Row> &rows)
    {
        if (m_atTop && !m_isUnknown)
            prepend(fresh(rows));
        dropBottom(count() - MaxRows);
    }
    void admitAtBottom(const QList<Row> &rows)
    {
        if (m_atBottom && !m_isUnknown)
            append(fresh(rows));
        dropTop(count() - MaxRows);
    }

    /// Makes a window at the list's top hold exactly these rows, in this order, by as few removals and
    /// insertions as it takes: what the reader looks at keeps its place in the model, and only what is out of
    /// order is taken out and put in again. Pages still under way are not admitted.
    /// Row needs operator== for this one.
    void arrange(const QList<Row> &rows, bool isAtBottom)
    {
        QHash<RowId, int> wanted;
        for (qsizetype i = 0; i < rows.size(); ++i)
            wanted.insert(rowId(rows[i]), int(i));
        QList<int> places;
        for (const Row &row : m_rows)
            places.append(wanted.value(rowId(row), -1));
        const QList<bool> stays = longestRise(places);
        for (int last = count() - 1; last >= 0; --last) {
            if (stays[last])
                continue;
            int first = last;
            while (first > 0 && !stays[first - 1])
                --first;
            cut(first, last);
            last = first;
        }
        for (int at = 0; at < rows.size(); ++at) {
            if (at < count() && rowId(m_rows[at]) == rowId(rows[at]))
                continue;
            int last = at;
            while (last + 1 < rows.size() && (at >= count() || rowId(rows[last + 1]) != rowId(m_rows[at])))
                ++last;
            put(at, rows.mid(at, last - at + 1));
            at = last;
        }
        m_isUnknown = false;
        m_atTop = true;
        m_atBottom = isAtBottom;
        m_pendingBefore = m_pendingAfter = false;
        ++m_generation;
        QList<Row> others;
        for (int i = 0; i < count(); ++i) {
            if (!(m_rows[i] == rows[i]))
                others.append(rows[i]);
        }
        update(others);
    }

    /// More stands above than the window knew: it comes with the pages, and what is here keeps its place.
    void openTop()
    {
        if (!m_isUnknown && !m_rows.isEmpty())
            m_atTop = false;
    }

    void remove(const RowId &id)
    {
        const int place = find(id);
        if (place < 0)
            return;
        cut(place, place);
    }

private:
    /// Which places belong to a longest run that rises; negative ones never do.
    static QList<bool> longestRise(const QList<int> &places)
    {
        QList<int> ends;  // where the lowest-ending run of each length ends
        QList<int> before(places.size(), -1);
        for (int i = 0; i < places.size(); ++i) {
            if (places[i] < 0)
                continue;
            const auto at = std::lower_bound(ends.begin(), ends.end(), places[i],
                                             [&](int end, int place) { return places[end] < place; });
            before[i] = at == ends.begin() ? -1 : *std::prev(at);
            if (at == ends.end())
                ends.append(i);
            else
                *at = i;
        }
        QList<bool> belongs(places.size(), false);
        for (int i = ends.isEmpty() ? -1 : ends.last(); i >= 0; i = before[i])
            belongs[i] = true;
        return belongs;
    }

    void cut(int first, int last)
    {
        m_watcher->aboutToRemove(first, last);
        for (int i = first; i <= last; ++i)
            m_serials.remove(rowId(m_rows[i]));
        m_rows.remove(first, last - first + 1);
        renumber(first);
        m_watcher->removed();
    }

    void put(int at, const QList<Row> &rows)
    {
        m_watcher->aboutToInsert(at, at + int(rows.size()) - 1);
        m_rows = m_rows.first(at) + rows + m_rows.sliced(at);
        renumber(at);
        m_watcher->inserted();
    }

    void renumber(int first)
    {
        for (int i = first; i < count(); ++i)
            m_serials[rowId(m_rows[i])] = m_firstSerial + i;
    }

    QList<Row> fresh(const QList<Row> &page) const
    {
        QList<Row> rows;
        QHash<RowId, bool> taken;
        for (const Row &row : page) {
            const RowId id = rowId(row);
            if (m_serials.contains(id) || taken.contains(id))
                continue;
            taken.insert(id, true);
            rows.append(row);
        }
        return rows;
    }

    void append(const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        m_watcher->aboutToInsert(count(), count() + int(rows.size()) - 1);
        for (const Row &row : rows) {
            m_serials.insert(rowId(row), m_firstSerial + count());
            m_rows.append(row);
        }
        m_watcher->inserted();
    }

    void prepend(const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        m_watcher->aboutToInsert(0, int(rows.size()) - 1);
        m_firstSerial -= rows.size();
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_serials.insert(rowId(rows[i]), m_firstSerial + i);
        m_rows = rows + m_rows;
        m_watcher->inserted();
    }

    void dropTop(int surplus)
    {
        if (surplus <= 0)
            return;
        m_watcher->aboutToRemove(0, surplus - 1);
        for (int i = 0; i < surplus; ++i)
            m_serials.remove(rowId(m_rows[i]));
        m_rows.remove(0, surplus);
        m_firstSerial += surplus;
        m_atTop = false;
        m_watcher->removed();
    }

    void dropBottom(int surplus)
    {
        if (surplus <= 0)
            return;
        const int first = count() - surplus;
        m_watcher->aboutToRemove(first, count() - 1);
        for (int i = first; i < count(); ++i)
            m_serials.remove(rowId(m_rows[i]));
        m_rows.remove(first, surplus);
        m_atBottom = false;
        m_watcher->removed();
    }

    WindowedListWatcher *m_watcher;
    QList<Row> m_rows;
    QHash<RowId, qint64> m_serials;  ///< id to a number that goes up by one a row; m_firstSerial is row 0's
    qint64 m_firstSerial = 0;
    int m_generation = 0;
    bool m_atTop = true;
    bool m_atBottom = false;
    bool m_isUnknown = true;
    bool m_pendingBefore = false;
    bool m_pendingAfter = false;
};

}  // namespace daisychain
