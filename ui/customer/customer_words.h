#pragma once

#include "core/desk/customer_reader.h"

#include <QTimeZone>

namespace daisychain::ui {

// What is known of customers, in words.

/// "minor or vulnerable"; a mark that this program doesn't know is shown as it is.
QString markWords(const QString &mark);
/// Their marks, one after the other: "press · legal dispute". Empty: none.
QString marksSentence(const QList<StandingDetail> &details);
/// "organisation", "order number": what stands in front of a detail.
QString fieldWords(const CustomerDetail &detail);
/// What there is to think of on this day: "birthday today", "a customer for 3 years today".
QStringList daysToday(const QList<StandingDetail> &details, Instant now, const QTimeZone &zone);
/// How it went so far: "thanked us twice · 3 promises kept, 1 broken". Empty: nothing to tell.
QString pastWords(const CustomerPast &past, int gestures);
/// How a promise stands, with its time: "due Fri 10:00", "late since Fri 10:00".
QString promiseStanding(const PromiseView &promise, Instant now);
/// What somebody wrote, as the text of a button or in a menu, where "&" would make the next letter a key.
QString pressableText(const QString &text, qsizetype most);

}  // namespace daisychain::ui
