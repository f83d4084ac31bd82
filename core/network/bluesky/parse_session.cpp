#include "core/network/bluesky/parse_session.h"

#include "core/network/bluesky/did_document_reader.h"
#include "core/network/json_reader.h"

namespace daisychain::network::bluesky {

namespace {

/// Scopes of the reference server's tokens: "com.atproto.access" is the main password's.
std::optional<bool> messagesAllowedBy(std::string_view scope)
{
    if (scope == "com.atproto.access" || scope == "com.atproto.appPassPrivileged")
        return true;
    return scope == "com.atproto.appPass" ? std::optional(false) : std::nullopt;
}

}  // namespace

Result<Session> parseSession(QByteArrayView bytes)
{
    JsonReader json(bytes);
    Session session;
    DidDocument document;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("accessJwt"):
            return readSecret(json, member, session.access);
        case jsonName("refreshJwt"):
            return readSecret(json, member, session.refresh);
        case jsonName("did"):
            return json.text(member, session.did);
        case jsonName("handle"):
            return json.text(member, session.handle);
        case jsonName("active"):
            return json.flag(member, session.isActive);
        case jsonName("status"):
            return json.text(member, session.status);
        case jsonName("didDoc"):
            return json.objectIfOne(member, [&](quint64 field, JsonValue value) {
                return readDidField(json, field, value, document);
            });
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    if (session.access.isEmpty() || session.refresh.isEmpty() || !isDid(session.did))
        return Failure(lacking("no tokens or no did"));
    session.handle = session.handle.toLower();
    if (document.did == session.did)
        session.pds = document.pds;
    return session;
}

TokenHint readTokenHint(const Secret &token)
{
    TokenHint hint;
    const QList<QByteArray> parts = token.reveal().split('.');
    if (parts.size() != 3)
        return hint;
    const auto claims = QByteArray::fromBase64Encoding(parts[1], QByteArray::Base64UrlEncoding |
                                                                     QByteArray::OmitTrailingEquals);
    if (!claims)
        return hint;
    JsonReader json(*claims);
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        std::string_view scope;
        qint64 seconds = 0;
        switch (name) {
        case jsonName("exp"): {
            constexpr qint64 Most = 100'000'000'000;
            const bool isRead = json.wholeIfOne(member, seconds);
            if (seconds > 0 && seconds < Most)
                hint.expires = Instant{seconds * 1000};
            return isRead;
        }
        case jsonName("scope"): {
            const bool isRead = json.textIfOne(member, scope);
            hint.allowsMessages = messagesAllowedBy(scope);
            return isRead;
        }
        default:
            return json.skip(member);
        }
    });
    return read ? hint : TokenHint();
}

bool isAppPassword(QStringView text)
{
    constexpr qsizetype Length = 19;
    if (text.size() != Length)
        return false;
    for (qsizetype i = 0; i < Length; ++i) {
        const QChar c = text[i];
        const bool isHyphen = i % 5 == 4;
        if (isHyphen ? c != u'-' : !((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')))
            return false;
    }
    return true;
}

}  // namespace daisychain::network::bluesky
