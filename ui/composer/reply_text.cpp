#include "ui/composer/reply_text.h"

#include "core/text/measure.h"

namespace daisychain::ui {

QString mentionPrefix(const QString &text, Network network, const QString &addressee)
{
    if (network != Network::Mastodon || addressee.isEmpty())
        return {};
    const QString mention = u'@' + addressee;
    for (const text::EntityRange &entity : text::findMastodonEntities(text)) {
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

QList<Visibility> visibilityChoices(Visibility parent)
{
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
    const auto rule = limits.lengthRule == LengthRule::CodePoints ? text::MeasureRule::GoToSocial
                                                                  : text::MeasureRule::Mastodon;
    const text::Measured measured =
        text::measure(rule, text, contentWarning, {limits.maxCharacters, limits.charactersPerUrl});
    return {int(measured.length), measured.limit};
}

}  // namespace daisychain::ui
