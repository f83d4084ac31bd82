#include "core/text/time_phrases.h"

#include <algorithm>

namespace daisychain::text {

namespace {

using enum TimeKind;

constexpr int Friday = 5;
constexpr int DaysOfWeek = 7;

/// What may stand before a day for "3/12" or "sat" to be one.
constexpr std::initializer_list<TimeKind> DayMarks = {On, By, Before, This, Next, EndOfDay};

/// The next such day, never today.
QDate nextWeekday(QDate today, int day)
{
    const int ahead = (day - today.dayOfWeek() + DaysOfWeek) % DaysOfWeek;
    return today.addDays(ahead == 0 ? DaysOfWeek : ahead);
}

QDate fridayOf(QDate date)
{
    return date.addDays(Friday - date.dayOfWeek());
}

QDate lastOfMonth(QDate date)
{
    return QDate(date.year(), date.month(), date.daysInMonth());
}

TimePhrase phraseOf(int first, int next, QDate date)
{
    TimePhrase phrase{first, next};
    phrase.date = date;
    return phrase;
}

/// The next such day of a month, this year or a later one; 29 February may be years away.
std::optional<QDate> nextDate(QDate today, int day, int month)
{
    constexpr int MostYears = 8;
    for (int year = today.year(); year <= today.year() + MostYears; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && date >= today)
            return date;
    }
    return std::nullopt;
}

std::optional<QDate> nextDayOfMonth(QDate today, int day)
{
    for (int months = 0; months <= 2; ++months) {
        const QDate month = QDate(today.year(), today.month(), 1).addMonths(months);
        const QDate date(month.year(), month.month(), day);
        if (date.isValid() && date >= today)
            return date;
    }
    return std::nullopt;
}

std::optional<QDate> dateOf(QDate today, int day, int month, int year)
{
    constexpr int Century = 100;
    if (year <= 0)
        return nextDate(today, day, month);
    const QDate date(year < Century ? today.year() / Century * Century + year : year, month, day);
    return date.isValid() && date >= today ? std::optional(date) : std::nullopt;
}

class DateReader final {
public:
    DateReader(const TimeSentence &sentence, int at, QDate today, DateOrder order)
        : m_sentence(sentence)
        , m_at(at)
        , m_today(today)
        , m_order(order)
    {
    }

    std::optional<TimePhrase> read() const
    {
        switch (m_sentence.kind(m_at)) {
        case Day:
            return relativeDay();
        case Morrow:
            return morrow();
        case Tonight:
            return tonight();
        case Weekday:
            return until(nextWeekday(m_today, value()));
        case ShortWeekday:
            return isMarked() ? until(nextWeekday(m_today, value())) : std::nullopt;
        case Weekend:
            return isMarked() || has({In}) ? until(nextWeekday(m_today.addDays(-1), DaysOfWeek))
                                           : std::nullopt;
        case EndOfDay:
            return endOfDay();
        case EndOfWeek:
            return until(thisFriday());
        case Month:
            return monthFirst();
        case Days:
        case WorkDays:
        case Months:
            return unit();
        default:
            return dayFirst();
        }
    }

private:
    int value() const { return m_sentence.value(m_at); }
    std::optional<TimePhrase> until(QDate date) const { return phraseOf(m_at, m_at + 1, date); }
    bool has(TimeSentence::Kinds kinds) const
    {
        return m_sentence.hasBefore(m_at, 3, kinds, {Filler, Next, This, Work, Part});
    }
    bool isMarked() const { return m_sentence.hasBefore(m_at, 2, DayMarks, {Filler}); }
    QDate thisFriday() const
    {
        return m_today.dayOfWeek() <= Friday ? fridayOf(m_today) : fridayOf(m_today.addDays(DaysOfWeek));
    }

    /// Of the next such month that isn't over.
    QDate endOfMonth() const
    {
        const int year = m_today.year() + (value() < m_today.month() ? 1 : 0);
        return lastOfMonth(QDate(year, value(), 1));
    }

    std::optional<TimePhrase> relativeDay() const
    {
        const bool isAfter = value() == 1 && m_sentence.kind(m_at - 1) == After;
        return until(m_today.addDays(value() + (isAfter ? 1 : 0)));
    }

    /// German "morgen", Spanish "mañana"; nothing when it is the morning.
    std::optional<TimePhrase> morrow() const
    {
        const QStringView before = m_sentence.text(m_at - 1);
        if (before == u"pasado")
            return phraseOf(m_at - 1, m_at + 1, m_today.addDays(2));
        const bool isMorning = m_sentence.language() == PromiseLanguage::German
                                   ? m_sentence.is(m_at - 1, {On, This, Day, Weekday}) || before == u"guten"
                                   : m_sentence.kind(m_at - 1) == This || before == u"la";
        return isMorning ? std::nullopt : until(m_today.addDays(1));
    }

    /// Nothing when its day follows: "EOD Thursday".
    std::optional<TimePhrase> endOfDay() const
    {
        const bool isOther =
            m_sentence.hasBehind(m_at, 2, {Day, Weekday, ShortWeekday, Morrow}, {Filler, On});
        return isOther ? std::nullopt : until(m_today);
    }

    std::optional<TimePhrase> tonight() const
    {
        auto phrase = until(m_today);
        phrase->part = Evening;
        return phrase;
    }

    /// "December 3rd, 2026", "the end of December".
    std::optional<TimePhrase> monthFirst() const
    {
        if (has({End}))
            return until(endOfMonth());
        if (!m_sentence.isNumber(m_at + 1, 1, 31) || m_sentence.language() != PromiseLanguage::English)
            return std::nullopt;
        int next = m_at + 2;
        next += m_sentence.kind(next) == Ordinal ? 1 : 0;
        const int year = yearAt(next);
        const auto date = dateOf(m_today, m_sentence.value(m_at + 1), value(), year);
        return date ? std::optional(phraseOf(m_at, next, *date)) : std::nullopt;
    }

    /// The year at or behind a comma, moved past; 0 when there is none.
    int yearAt(int &next) const
    {
        constexpr int Earliest = 2000;
        const int at = m_sentence.text(next) == u"," || m_sentence.text(next) == u"de" ? next + 1 : next;
        if (!m_sentence.isNumber(at, Earliest, Earliest + 200))
            return 0;
        next = at + 1;
        return m_sentence.value(at);
    }

    /// "3 December", "the 3rd of December", "am 3.12.", "the 15th".
    std::optional<TimePhrase> dayFirst() const
    {
        if (!m_sentence.isNumber(m_at, 1, 31))
            return digits();
        int next = m_at + 1;
        const bool isOrdinal = m_sentence.kind(next) == Ordinal || m_sentence.text(next) == u",";
        next += isOrdinal ? 1 : 0;
        const int ordinalEnd = next;
        next += m_sentence.text(next) == u"of" || m_sentence.text(next) == u"de" ? 1 : 0;
        if (m_sentence.kind(next) == Month) {
            const int month = m_sentence.value(next++);
            const int year = yearAt(next);
            const auto date = dateOf(m_today, value(), month, year);
            return date ? std::optional(phraseOf(m_at, next, *date)) : std::nullopt;
        }
        return dayOfMonth(isOrdinal, ordinalEnd);
    }

    std::optional<TimePhrase> dayOfMonth(bool isOrdinal, int next) const
    {
        const bool isEnd = next >= m_sentence.count() || m_sentence.kind(next) != None;
        bool isNamed = m_sentence.kind(m_at - 1) == On && isEnd;
        if (m_sentence.language() == PromiseLanguage::English)
            isNamed = isOrdinal && isMarked();
        else if (m_sentence.language() == PromiseLanguage::German)
            isNamed = isOrdinal && m_sentence.kind(m_at - 1) == On;
        const auto date = isNamed ? nextDayOfMonth(m_today, value()) : std::nullopt;
        return date ? std::optional(phraseOf(m_at, next, *date)) : std::nullopt;
    }

    /// "3/12", "3.12.2026".
    std::optional<TimePhrase> digits() const
    {
        const QStringView text = m_sentence.text(m_at);
        const bool isSlashed = text.contains(u'/');
        if (text.size() > 10 || !(isSlashed || text.contains(u'.')) || !isMarked())
            return std::nullopt;
        const auto numbers = text.split(isSlashed ? u'/' : u'.');
        if (numbers.size() != 2 && numbers.size() != 3)
            return std::nullopt;
        const bool isMonthFirst = isSlashed && m_order == DateOrder::MonthFirst;
        const int day = numbers[isMonthFirst ? 1 : 0].toInt();
        const int month = numbers[isMonthFirst ? 0 : 1].toInt();
        const auto date = dateOf(m_today, day, month, numbers.size() == 3 ? numbers[2].toInt() : 0);
        return date ? until(*date) : std::nullopt;
    }

    /// "the end of the day", "next week", "this month", "the next business day".
    std::optional<TimePhrase> unit() const
    {
        const bool isNext = has({Next}) || m_sentence.hasBehind(m_at, 2, {Next}, {Filler});
        const bool isThis = has({This, End, In});
        if (!isNext && !isThis)
            return std::nullopt;
        const bool isWork = m_sentence.kind(m_at) == WorkDays || m_sentence.kind(m_at - 1) == Work;
        if (m_sentence.kind(m_at) == Months)
            return until(lastOfMonth(isNext ? m_today.addMonths(1) : m_today));
        if (value() == DaysOfWeek)
            return until(isNext ? fridayOf(m_today.addDays(DaysOfWeek)) : thisFriday());
        if (isWork && !isNext)
            return std::nullopt;
        if (isNext)
            return until(isWork ? addWorkDays(m_today, 1) : m_today.addDays(1));
        return until(m_today);
    }

    const TimeSentence &m_sentence;
    int m_at;
    QDate m_today;
    DateOrder m_order;
};

}  // namespace

DateOrder dateOrder(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd') && !format.startsWith(u'y') ? DateOrder::MonthFirst
                                                                                   : DateOrder::DayFirst;
}

std::optional<TimePhrase> readDate(const TimeSentence &sentence, int at, QDate today, DateOrder order)
{
    return DateReader(sentence, at, today, order).read();
}

}  // namespace daisychain::text
