#include "core/text/at_syntax.h"
#include "core/text/bluesky_facets.h"
#include "core/text/measure.h"
#include "core/text/split_text.h"
#include "core/text/web_address.h"
#include "core/text/x_entities.h"

using namespace daisychain::text;

namespace {

constexpr MeasureRule Rules[] = {MeasureRule::Mastodon, MeasureRule::GoToSocial, MeasureRule::Bluesky,
                                 MeasureRule::X};
/// Longer texts are measured only: splitting them takes time for each part.
constexpr qsizetype MaxSplit = 4000;
/// What is one handle, one address or one time is short, and stands on a line of its own.
constexpr qsizetype MaxLines = 200;

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void checkRanges(const QList<EntityRange> &ranges, qsizetype size)
{
    qsizetype end = 0;
    for (const EntityRange &range : ranges) {
        require(range.start >= end && range.end > range.start && range.end <= size);
        end = range.end;
    }
}

void checkSplit(MeasureRule rule, const QString &text)
{
    const MeasureLimits limits = usualLimits(rule);
    const auto parts = splitText(rule, text, limits, PartNumbers::Shown);
    if (!parts)
        return;
    require(!parts->isEmpty());
    for (const QString &part : *parts)
        require(measure(rule, part, {}, limits).valid);
}

void checkLine(QStringView line)
{
    const bool handle = isHandle(line);
    const bool did = isDid(line);
    const bool uri = isAtUri(line);
    require(isAtIdentifier(line) == (handle || did));
    require(int(handle) + int(did) + int(uri) <= 1);
    require(!isNsid(line) || handle || line.size() > 253);  // longer than a handle may be
    require(!isTid(line) || isRecordKey(line));
    require(!isDatetime(line) || line.size() >= 20);
    require(!isLanguageTag(line) || !did);
    (void)isWebAddress(line, AddressScheme::Optional);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const MeasureRule rule : Rules) {
        checkRanges(findEntities(rule, text), text.size());
        require(measure(rule, text, {}, usualLimits(rule)).length >= 0);
        if (text.size() <= MaxSplit)
            checkSplit(rule, text);
    }
    const QByteArray bytes = text.toUtf8();
    for (const Facet &facet : findBlueskyFacets(text))
        require(facet.byteEnd <= bytes.size() && !facet.value.isEmpty());
    for (const XMention &mention : findXMentions(text))
        require(!mention.user.isEmpty());
    for (const QStringView line : QStringView(text).split(u'\n').mid(0, MaxLines))
        checkLine(line);
    return 0;
}
