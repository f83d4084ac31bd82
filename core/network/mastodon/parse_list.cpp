#include "core/network/mastodon/parse_list.h"

#include "core/network/json_reader.h"
#include "core/network/mastodon/account_reader.h"

namespace daisychain::network {

Result<QList<Stream>> parseLists(QByteArrayView bytes, AccountId account)
{
    JsonReader json(bytes);
    QList<Stream> lists;
    const bool read = json.readArray([&](JsonValue item) {
        std::string_view id;
        std::string_view title;
        const bool isList = json.object(item, [&](quint64 name, JsonValue member) {
            switch (name) {
            case jsonName("id"):
                return json.text(member, id);
            case jsonName("title"):
                return json.text(member, title);
            default:
                return json.skip(member);
            }
        });
        if (isList && !id.empty()) {
            const QString argument = textOf(id);
            lists.append({streamIdFor(account, StreamKind::List, argument), account, StreamKind::List,
                          argument, textOf(title)});
        }
        return isList;
    });
    if (!read)
        return Failure(json.error());
    return lists;
}

}  // namespace daisychain::network
