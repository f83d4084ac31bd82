#include "core/text/measure.h"

#include "core/text/graphemes.h"
#include "core/text/utf16.h"

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
    measured.entities = inUnits(body, ranges, graphemeEnd);
    return measured;
}

Measured measureForGoToSocial(QStringView body, QStringView contentWarning)
{
    Measured measured;
    measured.length = codePointCount(body) + codePointCount(contentWarning);
    measured.entities = inUnits(body, findMastodonEntities(body), [](QStringView text, qsizetype at) {
        codePointAt(text, at);
        return at;
    });
    return measured;
}

}  // namespace

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
    }
    const bool isBlank = body.trimmed().isEmpty() && contentWarning.trimmed().isEmpty();
    measured.limit = limits.maxCharacters;
    measured.valid = !isBlank && measured.length <= measured.limit;
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
