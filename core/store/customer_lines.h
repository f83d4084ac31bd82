#pragma once

#include "core/desk/customer_list.h"
#include "core/desk/page_direction.h"
#include "core/store/write_unit.h"
#include "core/text/search_tokens.h"

namespace daisychain::store {

/// Which way customers are searched for; every way finds the same.
struct CustomerSearchBounds {
    qsizetype few = 1'000;  ///< so many that fit are sorted
    int looked = 500;       ///< so many are looked at, before all that fit are named
};

/// One page of the list of customers, within one read transaction.
///
/// Few that fit are found by the text index and sorted. Of more, some in the list's own order are looked at:
/// what fits often is found soon. Then the text index names all that fit, and the list's order is gone
/// through until enough of them came by, without reading what anybody is called.
class CustomerLines final {
public:
    CustomerLines(ReadUnit &unit, const CustomerQuery &query, CustomerSearchBounds bounds = {});

    CustomerPage page(const std::optional<CustomerCursor> &from, PageDirection direction, int limit);

private:
    /// Where the next rows are read from.
    struct Start {
        CustomerCursor cursor;
        PageDirection direction = PageDirection::After;
        int limit = 0;
    };
    struct Walk {
        QList<CustomerCursor> found;
        bool isWhole = false;  ///< so many as were wanted, or all
    };

    QString expression() const;
    bool fits(const QString &words, const QString &marks) const;
    Walk looked(const Start &start) const;
    QList<CustomerCursor> among(const QList<qint64> &keys, const Start &start) const;
    QList<CustomerCursor> taken(Query &query, int limit) const;
    QList<CustomerCursor> everybody(const Start &start) const;
    QList<CustomerCursor> sorted(const Start &start) const;
    QList<CustomerCursor> byName(const Start &start) const;
    QList<CustomerCursor> cursors(const Start &start) const;
    void bindStart(Query &query, const Start &start) const;
    CustomerCursor cursorOf(const Query &query) const;
    CustomerLine line(const CustomerCursor &cursor);

    ReadUnit &m_unit;
    const CustomerSearchBounds m_bounds;
    CustomerOrder m_order;
    QList<text::QueryToken> m_words;
    QStringList m_marks;
    bool m_isNobody = false;  ///< something was typed that no word can be made of
};

}  // namespace daisychain::store
