#include "core/text/x_length.h"

#include "core/text/emoji_sequence.h"
#include "core/text/normalize.h"
#include "core/text/utf16.h"
#include "core/text/x_characters.h"
#include "core/text/x_links.h"

#include <algorithm>

namespace daisychain::text {

namespace {

int weightOf(char32_t code, const XWeights &weights)
{
    for (const XWeights::Range &range : weights.ranges) {
        if (code >= range.first && code <= range.last)
            return range.weight;
    }
    return weights.otherWeight;
}

}  // namespace

XLength xLength(QStringView text, const XWeights &weights)
{
    const QString composed = toNfc(text.toString());
    const QList<EntityRange> links = findXLinks(composed);
    auto link = links.begin();
    qint64 weight = 0;
    qsizetype fits = 0;
    XLength result;
    for (qsizetype at = 0; at < composed.size();) {
        const qsizetype emoji = weights.isEmojiOne ? emojiSequenceEnd(composed, at) : at;
        if (link != links.end() && link->start == at) {
            weight += qint64(weights.linkLength) * weights.scale;
            at = (link++)->end;
        } else if (emoji > at) {
            weight += weights.otherWeight;
            at = emoji;
        } else {
            weight += weightOf(codePointAt(composed, at), weights);
        }
        result.isRefused = result.isRefused || isRefusedOnX(composed[at - 1].unicode());
        if (!result.isRefused && weight <= qint64(weights.maxLength) * weights.scale)
            fits = at;
    }
    result.length = qsizetype(weight / weights.scale);
    result.fitsUntil = std::clamp<qsizetype>(fits + text.size() - composed.size(), 0, text.size());
    return result;
}

}  // namespace daisychain::text
