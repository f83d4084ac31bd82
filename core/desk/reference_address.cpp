#include "core/desk/reference_address.h"

namespace daisychain {

QUrl referenceAddress(const QString &addresses, const CustomerDetail &reference)
{
    const QString Place = QStringLiteral("{number}");
    if (reference.field != DetailField::Reference)
        return {};
    for (const QStringView line : QStringView(addresses).split(u'\n', Qt::SkipEmptyParts)) {
        const QString words = line.toString().simplified();
        const qsizetype space = words.indexOf(u' ');
        if (space < 0 || words.left(space).compare(reference.value, Qt::CaseInsensitive) != 0)
            continue;
        QString address = words.mid(space + 1);
        const QByteArray number = QUrl::toPercentEncoding(reference.name);
        if (!address.contains(Place) || number.isEmpty())
            return {};
        const QUrl anyNumber(QString(address).replace(Place, QStringLiteral("0")));
        const QUrl url(address.replace(Place, QString::fromLatin1(number)), QUrl::StrictMode);
        const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
        // A number may come from anybody: it must not say where an address leads.
        const bool isSameHost = url.authority() == anyNumber.authority() && !url.host().isEmpty();
        return isWeb && isSameHost ? url : QUrl();
    }
    return {};
}

}  // namespace daisychain
