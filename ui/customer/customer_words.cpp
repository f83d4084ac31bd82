#include "ui/customer/customer_words.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CustomerWords)
};

const QString Between = QStringLiteral(" · ");

QString referenceWords(const QString &kind)
{
    if (kind == u"customer")
        return Words::tr("customer number");
    if (kind == u"order")
        return Words::tr("order");
    if (kind == u"ticket")
        return Words::tr("ticket");
    if (kind == u"bug")
        return Words::tr("bug");
    return kind.isEmpty() ? Words::tr("reference") : text::isolated(text::plainLine(kind, 30));
}

QString dateFieldWords(const QString &name)
{
    if (name == u"since")
        return Words::tr("customer since");
    if (name == u"birthday")
        return Words::tr("birthday");
    if (name == u"renewal")
        return Words::tr("renewal");
    return text::isolated(text::plainLine(name, 30));
}

/// The same day of a year; the 29 February is kept on the 28th where there is none.
bool isAnniversary(const QDate &day, const QDate &today)
{
    const bool isLeapDay = day.month() == 2 && day.day() == 29 && !QDate::isLeapYear(today.year());
    return day.isValid() && day.month() == today.month() && (isLeapDay ? 28 : day.day()) == today.day();
}

}  // namespace

QString markWords(const QString &mark)
{
    if (mark == u"press")
        return Words::tr("press");
    if (mark == u"partner")
        return Words::tr("partner");
    if (mark == u"employee")
        return Words::tr("employee");
    if (mark == u"vulnerable")
        return Words::tr("minor or vulnerable");
    if (mark == u"legal")
        return Words::tr("legal dispute");
    return text::isolated(text::plainLine(mark, 30));
}

QString marksSentence(const QList<StandingDetail> &details)
{
    QStringList marks;
    for (const StandingDetail &one : details) {
        if (one.detail.field == DetailField::Mark && marks.size() < customerMarks().size())
            marks.append(markWords(one.detail.name));
    }
    return marks.join(Between);
}

QString fieldWords(const CustomerDetail &detail)
{
    switch (detail.field) {
    case DetailField::Name:
        return Words::tr("name");
    case DetailField::Organisation:
        return Words::tr("organisation");
    case DetailField::Plan:
        return Words::tr("plan");
    case DetailField::Own:
        return text::isolated(text::plainLine(detail.name, 30));
    case DetailField::EMail:
        return Words::tr("e-mail");
    case DetailField::Phone:
        return Words::tr("phone");
    case DetailField::Reference:
        return referenceWords(detail.value);
    case DetailField::Mark:
        return markWords(detail.name);
    case DetailField::Date:
        return dateFieldWords(detail.name);
    }
    return {};
}

QStringList daysToday(const QList<StandingDetail> &details, Instant now, const QTimeZone &zone)
{
    QStringList words;
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms, zone).date();
    for (const StandingDetail &one : details) {
        const QDate day = QDate::fromString(one.detail.value.left(10), Qt::ISODate);
        if (one.detail.field != DetailField::Date || !isAnniversary(day, today))
            continue;
        const int years = today.year() - day.year();
        if (one.detail.name == u"since" && years > 0)
            words.append(Words::tr("a customer for %n years today", nullptr, years));
        else if (one.detail.name == u"birthday")
            words.append(Words::tr("birthday today"));
        else if (one.detail.name == u"renewal" && years >= 0)
            words.append(Words::tr("renewal today"));
    }
    return words;
}

QString pastWords(const CustomerPast &past, int gestures)
{
    QStringList words;
    if (past.thanked > 0)
        words.append(Words::tr("thanked us %n times", nullptr, past.thanked));
    if (past.praised > 0)
        words.append(Words::tr("praised us %n times", nullptr, past.praised));
    if (past.kept > 0)
        words.append(Words::tr("%n promises kept", nullptr, past.kept));
    if (past.late > 0)
        words.append(Words::tr("%n kept late", nullptr, past.late));
    if (past.broken > 0)
        words.append(Words::tr("%n broken", nullptr, past.broken));
    if (gestures > 0)
        words.append(Words::tr("%n daisies", nullptr, gestures));
    return words.join(Between);
}

QString promiseStanding(const PromiseView &promise, Instant now)
{
    const QString due = dayTime(promise.due, now);
    switch (stateOf(promise, now)) {
    case PromiseState::Open:
        return Words::tr("due %1").arg(due);
    case PromiseState::Broken:
        return promise.due <= now ? Words::tr("late since %1").arg(due)
                                  : Words::tr("broken once, now due %1").arg(due);
    case PromiseState::Kept:
        return Words::tr("kept %1").arg(dayTime(promise.kept.value_or(promise.due), now));
    case PromiseState::KeptLate:
        return Words::tr("kept late, %1").arg(dayTime(promise.kept.value_or(promise.due), now));
    }
    return {};
}

QString pressableText(const QString &text, qsizetype most)
{
    return text::isolated(text::plainLine(text, most)).replace(u'&', QStringLiteral("&&"));
}

}  // namespace daisychain::ui
