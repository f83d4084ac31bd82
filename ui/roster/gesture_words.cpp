#include "ui/roster/gesture_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(GestureWords)
};

}  // namespace

QString gestureKindWords(GestureKind kind)
{
    switch (kind) {
    case GestureKind::Credit:
        return Words::tr("credit", "something given to a customer");
    case GestureKind::Gift:
        return Words::tr("gift", "something given to a customer");
    case GestureKind::WaivedFee:
        return Words::tr("waived fee", "something given to a customer");
    case GestureKind::HandwrittenNote:
        return Words::tr("handwritten note", "something given to a customer");
    case GestureKind::Other:
        return Words::tr("something else", "something given to a customer");
    }
    return {};
}

QString reactionWords(Reaction reaction)
{
    switch (reaction) {
    case Reaction::Glad:
        return Words::tr("they were glad");
    case Reaction::Indifferent:
        return Words::tr("they said nothing of it");
    case Reaction::Refused:
        return Words::tr("they didn't want it");
    }
    return {};
}

QString moneyWords(const Money &money)
{
    const int digits = minorDigits(money.currency);
    const QString amount = QLocale().toString(double(money.minor) / std::pow(10, digits), 'f', digits);
    return Words::tr("%1 %2", "an amount and its currency").arg(amount, money.currency);
}

QString gestureWords(const Gesture &gesture)
{
    const QString kind = gestureKindWords(gesture.kind);
    return gesture.amount ? Words::tr("%1 of %2", "what was given, and its amount")
                                .arg(kind, moneyWords(*gesture.amount))
                          : kind;
}

QString allowanceSentence(const Allowance &allowance)
{
    const Money left = allowance.left();
    if (left.minor < 0)
        return Words::tr("You gave %1 this month, more than the usual %2. That is all right; go on.")
            .arg(moneyWords(allowance.given), moneyWords(allowance.month));
    return Words::tr("%1 of your %2 are left this month.").arg(moneyWords(left), moneyWords(allowance.month));
}

}  // namespace daisychain::ui
