#include "app/demo/world/records.h"

#include <QJsonArray>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

QJsonArray textArray(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list << item.toString();
    return list;
}

qint64 whole(const QJsonValue &value)
{
    return value.toInteger();
}

QJsonObject pollJson(const Poll &poll)
{
    QJsonArray options;
    for (const Poll::Option &option : poll.options)
        options << QJsonObject{{u"title"_s, option.title}, {u"votes"_s, option.otherVotes}};
    QJsonObject votes;
    for (auto it = poll.votes.begin(); it != poll.votes.end(); ++it) {
        QJsonArray choices;
        for (const int choice : it.value())
            choices << choice;
        votes.insert(it.key(), choices);
    }
    return {{u"options"_s, options},
            {u"expires"_s, poll.expiresMs},
            {u"multiple"_s, poll.isMultiple},
            {u"cast"_s, votes}};
}

Poll pollFrom(const QJsonObject &json)
{
    Poll poll;
    for (const QJsonValue option : json["options"_L1].toArray())
        poll.options << Poll::Option{option["title"_L1].toString(), option["votes"_L1].toInt()};
    poll.expiresMs = whole(json["expires"_L1]);
    poll.isMultiple = json["multiple"_L1].toBool();
    const QJsonObject votes = json["cast"_L1].toObject();
    for (auto it = votes.begin(); it != votes.end(); ++it) {
        for (const QJsonValue choice : it.value().toArray())
            poll.votes[it.key()] << choice.toInt();
    }
    return poll;
}

}  // namespace

int Poll::votesFor(int option) const
{
    int sum = options.at(option).otherVotes;
    for (const QList<int> &choices : votes)
        sum += choices.contains(option) ? 1 : 0;
    return sum;
}

bool Token::allows(QStringView scope) const
{
    for (const QString &granted : scopes) {
        if (granted == scope || (scope.startsWith(granted) && scope.sliced(granted.size()).startsWith(u':')))
            return true;
    }
    return false;
}

QJsonObject toJson(const Account &row)
{
    QJsonArray fields;
    for (const auto &[name, value] : row.fields)
        fields << QJsonArray{name, value};
    return {{u"id"_s, row.id},
            {u"username"_s, row.username},
            {u"host"_s, row.host},
            {u"name"_s, row.displayName},
            {u"note"_s, row.note},
            {u"language"_s, row.language},
            {u"fields"_s, fields},
            {u"bot"_s, row.isBot},
            {u"locked"_s, row.isLocked},
            {u"disabled"_s, row.isDisabled},
            {u"created"_s, row.createdMs},
            {u"followers"_s, row.otherFollowers},
            {u"posts"_s, row.otherPosts}};
}

void fromJson(const QJsonObject &json, Account &row)
{
    row.id = json["id"_L1].toString();
    row.username = json["username"_L1].toString();
    row.host = json["host"_L1].toString();
    row.displayName = json["name"_L1].toString();
    row.note = json["note"_L1].toString();
    row.language = json["language"_L1].toString();
    for (const QJsonValue field : json["fields"_L1].toArray())
        row.fields << std::pair{field[0].toString(), field[1].toString()};
    row.isBot = json["bot"_L1].toBool();
    row.isLocked = json["locked"_L1].toBool();
    row.isDisabled = json["disabled"_L1].toBool();
    row.createdMs = whole(json["created"_L1]);
    row.otherFollowers = json["followers"_L1].toInt();
    row.otherPosts = json["posts"_L1].toInt();
}

QJsonObject toJson(const Media &row)
{
    return {{u"id"_s, row.id},           {u"account"_s, row.accountId}, {u"status"_s, row.statusId},
            {u"alt"_s, row.description}, {u"mime"_s, row.mime},         {u"file"_s, row.fileName},
            {u"plate"_s, row.plate},     {u"focus"_s, row.focus},       {u"width"_s, row.width},
            {u"height"_s, row.height},   {u"ready"_s, row.readyMs},     {u"broken"_s, row.isBroken}};
}

void fromJson(const QJsonObject &json, Media &row)
{
    row.id = json["id"_L1].toString();
    row.accountId = json["account"_L1].toString();
    row.statusId = json["status"_L1].toString();
    row.description = json["alt"_L1].toString();
    row.mime = json["mime"_L1].toString();
    row.fileName = json["file"_L1].toString();
    row.plate = json["plate"_L1].toString();
    row.focus = json["focus"_L1].toString();
    row.width = json["width"_L1].toInt();
    row.height = json["height"_L1].toInt();
    row.readyMs = whole(json["ready"_L1]);
    row.isBroken = json["broken"_L1].toBool();
}

QJsonObject toJson(const Status &row)
{
    QJsonArray versions;
    for (const Version &version : row.versions)
        versions << QJsonObject{{u"text"_s, version.text},
                                {u"spoiler"_s, version.spoiler},
                                {u"sensitive"_s, version.isSensitive},
                                {u"media"_s, textArray(version.mediaIds)},
                                {u"at"_s, version.atMs}};
    QJsonObject json{{u"id"_s, row.id},
                     {u"account"_s, row.accountId},
                     {u"uri"_s, row.uri},
                     {u"url"_s, row.url},
                     {u"visibility"_s, row.visibility},
                     {u"language"_s, row.language},
                     {u"reply"_s, row.inReplyTo},
                     {u"boost"_s, row.boostOf},
                     {u"application"_s, row.applicationName},
                     {u"key"_s, row.idempotencyKey},
                     {u"versions"_s, versions},
                     {u"created"_s, row.createdMs},
                     {u"scheduled"_s, row.scheduledMs}};
    if (row.poll)
        json.insert(u"poll"_s, pollJson(*row.poll));
    return json;
}

void fromJson(const QJsonObject &json, Status &row)
{
    row.id = json["id"_L1].toString();
    row.accountId = json["account"_L1].toString();
    row.uri = json["uri"_L1].toString();
    row.url = json["url"_L1].toString();
    row.visibility = json["visibility"_L1].toString();
    row.language = json["language"_L1].toString();
    row.inReplyTo = json["reply"_L1].toString();
    row.boostOf = json["boost"_L1].toString();
    row.applicationName = json["application"_L1].toString();
    row.idempotencyKey = json["key"_L1].toString();
    for (const QJsonValue version : json["versions"_L1].toArray())
        row.versions << Version{version["text"_L1].toString(), version["spoiler"_L1].toString(),
                                version["sensitive"_L1].toBool(), textList(version["media"_L1]),
                                whole(version["at"_L1])};
    if (row.versions.isEmpty())
        row.versions << Version{};
    row.createdMs = whole(json["created"_L1]);
    row.scheduledMs = whole(json["scheduled"_L1]);
    if (json.contains("poll"_L1))
        row.poll = pollFrom(json["poll"_L1].toObject());
}

QJsonObject toJson(const Notification &row)
{
    return {{u"id"_s, row.id},       {u"type"_s, row.type},       {u"owner"_s, row.ownerId},
            {u"from"_s, row.fromId}, {u"status"_s, row.statusId}, {u"at"_s, row.atMs}};
}

void fromJson(const QJsonObject &json, Notification &row)
{
    row.id = json["id"_L1].toString();
    row.type = json["type"_L1].toString();
    row.ownerId = json["owner"_L1].toString();
    row.fromId = json["from"_L1].toString();
    row.statusId = json["status"_L1].toString();
    row.atMs = whole(json["at"_L1]);
}

QJsonObject toJson(const Conversation &row)
{
    return {{u"id"_s, row.id},
            {u"owner"_s, row.ownerId},
            {u"root"_s, row.rootId},
            {u"with"_s, textArray(row.participantIds)},
            {u"last"_s, row.lastStatusId},
            {u"unread"_s, row.isUnread}};
}

void fromJson(const QJsonObject &json, Conversation &row)
{
    row.id = json["id"_L1].toString();
    row.ownerId = json["owner"_L1].toString();
    row.rootId = json["root"_L1].toString();
    row.participantIds = textList(json["with"_L1]);
    row.lastStatusId = json["last"_L1].toString();
    row.isUnread = json["unread"_L1].toBool();
}

QJsonObject toJson(const Application &row)
{
    return {{u"id"_s, row.id},
            {u"client"_s, row.clientId},
            {u"secret"_s, row.clientSecret},
            {u"name"_s, row.name},
            {u"website"_s, row.website},
            {u"redirects"_s, textArray(row.redirectUris)},
            {u"scopes"_s, textArray(row.scopes)}};
}

void fromJson(const QJsonObject &json, Application &row)
{
    row.id = json["id"_L1].toString();
    row.clientId = json["client"_L1].toString();
    row.clientSecret = json["secret"_L1].toString();
    row.name = json["name"_L1].toString();
    row.website = json["website"_L1].toString();
    row.redirectUris = textList(json["redirects"_L1]);
    row.scopes = textList(json["scopes"_L1]);
}

QJsonObject toJson(const Token &row)
{
    return {{u"id"_s, row.id},
            {u"client"_s, row.clientId},
            {u"account"_s, row.accountId},
            {u"scopes"_s, textArray(row.scopes)},
            {u"created"_s, row.createdMs}};
}

void fromJson(const QJsonObject &json, Token &row)
{
    row.id = json["id"_L1].toString();
    row.clientId = json["client"_L1].toString();
    row.accountId = json["account"_L1].toString();
    row.scopes = textList(json["scopes"_L1]);
    row.createdMs = whole(json["created"_L1]);
}

QJsonObject toJson(const Grant &row)
{
    return {{u"id"_s, row.id},
            {u"client"_s, row.clientId},
            {u"account"_s, row.accountId},
            {u"redirect"_s, row.redirectUri},
            {u"scopes"_s, textArray(row.scopes)},
            {u"challenge"_s, row.challenge},
            {u"at"_s, row.atMs}};
}

void fromJson(const QJsonObject &json, Grant &row)
{
    row.id = json["id"_L1].toString();
    row.clientId = json["client"_L1].toString();
    row.accountId = json["account"_L1].toString();
    row.redirectUri = json["redirect"_L1].toString();
    row.scopes = textList(json["scopes"_L1]);
    row.challenge = json["challenge"_L1].toString();
    row.atMs = whole(json["at"_L1]);
}

}  // namespace daisychain::demo
