#include "core/text/time_phrases.h"

#include <algorithm>

namespace daisychain::text {

namespace {

using enum TimeKind;

/// A number of hours or days that nobody means.
constexpr int MostOfAnything = 400;
constexpr int MinutesOfHour = 60;

/// "24 to 48", "a couple of", "half an": the last number counts.
struct Amount {
    int next = 0;
    int number = 0;
    bool isHalf = false;
    bool isVague = false;
    bool isMarked = false;  ///< "the 3 next days"
};

std::optional<Amount> readAmount(const TimeSentence &sentence, int at)
{
    constexpr int MostWords = 6;
    if (!sentence.is(at, {Number, Vague, Half}))
        return std::nullopt;
    Amount amount{at};
    for (; amount.next < at + MostWords; ++amount.next) {
        const int here = amount.next;
        if (sentence.is(here, {Number, Vague})) {
            amount.number = sentence.value(here);
            amount.isVague = sentence.kind(here) == Vague;
        } else if (sentence.kind(here) == Half) {
            amount.isHalf = true;
        } else if (sentence.kind(here) == Next) {
            amount.isMarked = true;
        } else if (!sentence.is(here, {And, At, Work, Filler}) || sentence.text(here) == u",") {
            break;
        }
    }
    return amount;
}

bool isSpanMarked(const TimeSentence &sentence, int at, int unit)
{
    constexpr int MostBefore = 5;
    return sentence.hasBefore(at, MostBefore, {In, Next}, {Filler, At, This, By, Number}) ||
           sentence.hasBehind(unit, 1, {Next}, {}) || sentence.text(unit + 1) == u"from";
}

void setSpan(TimePhrase &phrase, const Amount &amount, TimeWord unit, bool isWork, QDate today)
{
    const int number = std::min(amount.number, MostOfAnything);
    switch (unit.kind) {
    case Minutes:
        phrase.minutes = amount.isHalf ? unit.value / 2 : qint64(number) * unit.value;
        break;
    case WorkDays:
        phrase.date = addWorkDays(today, number);
        break;
    case Months:
        phrase.date = today.addMonths(number);
        break;
    default:
        phrase.date = isWork ? addWorkDays(today, number) : today.addDays(qint64(number) * unit.value);
    }
}

bool isWork(const TimeSentence &sentence, int unit)
{
    return sentence.kind(unit - 1) == Work || sentence.kind(unit + 1) == Work;
}

enum class Meridiem { None, Am, Pm, Hour };

/// What follows the number of an hour, and where it ends.
struct HourSign {
    Meridiem meridiem = Meridiem::None;
    int next = 0;
};

HourSign readHourSign(const TimeSentence &sentence, int at)
{
    const int sign = sentence.text(at) == u"o" ? at + 1 : at;
    if (sentence.kind(at) == Am)
        return {Meridiem::Am, at + 1};
    if (sentence.kind(at) == Pm)
        return {Meridiem::Pm, at + 1};
    if (sentence.language() == PromiseLanguage::English && sentence.text(at + 1) == u"m") {
        if (sentence.text(at) == u"a")
            return {Meridiem::Am, at + 2};
        if (sentence.text(at) == u"p")
            return {Meridiem::Pm, at + 2};
    }
    if (sentence.kind(sign) == Hour)
        return {Meridiem::Hour, sign + 1};
    return {Meridiem::None, at};
}

/// "14:30", "14.30"; "5" when `at` is a bare number.
std::optional<QTime> timeOfDigits(QStringView digits)
{
    const qsizetype mark = std::max(digits.indexOf(u':'), digits.indexOf(u'.'));
    bool isHour = false, isMinute = true;
    const int hour = digits.first(mark < 0 ? digits.size() : mark).toInt(&isHour);
    const int minute = mark < 0 ? 0 : digits.sliced(mark + 1).toInt(&isMinute);
    const bool isLong = digits.size() > 5 || (mark >= 0 && digits.size() - mark != 3);
    const QTime time(hour, minute);
    return isHour && isMinute && !isLong && time.isValid() ? std::optional(time) : std::nullopt;
}

QTime shifted(QTime time, Meridiem meridiem)
{
    constexpr int HalfDay = 12;
    const int hour = time.hour();
    if (meridiem == Meridiem::Pm && hour < HalfDay)
        return QTime(hour + HalfDay, time.minute());
    return meridiem == Meridiem::Am && hour == HalfDay ? QTime(0, time.minute()) : time;
}

/// Whether a word may follow "at 5" for that to be an hour.
bool mayFollowHour(const TimeSentence &sentence, int at)
{
    return at >= sentence.count() || !sentence.is(at, {None, Minutes, Days, WorkDays, Work, Months, Month,
                                                       Vague, Half, Ordinal, Number});
}

bool isAtHour(const TimeSentence &sentence, int at)
{
    const bool isHourDeadline = sentence.language() == PromiseLanguage::English;
    return sentence.hasBefore(at, 2, {At}, {Filler}) ||
           (isHourDeadline && sentence.hasBefore(at, 2, {By, Before}, {Filler}));
}

/// "15 h 30", "10 heures", "las 18 horas": the sign of an hour that elsewhere is one of a span.
bool isHourUnit(const TimeSentence &sentence, int at, int number)
{
    return sentence.kind(at) == Minutes && sentence.value(at) == MinutesOfHour &&
           sentence.language() != PromiseLanguage::English &&
           sentence.hasBefore(number, 3, {At, By, Before, And, This, Part, Day, Morrow, Weekday}, {Filler}) &&
           !sentence.hasBefore(number, 3, {In}, {Filler});
}

/// An hour without what may stand before it: "5 pm", "15 h 30", "17 uhr".
std::optional<TimePhrase> readHour(const TimeSentence &sentence, int at)
{
    auto time = timeOfDigits(sentence.text(at));
    if (!time && sentence.isNumber(at, 1, 12))
        time = QTime(sentence.value(at), 0);
    if (!time)
        return std::nullopt;
    const bool isBare = sentence.kind(at) == Number;
    const bool isPointed = sentence.text(at).contains(u'.');
    HourSign sign = readHourSign(sentence, at + 1);
    if (sign.meridiem == Meridiem::None && isHourUnit(sentence, at + 1, at))
        sign = {Meridiem::Hour, at + 2};
    if (sign.meridiem == Meridiem::Hour && isBare && sentence.text(sign.next).size() == 2 &&
        sentence.isNumber(sign.next, 0, 59))
        time = QTime(time->hour(), sentence.value(sign.next++));
    const bool isSigned = sign.meridiem != Meridiem::None;
    if (!isSigned && (isBare || isPointed) && !(isAtHour(sentence, at) && mayFollowHour(sentence, at + 1)))
        return std::nullopt;
    TimePhrase phrase{at, sign.next};
    phrase.clock = shifted(*time, sign.meridiem);
    const bool isTold = sign.meridiem == Meridiem::Am || sign.meridiem == Meridiem::Pm;
    phrase.isOpenHour = !isTold && time->hour() < 12 && sentence.text(at).front() != u'0';
    return phrase;
}

/// "half past 3", "halb vier".
std::optional<TimePhrase> readHalfHour(const TimeSentence &sentence, int at)
{
    const bool isPast = sentence.text(at) == u"half" && sentence.text(at + 1) == u"past";
    const int hour = isPast ? at + 2 : at + 1;
    if (!(isPast || sentence.text(at) == u"halb") || !sentence.isNumber(hour, 1, 12))
        return std::nullopt;
    TimePhrase phrase{at, hour + 1};
    phrase.clock = QTime(isPast ? sentence.value(hour) : sentence.value(hour) - 1, 30);
    phrase.isOpenHour = true;
    return phrase;
}

}  // namespace

QDate addWorkDays(QDate date, int days)
{
    constexpr int Friday = 5;
    while (days > 0) {
        date = date.addDays(1);
        days -= date.dayOfWeek() <= Friday ? 1 : 0;
    }
    return date;
}

std::optional<TimePhrase> readSpan(const TimeSentence &sentence, int at, QDate today)
{
    const bool isTheHour = sentence.kind(at) == Minutes && sentence.value(at) == MinutesOfHour &&
                           sentence.language() == PromiseLanguage::English &&
                           sentence.hasBefore(at, 2, {In}, {Filler});
    const auto amount = isTheHour ? Amount{at, 1} : readAmount(sentence, at);
    if (!amount || !sentence.is(amount->next, {Minutes, Days, WorkDays, Months}))
        return std::nullopt;
    const int unit = amount->next;
    if (!amount->isMarked && !isSpanMarked(sentence, at, unit))
        return std::nullopt;
    TimePhrase phrase{at, unit + 1};
    setSpan(phrase, *amount, {sentence.kind(unit), sentence.value(unit)}, isWork(sentence, unit), today);
    phrase.isVague = amount->isVague;
    return phrase;
}

std::optional<TimePhrase> readClock(const TimeSentence &sentence, int at)
{
    if (auto half = readHalfHour(sentence, at))
        return half;
    auto phrase = readHour(sentence, at);
    const bool isRange = sentence.hasBefore(at, 1, {At}, {});
    if (!phrase && isRange && sentence.isNumber(at, 1, 24) && sentence.kind(at + 1) == And) {
        phrase = TimePhrase{at, at + 1};
        phrase->clock = QTime(sentence.value(at) % 24, 0);
    }
    if (!phrase)
        return std::nullopt;
    // "between 8 and 12": the end of it.
    const bool goesOn = sentence.is(phrase->next, {And, By}) || sentence.text(phrase->next) == u"a";
    if (isRange && goesOn) {
        auto end = readHour(sentence, phrase->next + 1);
        if (!end && sentence.isNumber(phrase->next + 1, 1, 24) && mayFollowHour(sentence, phrase->next + 2)) {
            end = TimePhrase{at, phrase->next + 2};
            end->clock = QTime(sentence.value(phrase->next + 1) % 24, 0);
            end->isOpenHour = true;
        }
        if (end) {
            end->first = at;
            return end;
        }
    }
    return phrase;
}

std::optional<TimePhrase> readDayPart(const TimeSentence &sentence, int at)
{
    if (!sentence.is(at, {Part, LoosePart}) && sentence.kind(at) != Morrow)
        return std::nullopt;
    TimePhrase phrase{at, at + 1};
    phrase.part = sentence.kind(at) == Morrow ? Morning : DayPart(sentence.value(at));
    if (phrase.part == Noon && sentence.kind(at - 1) == After)
        phrase.part = Afternoon;  // "après-midi"
    const int before = sentence.kind(at - 1) == After ? at - 1 : at;
    phrase.isLoose = sentence.kind(at) == LoosePart ||
                     !sentence.hasBefore(before, 2, {This, By, Before, On, At, In}, {Filler});
    if (sentence.text(at - 1) == u"mas")
        return std::nullopt;  // "más tarde"
    return phrase;
}

}  // namespace daisychain::text
