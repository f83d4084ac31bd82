#include "core/text/word_difference.h"

#include <QHash>

#include <unicode/ubrk.h>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxUnits = 1'000'000;  // longer texts aren't cut into words
constexpr int MaxEdits = 1'000;            // more words than this differ: show it as a whole
constexpr qint64 MaxComparisons = 4'000'000;

/// A text cut into words and what stands between them, each named by a number that equal ones share.
struct Words {
    std::vector<qsizetype> ends;
    std::vector<int> names;
};

Words wordsOf(QStringView text, QHash<QStringView, int> &names)
{
    Words words;
    const auto add = [&](qsizetype start, qsizetype end) {
        const QStringView word = text.sliced(start, end - start);
        const auto known = names.constFind(word);
        words.ends.push_back(end);
        words.names.push_back(known == names.constEnd() ? *names.insert(word, static_cast<int>(names.size()))
                                                        : *known);
    };
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *breaks = nullptr;
    if (text.size() <= MaxUnits)
        breaks = ubrk_open(UBRK_WORD, "", text.utf16(), static_cast<int32_t>(text.size()), &error);
    if (breaks == nullptr || U_FAILURE(error)) {
        if (!text.isEmpty())
            add(0, text.size());
    } else {
        qsizetype start = ubrk_first(breaks);
        for (int32_t end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) {
            add(start, end);
            start = end;
        }
    }
    ubrk_close(breaks);
    return words;
}

/// A stretch of equal words: `length` of them at these places of the two texts.
struct Match {
    qsizetype before = 0;
    qsizetype after = 0;
    qsizetype length = 0;
};

/// The shortest way from one row of numbers to another (E. Myers, "An O(ND) Difference Algorithm", 1986), as
/// the stretches they share.
class ShortestEdit final {
public:
    ShortestEdit(std::span<const int> before, std::span<const int> after)
        : m_before(before)
        , m_after(after)
        , m_goal(std::ssize(before) - std::ssize(after))
    {
    }

    /// In order; nothing when the way is longer than we care to look.
    std::optional<std::vector<Match>> find()
    {
        while (m_rounds.size() <= MaxEdits && m_comparisons <= MaxComparisons) {
            if (addRound())
                return matches();
        }
        return {};
    }

private:
    // Diagonal k = place in before - place in after. A round holds how far in before one gets on each of the
    // diagonals -edits, -edits + 2 … edits with so many edits; -1 where there is no way.
    using Round = std::vector<qsizetype>;

    struct Entry {
        qsizetype place = -1;
        int from = 0;  ///< the diagonal it comes from
    };

    static qsizetype placeOn(const Round &round, qsizetype k)
    {
        const qsizetype edits = std::ssize(round) - 1;
        return k < -edits || k > edits ? -1 : round[static_cast<size_t>((k + edits) / 2)];
    }

    /// Where a way of `edits` edits first stands on diagonal k.
    Entry entry(qsizetype edits, int k) const
    {
        if (edits == 0)
            return {0, 0};
        const Round &last = m_rounds[static_cast<size_t>(edits - 1)];
        const qsizetype removed = placeOn(last, k - 1);
        const qsizetype added = placeOn(last, k + 1);
        Entry best;
        if (added >= 0 && added - k <= std::ssize(m_after))
            best = {added, k + 1};
        if (removed >= 0 && removed < std::ssize(m_before) && removed + 1 > best.place)
            best = {removed + 1, k - 1};
        return best;
    }

    /// One edit more; whether that is enough.
    bool addRound()
    {
        const qsizetype edits = std::ssize(m_rounds);
        Round round(static_cast<size_t>(edits + 1), -1);
        for (qsizetype i = 0; i <= edits; ++i) {
            const qsizetype k = 2 * i - edits;
            qsizetype place = entry(edits, static_cast<int>(k)).place;
            ++m_comparisons;
            if (place < 0)
                continue;
            while (place < std::ssize(m_before) && place - k < std::ssize(m_after) &&
                   m_before[static_cast<size_t>(place)] == m_after[static_cast<size_t>(place - k)]) {
                ++place;
                ++m_comparisons;
            }
            round[static_cast<size_t>(i)] = place;
        }
        m_rounds.push_back(std::move(round));
        return placeOn(m_rounds.back(), m_goal) == std::ssize(m_before) && (m_goal + edits) % 2 == 0;
    }

    std::vector<Match> matches() const
    {
        std::vector<Match> found;
        auto k = static_cast<int>(m_goal);
        for (qsizetype edits = std::ssize(m_rounds) - 1; edits >= 0; --edits) {
            const Entry from = entry(edits, k);
            const qsizetype end = placeOn(m_rounds[static_cast<size_t>(edits)], k);
            if (end > from.place)
                found.push_back({from.place, from.place - k, end - from.place});
            k = from.from;
        }
        std::ranges::reverse(found);
        return found;
    }

    std::span<const int> m_before;
    std::span<const int> m_after;
    qsizetype m_goal;
    qint64 m_comparisons = 0;
    std::vector<Round> m_rounds;
};

/// The stretches two rows of numbers share, in order: what they begin with, the shortest edit's, what they
/// end with.
std::vector<Match> sharedStretches(std::span<const int> before, std::span<const int> after)
{
    const qsizetype shorter = std::min(std::ssize(before), std::ssize(after));
    const auto firstDifference = std::ranges::mismatch(before, after);
    const qsizetype prefix = firstDifference.in1 - before.begin();
    qsizetype suffix = 0;
    while (suffix < shorter - prefix && before[before.size() - 1 - static_cast<size_t>(suffix)] ==
                                            after[after.size() - 1 - static_cast<size_t>(suffix)])
        ++suffix;
    const auto middle = [&](std::span<const int> row) {
        return row.subspan(static_cast<size_t>(prefix), row.size() - static_cast<size_t>(prefix + suffix));
    };
    std::vector<Match> shared;
    shared.push_back({0, 0, prefix});
    for (const Match &match :
         ShortestEdit(middle(before), middle(after)).find().value_or(std::vector<Match>{}))
        shared.push_back({prefix + match.before, prefix + match.after, match.length});
    shared.push_back({std::ssize(before) - suffix, std::ssize(after) - suffix, suffix});
    return shared;
}

/// Puts runs together so that neighbours differ and a lone blank between two changes belongs to them.
class Runs final {
public:
    void add(QStringView same, QStringView removed, QStringView added)
    {
        if (!same.trimmed().isEmpty() || (m_removed.isEmpty() && m_added.isEmpty())) {
            flush();
            m_same += same;
        } else {
            m_blank += same;
        }
        if (removed.isEmpty() && added.isEmpty())
            return;
        (m_removed += m_blank) += removed;
        (m_added += m_blank) += added;
        m_blank.clear();
    }

    QList<DifferenceRun> take()
    {
        flush();
        append(DifferenceKind::Same, m_same);
        return std::move(m_runs);
    }

private:
    void flush()
    {
        if (m_removed.isEmpty() && m_added.isEmpty())
            return;
        append(DifferenceKind::Same, m_same);
        append(DifferenceKind::Removed, m_removed);
        append(DifferenceKind::Added, m_added);
        m_same = std::exchange(m_blank, {});
    }

    void append(DifferenceKind kind, QString &text)
    {
        if (!text.isEmpty())
            m_runs.append({kind, std::exchange(text, {})});
    }

    QString m_same;
    QString m_removed;
    QString m_added;
    QString m_blank;
    QList<DifferenceRun> m_runs;
};

}  // namespace

QList<DifferenceRun> wordDifference(const QString &before, const QString &after)
{
    QHash<QStringView, int> names;
    const Words old = wordsOf(before, names);
    const Words now = wordsOf(after, names);
    const auto slice = [](const QString &text, const Words &words, qsizetype from, qsizetype to) {
        const qsizetype start = from == 0 ? 0 : words.ends[static_cast<size_t>(from - 1)];
        const qsizetype end = to == 0 ? 0 : words.ends[static_cast<size_t>(to - 1)];
        return QStringView(text).sliced(start, end - start);
    };
    const std::vector<Match> shared = sharedStretches(old.names, now.names);
    Runs runs;
    for (size_t i = 0; i < shared.size(); ++i) {
        const Match &match = shared[i];
        const Match next =
            i + 1 < shared.size() ? shared[i + 1] : Match{std::ssize(old.names), std::ssize(now.names), 0};
        const qsizetype oldEnd = match.before + match.length;
        const qsizetype newEnd = match.after + match.length;
        runs.add(slice(before, old, match.before, oldEnd), slice(before, old, oldEnd, next.before),
                 slice(after, now, newEnd, next.after));
    }
    return runs.take();
}

}  // namespace daisychain::text
