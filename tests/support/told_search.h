#pragma once

#include "core/base/when_ready.h"
#include "core/desk/search_reader.h"

#include <QPromise>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

namespace daisychain::test {

/// Finds the rows it was told for any words, at most 20 a page, and remembers what was asked. The name
/// "nobody" it doesn't know.
class ToldSearch final : public SearchReader {
public:
    QFuture<Result<SearchPage>> search(SearchQuery query, SearchOrder order, std::optional<SearchCursor> from,
                                       int limit, SearchContext context) override
    {
        asked.append(query);
        orders.append(order);
        person = context.me;
        if (error)
            return readyFuture<SearchPage>(Failure(*error));
        SearchPage page;
        const qsizetype first = from ? qsizetype(from->key) : 0;
        page.rows = rows.mid(first, std::min(limit, MostOnPage));
        if (first + page.rows.size() < rows.size())
            page.next = SearchCursor{first + page.rows.size(), {}};
        for (const SearchFilter &filter : query.filters) {
            if (filter.value == u"nobody")
                page.unknown.append(filter);
        }
        if (!isHeld)
            return readyFuture<SearchPage>(Result<SearchPage>(page));
        auto promise = std::make_shared<QPromise<Result<SearchPage>>>();
        promise->start();
        m_held.append([promise, page] {
            promise->addResult(Result<SearchPage>(page));
            promise->finish();
        });
        return promise->future();
    }
    /// Answers what was asked while it was held.
    void release()
    {
        for (const std::function<void()> &answer : std::exchange(m_held, {}))
            answer();
    }
    QFuture<Result<QStringList>> completions(SearchOperator, QString beginning, int) override
    {
        return readyFuture<QStringList>(
            Result<QStringList>(QStringList{beginning + QStringLiteral("ra@x.example")}));
    }

    /// One more post that is found, with the words `marked` marked where they stand.
    SearchRow &says(const QString &text, const QString &handle = QStringLiteral("mara@blumen.example"),
                    const QString &marked = {})
    {
        SearchRow &row = rows.emplaceBack();
        row.key = rows.size();
        row.post = {Network::Mastodon, QStringLiteral("post%1").arg(rows.size() - 1)};
        row.text = text;
        row.authorHandle = handle;
        row.conversation = QStringLiteral("k3m9x2p7qa");
        row.created = parseInstant("2026-03-04T10:00:00Z").value();
        if (const qsizetype at = text.indexOf(marked); at >= 0 && !marked.isEmpty())
            row.textMarks = {{int(at), int(marked.size())}};
        return row;
    }

    QList<SearchRow> rows;
    std::optional<Error> error;
    QList<SearchQuery> asked;
    QList<SearchOrder> orders;
    PersonId person;
    bool isHeld = false;  ///< answers come with release()

private:
    static constexpr int MostOnPage = 20;

    QList<std::function<void()>> m_held;
};

}  // namespace daisychain::test
