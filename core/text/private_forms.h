#pragma once

#include "core/text/private_places.h"
#include "core/text/token_places.h"

namespace daisychain::text {

// What findPrivateData() knows by its form. `plain` is a text of withPlainSigns().

void findMailAddresses(QStringView plain, const PublicContacts &contacts, PrivatePlaces &places);
void findBankAccounts(QStringView plain, PrivatePlaces &places);
void findCardNumbers(QStringView plain, PrivatePlaces &places);

/// Phones, and what has many digits and isn't one. `tokens`: those of the text.
void findPhones(QStringView plain, const QList<TokenPlace> &tokens, const PublicContacts &contacts,
                PrivatePlaces &places);

/// The six letters and digits of an airline's booking. Six letters count where the text speaks of a booking.
void findBookingCodes(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places);

}  // namespace daisychain::text
