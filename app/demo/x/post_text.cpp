#include "app/demo/x/post_text.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr int LinkLength = 23;

const QRegularExpression &linkPattern()
{
    static const QRegularExpression Pattern(u"https?://[^\\s]+[^\\s.,;:!?)»\"]"_s);
    return Pattern;
}

bool isLight(uint point)
{
    return point <= 0x10ff || (point >= 0x2000 && point <= 0x200d) || (point >= 0x2010 && point <= 0x201f) ||
           (point >= 0x2032 && point <= 0x2037);
}

bool isEmoji(const QString &cluster)
{
    const QList<uint> points = cluster.toUcs4();
    return std::any_of(points.begin(), points.end(),
                       [](uint point) { return point == 0xfe0f || point >= 0x1f000; });
}

int clusterWeight(const QString &cluster)
{
    if (isEmoji(cluster))
        return 2;
    int weight = 0;
    for (const uint point : cluster.toUcs4())
        weight += isLight(point) ? 1 : 2;
    return weight;
}

qsizetype codePoints(const QString &text)
{
    return text.toUcs4().size();
}

QJsonObject span(const QString &text, qsizetype start, qsizetype length)
{
    return {{u"start"_s, codePoints(text.first(start))}, {u"end"_s, codePoints(text.first(start + length))}};
}

}  // namespace

QList<Link> linksOf(const QString &text, const QString &postId)
{
    QList<Link> links;
    auto matches = linkPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QString expanded = matches.next().captured();
        links << Link{u"https://t.co/"_s + stableName(postId + expanded, 10), expanded};
    }
    return links;
}

QString withShortLinks(const QString &text, const QList<Link> &links)
{
    QString shown;
    qsizetype done = 0;
    auto matches = linkPattern().globalMatch(text);
    for (qsizetype i = 0; matches.hasNext() && i < links.size(); ++i) {
        const QRegularExpressionMatch match = matches.next();
        shown += QStringView(text).sliced(done, match.capturedStart() - done);
        shown += links[i].shown;
        done = match.capturedEnd();
    }
    return shown.append(QStringView(text).sliced(done));
}

QStringList namesIn(const QString &text)
{
    static const QRegularExpression Name(u"(?<![\\w@/])@(\\w{1,15})"_s);
    QStringList names;
    auto matches = Name.globalMatch(text);
    while (matches.hasNext())
        names << matches.next().captured(1);
    return names;
}

int weightedLength(const QString &text)
{
    const QString normal = text.normalized(QString::NormalizationForm_C);
    const qsizetype links = linksOf(normal, {}).size();
    QString rest = normal;
    rest.remove(linkPattern());
    int length = static_cast<int>(links) * LinkLength;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, rest);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        length += clusterWeight(rest.sliced(from, to - from));
    return length;
}

QJsonObject entitiesOf(const Plaza &plaza, const Post &post)
{
    static const QRegularExpression Mark(u"(?<![\\w@/])@(\\w{1,15})|(?<!\\S)#(\\w+)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QJsonArray mentions;
    QJsonArray tags;
    QJsonArray urls;
    auto matches = Mark.globalMatch(post.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QJsonObject entity = span(post.text, match.capturedStart(), match.capturedLength());
        const User *named = plaza.userNamed(match.captured(1));
        if (named) {
            entity.insert(u"username"_s, named->username);
            entity.insert(u"id"_s, named->id);
            mentions << entity;
        } else if (match.hasCaptured(2)) {
            entity.insert(u"tag"_s, match.captured(2));
            tags << entity;
        }
    }
    for (const Link &link : post.links) {
        QJsonObject entity = span(post.text, post.text.indexOf(link.shown), link.shown.size());
        entity.insert(u"url"_s, link.shown);
        entity.insert(u"expanded_url"_s, link.expanded);
        entity.insert(u"display_url"_s, link.expanded.section(u"//"_s, 1));
        urls << entity;
    }
    QJsonObject entities;
    const auto add = [&](const QString &name, const QJsonArray &list) {
        if (!list.isEmpty())
            entities.insert(name, list);
    };
    add(u"mentions"_s, mentions);
    add(u"hashtags"_s, tags);
    add(u"urls"_s, urls);
    return entities;
}

}  // namespace daisychain::demo::x
