#pragma once

#include "core/base/id.h"

#include <QStringList>

namespace daisychain {

/// Somebody who works here. The journal knows actions by person.
struct Person {
    PersonId id;
    QString name;
    QString signature;      ///< how a public answer is signed: "Sam"
    QStringList languages;  ///< ISO 639-1, the ones they write
    QString initials = {};  ///< "MK"; empty: as the name gives them

    bool operator==(const Person &) const = default;
};

/// The person's own initials, else the first letters of two words of the name: "Jo Abebe" is "JA".
QString initialsOf(const Person &person);

}  // namespace daisychain
