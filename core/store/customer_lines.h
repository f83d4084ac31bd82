#pragma once

#include "core/desk/customer_list.h"
#include "core/desk/page_direction.h"
#include "core/store/write_unit.h"
#include "core/text/search_tokens.h"

namespace daisychain::store {

/// One page of the list of customers, within one read transaction.
///
/// Few that fit are found by the text index and sorted; of many, the list is gone through in its own order,
/// and each is looked at: what fits often is found soon.
class CustomerLines final {
public:
    /// So many that fit are few.
    static constexpr int Few = 6'000;
    /// So many are looked at in the list's order, before all that fit are sorted after all.
    static constexpr int MostLooked = 15'000;

    CustomerLines(ReadUnit &unit, const CustomerQuery &query, int few = Few);

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
    bool areFew() const;
    Walk walk(const Start &start) const;
    QList<CustomerCursor> sorted(const Start &start) const;
    QList<CustomerCursor> byName(const Start &start) const;
    QList<CustomerCursor> cursors(const Start &start) const;
    void bindStart(Query &query, const Start &start) const;
    CustomerCursor cursorOf(const Query &query) const;
    CustomerLine line(const CustomerCursor &cursor);

    ReadUnit &m_unit;
    const int m_few;
    CustomerOrder m_order;
    QList<text::QueryToken> m_words;
    QStringList m_marks;
    bool m_isNobody = false;  ///< something was typed that no word can be made of
};

}  // namespace daisychain::store
