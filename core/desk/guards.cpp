#include "core/desk/guards.h"

#include "core/desk/reply_text.h"
#include "core/text/empty_apology.h"
#include "core/text/small_words.h"

namespace daisychain {

namespace {

void addPrivateData(QList<ReplyWarning> &warnings, const QString &words, const GuardContext &context)
{
    if (context.visibility == Visibility::Direct)
        return;
    for (const text::PrivateData &place : text::findPrivateData(words, context.contacts))
        warnings.append({GuardKind::PrivateData, place.start, place.end, place.kind});
}

void addSmallWords(QList<ReplyWarning> &warnings, const QString &words, const GuardContext &context)
{
    if (!context.isAffected)
        return;
    for (const text::TextRange &place : text::smallWords(words))
        warnings.append({GuardKind::SmallWords, place.start, place.start + place.length, {}});
}

void addThirdReaders(QList<ReplyWarning> &warnings, const QString &words, const GuardContext &context)
{
    if (context.visibility != Visibility::Direct || context.addressee.isEmpty())
        return;
    for (const ThirdReader &reader : thirdReaders(words, context.speaker, context.addressee))
        warnings.append({GuardKind::ThirdReader, reader.start, reader.end, {}});
}

/// The language of a tag, without script and country; empty when it names none.
QString languageOf(QStringView tag)
{
    const QString language =
        tag.first(tag.indexOf(u'-') < 0 ? tag.size() : tag.indexOf(u'-')).toString().toLower();
    if (language == u"und" || language == u"mul" || language == u"zxx")
        return {};
    return language == u"nb" || language == u"nn" ? QStringLiteral("no") : language;
}

}  // namespace

bool isSameLanguage(QStringView one, QStringView other)
{
    const QString first = languageOf(one);
    const QString second = languageOf(other);
    return first.isEmpty() || second.isEmpty() || first == second;
}

QList<ReplyWarning> replyWarnings(const QString &words, const GuardContext &context, const Guards &guards)
{
    QList<ReplyWarning> warnings;
    if (guards.privateData)
        addPrivateData(warnings, words, context);
    if (const auto place = guards.emptyApology ? text::emptyApology(words) : std::nullopt)
        warnings.append({GuardKind::EmptyApology, place->start, place->start + place->length, {}});
    if (guards.smallWords)
        addSmallWords(warnings, words, context);
    if (guards.otherLanguage && !words.isEmpty() &&
        !isSameLanguage(context.customerLanguage, context.replyLanguage))
        warnings.append({GuardKind::OtherLanguage, 0, words.size(), {}});
    const bool isOther =
        !context.addressed.isNull() && !context.chosen.isNull() && context.addressed != context.chosen;
    if (guards.otherAccount && isOther)
        warnings.append({GuardKind::OtherAccount, 0, 0, {}});
    if (guards.thirdReader)
        addThirdReaders(warnings, words, context);
    return warnings;
}

}  // namespace daisychain
