#include "core/text/measure.h"

#include "core/text/bluesky_facets.h"
#include "core/text/graphemes.h"
#include "core/text/utf16.h"
#include "core/text/x_entities.h"
#include "core/text/x_length.h"

namespace daisychain::text {

namespace {

qsizetype codePointCount(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); ++count)
        codePointAt(text, at);
    return count;
}

/// Entities with places counted in units; `unitEnd(text, at)` says where the unit at `at` ends.
template <class UnitEnd>
QList<MeasuredEntity> inUnits(QStringView text, const QList<EntityRange> &ranges, UnitEnd unitEnd)
{
    QList<MeasuredEntity> entities;
    entities.reserve(ranges.size());
    qsizetype at = 0;
    qsizetype units = 0;
    const auto unitsBefore = [&](qsizetype place) {
        while (at < place) {
            at = unitEnd(text, at);
            ++units;
        }
        return units;
    };
    for (const EntityRange &range : ranges) {
        const qsizetype start = unitsBefore(range.start);
        const qsizetype end = unitsBefore(range.end);
        entities.append(
            {range.kind, start, end, text.sliced(range.start, range.end - range.start).toString()});
    }
    return entities;
}

Measured measureForMastodon(QStringView body, QStringView contentWarning, const MeasureLimits &limits)
{
    const QList<EntityRange> ranges = findMastodonEntities(body);
    // What the server counts: the warning and the body in one piece, with stand-ins for links and mentions.
    QString counted = contentWarning.toString();
    qsizetype at = 0;
    for (const EntityRange &range : ranges) {
        counted += body.sliced(at, range.start - at);
        const QStringView entity = body.sliced(range.start, range.end - range.start);
        if (range.kind == EntityKind::Link)
            counted += QString(limits.charactersReservedPerUrl, u'x');
        else if (range.kind == EntityKind::Mention)
            counted += entity.first(entity.indexOf(u'@', 1) < 0 ? entity.size() : entity.indexOf(u'@', 1));
        else
            counted += entity;
        at = range.end;
    }
    counted += body.sliced(at);
    Measured measured;
    measured.length = graphemeCount(counted);
    measured.valid = true;
    measured.entities = inUnits(body, ranges, graphemeEnd);
    return measured;
}

Measured measureForGoToSocial(QStringView body, QStringView contentWarning)
{
    Measured measured;
    measured.length = codePointCount(body) + codePointCount(contentWarning);
    measured.valid = true;
    measured.entities = inUnits(body, findMastodonEntities(body), [](QStringView text, qsizetype at) {
        codePointAt(text, at);
        return at;
    });
    return measured;
}

Measured measureForBluesky(QStringView body, const MeasureLimits &limits)
{
    Measured measured;
    measured.length = graphemeCount(body);
    measured.valid = limits.maxBytes == 0 || utf8Length(body) <= limits.maxBytes;
    const QList<EntityRange> ranges = findBlueskyEntities(body);
    const QList<Facet> facets = findBlueskyFacets(body);
    for (qsizetype i = 0; i < ranges.size(); ++i)
        measured.entities.append({facets[i].kind, facets[i].byteStart, facets[i].byteEnd,
                                  body.sliced(ranges[i].start, ranges[i].end - ranges[i].start).toString()});
    return measured;
}

Measured measureForX(QStringView body, const MeasureLimits &limits)
{
    XWeights weights;
    weights.maxLength = limits.maxCharacters;
    weights.linkLength = limits.charactersReservedPerUrl;
    const XLength length = xLength(body, weights);
    Measured measured;
    measured.length = length.length;
    measured.valid = !length.isRefused;
    measured.entities = inUnits(body, findXEntities(body), [](QStringView, qsizetype at) { return at + 1; });
    return measured;
}

}  // namespace

MeasureLimits usualLimits(MeasureRule rule)
{
    switch (rule) {
    case MeasureRule::Mastodon:
        return {};
    case MeasureRule::GoToSocial:
        return {5000, 25};
    case MeasureRule::Bluesky:
        return {300, 0, 3000};
    case MeasureRule::X:
        return {280, 23};
    }
    Q_UNREACHABLE();
}

QList<EntityRange> findEntities(MeasureRule rule, QStringView text)
{
    switch (rule) {
    case MeasureRule::Mastodon:
    case MeasureRule::GoToSocial:
        return findMastodonEntities(text);
    case MeasureRule::Bluesky:
        return findBlueskyEntities(text);
    case MeasureRule::X:
        return findXEntities(text);
    }
    Q_UNREACHABLE();
}

Measured measure(MeasureRule rule, QStringView body, QStringView contentWarning, const MeasureLimits &limits)
{
    Measured measured;
    switch (rule) {
    case MeasureRule::Mastodon:
        measured = measureForMastodon(body, contentWarning, limits);
        break;
    case MeasureRule::GoToSocial:
        measured = measureForGoToSocial(body, contentWarning);
        break;
    case MeasureRule::Bluesky:
        measured = measureForBluesky(body, limits);
        break;
    case MeasureRule::X:
        measured = measureForX(body, limits);
        break;
    }
    const bool isBlank = body.trimmed().isEmpty() && contentWarning.trimmed().isEmpty();
    measured.limit = limits.maxCharacters;
    measured.valid = measured.valid && !isBlank && measured.length <= measured.limit;
    return measured;
}

QString entityKindName(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Mention:
        return QStringLiteral("mention");
    case EntityKind::Link:
        return QStringLiteral("link");
    case EntityKind::Tag:
        return QStringLiteral("tag");
    case EntityKind::Cashtag:
        return QStringLiteral("cashtag");
    }
    Q_UNREACHABLE();
}

}  // namespace daisychain::text
