#include "core/network/bluesky/parse_lists.h"

#include "core/network/bluesky/listed_post.h"
#include "core/network/json_reader.h"

namespace daisychain::network::bluesky {

namespace {

bool readList(JsonReader &json, JsonValue value, AccountId account, QList<Stream> &lists)
{
    QString uri;
    QString name;
    std::string_view purpose;
    const bool read = json.object(value, [&](quint64 key, JsonValue member) {
        switch (key) {
        case jsonName("uri"):
            return json.text(member, uri);
        case jsonName("name"):
            return json.text(member, name);
        case jsonName("purpose"):
            return json.text(member, purpose);
        default:
            return json.skip(member);
        }
    });
    if (isInCollection(uri, u"app.bsky.graph.list") && purpose == "app.bsky.graph.defs#curatelist")
        lists.append({streamIdFor(account, StreamKind::List, uri), account, StreamKind::List, uri, name});
    return read;
}

}  // namespace

Result<QList<Stream>> parseLists(QByteArrayView bytes, AccountId account)
{
    JsonReader json(bytes);
    QList<Stream> lists;
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name != jsonName("lists"))
            return json.skip(member);
        isOne = true;
        return json.array(member, [&](JsonValue item) { return readList(json, item, account, lists); });
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no lists"));
    return lists;
}

}  // namespace daisychain::network::bluesky
