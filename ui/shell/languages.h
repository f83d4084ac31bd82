#pragma once

#include "core/desk/settings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace daisychain::ui {

/// The surface's language: "" for the system's, "en", "de", or "pseudo".
inline constexpr Setting<QString> Language{"surface/language"};

/// Every text longer by two fifths and with accents, between brackets: shows what isn't translatable and what
/// has no room.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;
};

/// What a text becomes in the pseudo-locale. Placeholders and numbers stay.
QString pseudoText(const QString &source);

struct LanguageChoice {
    QString code;
    QString name;  ///< in itself: "Deutsch"
};
QList<LanguageChoice> languageChoices();

/// Loads the texts of a language for as long as it lives.
class Languages final {
public:
    /// `code` as in the setting; one that isn't there counts as English.
    explicit Languages(const QString &code);
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// For numbers and dates.
    QLocale locale() const { return m_locale; }

private:
    QLocale m_locale;
    std::unique_ptr<QTranslator> m_plurals;
    std::unique_ptr<QTranslator> m_translator;
};

}  // namespace daisychain::ui
