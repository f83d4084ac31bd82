#pragma once

#include <QStringView>

namespace daisychain::text {

/// The languages in which promises are found.
enum class PromiseLanguage { English, German, French, Spanish };

/// What a word is in a phrase such as "by Friday morning" or "within 24 hours".
enum class TimeKind {
    None,
    Number,    ///< value: which
    Vague,     ///< "few": a number nobody means exactly; value: what we take it for
    Half,      ///< "half an hour"
    Minutes,   ///< a unit; value: how many minutes it has
    Days,      ///< a unit; value: how many days it has
    WorkDays,  ///< a unit
    Work,      ///< "business" beside "days"
    Months,    ///< a unit
    Weekend,
    Day,           ///< value: days from today
    Morrow,        ///< "morgen", "mañana": tomorrow or the morning
    Weekday,       ///< value: 1 is Monday
    ShortWeekday,  ///< "sat": a day only behind "on", "by" and their like
    Month,         ///< value: 1 is January
    Part,          ///< of a day; value: a DayPart
    LoosePart,     ///< "früh": only behind a day
    Tonight,
    EndOfDay,   ///< "eod"
    EndOfWeek,  ///< "eow"
    End,        ///< "the end of"
    In,         ///< "within"
    On,         ///< "on"
    By,         ///< "until"
    Before,
    At,     ///< "at", "around", "between"
    And,    ///< between two numbers
    After,  ///< "the day after tomorrow"
    This,
    Next,  ///< also behind its noun: "lundi prochain"
    Past,  ///< "since", "last"
    Am,
    Pm,
    Hour,     ///< "o'clock", "Uhr", "h"
    Ordinal,  ///< "3rd"
    Filler,
};

enum DayPart { Morning, Noon, Afternoon, Evening, Midnight };

struct TimeWord {
    TimeKind kind = TimeKind::None;
    int value = 0;
};

/// What a word of FoldedSentence::words is; digits are numbers up to 9999.
TimeWord timeWord(QStringView word, PromiseLanguage language);

}  // namespace daisychain::text
