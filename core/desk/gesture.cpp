#include "core/desk/gesture.h"

#include <array>
#include <utility>

namespace daisychain {

namespace {

constexpr std::array<std::pair<GestureKind, QStringView>, 5> KindNames{{
    {GestureKind::Credit, u"credit"},
    {GestureKind::Gift, u"gift"},
    {GestureKind::WaivedFee, u"waived-fee"},
    {GestureKind::HandwrittenNote, u"handwritten-note"},
    {GestureKind::Other, u"other"},
}};

constexpr std::array<std::pair<Reaction, QStringView>, 3> ReactionNames{{
    {Reaction::Glad, u"glad"},
    {Reaction::Indifferent, u"indifferent"},
    {Reaction::Refused, u"refused"},
}};

template <class Names, class Value>
QString nameIn(const Names &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name.toString();
    }
    return {};
}

template <class Value, class Names>
std::optional<Value> valueIn(const Names &names, QStringView wanted)
{
    for (const auto &[value, name] : names) {
        if (name == wanted)
            return value;
    }
    return std::nullopt;
}

template <class Names>
QStringList allOf(const Names &names)
{
    QStringList all;
    for (const auto &one : names)
        all.append(one.second.toString());
    return all;
}

}  // namespace

QString gestureKindName(GestureKind kind)
{
    return nameIn(KindNames, kind);
}

std::optional<GestureKind> gestureKindFromName(QStringView name)
{
    return valueIn<GestureKind>(KindNames, name);
}

QStringList gestureKindNames()
{
    return allOf(KindNames);
}

QString reactionName(Reaction reaction)
{
    return nameIn(ReactionNames, reaction);
}

std::optional<Reaction> reactionFromName(QStringView name)
{
    return valueIn<Reaction>(ReactionNames, name);
}

QStringList reactionNames()
{
    return allOf(ReactionNames);
}

QString reasonKey(const QString &reason)
{
    return reason.simplified().toCaseFolded();
}

}  // namespace daisychain
