#include "core/text/due_time.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace daisychain::text {

namespace {

using enum TimeKind;

const QTime EndOfWork(18, 0);
const QTime LastMinute(23, 59);
const QTime Noontime(12, 0);
const QTime EndOfEvening(21, 0);
constexpr qint64 MsOfMinute = 60'000;

/// What may stand between the parts of "on Friday, at around 5".
constexpr std::initializer_list<TimeKind> Between = {Filler, At, By, Before, On, In, This, After, End};
constexpr int MostBetween = 4;

QDateTime at(QDate date, QTime time, const QDateTime &now)
{
    return QDateTime(date, time, now.timeZone());
}

QTime endOf(DayPart part)
{
    switch (part) {
    case Morning:
    case Noon:
        return Noontime;
    case Afternoon:
        return EndOfWork;
    case Evening:
        return EndOfEvening;
    case Midnight:
        return LastMinute;
    }
    Q_UNREACHABLE();
}

/// Whether a phrase of time may begin with a word; most don't.
bool mayBegin(const TimeSentence &sentence, int word)
{
    static constexpr std::initializer_list<TimeKind> never = {Filler, In,   On,   By,   Before, At,
                                                              And,    This, Next, Past, After,  End};
    if (sentence.kind(word) != None)
        return !sentence.is(word, never);
    return sentence.text(word).front().isDigit() || sentence.text(word).startsWith(u"halb");
}

std::optional<TimePhrase> readPhrase(const TimeSentence &sentence, int word, QDate today, DateOrder order)
{
    if (auto span = readSpan(sentence, word, today))
        return span;
    if (auto clock = readClock(sentence, word))
        return clock;
    if (auto date = readDate(sentence, word, today, order))
        return date;
    return readDayPart(sentence, word);
}

/// "since Monday", "3 days ago".
bool isPast(const TimeSentence &sentence, const TimePhrase &phrase)
{
    return sentence.hasBefore(phrase.first, 3, {Past}, {Filler, On, This, At}) ||
           sentence.kind(phrase.next) == Past;
}

void setDeadline(TimePhrase &phrase, const TimeSentence &sentence)
{
    constexpr int Reach = 4;
    static constexpr std::initializer_list<TimeKind> passed = {Filler, This,   Next,  End,  At,
                                                               On,     Number, After, Part, EndOfDay};
    phrase.isBefore = sentence.hasBefore(phrase.first, Reach, {Before}, {Filler, This, Next, At, On}) &&
                      !sentence.hasBefore(phrase.first, Reach, {End}, {Filler, This, Next, At, On});
    phrase.isDeadline = sentence.hasBefore(phrase.first, Reach, {By, Before, In}, passed) ||
                        sentence.hasBehind(phrase.next - 1, 3, {By}, {Filler, At});
}

/// Whether `behind` says more about the same time.
bool joins(const TimePhrase &time, const TimePhrase &behind, const TimeSentence &sentence)
{
    const bool isApart = time.minutes || behind.minutes || (time.date && behind.date) ||
                         (time.clock && behind.clock) || (time.part && behind.part) ||
                         behind.first - time.next > MostBetween;
    bool isNear = !isApart;
    for (int word = time.next; isNear && word < behind.first; ++word)
        isNear = sentence.is(word, Between);
    return isNear;
}

void join(TimePhrase &time, const TimePhrase &behind)
{
    time.next = behind.next;
    time.date = time.date ? time.date : behind.date;
    time.clock = time.clock ? time.clock : behind.clock;
    time.part = time.part ? time.part : behind.part;
    time.isOpenHour |= behind.isOpenHour;
    time.isDeadline |= behind.isDeadline;
    time.isBefore |= behind.isBefore;
    time.isLoose &= behind.isLoose;
}

QList<TimePhrase> timesOf(const TimeSentence &sentence, QDate today, DateOrder order)
{
    QList<TimePhrase> times;
    for (int word = 0; word < sentence.count();) {
        auto phrase = mayBegin(sentence, word) ? readPhrase(sentence, word, today, order) : std::nullopt;
        const int next = phrase ? std::max(phrase->next, word + 1) : word + 1;
        if (phrase && !isPast(sentence, *phrase)) {
            setDeadline(*phrase, sentence);
            if (!times.isEmpty() && joins(times.last(), *phrase, sentence))
                join(times.last(), *phrase);
            else
                times.append(*phrase);
        }
        word = next;
    }
    times.removeIf([](const TimePhrase &time) { return time.isLoose && !time.date && !time.clock; });
    return times;
}

/// See dueTime(); null when there is none.
const TimePhrase *chosen(const QList<TimePhrase> &times, int from)
{
    constexpr int Near = 2;
    const TimePhrase *first = nullptr;
    const TimePhrase *before = nullptr;
    for (const TimePhrase &time : times) {
        if (time.next <= from) {
            before = from - time.next <= Near ? &time : before;
            continue;
        }
        if (time.isDeadline)
            return &time;
        first = first != nullptr ? first : &time;
    }
    return first != nullptr ? first : before;
}

QTime hourOf(const TimePhrase &time)
{
    constexpr int HalfDay = 12;
    constexpr int LatestOpenHour = 7;  // nobody calls a customer back at seven in the morning
    const QTime clock = *time.clock;
    const bool isLate =
        time.part ? *time.part != Morning : clock.hour() >= 1 && clock.hour() <= LatestOpenHour;
    const bool isShifted = time.isOpenHour && isLate && clock.hour() < HalfDay;
    return isShifted ? QTime(clock.hour() + HalfDay, clock.minute()) : clock;
}

/// A date and a time where the promise is made.
struct LocalTime {
    QDate date;
    QTime time;

    auto operator<=>(const LocalTime &other) const
    {
        return std::pair(date.toJulianDay(), time.msecsSinceStartOfDay()) <=>
               std::pair(other.date.toJulianDay(), other.time.msecsSinceStartOfDay());
    }
};

/// What a phrase names; it may be over.
LocalTime named(const TimePhrase &phrase, QDate today)
{
    const QDate date = phrase.date.value_or(today);
    if (phrase.clock)
        return {date, hourOf(phrase)};
    if (phrase.part)
        return {date, endOf(*phrase.part)};
    return {phrase.isBefore && date > today ? date.addDays(-1) : date, EndOfWork};
}

}  // namespace

std::optional<DueTime> dueTime(const TimeSentence &sentence, int from, const QDateTime &now, DateOrder order)
{
    const LocalTime here{now.date(), now.time()};
    const QList<TimePhrase> times = timesOf(sentence, here.date, order);
    const TimePhrase *time = chosen(times, from);
    if (time == nullptr)
        return std::nullopt;
    if (time->minutes)
        return DueTime{now.addMSecs(*time->minutes * MsOfMinute), time->isVague};
    LocalTime due = named(*time, here.date);
    if (due <= here && due.date == here.date && time->date && !time->clock)
        due.time = LastMinute;
    if (due <= here && due.date == here.date)
        due.date = due.date.addDays(1);
    if (due <= here)
        return std::nullopt;
    return DueTime{at(due.date, due.time, now), time->isVague};
}

QDateTime usualDueTime(const QDateTime &now)
{
    return at(addWorkDays(now.date(), 1), EndOfWork, now);
}

}  // namespace daisychain::text
