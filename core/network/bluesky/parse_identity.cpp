#include "core/network/bluesky/parse_identity.h"

#include "core/http/request_rules.h"
#include "core/network/bluesky/did_document_reader.h"

#include <algorithm>

namespace daisychain::network::bluesky {

namespace {

constexpr QStringView Plc = u"did:plc:";
constexpr QStringView Web = u"did:web:";

bool isBase32(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'2' && c <= u'7');
}

bool isOfHost(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
           c == u'-';
}

/// The host of did:web with its port, or an empty address.
QUrl webHost(QStringView name)
{
    constexpr qsizetype MaxHost = 253;
    const qsizetype colon = name.indexOf(u"%3A", 0, Qt::CaseInsensitive);
    const QStringView host = colon < 0 ? name : name.left(colon);
    const bool isHost = !host.isEmpty() && host.size() <= MaxHost && isOfHost(host.front()) &&
                        host.front() != u'.' && std::ranges::all_of(host, isOfHost);
    bool isPort = colon < 0;
    const uint port = isPort ? 0 : name.sliced(colon + 3).toUShort(&isPort);
    if (!isHost || !isPort)
        return {};
    QUrl url;
    url.setHost(host.toString());
    url.setScheme(http::isLoopbackHost(url.host()) ? QStringLiteral("http") : QStringLiteral("https"));
    if (port != 0)
        url.setPort(int(port));
    return url;
}

bool readService(JsonReader &json, JsonValue value, QUrl &pds)
{
    QString id;
    QString type;
    QString endpoint;
    const bool read = json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("id"):
            return json.textIfOne(member, id);
        case jsonName("type"):
            return json.textIfOne(member, type);
        case jsonName("serviceEndpoint"):
            return json.textIfOne(member, endpoint);
        default:
            return json.skip(member);
        }
    });
    // The id is a fragment, alone or behind the DID; the first service of that name counts.
    if (pds.isEmpty() && id.section(u'#', -1) == u"atproto_pds" && type == u"AtprotoPersonalDataServer")
        pds = safeOrigin(endpoint);
    return read;
}

}  // namespace

bool readDidField(JsonReader &json, quint64 name, JsonValue value, DidDocument &document)
{
    switch (name) {
    case jsonName("id"):
        return json.textIfOne(value, document.did);
    case jsonName("alsoKnownAs"):
        document.handles.clear();
        return json.arrayIfOne(value, [&](JsonValue item) {
            QString name;
            const bool read = json.textIfOne(item, name);
            if (name.startsWith(u"at://") && name.size() > 5)
                document.handles.append(name.sliced(5).toLower());
            return read;
        });
    case jsonName("service"):
        document.pds.clear();
        return json.arrayIfOne(value, [&](JsonValue item) { return readService(json, item, document.pds); });
    default:
        return json.skip(value);
    }
}

Result<QString> parseResolvedHandle(QByteArrayView bytes)
{
    JsonReader json(bytes);
    QString did;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("did") ? json.text(member, did) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    if (!isDid(did))
        return Failure(lacking("no did"));
    return did;
}

Result<QString> parseWellKnownDid(QByteArrayView body)
{
    constexpr qsizetype MaxDid = 2048;
    const QString did = QString::fromUtf8(body.first(std::min(body.size(), MaxDid))).trimmed();
    if (!isDid(did))
        return Failure(lacking("no did"));
    return did;
}

Result<DidDocument> parseDidDocument(QByteArrayView bytes, const QString &did)
{
    JsonReader json(bytes);
    DidDocument document;
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return readDidField(json, name, member, document); });
    if (!read)
        return Failure(json.error());
    if (document.did != did)
        return Failure(lacking("not of this did"));
    return document;
}

std::optional<QUrl> didDocumentAddress(const QString &did, const QUrl &plcDirectory)
{
    if (!isDid(did))
        return std::nullopt;
    QUrl address = plcDirectory;
    if (did.startsWith(Plc)) {
        address.setPath(u'/' + did);
        return address;
    }
    address = webHost(QStringView(did).sliced(Web.size()));
    address.setPath(QStringLiteral("/.well-known/did.json"));
    return address;
}

bool agree(const QString &handle, const QString &resolved, const DidDocument &document)
{
    return !handle.isEmpty() && resolved == document.did && !document.handles.isEmpty() &&
           document.handles.first() == handle.toLower();
}

bool isDid(QStringView text)
{
    constexpr qsizetype PlcLength = 24;
    if (text.startsWith(Plc)) {
        const QStringView key = text.sliced(Plc.size());
        return key.size() == PlcLength && std::ranges::all_of(key, isBase32);
    }
    return text.startsWith(Web) && !webHost(text.sliced(Web.size())).isEmpty();
}

QUrl safeOrigin(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isSafe =
        url.scheme() == u"https" || (url.scheme() == u"http" && http::isLoopbackHost(url.host()));
    const bool isOrigin = (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() &&
                          !url.hasFragment() && url.userInfo().isEmpty() && !url.host().isEmpty();
    return isSafe && isOrigin ? url.adjusted(QUrl::RemovePath) : QUrl();
}

}  // namespace daisychain::network::bluesky
