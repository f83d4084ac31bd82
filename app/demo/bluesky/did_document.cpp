#include "app/demo/bluesky/did_document.h"

#include <QJsonArray>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

QJsonObject didDocument(const Sky &sky, const Person &person)
{
    return {{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/did/v1"_s}},
            {u"id"_s, person.did},
            {u"alsoKnownAs"_s, QJsonArray{u"at://"_s + person.handle}},
            {u"verificationMethod"_s, QJsonArray()},
            {u"service"_s, QJsonArray{QJsonObject{{u"id"_s, u"#atproto_pds"_s},
                                                  {u"type"_s, u"AtprotoPersonalDataServer"_s},
                                                  {u"serviceEndpoint"_s, sky.site().baseUrl}}}}};
}

QString ownServiceDid(const Sky &sky)
{
    QString host = sky.site().baseUrl.section(u"//"_s, 1);
    return u"did:web:"_s + host.replace(u':', u"%3A"_s);
}

bool isIdentityPath(const QString &path)
{
    return path.startsWith(u"/did:") || path == u"/.well-known/did.json" ||
           path == u"/.well-known/atproto-did";
}

Response answerIdentity(const Sky &sky, const QString &path)
{
    if (path == u"/.well-known/did.json")
        return jsonResponse(QJsonObject{{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/did/v1"_s}},
                                        {u"id"_s, ownServiceDid(sky)},
                                        {u"service"_s, QJsonArray()}});
    if (path == u"/.well-known/atproto-did") {
        const Person *help = sky.person(u"help"_s);
        Response response;
        response.headers << Header("Content-Type", "text/plain");
        response.body = help ? help->did.toUtf8() : QByteArray();
        return response;
    }
    const Person *person = sky.person(path.sliced(1));
    if (!person)
        return jsonResponse(QJsonObject{{u"message"_s, u"DID not registered: "_s + path.sliced(1)}}, 404);
    return jsonResponse(didDocument(sky, *person));
}

}  // namespace daisychain::demo::bluesky
