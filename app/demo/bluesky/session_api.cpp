#include "app/demo/bluesky/call.h"
#include "app/demo/bluesky/did_document.h"

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int BlobUploadLimit = 5 * 1024 * 1024;

QJsonObject sessionJson(const Stage &stage, const Session &session)
{
    const Person &person = *stage.sky.person(session.did);
    return {{u"did"_s, person.did},
            {u"handle"_s, person.handle},
            {u"didDoc"_s, didDocument(stage.sky, person)},
            {u"email"_s, u"hello@marigold.example"_s},
            {u"emailConfirmed"_s, true},
            {u"active"_s, person.isActive},
            {u"accessJwt"_s, session.access},
            {u"refreshJwt"_s, session.refresh}};
}

Response createSession(Stage &stage, const Call &call)
{
    const Person *person = stage.sky.person(call.request.text(u"identifier"_s));
    if (person && !person->isActive && person->status == u"takendown")
        return fault(401, u"AccountTakedown"_s, u"Account has been taken down"_s);
    const auto session =
        person ? stage.sessions.open(*person, call.request.text(u"password"_s)) : std::nullopt;
    if (!session)
        return fault(401, u"AuthenticationRequired"_s, u"Invalid identifier or password"_s);
    return jsonResponse(sessionJson(stage, *session));
}

Response refreshSession(Stage &stage, const Call &call)
{
    const QString token = call.request.bearer();
    if (token.isEmpty())
        return fault(401, u"AuthMissing"_s, u"Authentication Required"_s);
    const auto session = stage.sessions.refreshed(token);
    if (!session)
        return fault(400, u"ExpiredToken"_s, u"Token has been revoked"_s);
    return jsonResponse(sessionJson(stage, *session));
}

Response describeServer(const Stage &stage)
{
    return jsonResponse(QJsonObject{{u"did"_s, ownServiceDid(stage.sky)},
                                    {u"availableUserDomains"_s, QJsonArray{u".marigold.test"_s}},
                                    {u"inviteCodeRequired"_s, true},
                                    {u"phoneVerificationRequired"_s, false},
                                    {u"blobUploadLimit"_s, BlobUploadLimit},
                                    {u"links"_s, QJsonObject()},
                                    {u"contact"_s, QJsonObject()}});
}

Response resolveHandle(const Stage &stage, const Call &call)
{
    const Person *person = stage.sky.person(call.request.text(u"handle"_s));
    if (!person || person->handle != call.request.text(u"handle"_s).toLower())
        return fault(400, u"InvalidRequest"_s, u"Unable to resolve handle"_s);
    return jsonResponse(QJsonObject{{u"did"_s, person->did}});
}

}  // namespace

void addSessionRoutes(Routes &routes, Stage &stage)
{
    routes.insert(
        u"com.atproto.server.createSession"_s,
        {"POST", Access::Anybody, [&stage](const Call &call) { return createSession(stage, call); }});
    routes.insert(
        u"com.atproto.server.refreshSession"_s,
        {"POST", Access::Anybody, [&stage](const Call &call) { return refreshSession(stage, call); }});
    routes.insert(u"com.atproto.server.deleteSession"_s,
                  {"POST", Access::Anybody, [&stage](const Call &call) {
                       if (!stage.sessions.close(call.request.bearer()))
                           return fault(400, u"InvalidToken"_s, u"Token could not be verified"_s);
                       return Response();
                   }});
    routes.insert(u"com.atproto.server.getSession"_s,
                  {"GET", Access::Session, [&stage](const Call &call) {
                       QJsonObject json = sessionJson(stage, *stage.sessions.find(call.request.bearer()));
                       json.remove(u"accessJwt"_s);
                       json.remove(u"refreshJwt"_s);
                       return jsonResponse(json);
                   }});
    routes.insert(u"com.atproto.server.describeServer"_s,
                  {"GET", Access::Anybody, [&stage](const Call &) { return describeServer(stage); }});
    routes.insert(
        u"com.atproto.identity.resolveHandle"_s,
        {"GET", Access::Anybody, [&stage](const Call &call) { return resolveHandle(stage, call); }});
}

}  // namespace daisychain::demo::bluesky
