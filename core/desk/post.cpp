#include "core/desk/post.h"

#include <array>
#include <utility>

namespace daisychain {

namespace {

constexpr std::array<std::pair<Visibility, QStringView>, 4> Names{{
    {Visibility::Public, u"public"},
    {Visibility::Unlisted, u"unlisted"},
    {Visibility::Followers, u"private"},
    {Visibility::Direct, u"direct"},
}};

}  // namespace

QString visibilityName(Visibility visibility)
{
    return Names[size_t(visibility)].second.toString();
}

std::optional<Visibility> visibilityFromName(QStringView name)
{
    for (const auto &[value, known] : Names) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

QString spokenText(const PostFact &post)
{
    QString text = post.text;
    for (auto entity = post.entities.crbegin(); entity != post.entities.crend(); ++entity) {
        if (entity->kind != EntityKind::Tag && entity->start >= 0 && entity->length > 0)
            text.remove(entity->start, entity->length);
    }
    return text;
}

}  // namespace daisychain
