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

/// A name's dash doesn't count, nor how it is capitalised.
static QStringView withoutDash(QStringView line)
{
    line = line.trimmed();
    while (!line.isEmpty() && (line.front() == u'–' || line.front() == u'—' || line.front() == u'-'))
        line = line.sliced(1).trimmed();
    return line;
}

static bool isSigned(QStringView text, QStringView signature)
{
    text = text.trimmed();
    const qsizetype before = text.size() - signature.size();
    if (text.endsWith(signature, Qt::CaseInsensitive))
        return before == 0 || !text[before - 1].isLetterOrNumber() || !signature.front().isLetterOrNumber();
    // The name alone, as the last line or the last sentence.
    const auto isLast = [&](QStringView ends) {
        const auto last = std::find_if(text.rbegin(), text.rend(), [&](QChar c) { return ends.contains(c); });
        return last != text.rend() && withoutDash(text.last(last - text.rbegin()))
                                              .compare(withoutDash(signature), Qt::CaseInsensitive) == 0;
    };
    return isLast(u"\n") || isLast(u"\n.!?\u2026");
}

QString signatureSuffix(const QString &text, const QString &signature, Visibility visibility)
{
    const bool isPublic = visibility <= Visibility::Unlisted;
    if (signature.isEmpty() || !isPublic || isSigned(text, signature))
        return {};
    return (signature.startsWith(u'^') ? u' ' : u'\n') + signature;
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
                                      const QString &suffix, SignedParts isSigned)
{
    const auto lengthOf = [&](const QString &body, const QString &warning) {
        return int(text::measure(limits.measureRule, body, warning,
                                 {limits.maxCharacters, limits.charactersPerUrl, 0})
                       .length);
    };
    // Room for the signature is kept in every part: nobody knows before which is the last.
    const int around = lengthOf(prefix, contentWarning) + lengthOf(suffix, {});
    const int bytes = limits.maxBytes == 0 ? 0 : limits.maxBytes - int((prefix + suffix).toUtf8().size());
    if (around >= limits.maxCharacters || bytes < 0)
        return std::nullopt;
    auto parts = text::splitText(limits.measureRule, text,
                                 {limits.maxCharacters - around, limits.charactersPerUrl, bytes},
                                 text::PartNumbers::Shown);
    if (!parts || parts->size() > MostParts)
        return std::nullopt;
    for (QString &part : *parts) {
        const bool isLast = &part == &parts->last();
        part = prefix + part + (isLast || isSigned == SignedParts::Every ? suffix : QString());
    }
    return parts;
}

QString partWords(const QString &part, const QString &prefix, const QString &suffix)
{
    static const QRegularExpression number(QStringLiteral(" [0-9]+/[0-9]+$"));
    QString words = part.startsWith(prefix) ? part.sliced(prefix.size()) : part;
    if (!suffix.isEmpty() && words.endsWith(suffix))
        words.chop(suffix.size());
    return words.remove(number);
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
