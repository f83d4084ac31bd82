#include "core/desk/search_query.h"

#include "core/desk/network.h"

#include <algorithm>
#include <array>
#include <utility>

namespace daisychain {

namespace {

constexpr std::array<std::pair<SearchHas, QStringView>, 3> HasNames{{
    {SearchHas::Media, u"media"},
    {SearchHas::Link, u"link"},
    {SearchHas::Note, u"note"},
}};

constexpr std::array<std::pair<SearchIs, QStringView>, 10> IsNames{{
    {SearchIs::Open, u"open"},
    {SearchIs::Waiting, u"waiting"},
    {SearchIs::Snoozed, u"snoozed"},
    {SearchIs::Done, u"done"},
    {SearchIs::Mine, u"mine"},
    {SearchIs::Unclaimed, u"unclaimed"},
    {SearchIs::Private, u"private"},
    {SearchIs::Ours, u"ours"},
    {SearchIs::Deleted, u"deleted"},
    {SearchIs::Promised, u"promised"},
}};

template <class Names>
auto fromName(const Names &names, QStringView name) -> std::optional<decltype(names[0].first)>
{
    for (const auto &[value, known] : names) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

template <class Names>
QStringList allNames(const Names &names)
{
    QStringList all;
    for (const auto &entry : names)
        all.append(entry.second.toString());
    return all;
}

QStringList allNetworks()
{
    QStringList all;
    for (const Network network : {Network::Mastodon, Network::Bluesky, Network::X, Network::Feed})
        all.append(networkName(network));
    return all;
}

bool hasBlank(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
}

QString wordText(const SearchWord &word)
{
    QString text = word.isExcluded ? QStringLiteral("-") : QString();
    text += word.isPhrase ? u'"' + word.text + u'"' : word.text;
    if (word.isPrefix)
        text += u'*';
    return text;
}

QString filterText(const SearchFilter &filter)
{
    const QString value = hasBlank(filter.value) ? u'"' + filter.value + u'"' : filter.value;
    const QString sign = filter.isExcluded ? QStringLiteral("-") : QString();
    return sign + searchOperatorName(filter.op) + u':' + value;
}

}  // namespace

QString searchHasName(SearchHas value)
{
    return HasNames[size_t(value)].second.toString();
}

std::optional<SearchHas> searchHasFromName(QStringView name)
{
    return fromName(HasNames, name);
}

QString searchIsName(SearchIs value)
{
    return IsNames[size_t(value)].second.toString();
}

std::optional<SearchIs> searchIsFromName(QStringView name)
{
    return fromName(IsNames, name);
}

QString searchText(const SearchQuery &query)
{
    QStringList parts;
    for (const SearchWord &word : query.words)
        parts.append(wordText(word));
    for (const SearchFilter &filter : query.filters)
        parts.append(filterText(filter));
    return parts.join(u' ');
}

const QList<SearchOperatorHelp> &searchOperators()
{
    static const QStringList dates{QStringLiteral("2026-03-04"), QStringLiteral("2026-03"),
                                   QStringLiteral("2026"),       QStringLiteral("today"),
                                   QStringLiteral("yesterday"),  QStringLiteral("3d"),
                                   QStringLiteral("2w"),         QStringLiteral("12h")};
    static const QList<SearchOperatorHelp> operators{
        {SearchOperator::From,
         QStringLiteral("from"),
         {QStringLiteral("kim@shop.example"), QStringLiteral("kim")},
         QT_TRANSLATE_NOOP("SearchOperator", "posts by whoever's handle begins like this")},
        {SearchOperator::To,
         QStringLiteral("to"),
         {QStringLiteral("help@shop.example"), QStringLiteral("help")},
         QT_TRANSLATE_NOOP("SearchOperator",
                           "posts that one of our accounts received; account: is the same")},
        {SearchOperator::Network, QStringLiteral("network"), allNetworks(),
         QT_TRANSLATE_NOOP("SearchOperator", "posts on this network")},
        {SearchOperator::Tag,
         QStringLiteral("tag"),
         {QStringLiteral("daisies")},
         QT_TRANSLATE_NOOP("SearchOperator", "posts with this hashtag; #daisies is the same")},
        {SearchOperator::Language,
         QStringLiteral("lang"),
         {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("pt-br")},
         QT_TRANSLATE_NOOP("SearchOperator", "posts in the language that their author named")},
        {SearchOperator::After, QStringLiteral("after"), dates,
         QT_TRANSLATE_NOOP("SearchOperator", "posts from the beginning of this day, month or year on")},
        {SearchOperator::Before, QStringLiteral("before"), dates,
         QT_TRANSLATE_NOOP("SearchOperator", "posts from before this day, month or year")},
        {SearchOperator::Has, QStringLiteral("has"), allNames(HasNames),
         QT_TRANSLATE_NOOP("SearchOperator",
                           "posts with pictures or a link, or notes at their conversation")},
        {SearchOperator::Is, QStringLiteral("is"), allNames(IsNames),
         QT_TRANSLATE_NOOP("SearchOperator", "how a post or its conversation stands")},
        {SearchOperator::In,
         QStringLiteral("in"),
         {QStringLiteral("7k2m9p4x0a")},
         QT_TRANSLATE_NOOP("SearchOperator",
                           "posts of one conversation, by its handle or the handle's beginning")},
    };
    return operators;
}

QString searchOperatorName(SearchOperator op)
{
    return searchOperators()[qsizetype(op)].name;
}

}  // namespace daisychain
