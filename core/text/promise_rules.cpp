#include "core/text/promise_rules.h"

namespace daisychain::text {

using namespace Qt::StringLiterals;

namespace {

/// Longer parts are called as groups, which is slower than standing in their place, but PCRE refuses what
/// compiles to more than 64 KB.
constexpr qsizetype LongestInPlace = 300;

/// Parts may use those before them, so the last is put in first.
QString withParts(QStringView pattern, std::span<const NamedPart> parts)
{
    QString whole = pattern.toString();
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const bool isInPlace = part->pattern.size() <= LongestInPlace;
        whole.replace(u"<%1>"_s.arg(part->name),
                      isInPlace ? u"(?:%1)"_s.arg(part->pattern) : u"(?&%1)"_s.arg(part->name));
    }
    return whole;
}

}  // namespace

QRegularExpression expressionOf(QStringView pattern, std::span<const NamedPart> parts)
{
    QString whole;
    for (const NamedPart &part : parts) {
        if (part.pattern.size() > LongestInPlace)
            whole += u"(?(DEFINE)(?<%1>%2))"_s.arg(part.name, withParts(part.pattern, parts));
    }
    whole += withParts(pattern, parts);
    QRegularExpression expression(whole);
    Q_ASSERT(expression.isValid());
    expression.optimize();
    return expression;
}

}  // namespace daisychain::text
