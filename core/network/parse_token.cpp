#include "core/network/parse_token.h"

#include "core/network/json_reader.h"

namespace daisychain::network {

Result<OAuthToken> parseToken(QByteArrayView bytes)
{
    JsonReader json(bytes);
    OAuthToken token;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("access_token"):
            return readSecret(json, member, token.access);
        case jsonName("refresh_token"):
            return readSecret(json, member, token.refresh);
        case jsonName("scope"): {
            QString scopes;
            const bool isText = json.text(member, scopes);
            token.scopes = scopes.split(u' ', Qt::SkipEmptyParts);
            return isText;
        }
        case jsonName("expires_in"): {
            int seconds = 0;
            const bool isNumber = json.count(member, seconds);
            if (seconds > 0)
                token.expiresInSec = seconds;
            return isNumber;
        }
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    if (token.access.isEmpty())
        return Failure(lacking("no access_token"));
    return token;
}

}  // namespace daisychain::network
