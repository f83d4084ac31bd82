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

    bool operator==(const Person &) const = default;
};

}  // namespace daisychain
