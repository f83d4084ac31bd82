#pragma once

#include "core/store/write_unit.h"

namespace daisychain::store {

/// Which posts of its thread a conversation shows (ConversationDetail::posts), in keys.
class ThreadPosts final {
public:
    ThreadPosts(ReadUnit &unit, const Place &place)
        : m_unit(unit)
        , m_place(place)
    {
    }

    /// Oldest first; at most 500.
    QList<qint64> shown();
    /// How many posts paging can bring, and those next to `from`, oldest first.
    int count();
    QList<qint64> page(std::optional<qint64> from, bool isUpwards, int limit);

private:
    QList<qint64> whole();
    QList<qint64> ofPrivate();
    QList<qint64> essential();
    void addAncestors(QSet<qint64> &keys, qint64 post);

    ReadUnit &m_unit;
    const Place m_place;
};

}  // namespace daisychain::store
