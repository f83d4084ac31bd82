#include "core/desk/guard_settings.h"

namespace daisychain {

Guards guards(const Settings &settings)
{
    return {get(settings, GuardPrivateData),  get(settings, GuardEmptyApology),
            get(settings, GuardSmallWords),   get(settings, GuardOtherLanguage),
            get(settings, GuardOtherAccount), get(settings, GuardThirdReader)};
}

text::PublicContacts publicContacts(const Settings &settings)
{
    text::PublicContacts contacts;
    for (const QString &line : get(settings, GuardContacts).split(u'\n')) {
        const QString contact = line.trimmed();
        if (contact.contains(u'@'))
            contacts.mailAddresses.append(contact);
        else if (!contact.isEmpty())
            contacts.phones.append(contact);
    }
    return contacts;
}

}  // namespace daisychain
