#include "ui/queue_screen/means_finder.h"

#include "core/base/when_ready.h"
#include "core/desk/money_words.h"
#include "core/text/fuzzy.h"
#include "core/text/visible_text.h"
#include "ui/roster/gesture_words.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr qsizetype MostWords = 200;
/// Above what commands reach by the same words.
constexpr int Meant = 6 * text::WholeWords;

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const QString &word : text.toLower().split(u' ', Qt::SkipEmptyParts)) {
        QString bare = word;
        while (!bare.isEmpty() && bare.back().isPunct())
            bare.chop(1);
        words.append(bare);
    }
    return words;
}

/// One of `any`, which stand apart by '|'.
bool says(const QString &text, const QString &any)
{
    const QStringList looked = any.split(u'|');
    const QStringList words = wordsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return looked.contains(word); });
}

/// Without words at its beginning that say nothing by themselves.
QString without(const QString &text, const QString &any)
{
    const QStringList empty = any.split(u'|');
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    while (!words.isEmpty() && empty.contains(words.first().toLower()))
        words.removeFirst();
    return words.join(u' ');
}

GestureKind kindIn(const QString &words)
{
    if (says(words, MeansFinder::tr("waive|fee|fees|charge", "words apart by |")))
        return GestureKind::WaivedFee;
    if (says(words, MeansFinder::tr("note|card|letter|handwritten", "words apart by |")))
        return GestureKind::HandwrittenNote;
    if (says(words, MeansFinder::tr("gift|flowers|present|bouquet|chocolate", "words apart by |")))
        return GestureKind::Gift;
    return GestureKind::Credit;
}

/// "for the wait": what it is for.
QString reasonIn(const QString &words)
{
    const qsizetype at = wordsOf(words).indexOf(MeansFinder::tr("for", "give them 10 euros for the wait"));
    if (at < 0)
        return {};
    const QStringList behind = words.split(u' ', Qt::SkipEmptyParts).mid(at + 1);
    return without(behind.join(u' '), MeansFinder::tr("the|a|an|their|his|her", "words apart by |"));
}

}  // namespace

std::optional<MeantGesture> meantGesture(const QString &words, const QString &currency)
{
    const QString looked = words.left(MostWords).simplified();
    const bool speaksOfGiving = says(
        looked, MeansFinder::tr("give|gift|credit|refund|daisy|waive|goodwill|compensate|voucher|flowers|"
                                "chocolate|bouquet|handwritten",
                                "words apart by |"));
    const auto amount = moneyIn(looked, currency);
    if (!speaksOfGiving || (!amount && looked.count(u' ') == 0))
        return std::nullopt;
    const QString rest = withoutMoney(looked);
    return MeantGesture{kindIn(rest), amount, reasonIn(rest)};
}

std::optional<QString> meantPromise(const QString &words)
{
    const QString looked = words.left(MostWords).simplified();
    for (const QString &opening :
         MeansFinder::tr("promise|i promise|we promise|remind me", "beginnings apart by |").split(u'|')) {
        if (!looked.startsWith(opening + u' ', Qt::CaseInsensitive))
            continue;
        const QString rest = without(looked.sliced(opening.size()),
                                     MeansFinder::tr("him|her|them|to|that", "words apart by |"));
        if (!rest.isEmpty())
            return rest;
    }
    return std::nullopt;
}

QFuture<Result<QList<PaletteEntry>>> MeansFinder::find(QString, int)
{
    return readyFuture<QList<PaletteEntry>>(QList<PaletteEntry>());
}

QList<PaletteEntry> MeansFinder::findNow(const QString &query)
{
    QList<PaletteEntry> found;
    const bool isHere = m_isHere && m_isHere();
    const auto gesture = m_currency ? meantGesture(query, m_currency()) : std::nullopt;
    if (gesture) {
        PaletteEntry entry;
        entry.title = gesture->amount ? tr("Give a daisy: %1").arg(moneyWords(*gesture->amount))
                                      : tr("Give a daisy: %1").arg(gestureKindWords(gesture->kind));
        entry.detail = tr("asks before it is given");
        entry.icon = QStringLiteral("daisy");
        entry.score = Meant;
        entry.isEnabled = isHere;
        entry.run = [this, meant = *gesture] {
            Q_EMIT chosen();
            Q_EMIT gestureMeant(meant);
        };
        found.append(entry);
    }
    if (const auto promise = meantPromise(query)) {
        PaletteEntry entry;
        entry.title = tr("Promise: %1").arg(text::plainLine(*promise, 60));
        entry.detail = tr("asks before it is given");
        entry.icon = QStringLiteral("promise");
        entry.score = Meant;
        entry.isEnabled = isHere;
        entry.run = [this, words = *promise] {
            Q_EMIT chosen();
            Q_EMIT promiseMeant(words);
        };
        found.append(entry);
    }
    return found;
}

}  // namespace daisychain::ui
