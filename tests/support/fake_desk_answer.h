#pragma once

#include "tests/support/fake_desk.h"

#include <QPromise>

#include <algorithm>
#include <utility>

namespace daisychain::test {

/// Words and languages alone: what the screens pass on, not what a search can do.
inline bool saysWhatIsAsked(const SearchQuery &asked, const PostFact &post)
{
    const auto says = [&](const SearchWord &word) {
        return post.text.contains(word.text, Qt::CaseInsensitive) != word.isExcluded;
    };
    const auto isSo = [&](const SearchFilter &filter) {
        return filter.op != SearchOperator::Language || (post.language == filter.value) != filter.isExcluded;
    };
    return std::all_of(asked.words.begin(), asked.words.end(), says) &&
           std::all_of(asked.filters.begin(), asked.filters.end(), isSo);
}

/// Whether a conversation belongs to what a customer's history shows.
bool isMeant(const HistoryFilter &filter, const QueueRow &row);

template <class T>
QFuture<Result<T>> FakeDesk::answer(std::function<Result<T>()> ask)
{
    const auto result = [this, ask = std::move(ask)] {
        return m_failure ? Result<T>(Failure(*m_failure)) : ask();
    };
    if (!m_isHeld)
        return readyFuture<T>(result());
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_waiting.push_back([promise, result] {
        promise->addResult(result());
        promise->finish();
    });
    return promise->future();
}

}  // namespace daisychain::test
