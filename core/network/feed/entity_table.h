#pragma once

#include "core/base/result.h"
#include "core/network/feed/warning_list.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <optional>

namespace daisychain::network {

/// A character as it may stand in XML; empty when it may not.
QByteArray escapedCharacter(char32_t code);

/// The entities that a document type declares, as far as they are harmless: a short text with markup or
/// characters, but with no entity inside.
class EntityTable final {
public:
    /// Reads the declaration that begins at the "<" of `<!DOCTYPE`, and returns how many bytes it takes.
    /// Errors: Invalid: "entity-bomb" when an entity holds another one or is longer than any use of it.
    Result<qsizetype> readDocumentType(QByteArrayView markup, int line, WarningList &warnings);

    /// What to put in for a name; nothing when it was not declared. Errors: Invalid: "entity-bomb" when all
    /// of it together has become too much.
    Result<std::optional<QByteArray>> valueOf(QByteArrayView name);

private:
    Result<void> readEntity(QByteArrayView declaration, int line, WarningList &warnings);

    QHash<QByteArray, QByteArray> m_values;
    qsizetype m_putIn = 0;
};

}  // namespace daisychain::network
