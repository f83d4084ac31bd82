#include "core/text/measure.h"
#include "core/text/top_level_domain.h"
#include "core/text/web_address.h"
#include "core/text/x_entities.h"
#include "core/text/x_length.h"
#include "tests/conformance/yaml_cases.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daisychain::test;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

struct Found {
    QString text;  ///< without the sign
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const Found &) const = default;
};

QList<Found> found(const QString &text, EntityKind kind)
{
    QList<Found> all;
    for (const MeasuredEntity &entity :
         measure(MeasureRule::X, text, {}, usualLimits(MeasureRule::X)).entities) {
        if (entity.kind == kind)
            all.append(
                {kind == EntityKind::Link ? entity.text : entity.text.mid(1), entity.start, entity.end});
    }
    return all;
}

auto extracts(EntityKind kind)
{
    return [kind](const QString &text, const YAML::Node &expected) {
        QStringList texts;
        for (const Found &entity : found(text, kind))
            texts.append(entity.text);
        return texts == textsOf(expected);
    };
}

auto extractsAt(EntityKind kind, const std::string &key)
{
    return [kind, key](const QString &text, const YAML::Node &expected) {
        QList<Found> all;
        for (const YAML::Node &item : expected)
            all.append({textOf(item[key]), item["indices"][0].as<int>(), item["indices"][1].as<int>()});
        return found(text, kind) == all;
    };
}

bool extractsLists(const QString &text, const YAML::Node &expected)
{
    QList<XMention> all;
    for (const YAML::Node &item : expected)
        all.append({item["indices"][0].as<int>(), item["indices"][1].as<int>(), textOf(item["screen_name"]),
                    textOf(item["list_slug"])});
    return findXMentions(text) == all;
}

/// Whether the text is one entity of the kind, from end to end.
auto isWhole(EntityKind kind)
{
    return [kind](const QString &text, const YAML::Node &expected) {
        const QList<Found> all = found(text, kind);
        const bool whole = all.size() == 1 && all.first().start == 0 && all.first().end == text.size();
        return whole == expected.as<bool>();
    };
}

bool isWholeList(const QString &text, const YAML::Node &expected)
{
    const QList<XMention> all = findXMentions(text);
    const bool whole = all.size() == 1 && all.first().start == 0 && all.first().end == text.size() &&
                       !all.first().list.isEmpty();
    return whole == expected.as<bool>();
}

auto isAddress(AddressScheme scheme)
{
    return [scheme](const QString &text, const YAML::Node &expected) {
        return isWebAddress(text, scheme) == expected.as<bool>();
    };
}

/// One of the configurations beside the cases.
XWeights weights(const QString &name)
{
    const auto path = sharedData(u"conformance/twitter-text/config/"_s + name);
    REQUIRE(path);
    const QJsonObject json = QJsonDocument::fromJson(fileBytes(*path)).object();
    XWeights read;
    read.maxLength = json[u"maxWeightedTweetLength"].toInt();
    read.scale = json[u"scale"].toInt();
    read.otherWeight = json[u"defaultWeight"].toInt();
    read.linkLength = json[u"transformedURLLength"].toInt();
    read.isEmojiOne = json[u"emojiParsingEnabled"].toBool();
    read.ranges.clear();
    const QJsonArray ranges = json[u"ranges"].toArray();
    for (const QJsonValue range : ranges)
        read.ranges.append(
            {char32_t(range[u"start"].toInt()), char32_t(range[u"end"].toInt()), range[u"weight"].toInt()});
    return read;
}

bool isValid(const XLength &length, const XWeights &weights)
{
    return !length.isRefused && length.length > 0 && length.length <= weights.maxLength;
}

auto counts(const XWeights &weights)
{
    return [weights](const QString &text, const YAML::Node &expected) {
        const XLength length = xLength(text, weights);
        return length.length == expected["weightedLength"].as<int>() &&
               isValid(length, weights) == expected["valid"].as<bool>() &&
               length.length * 1000 / weights.maxLength == expected["permillage"].as<int>() &&
               length.fitsUntil - 1 == expected["validRangeEnd"].as<int>() &&
               text.size() - 1 == expected["displayRangeEnd"].as<int>();
    };
}

bool measuresAsExpected(const QString &text, const YAML::Node &expected)
{
    const Measured measured = measure(MeasureRule::X, text, {}, usualLimits(MeasureRule::X));
    return measured.length == expected["weightedLength"].as<int>() &&
           measured.valid == expected["valid"].as<bool>();
}

YAML::Node testsOf(const Tally &tally)
{
    return YAML::Load(tally.bytes().toStdString())["tests"];
}

}  // namespace

TEST_CASE("posts are weighed and judged as X does", "[conformance][twitter-text]")
{
    auto tally = Tally::of(u"twitter-text/validate.yml"_s);
    if (!tally)
        return;
    const YAML::Node tests = testsOf(*tally);
    const XWeights old = weights(u"v1.json"_s);
    const XWeights plain = weights(u"v2.json"_s);
    const XWeights current = weights(u"v3.json"_s);
    runSection(*tally, tests, "tweets", [&](const QString &text, const YAML::Node &expected) {
        return isValid(xLength(text, old), old) == expected.as<bool>();
    });
    runSection(*tally, tests, "usernames", isWhole(EntityKind::Mention));
    runSection(*tally, tests, "lists", isWholeList);
    runSection(*tally, tests, "hashtags", isWhole(EntityKind::Tag));
    runSection(*tally, tests, "urls", isAddress(AddressScheme::Required));
    runSection(*tally, tests, "urls_without_protocol", isAddress(AddressScheme::Optional));
    runSection(*tally, tests, "WeightedTweetsCounterTest", counts(plain));
    for (const char *section :
         {"WeightedTweetsWithDiscountedEmojiCounterTest", "UnicodeDirectionalMarkerCounterTest"})
        runSection(*tally, tests, section, [&](const QString &text, const YAML::Node &expected) {
            return counts(current)(text, expected) && measuresAsExpected(text, expected);
        });
}

TEST_CASE("mentions, links and tags are found as X finds them", "[conformance][twitter-text]")
{
    auto tally = Tally::of(u"twitter-text/extract.yml"_s);
    if (!tally)
        return;
    const YAML::Node tests = testsOf(*tally);
    runSection(*tally, tests, "mentions", extracts(EntityKind::Mention));
    runSection(*tally, tests, "mentions_with_indices", extractsAt(EntityKind::Mention, "screen_name"));
    runSection(*tally, tests, "mentions_or_lists_with_indices", extractsLists);
    runSection(*tally, tests, "replies", [](const QString &text, const YAML::Node &expected) {
        return xReplyTarget(text) == textOf(expected);
    });
    runSection(*tally, tests, "urls", extracts(EntityKind::Link));
    runSection(*tally, tests, "urls_with_indices", extractsAt(EntityKind::Link, "url"));
    runSection(*tally, tests, "urls_with_directional_markers", extractsAt(EntityKind::Link, "url"));
    runSection(*tally, tests, "tco_urls_with_params", extracts(EntityKind::Link));
    runSection(*tally, tests, "hashtags", extracts(EntityKind::Tag));
    runSection(*tally, tests, "hashtags_from_astral", extracts(EntityKind::Tag));
    runSection(*tally, tests, "hashtags_with_indices", extractsAt(EntityKind::Tag, "hashtag"));
    runSection(*tally, tests, "cashtags", extracts(EntityKind::Cashtag));
    runSection(*tally, tests, "cashtags_with_indices", extractsAt(EntityKind::Cashtag, "cashtag"));
}

TEST_CASE("links with every ending are links", "[conformance][twitter-text]")
{
    auto tally = Tally::of(u"twitter-text/tlds.yml"_s);
    if (!tally)
        return;
    const YAML::Node tests = testsOf(*tally);
    runSection(*tally, tests, "country", extracts(EntityKind::Link));
    runSection(*tally, tests, "generic", extracts(EntityKind::Link));
}

TEST_CASE("every ending that X knows exists", "[conformance][twitter-text]")
{
    auto tally = Tally::of(u"twitter-text/tld_lib.yml"_s);
    if (!tally)
        return;
    for (const auto &[kind, endings] :
         YAML::Load(tally->bytes().toStdString()).as<std::map<std::string, YAML::Node>>()) {
        for (const QString &ending : textsOf(endings))
            tally->add(QString::fromStdString(kind) + u": "_s + ending, isTopLevelDomainOnX(ending));
    }
}
