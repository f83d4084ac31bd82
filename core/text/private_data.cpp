#include "core/text/private_data.h"

#include "core/text/find_entities.h"
#include "core/text/number_runs.h"
#include "core/text/private_forms.h"
#include "core/text/private_words.h"

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr QChar Bullet = u'•';

bool isHidden(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit == u'_';
}

/// How many of the last letters and digits are left to be seen.
qsizetype leftOf(PrivateKind kind, qsizetype signs)
{
    constexpr qsizetype Fewest = 2;
    constexpr qsizetype Most = 4;
    switch (kind) {
    case PrivateKind::CardNumber:
    case PrivateKind::BankAccount:
        return Most;
    case PrivateKind::Phone:
        return Fewest;
    case PrivateKind::Reference:
        return std::clamp(signs / 3, Fewest, Most);
    case PrivateKind::Secret:
    case PrivateKind::MailAddress:
    case PrivateKind::BirthDate:
    case PrivateKind::PostalAddress:
        return 0;
    }
    Q_UNREACHABLE();
}

void hide(QString &text, qsizetype start, qsizetype end)
{
    for (qsizetype at = start; at < end; ++at) {
        if (isHidden(text[at]))
            text[at] = Bullet;
    }
}

void hideAll(QString &text, qsizetype start, qsizetype end)
{
    for (qsizetype at = start; at < end; ++at) {
        if (!text[at].isSpace())
            text[at] = Bullet;
    }
}

/// "m•••@••••••.example".
void hideMailAddress(QString &text, qsizetype start, qsizetype end)
{
    const QStringView address = QStringView(text).sliced(start, end - start);
    const qsizetype at = start + std::max(address.indexOf(u'@'), address.indexOf(u'＠'));
    const qsizetype dot = start + std::max(address.lastIndexOf(u'.'), address.lastIndexOf(u'．'));
    const bool isLong = at - start > 1 && !text[start].isSurrogate();
    hide(text, isLong ? start + 1 : start, at);
    hide(text, at + 1, std::max(dot, at + 1));
}

void hideNumber(QString &text, const PrivateData &place)
{
    const auto begin = text.begin() + place.start;
    const qsizetype signs = std::count_if(begin, text.begin() + place.end, isHidden);
    qsizetype end = place.end;
    for (qsizetype left = leftOf(place.kind, signs); left > 0 && end > place.start; --end)
        left -= isHidden(text[end - 1]) ? 1 : 0;
    hide(text, place.start, end);
}

}  // namespace

QString privateKindName(PrivateKind kind)
{
    switch (kind) {
    case PrivateKind::Secret:
        return QStringLiteral("secret");
    case PrivateKind::CardNumber:
        return QStringLiteral("card-number");
    case PrivateKind::BankAccount:
        return QStringLiteral("bank-account");
    case PrivateKind::MailAddress:
        return QStringLiteral("mail-address");
    case PrivateKind::BirthDate:
        return QStringLiteral("birth-date");
    case PrivateKind::Phone:
        return QStringLiteral("phone");
    case PrivateKind::Reference:
        return QStringLiteral("reference");
    case PrivateKind::PostalAddress:
        return QStringLiteral("postal-address");
    }
    Q_UNREACHABLE();
}

QList<PrivateData> findPrivateData(QStringView text, const PublicContacts &contacts)
{
    const QString plain = withPlainSigns(text);
    const QList<TokenPlace> tokens = searchTokenPlaces(text);
    PrivatePlaces places(text.size());
    for (const EntityRange &entity : findMastodonEntities(text))
        places.take(entity.start, entity.end);
    findSecretForms(plain, places);
    findSaidSecrets(plain, tokens, places);
    findCardNumbers(plain, places);
    findBankAccounts(plain, places);
    findMailAddresses(plain, contacts, places);
    findBirthDates(plain, tokens, places);
    findReferences(plain, tokens, places);
    findPhones(plain, tokens, contacts, places);
    findBookingCodes(plain, tokens, places);
    findStreets(plain, tokens, places);
    return places.inOrder();
}

MaskedText maskPrivateData(QStringView text, const PublicContacts &contacts)
{
    MaskedText masked{text.toString(), findPrivateData(text, contacts)};
    for (const PrivateData &place : masked.places) {
        if (place.kind == PrivateKind::Secret)
            hideAll(masked.text, place.start, place.end);
        else if (place.kind == PrivateKind::MailAddress)
            hideMailAddress(masked.text, place.start, place.end);
        else
            hideNumber(masked.text, place);
    }
    return masked;
}

}  // namespace daisychain::text
