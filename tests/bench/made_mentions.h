#pragma once

#include "core/desk/account.h"
#include "core/desk/fact_sink.h"
#include "core/desk/stream.h"

#include <deque>
#include <random>

namespace daisychain::bench {

/// Made-up posts as a busy desk sees them, the same every time: words as frequent as in a language, new
/// matters and answers within a thread, one post in five our own.
class MentionMaker final {
public:
    /// `first`: the number of the first post, so that posts of one desk differ.
    explicit MentionMaker(qint64 first = 0);

    static Account account();
    static StreamId stream();
    /// So many more posts, each a second later than the one before.
    FactBatch next(int posts);
    /// The n-th most frequent word.
    static QString word(int rank);

private:
    QString text();
    void add(FactBatch &batch);

    std::mt19937 m_random;
    std::discrete_distribution<int> m_ranks;
    std::deque<PostId> m_recent;
    qint64 m_count;
};

}  // namespace daisychain::bench
