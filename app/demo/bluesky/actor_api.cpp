#include "app/demo/bluesky/call.h"

#include "core/base/instant.h"

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostActors = 25;

Response getProfile(const Stage &stage, const Call &call)
{
    const Person *person = stage.sky.person(call.request.text(u"actor"_s));
    if (!person)
        return fault(400, u"InvalidRequest"_s, u"Profile not found"_s);
    if (!person->isActive)
        return fault(400, person->status == u"takendown" ? u"AccountTakedown"_s : u"AccountDeactivated"_s,
                     u"Account is not active"_s);
    return jsonResponse(call.views(stage.sky).profile(*person));
}

Response getProfiles(const Stage &stage, const Call &call)
{
    const QStringList actors = call.request.repeated(u"actors"_s);
    if (actors.size() > MostActors)
        return fault(400, u"InvalidRequest"_s, u"Error: actors must not have more than 25 elements"_s);
    QJsonArray profiles;
    for (const QString &actor : actors) {
        const Person *person = stage.sky.person(actor);
        if (person && person->isActive)
            profiles << call.views(stage.sky).profile(*person);
    }
    return jsonResponse(QJsonObject{{u"profiles"_s, profiles}});
}

Response searchActors(const Stage &stage, const Call &call)
{
    const QString query = call.request.text(u"q"_s);
    const Views views = call.views(stage.sky);
    QList<Row> rows;
    qint64 place = 0;
    for (const auto &[did, person] : stage.sky.people()) {
        ++place;
        if (person.isActive &&
            (person.handle + u' ' + person.displayName).contains(query, Qt::CaseInsensitive))
            rows.prepend({place, [&views, one = &person] { return views.profile(*one); }});
    }
    return page(call, u"actors"_s, rows, 25);
}

Response mute(Stage &stage, const Call &call, bool isOn)
{
    const Person *person = stage.sky.person(call.request.text(u"actor"_s));
    if (!person)
        return fault(400, u"InvalidRequest"_s, u"Actor not found"_s);
    const Record *former = stage.sky.marking(call.myDid(), MuteType, person->did);
    if (isOn && !former)
        stage.sky.write(call.myDid(), MuteType, stage.sky.newKey(stage.sky.nowMs()),
                        {{u"subject"_s, person->did}}, stage.sky.nowMs());
    else if (!isOn && former)
        stage.sky.drop(former->uri());
    return Response();
}

Response createReport(const Stage &stage, const Call &call)
{
    return jsonResponse(QJsonObject{{u"id"_s, 1},
                                    {u"reasonType"_s, call.request.text(u"reasonType"_s)},
                                    {u"subject"_s, call.request.parameters[u"subject"_s]},
                                    {u"reportedBy"_s, call.myDid()},
                                    {u"createdAt"_s, isoText({stage.sky.nowMs()})}});
}

}  // namespace

void addActorRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QString &name, const QByteArray &method, Access access, auto handler) {
        routes.insert(name,
                      {method, access, [&stage, handler](const Call &call) { return handler(stage, call); }});
    };
    add(u"app.bsky.actor.getProfile"_s, "GET", Access::Anybody, getProfile);
    add(u"app.bsky.actor.getProfiles"_s, "GET", Access::Anybody, getProfiles);
    add(u"app.bsky.actor.searchActors"_s, "GET", Access::Session, searchActors);
    add(u"app.bsky.graph.muteActor"_s, "POST", Access::Session,
        [](Stage &on, const Call &call) { return mute(on, call, true); });
    add(u"app.bsky.graph.unmuteActor"_s, "POST", Access::Session,
        [](Stage &on, const Call &call) { return mute(on, call, false); });
    add(u"com.atproto.moderation.createReport"_s, "POST", Access::Session, createReport);
}

}  // namespace daisychain::demo::bluesky
