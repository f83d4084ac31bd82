#include "core/network/bluesky/record_text.h"

#include "core/network/bluesky/listed_post.h"
#include "core/text/link_target.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <vector>

namespace daisychain::network::bluesky {

namespace {

constexpr int InsideCharacter = -1;

/// Turns UTF-8 into a QString, and tells for each byte offset which UTF-16 one it is. (QString by itself
/// would drop a byte order mark, and replaces broken bytes in its own way.)
QString decoded(std::string_view utf8, std::vector<int> &unitAt)
{
    QString text;
    text.reserve(qsizetype(utf8.size()));
    unitAt.assign(utf8.size() + 1, InsideCharacter);
    const char *const end = utf8.data() + utf8.size();
    for (const char *at = utf8.data(); at < end;) {
        unitAt[size_t(at - utf8.data())] = int(text.size());
        text.append(QStringView(QChar::fromUcs4(text::decodeUtf8(at, end))));
    }
    unitAt.back() = int(text.size());
    return text;
}

bool addEntity(RecordText &into, PostEntity entity)
{
    switch (entity.kind) {
    case EntityKind::Link:
        entity.target = text::webTarget(entity.target);
        if (entity.target.isEmpty())
            return false;
        break;
    case EntityKind::Mention: {
        const IdentityId person{Network::Bluesky, entity.target};
        const bool isKnown =
            std::ranges::find(into.mentions, person, &PostMention::identity) != into.mentions.end();
        if (!isKnown)
            into.mentions.append({person, {}, person.globalId});
        entity.target = profileAddress(entity.target);
        break;
    }
    case EntityKind::Tag:
        entity.target = entity.target.toLower();
        if (!into.tags.contains(entity.target))
            into.tags.append(entity.target);
        break;
    }
    into.entities.append(std::move(entity));
    return true;
}

}  // namespace

RecordText readRecordText(std::string_view utf8, QList<RecordFacet> facets)
{
    RecordText read;
    std::vector<int> unitAt;
    read.text = decoded(utf8, unitAt);
    std::vector<RecordFacet *> inOrder;
    for (RecordFacet &facet : facets)
        inOrder.push_back(&facet);
    std::ranges::sort(inOrder, [](const RecordFacet *a, const RecordFacet *b) {
        return a->byteStart != b->byteStart ? a->byteStart < b->byteStart : a < b;
    });
    int reached = 0;
    for (RecordFacet *each : inOrder) {
        RecordFacet &facet = *each;
        const bool isInside =
            facet.byteStart >= 0 && facet.byteEnd > facet.byteStart && facet.byteEnd <= qint64(utf8.size());
        if (!isInside || facet.target.isEmpty())
            continue;
        const int start = unitAt[size_t(facet.byteStart)];
        const int end = unitAt[size_t(facet.byteEnd)];
        if (start < reached || end == InsideCharacter ||
            QStringView(read.text).sliced(start, end - start).trimmed().isEmpty())
            continue;
        if (addEntity(read, {facet.kind, start, end - start, std::move(facet.target)}))
            reached = end;
    }
    return read;
}

void addCard(RecordText &text, const QString &address)
{
    const QString target = text::webTarget(address);
    if (target.isEmpty() || std::ranges::any_of(text.entities, [&](const PostEntity &entity) {
            return entity.kind == EntityKind::Link && entity.target == target;
        }))
        return;
    if (!text.text.isEmpty())
        text.text += u'\n';
    text.entities.append({EntityKind::Link, int(text.text.size()), int(target.size()), target});
    text.text += target;
}

}  // namespace daisychain::network::bluesky
