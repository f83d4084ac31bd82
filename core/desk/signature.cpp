#include "core/desk/signature.h"

#include "core/desk/snippet.h"

#include <algorithm>
#include <array>

namespace daisychain {

namespace {

constexpr std::array<QStringView, 6> StyleNames{u"own-words",  u"none",      u"initials",
                                                u"first-name", u"full-name", u"pattern"};

/// Behind a dash, unless somebody signs "^Sam" or has a dash already; nothing of nothing.
QString dashed(const QString &words)
{
    const QString own = words.trimmed();
    const bool isMarked = own.startsWith(u'^') || own.startsWith(u'–') || own.startsWith(u'-');
    return own.isEmpty() || isMarked ? own : QStringLiteral("– ") + own;
}

/// A variable without a value leaves nothing behind; braces around anything else stay.
QString filledPattern(const QString &pattern, const Person &person)
{
    const std::array variables{std::pair{QStringLiteral("{initials}"), initialsOf(person)},
                               std::pair{QStringLiteral("{first}"), firstNameOf(person.name)},
                               std::pair{QStringLiteral("{name}"), person.name},
                               std::pair{QStringLiteral("{signature}"), person.signature}};
    QString filled;
    for (qsizetype at = 0; at < pattern.size();) {
        const QStringView rest = QStringView(pattern).sliced(at);
        const auto variable = std::find_if(variables.begin(), variables.end(),
                                           [&](const auto &each) { return rest.startsWith(each.first); });
        filled += variable == variables.end() ? QString(rest.front()) : variable->second;
        at += variable == variables.end() ? 1 : variable->first.size();
    }
    return filled;
}

/// One line, and never half a character at its end.
QString oneLine(const QString &words)
{
    QString line = words.left(16 * LongestSignature).simplified().left(LongestSignature);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line.trimmed();
}

}  // namespace

QString signatureOf(const SignatureRule &rule, const Person &person)
{
    switch (rule.style) {
    case SignatureStyle::OwnWords:
        return oneLine(dashed(person.signature));
    case SignatureStyle::None:
        break;
    case SignatureStyle::Initials: {
        const QString initials = initialsOf(person);
        return initials.isEmpty() ? QString() : oneLine(u'^' + initials);
    }
    case SignatureStyle::FirstName:
        return oneLine(dashed(firstNameOf(person.name)));
    case SignatureStyle::FullName:
        return oneLine(dashed(person.name));
    case SignatureStyle::Pattern:
        return oneLine(filledPattern(rule.pattern.left(LongestSignature), person));
    }
    return {};
}

QString signatureStyleName(SignatureStyle style)
{
    const auto place = size_t(style);
    return place < StyleNames.size() ? StyleNames[place].toString() : QString();
}

std::optional<SignatureStyle> signatureStyleFromName(QStringView name)
{
    const auto found = std::find(StyleNames.begin(), StyleNames.end(), name);
    if (found == StyleNames.end())
        return std::nullopt;
    return SignatureStyle(found - StyleNames.begin());
}

}  // namespace daisychain
