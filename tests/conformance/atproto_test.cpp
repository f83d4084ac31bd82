#include "core/text/at_syntax.h"
#include "core/text/bluesky_facets.h"
#include "tests/conformance/tally.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daisychain::test;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

struct SyntaxFile {
    QString name;
    bool (*isValid)(QStringView);
    bool expected = false;
};

Facet facetOf(const QJsonObject &json)
{
    Facet facet;
    facet.byteStart = json[u"byteStart"].toInt();
    facet.byteEnd = json[u"byteEnd"].toInt();
    const QString type = json[u"type"].toString();
    if (type == u"mention") {
        facet.kind = EntityKind::Mention;
        facet.value = json[u"handle"].toString();
    } else if (type == u"link") {
        facet.value = json[u"uri"].toString();
    } else {
        facet.value = json[u"tag"].toString();
        facet.kind = facet.value.startsWith(u'$') ? EntityKind::Cashtag : EntityKind::Tag;
    }
    return facet;
}

/// `isAbout`: the kinds the file's cases list.
void runFacets(const QString &file, bool (*isAbout)(EntityKind))
{
    auto tally = Tally::of(file);
    if (!tally)
        return;
    const QJsonArray cases = QJsonDocument::fromJson(tally->bytes()).object()[u"cases"].toArray();
    for (const QJsonValue item : cases) {
        const QString text = item[u"text"].toString();
        QList<Facet> expected;
        const QJsonArray facets = item[u"facets"].toArray();
        for (const QJsonValue facet : facets)
            expected.append(facetOf(facet.toObject()));
        QList<Facet> found = findBlueskyFacets(text);
        found.removeIf([&](const Facet &facet) { return !isAbout(facet.kind); });
        tally->add(text, found == expected);
    }
}

bool isTag(EntityKind kind)
{
    return kind == EntityKind::Tag || kind == EntityKind::Cashtag;
}

bool isAny(EntityKind)
{
    return true;
}

}  // namespace

TEST_CASE("the AT protocol's words are told from what they are not", "[conformance][atproto]")
{
    const QList<SyntaxFile> files{
        {u"handle_syntax_valid"_s, isHandle, true},
        {u"handle_syntax_invalid"_s, isHandle},
        {u"did_syntax_valid"_s, isDid, true},
        {u"did_syntax_invalid"_s, isDid},
        {u"atidentifier_syntax_valid"_s, isAtIdentifier, true},
        {u"atidentifier_syntax_invalid"_s, isAtIdentifier},
        {u"aturi_syntax_valid"_s, isAtUri, true},
        {u"aturi_syntax_invalid"_s, isAtUri},
        {u"nsid_syntax_valid"_s, isNsid, true},
        {u"nsid_syntax_invalid"_s, isNsid},
        {u"recordkey_syntax_valid"_s, isRecordKey, true},
        {u"recordkey_syntax_invalid"_s, isRecordKey},
        {u"tid_syntax_valid"_s, isTid, true},
        {u"tid_syntax_invalid"_s, isTid},
        {u"datetime_syntax_valid"_s, isDatetime, true},
        {u"datetime_syntax_invalid"_s, isDatetime},
        {u"datetime_parse_invalid"_s, isDatetime},
        {u"language_syntax_valid"_s, isLanguageTag, true},
        {u"language_syntax_invalid"_s, isLanguageTag},
        {u"language_parse_invalid"_s, isLanguageTag},
    };
    for (const SyntaxFile &file : files) {
        auto tally = Tally::of(u"atproto/syntax/"_s + file.name + u".txt"_s);
        if (!tally)
            return;
        for (const QString &line : tally->lines())
            tally->add(line, file.isValid(line) == file.expected);
    }
}

TEST_CASE("facets are found where Bluesky's own client finds them", "[conformance][atproto]")
{
    runFacets(u"atproto/richtext/mentions_links.json"_s, isAny);
    runFacets(u"atproto/richtext/hashtags.json"_s, isTag);
    runFacets(u"atproto/richtext/cashtags.json"_s, isTag);
}
