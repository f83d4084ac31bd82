#pragma once

#include "core/text/time_sentence.h"

#include <QDateTime>
#include <QLocale>

#include <optional>

namespace daisychain::text {

/// What "3/12" is.
enum class DateOrder { DayFirst, MonthFirst };
DateOrder dateOrder(const QLocale &locale);

/// Words that say when: what they name is set, what they leave open is not.
struct TimePhrase {
    int first = 0;  ///< of the words
    int next = 0;   ///< the word behind
    std::optional<QDate> date = {};
    std::optional<QTime> clock = {};
    std::optional<DayPart> part = {};
    std::optional<qint64> minutes = {};  ///< from now
    bool isOpenHour = false;             ///< "at 5", which may be five or seventeen o'clock
    bool isVague = false;                ///< "in a few hours"
    bool isLoose = false;                ///< says nothing without a day: "morning" without "in the"
    bool isDeadline = false;             ///< "by", "within"
    bool isBefore = false;               ///< "before", of which the day itself is no part
};

/// The phrase that begins with a word, if one does.
std::optional<TimePhrase> readSpan(const TimeSentence &sentence, int at, QDate today);
std::optional<TimePhrase> readClock(const TimeSentence &sentence, int at);
std::optional<TimePhrase> readDate(const TimeSentence &sentence, int at, QDate today, DateOrder order);
std::optional<TimePhrase> readDayPart(const TimeSentence &sentence, int at);

/// So many working days (Monday to Friday) after a day.
QDate addWorkDays(QDate date, int days);

}  // namespace daisychain::text
