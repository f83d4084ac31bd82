#include "core/network/mastodon/catch_up.h"

namespace daisychain::network {

namespace {

/// The cursor of a list that was empty: everything in it is new. No server's id.
constexpr QStringView FromNothing = u"-";

}  // namespace

CatchUp::CatchUp(MastodonClient &client, Stream stream, QString cursor, bool afterAbsence, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_stream(std::move(stream))
    , m_cursor(std::move(cursor))
    , m_afterAbsence(afterAbsence)
    , m_promise(newPromise<FactPage>())
{
}

QFuture<Result<FactPage>> CatchUp::start()
{
    const ParseContext context = m_client.context();
    m_found.facts.account = context.account;
    m_found.facts.received = context.received;
    const QFuture<Result<FactPage>> future = m_promise->future();
    if (m_cursor.isEmpty())
        findPosition();
    else
        firstPage();
    return future;
}

bool CatchUp::isFromNothing() const
{
    return m_cursor == FromNothing;
}

QFuture<Result<StreamList>> CatchUp::list(const ListRange &range)
{
    const Result<ListCall> call = listCall(m_stream, range);
    if (!call)
        return readyFuture<StreamList>(Failure(call.error()));
    return m_client.parsed(m_client.get(call->path, call->query),
                           [stream = m_stream, context = m_client.context(),
                            own = m_client.account().identity](QByteArrayView json) {
                               return parseStreamList(stream, json, context, own);
                           });
}

void CatchUp::findPosition()
{
    whenReady(list({{}, {}, 1}), this, [this](Result<StreamList> newest) {
        if (!newest)
            return fail(newest.error());
        FactPage page;
        page.facts.account = m_found.facts.account;
        page.facts.received = m_found.facts.received;
        page.nextCursor = newest->items.isEmpty() ? FromNothing.toString() : newest->items.first().localId;
        page.isAtEnd = true;
        fulfil<FactPage>(m_promise, std::move(page));
        deleteLater();
    });
}

void CatchUp::firstPage()
{
    whenReady(list({isFromNothing() ? QString() : m_cursor, {}}), this, [this](Result<StreamList> page) {
        if (!page)
            return fail(page.error());
        const bool isEmpty = page->items.isEmpty();
        take(std::move(*page));
        if (isEmpty || m_hasMetCursor || (m_client.traits().pagesForward && !isFromNothing()))
            return checkForgotten();
        fill();
    });
}

void CatchUp::take(StreamList page)
{
    ++m_pages;
    for (qsizetype i = 0; i < page.items.size(); ++i) {
        if (page.items[i].localId == m_cursor) {
            m_hasMetCursor = true;
            page.items.resize(i);
            break;
        }
    }
    dropKnown(page, m_known);
    m_isFilled = page.items.isEmpty();
    append(m_found, std::move(page));
}

void CatchUp::fill()
{
    if (m_hasMetCursor || m_isFilled)
        return checkForgotten();
    if (m_pages >= MaxPages)
        return finish(m_found.items.last().created);
    const ListRange range{isFromNothing() ? QString() : m_cursor, m_found.items.last().localId};
    whenReady(list(range), this, [this](Result<StreamList> page) {
        if (!page)
            return fail(page.error());
        take(std::move(*page));
        fill();
    });
}

/// A server forgets the oldest first: while it has anything as old as the cursor, nothing after it is gone.
void CatchUp::checkForgotten()
{
    if (!m_afterAbsence || m_hasMetCursor || isFromNothing())
        return finish();
    const bool isEmpty = m_found.items.isEmpty();
    const Instant oldest = isEmpty ? m_client.clock().now() : m_found.items.last().created;
    const ListRange older{{}, isEmpty ? QString() : m_found.items.last().localId, 1};
    whenReady(list(older), this, [this, oldest](Result<StreamList> page) {
        if (!page)
            return fail(page.error());
        if (page->items.isEmpty())
            return finish(oldest);
        finish();
    });
}

void CatchUp::finish(std::optional<Instant> forgottenUntil)
{
    FactPage page;
    page.forgottenUntil = forgottenUntil;
    page.nextCursor = m_found.items.isEmpty() ? m_cursor : m_found.items.first().localId;
    const bool mayHaveMore = m_client.traits().pagesForward && !isFromNothing() && !m_hasMetCursor;
    page.isAtEnd = m_found.items.isEmpty() || !mayHaveMore;
    markCaught(m_found, m_stream);
    page.facts = std::move(m_found.facts);
    fulfil<FactPage>(m_promise, std::move(page));
    deleteLater();
}

void CatchUp::fail(const Error &error)
{
    fulfil<FactPage>(m_promise, Failure(error));
    deleteLater();
}

}  // namespace daisychain::network
