#include "core/desk/reply_text.h"

#include <algorithm>

namespace daisychain {

QString mentionPrefix(const QString &text, const NetworkLimits &limits, const QString &addressee)
{
    if (!limits.namesAddressee || addressee.isEmpty())
        return {};
    const QString mention = u'@' + addressee;
    for (const text::EntityRange &entity : text::findEntities(limits.measureRule, text)) {
        if (entity.kind == text::EntityKind::Mention &&
            text.mid(entity.start, entity.end - entity.start).compare(mention, Qt::CaseInsensitive) == 0)
            return {};
    }
    return mention + u' ';
}

QString signatureSuffix(const QString &text, const QString &signature, Visibility visibility)
{
    const bool isPublic = visibility <= Visibility::Unlisted;
    const QString line = QStringLiteral("– ") + signature;
    if (signature.isEmpty() || !isPublic || text.trimmed().endsWith(line))
        return {};
    return u'\n' + line;
}

QList<Visibility> visibilityChoices(Visibility parent, const NetworkLimits &limits)
{
    if (!limits.hasVisibilities)
        return {parent};
    QList<Visibility> choices;
    for (const Visibility choice :
         {Visibility::Public, Visibility::Unlisted, Visibility::Followers, Visibility::Direct}) {
        if (choice >= parent)
            choices.append(choice);
    }
    return choices;
}

ReplyLength measureReply(const QString &text, const QString &contentWarning, const NetworkLimits &limits)
{
    const text::Measured measured =
        text::measure(limits.measureRule, text, contentWarning,
                      {limits.maxCharacters, limits.charactersPerUrl, limits.maxBytes});
    return {int(measured.length), measured.limit, measured.valid};
}

bool isSummoned(const Account &account, const PostFact &parent, const IdentityId &quotedAuthor)
{
    if (!account.limits.needsSummons || parent.visibility == Visibility::Direct)
        return true;
    const bool isNamed =
        std::any_of(parent.mentions.begin(), parent.mentions.end(),
                    [&](const PostMention &mention) { return mention.identity == account.identity; });
    return isNamed || parent.author == account.identity || quotedAuthor == account.identity;
}

}  // namespace daisychain
