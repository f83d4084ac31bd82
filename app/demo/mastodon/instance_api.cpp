#include "app/demo/mastodon/stage.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

struct Facts {
    QString version;
    QString softwareName;
    QString softwareVersion;
    int maxCharacters;
    int maxMedia;
    int reservedPerUrl;
    int maxDescription;
};

Facts factsOf(const Stage &stage)
{
    if (stage.software == Software::GoToSocial)
        return {u"0.20.1+git-da15c4a"_s, u"gotosocial"_s, u"0.20.1+git-da15c4a"_s, 5000, 6, 25, 1500};
    return {u"4.5.0"_s, u"mastodon"_s, u"4.5.0"_s, 500, 4, 23, 1500};
}

QString streamingUrl(const Stage &stage)
{
    QString url = stage.writer.baseUrl();
    return url.replace(0, 4, u"ws"_s);
}

QJsonObject configuration(const Stage &stage, const Facts &facts)
{
    const QStringList mimes{u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s};
    return {
        {u"urls"_s, QJsonObject{{u"streaming"_s, streamingUrl(stage)},
                                {u"status"_s, QJsonValue()},
                                {u"about"_s, stage.writer.baseUrl() + u"/about"_s},
                                {u"privacy_policy"_s, QJsonValue()},
                                {u"terms_of_service"_s, QJsonValue()}}},
        {u"vapid"_s, QJsonObject{{u"public_key"_s, u"BAe4KHcVtbbrJm2nH0YF-demo-only"_s}}},
        {u"accounts"_s, QJsonObject{{u"max_featured_tags"_s, 10},
                                    {u"max_pinned_statuses"_s, 5},
                                    {u"max_display_name_length"_s, 30},
                                    {u"max_note_length"_s, 500},
                                    {u"max_profile_fields"_s, 4},
                                    {u"profile_field_name_limit"_s, 255},
                                    {u"profile_field_value_limit"_s, 255}}},
        {u"statuses"_s, QJsonObject{{u"max_characters"_s, facts.maxCharacters},
                                    {u"max_media_attachments"_s, facts.maxMedia},
                                    {u"characters_reserved_per_url"_s, facts.reservedPerUrl}}},
        {u"media_attachments"_s, QJsonObject{{u"description_limit"_s, facts.maxDescription},
                                             {u"supported_mime_types"_s, QJsonArray::fromStringList(mimes)},
                                             {u"image_size_limit"_s, 16'777'216},
                                             {u"image_matrix_limit"_s, 33'177'600},
                                             {u"video_size_limit"_s, 103'809'024},
                                             {u"video_frame_rate_limit"_s, 120},
                                             {u"video_matrix_limit"_s, 8'294'400}}},
        {u"polls"_s, QJsonObject{{u"max_options"_s, 4},
                                 {u"max_characters_per_option"_s, 50},
                                 {u"min_expiration"_s, 300},
                                 {u"max_expiration"_s, 2'629'746}}},
        {u"translation"_s, QJsonObject{{u"enabled"_s, false}}}};
}

QString about(const Stage &stage, const QString &key)
{
    return stage.world.note(u"company"_s)[key].toString();
}

QJsonArray rules(const Stage &stage)
{
    QJsonArray list;
    int number = 0;
    for (const QJsonValue rule : stage.world.note(u"company"_s)["rules"_L1].toArray())
        list << QJsonObject{
            {u"id"_s, QString::number(++number)}, {u"text"_s, rule.toString()}, {u"hint"_s, QString()}};
    return list;
}

QJsonValue contactAccount(const Stage &stage)
{
    const Account *help = stage.world.accountByHandle(u"help");
    return help ? QJsonValue(stage.writer.account(*help)) : QJsonValue();
}

Response instanceV2(const Stage &stage)
{
    const Facts facts = factsOf(stage);
    return jsonResponse(QJsonObject{
        {u"domain"_s, stage.world.domain()},
        {u"title"_s, about(stage, u"title"_s)},
        {u"version"_s, facts.version},
        {u"source_url"_s, u"https://%1/source"_s.arg(stage.world.domain())},
        {u"description"_s, about(stage, u"description"_s)},
        {u"usage"_s, QJsonObject{{u"users"_s, QJsonObject{{u"active_month"_s, 7}}}}},
        {u"thumbnail"_s, QJsonObject{{u"url"_s, stage.writer.baseUrl() + u"/headers/instance.png"_s}}},
        {u"icon"_s, QJsonArray{QJsonObject{{u"src"_s, stage.writer.baseUrl() + u"/avatars/instance.png"_s},
                                           {u"size"_s, u"192x192"_s}}}},
        {u"languages"_s, QJsonArray{u"en"_s, u"de"_s}},
        {u"configuration"_s, configuration(stage, facts)},
        {u"registrations"_s, QJsonObject{{u"enabled"_s, false},
                                         {u"approval_required"_s, false},
                                         {u"reason_required"_s, false},
                                         {u"message"_s, QJsonValue()},
                                         {u"min_age"_s, QJsonValue()},
                                         {u"url"_s, QJsonValue()}}},
        {u"api_versions"_s, QJsonObject{{u"mastodon"_s, 7}}},
        {u"contact"_s,
         QJsonObject{{u"email"_s, about(stage, u"email"_s)}, {u"account"_s, contactAccount(stage)}}},
        {u"rules"_s, rules(stage)}});
}

Response instanceV1(const Stage &stage)
{
    const Facts facts = factsOf(stage);
    return jsonResponse(QJsonObject{
        {u"uri"_s, stage.world.domain()},
        {u"title"_s, about(stage, u"title"_s)},
        {u"short_description"_s, about(stage, u"description"_s)},
        {u"description"_s, about(stage, u"description"_s)},
        {u"email"_s, about(stage, u"email"_s)},
        {u"version"_s, facts.version},
        {u"urls"_s, QJsonObject{{u"streaming_api"_s, streamingUrl(stage)}}},
        {u"stats"_s, QJsonObject{{u"user_count"_s, 7},
                                 {u"status_count"_s, static_cast<int>(stage.world.statuses().rows().size())},
                                 {u"domain_count"_s, 12}}},
        {u"thumbnail"_s, stage.writer.baseUrl() + u"/headers/instance.png"_s},
        {u"languages"_s, QJsonArray{u"en"_s, u"de"_s}},
        {u"registrations"_s, false},
        {u"approval_required"_s, false},
        {u"invites_enabled"_s, false},
        {u"max_toot_chars"_s, facts.maxCharacters},
        {u"configuration"_s, configuration(stage, facts)},
        {u"contact_account"_s, contactAccount(stage)},
        {u"rules"_s, rules(stage)}});
}

Response nodeInfo(const Stage &stage)
{
    const Facts facts = factsOf(stage);
    return jsonResponse(QJsonObject{
        {u"version"_s, u"2.0"_s},
        {u"software"_s, QJsonObject{{u"name"_s, facts.softwareName}, {u"version"_s, facts.softwareVersion}}},
        {u"protocols"_s, QJsonArray{u"activitypub"_s}},
        {u"services"_s, QJsonObject{{u"inbound"_s, QJsonArray()}, {u"outbound"_s, QJsonArray()}}},
        {u"usage"_s, QJsonObject{{u"users"_s, QJsonObject{{u"total"_s, 7}, {u"activeMonth"_s, 7}}},
                                 {u"localPosts"_s, static_cast<int>(stage.world.statuses().rows().size())}}},
        {u"openRegistrations"_s, false},
        {u"metadata"_s, QJsonObject{{u"nodeName"_s, about(stage, u"title"_s)}}}});
}

}  // namespace

void addInstanceRoutes(Router &router, Stage &stage)
{
    router.add("GET", u"/.well-known/nodeinfo"_s, {}, [&stage](const Call &) {
        return jsonResponse(QJsonObject{
            {u"links"_s,
             QJsonArray{QJsonObject{{u"rel"_s, u"http://nodeinfo.diaspora.software/ns/schema/2.0"_s},
                                    {u"href"_s, stage.writer.baseUrl() + u"/nodeinfo/2.0"_s}}}}});
    });
    router.add("GET", u"/nodeinfo/2.0"_s, {}, [&stage](const Call &) { return nodeInfo(stage); });
    router.add("GET", u"/api/v2/instance"_s, {}, [&stage](const Call &) { return instanceV2(stage); });
    router.add("GET", u"/api/v1/instance"_s, {}, [&stage](const Call &) { return instanceV1(stage); });
    router.add("GET", u"/api/v1/instance/rules"_s, {},
               [&stage](const Call &) { return jsonResponse(rules(stage)); });
    router.add("GET", u"/api/v1/custom_emojis"_s, {},
               [&stage](const Call &) { return jsonResponse(stage.writer.customEmojis()); });
    for (const QString &path : {u"/api/v1/instance/peers"_s, u"/api/v1/instance/activity"_s})
        router.add("GET", path, {}, [](const Call &) { return jsonResponse(QJsonArray()); });
    router.add("GET", u"/health"_s, {}, [](const Call &) {
        Response response;
        response.headers << Header("Content-Type", "text/plain; charset=utf-8");
        response.body = "OK";
        return response;
    });
}

}  // namespace daisychain::demo
