#pragma once

#include "core/text/private_places.h"
#include "core/text/token_places.h"

namespace daisychain::text {

// What findPrivateData() knows by the words around it. `plain` is a text of withPlainSigns(), `tokens` are
// those of the text.

/// Keys and tokens by the forms their makers gave them, private keys, long random words.
void findSecretForms(QStringView plain, PrivatePlaces &places);
/// Passwords, PINs and one-time codes.
void findSaidSecrets(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places);
/// "order #12345", "case 00123456".
void findReferences(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places);
void findBirthDates(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places);
/// "12 Rose Street", "Rosenstraße 12", "12 rue des Roses", "calle Rosas 12".
void findStreets(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places);

}  // namespace daisychain::text
