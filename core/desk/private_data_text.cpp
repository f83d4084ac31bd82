#include "core/desk/private_data_text.h"

namespace daisychain {

QString askToDeleteText(QStringView language)
{
    const bool isGerman = language.startsWith(u"de", Qt::CaseInsensitive) &&
                          (language.size() == 2 || language[2] == u'-' || language[2] == u'_');
    if (isGerman)
        return QStringLiteral("Eine Bitte: In diesem Beitrag stehen persönliche Angaben, die alle lesen "
                              "können. Am besten jetzt löschen; wir haben sie notiert.");
    return QStringLiteral("One request: your post shows personal details that everybody can read. Please "
                          "delete it; we have noted them.");
}

}  // namespace daisychain
