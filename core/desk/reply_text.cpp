#include "core/desk/reply_text.h"

#include "core/text/split_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace daisychain {

/// Nobody reads a longer chain, and no network takes many posts at once kindly.
static constexpr qsizetype MostParts = 25;

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

QList<ThirdReader> thirdReaders(const QString &text, const Account &account, const QString &addressee)
{
    QList<ThirdReader> readers;
    if (!account.limits.hasVisibilities)
        return readers;
    const QString host = account.handle.section(u'@', 1);
    for (const text::EntityRange &entity : text::findEntities(account.limits.measureRule, text)) {
        if (entity.kind != text::EntityKind::Mention)
            continue;
        const QString written = text.mid(entity.start, entity.end - entity.start);
        const QString bare = written.sliced(written.startsWith(u'@') ? 1 : 0);
        const QString full = bare.contains(u'@') ? bare : bare + u'@' + host;
        if (full.compare(addressee, Qt::CaseInsensitive) != 0)
            readers.append({written, entity.start, entity.end});
    }
    return readers;
}

QString harmlessHandle(const QString &written)
{
    QString handle = written.sliced(written.startsWith(u'@') ? 1 : 0);
    return handle.replace(u'@', QStringLiteral(" at "));
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
    const bool isDirectOnly = parent == Visibility::Direct || limits.isReadOnly;
    if (!limits.hasVisibilities)
        return isDirectOnly ? QList{parent} : QList{parent, Visibility::Direct};
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

std::optional<QStringList> replyParts(const QString &text, const QString &contentWarning,
                                      const NetworkLimits &limits, const QString &prefix,
                                      const QString &suffix)
{
    const auto lengthOf = [&](const QString &body, const QString &warning) {
        return int(text::measure(limits.measureRule, body, warning,
                                 {limits.maxCharacters, limits.charactersPerUrl, 0})
                       .length);
    };
    const int around = lengthOf(prefix, contentWarning);
    const int bytes = limits.maxBytes == 0 ? 0 : limits.maxBytes - int(prefix.toUtf8().size());
    if (around >= limits.maxCharacters || bytes < 0)
        return std::nullopt;
    auto parts = text::splitText(limits.measureRule, text + suffix,
                                 {limits.maxCharacters - around, limits.charactersPerUrl, bytes},
                                 text::PartNumbers::Shown);
    if (!parts || parts->size() > MostParts)
        return std::nullopt;
    for (QString &part : *parts)
        part.prepend(prefix);
    return parts;
}

QString partWords(const QString &part, const QString &prefix)
{
    static const QRegularExpression number(QStringLiteral(" [0-9]+/[0-9]+$"));
    const QString words = part.startsWith(prefix) ? part.sliced(prefix.size()) : part;
    return QString(words).remove(number);
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
