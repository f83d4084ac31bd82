#include "ui/roster/private_words.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PrivateWords)
};

}  // namespace

QString privateKindWords(text::PrivateKind kind)
{
    switch (kind) {
    case text::PrivateKind::Secret:
        return Words::tr("a password or key");
    case text::PrivateKind::CardNumber:
        return Words::tr("a card number");
    case text::PrivateKind::BankAccount:
        return Words::tr("a bank account");
    case text::PrivateKind::MailAddress:
        return Words::tr("a mail address");
    case text::PrivateKind::BirthDate:
        return Words::tr("a date of birth");
    case text::PrivateKind::Phone:
        return Words::tr("a phone number");
    case text::PrivateKind::Reference:
        return Words::tr("an order or ticket number");
    case text::PrivateKind::PostalAddress:
        return Words::tr("a postal address");
    }
    return {};
}

QString privateKindsWords(const QList<text::PrivateKind> &kinds)
{
    QStringList words;
    for (const text::PrivateKind kind : kinds) {
        if (const QString one = privateKindWords(kind); !words.contains(one))
            words.append(one);
    }
    return words.join(QStringLiteral(", "));
}

QString privateKindsWords(const QList<text::PrivateData> &places)
{
    QList<text::PrivateKind> kinds;
    for (const text::PrivateData &place : places)
        kinds.append(place.kind);
    return privateKindsWords(kinds);
}

}  // namespace daisychain::ui
