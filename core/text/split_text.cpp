#include "core/text/split_text.h"

#include "core/text/graphemes.h"

#include <unicode/ubrk.h>

#include <algorithm>
#include <limits>

namespace daisychain::text {

namespace {

/// A cut that would change what a part means is taken back so often before the next kind of cut is tried.
constexpr int MaxRetreats = 50;
constexpr int MaxParts = 999;
/// Longer pieces are too long for a part without being measured: so many units a character, and one link.
constexpr qsizetype UnitsPerCharacter = 8;
constexpr qsizetype MaxLink = 4096;
/// What is looked at behind a cut.
constexpr qsizetype Behind = 300;

using Places = QList<qsizetype>;

/// Where a text may be cut, in ascending order and without its beginning; its end is one of them.
Places breaksOf(UBreakIteratorType kind, QStringView text)
{
    Places places;
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *breaks = nullptr;
    if (text.size() <= std::numeric_limits<int32_t>::max())
        breaks = ubrk_open(kind, "", reinterpret_cast<const UChar *>(text.utf16()),
                           static_cast<int32_t>(text.size()), &error);
    if (breaks != nullptr && U_SUCCESS(error)) {
        ubrk_first(breaks);
        for (int32_t end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks))
            places.append(end);
    }
    ubrk_close(breaks);
    return places;
}

Places clusterEnds(QStringView text)
{
    Places places;
    for (qsizetype at = 0; at < text.size(); places.append(at))
        at = graphemeEnd(text, at);
    return places;
}

/// Those of `places` that are in `allowed` too and inside of no entity; all in ascending order.
Places allowedOf(const Places &places, const Places &allowed, const QList<EntityRange> &entities)
{
    Places kept;
    auto also = allowed.begin();
    auto entity = entities.begin();
    for (const qsizetype place : places) {
        also = std::find_if(also, allowed.end(), [place](qsizetype other) { return other >= place; });
        entity =
            std::find_if(entity, entities.end(), [place](const EntityRange &e) { return e.end > place; });
        const bool isInside = entity != entities.end() && entity->start < place;
        if (also != allowed.end() && *also == place && !isInside)
            kept.append(place);
    }
    return kept;
}

class TextSplitter final {
public:
    TextSplitter(MeasureRule rule, QStringView text, const MeasureLimits &limits)
        : m_rule(rule)
        , m_text(text)
        , m_limits(limits)
        , m_entities(findEntities(rule, text))
    {
        const Places clusters = clusterEnds(text);
        m_kinds = {allowedOf(breaksOf(UBRK_SENTENCE, text), clusters, m_entities),
                   allowedOf(breaksOf(UBRK_LINE, text), clusters, m_entities),
                   allowedOf(clusters, clusters, m_entities)};
    }

    bool fits(qsizetype start, qsizetype end, QStringView suffix) const
    {
        return end - start <= m_limits.maxCharacters * UnitsPerCharacter + MaxLink &&
               measure(m_rule, partOf(start, end).append(suffix), {}, m_limits).valid;
    }

    QString partOf(qsizetype start, qsizetype end) const
    {
        return m_text.sliced(start, end - start).trimmed().toString();
    }

    /// The parts' ends when `suffix` follows each; empty when there is no way.
    Places ends(QStringView suffix)
    {
        Places ends;
        for (qsizetype start = 0; start < m_text.size();) {
            const qsizetype end = partEnd(start, suffix);
            if (end == start || ends.size() == MaxParts)
                return {};
            ends.append(end);
            start = end;
        }
        return ends;
    }

private:
    qsizetype partEnd(qsizetype start, QStringView suffix) const
    {
        for (const Places &places : m_kinds) {
            const qsizetype end = furthest(places, start, suffix);
            if (end > start)
                return end;
        }
        return start;
    }

    /// The furthest of `places` behind `start` where a part may end; `start` when there is none. Steps double
    /// until the part is too long, then halve.
    qsizetype furthest(const Places &places, qsizetype start, QStringView suffix) const
    {
        const auto first = std::upper_bound(places.begin(), places.end(), start);
        const qsizetype count = places.end() - first;
        qsizetype fitting = 0;  // so many places on, the part fits
        qsizetype step = 1;
        while (fitting + step <= count && fits(start, first[fitting + step - 1], suffix)) {
            fitting += step;
            step *= 2;
        }
        for (; step > 0; step /= 2) {
            if (fitting + step <= count && fits(start, first[fitting + step - 1], suffix))
                fitting += step;
        }
        for (int retreat = 0; fitting > 0 && retreat < MaxRetreats; ++retreat, --fitting) {
            const qsizetype end = first[fitting - 1];
            if (meansTheSame(start, end) && goesOnTheSame(end) && fits(start, end, suffix))
                return end;
        }
        return start;
    }

    /// Those of the whole that lie between two places, counted from the first.
    QList<EntityRange> entitiesBetween(qsizetype start, qsizetype end) const
    {
        QList<EntityRange> between;
        const auto first = std::lower_bound(m_entities.begin(), m_entities.end(), start,
                                            [](const EntityRange &e, qsizetype at) { return e.start < at; });
        for (auto entity = first; entity != m_entities.end() && entity->end <= end; ++entity)
            between.append({entity->kind, entity->start - start, entity->end - start});
        return between;
    }

    /// Whether the network finds in the part what it finds there in the whole.
    bool meansTheSame(qsizetype start, qsizetype end) const
    {
        return findEntities(m_rule, m_text.sliced(start, end - start)) == entitiesBetween(start, end);
    }

    /// Whether nothing begins right behind the cut that doesn't in the whole.
    bool goesOnTheSame(qsizetype cut) const
    {
        const QList<EntityRange> found =
            findEntities(m_rule, m_text.sliced(cut, std::min(Behind, m_text.size() - cut)));
        const auto isKnown = [&](const EntityRange &entity) {
            const auto same =
                std::lower_bound(m_entities.begin(), m_entities.end(), cut + entity.start,
                                 [](const EntityRange &e, qsizetype at) { return e.start < at; });
            return same != m_entities.end() && same->start == cut + entity.start;
        };
        return found.isEmpty() || found.first().start > 1 || isKnown(found.first());
    }

    MeasureRule m_rule;
    QStringView m_text;
    MeasureLimits m_limits;
    QList<EntityRange> m_entities;
    QList<Places> m_kinds;  ///< from the best to the last resort
};

QString number(qsizetype part, qsizetype count)
{
    return QStringLiteral(" %1/%2").arg(part).arg(count);
}

QStringList partsOf(const TextSplitter &splitter, const Places &ends, PartNumbers numbers)
{
    QStringList parts;
    qsizetype start = 0;
    for (const qsizetype end : ends) {
        parts.append(splitter.partOf(start, end));
        if (numbers == PartNumbers::Shown && ends.size() > 1)
            parts.last() += number(parts.size(), ends.size());
        start = end;
    }
    return parts;
}

}  // namespace

std::optional<QStringList> splitText(MeasureRule rule, QStringView text, const MeasureLimits &limits,
                                     PartNumbers numbers)
{
    if (measure(rule, text, {}, limits).valid)
        return QStringList(text.toString());
    const QStringView whole = text.trimmed();
    TextSplitter splitter(rule, whole, limits);
    if (numbers == PartNumbers::None) {
        const Places ends = splitter.ends({});
        return ends.isEmpty() ? std::nullopt : std::optional(partsOf(splitter, ends, numbers));
    }
    // The number's own length depends on how many parts there are: room for one digit, then two, then three.
    for (const int most : {9, 99, MaxParts}) {
        const Places ends = splitter.ends(number(most, most));
        if (!ends.isEmpty() && ends.size() <= most)
            return partsOf(splitter, ends, numbers);
    }
    return {};
}

}  // namespace daisychain::text
