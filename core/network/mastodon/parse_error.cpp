#include "core/network/mastodon/parse_error.h"

#include "core/http/answer_error.h"
#include "core/network/json_reader.h"

namespace daisychain::network {

namespace {

bool readHandles(JsonReader &json, JsonValue value, QStringList &handles)
{
    return json.array(value, [&](JsonValue item) {
        QString handle;
        const bool read = json.object(item, [&](quint64 name, JsonValue member) {
            return name == jsonName("acct") ? json.text(member, handle) : json.skip(member);
        });
        if (!handle.isEmpty())
            handles.append(handle);
        return read;
    });
}

}  // namespace

ServerWords readServerWords(QByteArrayView body)
{
    JsonReader json(body);
    QString error;
    QString description;
    ServerWords words;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("error"):
            return json.textIfOne(member, error);
        case jsonName("error_description"):
            return json.textIfOne(member, description);
        case jsonName("unexpected_accounts"):
            return readHandles(json, member, words.unexpectedAccounts);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return {};
    words.text = description.isEmpty() ? error : description;
    words.code = description.isEmpty() ? QString() : error;
    return words;
}

Error serverError(const http::HttpAnswer &answer, Instant now)
{
    const ServerWords words = readServerWords(answer.body);
    Error error = http::answerError(answer, now, words.text);
    error.arguments += words.unexpectedAccounts;
    return error;
}

}  // namespace daisychain::network
