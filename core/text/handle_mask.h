#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace daisychain::text {

/// Whether a word is one that nobody writes by chance: it has a digit, or a sign between letters.
bool isUnusualWord(QStringView word);

/// The text with every handle that is meant replaced, UTF-16 unit by unit. Asked about, in lower case:
/// "name@host" wherever it stands; "@name" for a name behind '@' or '/'; "name" for one there and for an
/// unusual word anywhere. Linear; words over 256 units are nobody's handle.
QString maskedHandles(const QString &text, const std::function<bool(const QString &)> &isMeant,
                      QChar with = QChar(0x2022));

/// The text with every word that is meant replaced in the same way; asked about in lower case.
QString maskedWords(const QString &text, const std::function<bool(const QString &)> &isMeant,
                    QChar with = QChar(0x2022));
/// The words of a name that are worth masking, in lower case: those of three letters and more.
QStringList nameWords(const QString &name);

}  // namespace daisychain::text
