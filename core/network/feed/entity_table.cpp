#include "core/network/feed/entity_table.h"

#include "core/text/html_entities.h"

#include <algorithm>

namespace daisychain::network {

namespace {

constexpr qsizetype MaxValue = 2'000;
constexpr qsizetype MaxPutIn = 1'000'000;  // bytes in a document
constexpr qsizetype MaxEntities = 1'000;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QByteArrayView word(QByteArrayView text)
{
    return text.first(std::ranges::find_if(text, isSpace) - text.begin());
}

Failure bomb(QByteArrayView name)
{
    return Failure(Error{ErrorCode::Invalid, {QStringLiteral("entity-bomb"), QString::fromUtf8(name)}});
}

/// A value with the characters that its references name; nothing when it refers to other entities.
std::optional<QByteArray> plainValue(QByteArrayView value)
{
    QByteArray plain;
    const char *end = value.data() + value.size();
    for (const char *at = value.data(); at != end;) {
        if (*at != '&') {
            const bool isAscii = static_cast<unsigned char>(*at) < 0x80;
            plain += isAscii && *at != '\n' ? escapedCharacter(char32_t(*at))
                                            : QByteArray(1, *at == '\n' ? ' ' : *at);
            ++at;
            continue;
        }
        const text::CharacterReference found = text::characterReference(at, end, text::ReferencePlace::Text);
        if (found.length == 0)
            return std::nullopt;
        plain += escapedCharacter(found.code);
        at += found.length;
    }
    return plain;
}

/// Past what opened at the beginning: a quoted text or a comment.
qsizetype lengthOfQuoted(QByteArrayView text)
{
    if (text.startsWith("<!--")) {
        const qsizetype end = text.indexOf("-->", 4);
        return end < 0 ? text.size() : end + 3;
    }
    const qsizetype end = text.indexOf(text.front(), 1);
    return end < 0 ? text.size() : end + 1;
}

/// Up to the ">" that ends a declaration, which stays out.
QByteArrayView declarationAt(QByteArrayView markup)
{
    qsizetype at = 0;
    while (at < markup.size() && markup[at] != '>') {
        const bool isQuote = markup[at] == '"' || markup[at] == '\'';
        at += isQuote ? lengthOfQuoted(markup.sliced(at)) : 1;
    }
    return markup.first(at);
}

}  // namespace

QByteArray escapedCharacter(char32_t code)
{
    switch (code) {
    case U'<':
        return "&lt;";
    case U'>':
        return "&gt;";
    case U'&':
        return "&amp;";
    case U'"':
        return "&quot;";
    default:
        break;
    }
    const bool isAllowed =
        code >= 0x20 ? code < 0xFFFE || code > 0xFFFF : code == U'\t' || code == U'\n' || code == U'\r';
    return isAllowed ? QString::fromUcs4(&code, 1).toUtf8() : QByteArray();
}

Result<void> EntityTable::readEntity(QByteArrayView declaration, int line, WarningList &warnings)
{
    QByteArrayView rest = declaration.trimmed();
    if (rest.startsWith('%'))
        return {};  // for document types themselves, which we don't read
    const QByteArrayView name = word(rest);
    rest = rest.sliced(name.size()).trimmed();
    if (rest.startsWith("SYSTEM") || rest.startsWith("PUBLIC")) {
        warnings.add(FeedWarningKind::ExternalEntity, line, QString::fromUtf8(name));
        m_values.insert(name.toByteArray(), QByteArray());
        return {};
    }
    const char quote = rest.isEmpty() ? '\0' : rest.front();
    const qsizetype end = quote == '"' || quote == '\'' ? rest.indexOf(quote, 1) : -1;
    if (end < 0)
        return {};
    const QByteArrayView value = rest.sliced(1, end - 1);
    const std::optional<QByteArray> plain = plainValue(value.first(std::min(value.size(), MaxValue)));
    if (value.size() > MaxValue || m_values.size() >= MaxEntities || !plain)
        return bomb(name);
    if (!m_values.contains(name.toByteArray()))  // the first one counts, XML 1.0 §4.2
        m_values.insert(name.toByteArray(), *plain);
    return {};
}

Result<qsizetype> EntityTable::readDocumentType(QByteArrayView markup, int line, WarningList &warnings)
{
    constexpr QByteArrayView Entity = "<!ENTITY";
    qsizetype at = 1;
    bool isInside = false;  // of the brackets
    qsizetype counted = 0;
    while (at < markup.size()) {
        const QByteArrayView rest = markup.sliced(at);
        const char c = rest.front();
        if (isInside && rest.startsWith(Entity)) {
            const QByteArrayView declaration = declarationAt(rest.sliced(Entity.size()));
            line += int(std::count(markup.begin() + counted, markup.begin() + at, '\n'));
            counted = at;
            if (const auto read = readEntity(declaration, line, warnings); !read)
                return Failure(read.error());
            at += Entity.size() + declaration.size();
            continue;
        }
        if (c == '"' || c == '\'' || rest.startsWith("<!--")) {
            at += lengthOfQuoted(rest);
            continue;
        }
        if (c == '>' && !isInside)
            return at + 1;
        if (c == '[' || c == ']')
            isInside = c == '[';
        ++at;
    }
    const qsizetype end = markup.indexOf('>');  // a quote or bracket is missing
    return end < 0 ? markup.size() : end + 1;
}

Result<std::optional<QByteArray>> EntityTable::valueOf(QByteArrayView name)
{
    const auto found = m_values.constFind(name.toByteArray());
    if (found == m_values.constEnd())
        return std::nullopt;
    m_putIn += found->size();
    if (m_putIn > MaxPutIn)
        return bomb(name);
    return *found;
}

}  // namespace daisychain::network
