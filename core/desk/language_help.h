#pragma once

#include "core/desk/person.h"

#include <QList>

#include <optional>

namespace daisychain {

/// A language that somebody doesn't write, and who on the team does.
struct LanguageHelp {
    QString language;         ///< the primary subtag of BCP 47
    QList<PersonId> writers;  ///< by name; empty: nobody

    bool operator==(const LanguageHelp &) const = default;
};

/// Whether a person says that they write a language. Regions don't count, and Norwegian is one.
bool writesLanguage(const Person &person, const QString &language);

/// What `me` should know of a post in this language. Nothing where they write it, haven't said what they
/// write, or nobody knows the language. Pure.
std::optional<LanguageHelp> languageHelp(const QString &language, PersonId me, const QList<Person> &persons);

}  // namespace daisychain
