#include "core/desk/private_line.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace daisychain {

namespace {

struct Phrases {
    QStringView language;
    QStringView wrote;
    QStringView goOn;  ///< %1: the address
};

/// The first is for all languages that aren't here. None says "du", "Sie", "tu" or "vous".
constexpr std::array Known{
    Phrases{u"en", u"I've written you a private message, so that nobody else has to read along.",
            u"Let's go on where nobody else reads along: %1"},
    Phrases{u"de", u"Dazu ist gerade eine private Nachricht unterwegs, damit niemand sonst mitlesen muss.",
            u"Hier geht es weiter, ohne dass jemand mitliest: %1"},
    Phrases{u"fr", u"Un message privé vient de partir, pour que personne d'autre ne lise la suite.",
            u"La suite se passe ici, à l'abri des regards : %1"},
    Phrases{u"es", u"Acabo de enviar un mensaje privado, para que nadie más lea lo que sigue.",
            u"Seguimos aquí, donde nadie más lo lee: %1"},
};

constexpr qsizetype MostWords = 4000;

/// "de" of "de-AT".
QString mainPart(QStringView language)
{
    const qsizetype end = language.indexOf(u'-');
    return (end < 0 ? language : language.first(end)).toString().toLower();
}

const Phrases &phrasesFor(QStringView language)
{
    const QString wanted = mainPart(language);
    for (const Phrases &one : Known) {
        if (one.language == wanted)
            return one;
    }
    return Known.front();
}

/// The language that a line names at its beginning, and the rest of it.
std::pair<QString, QString> labelled(const QString &line)
{
    const qsizetype end = line.indexOf(u':');
    const QString label = line.left(std::max<qsizetype>(end, 0)).trimmed();
    const bool isLanguage =
        (label.size() == 2 || label.size() == 3) && std::all_of(label.begin(), label.end(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        });
    if (!isLanguage)
        return {QString(), line.trimmed()};
    return {label.toLower(), line.sliced(end + 1).trimmed()};
}

}  // namespace

QString wroteInPrivateText(QStringView language, const QString &words)
{
    const QString wanted = mainPart(language);
    QString forAll;
    for (const QString &line : words.left(MostWords).split(u'\n', Qt::SkipEmptyParts)) {
        const auto [label, text] = labelled(line);
        if (!text.isEmpty() && label == wanted && !wanted.isEmpty())
            return text;
        if (!text.isEmpty() && label.isEmpty() && forAll.isEmpty())
            forAll = text;
    }
    return forAll.isEmpty() ? phrasesFor(language).wrote.toString() : forAll;
}

QString goOnThereText(QStringView language, const QString &address)
{
    const QString sendable = sendableAddress(address);
    return sendable.isEmpty() ? QString() : phrasesFor(language).goOn.toString().arg(sendable);
}

QString sendableAddress(const QString &written)
{
    const QUrl url(written.trimmed().left(MostWords), QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty()
               ? url.toString(QUrl::FullyEncoded)
               : QString();
}

}  // namespace daisychain
