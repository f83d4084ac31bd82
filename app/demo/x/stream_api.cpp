#include "app/demo/x/call.h"

#include <algorithm>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostActivityStreams = 2;
constexpr qsizetype MostRules = 1000;
constexpr qsizetype MostRuleLength = 1024;

Response lines(const StreamOpening &opening)
{
    Response response;
    response.headers << Header("Content-Type", "application/json; charset=utf-8");
    response.stream = opening;
    return response;
}

Response connectionProblem(int status, const QString &issue, const QString &detail)
{
    return problem(status, u"ConnectionException"_s, detail, u"streaming-connection"_s,
                   {{u"connection_issue"_s, issue}});
}

Response openStream(Stage &stage, const Call &call, const QString &channel, int most)
{
    if (call.mischief.has(u"too_many_connections"_s) || stage.streams.listeners(channel) >= most)
        return connectionProblem(429, u"TooManyConnections"_s,
                                 u"This stream is currently at the maximum allowed connection limit."_s);
    const bool needsRules = channel == SearchChannel && stage.streams.rules().isEmpty();
    if (needsRules || call.mischief.has(u"no_rules"_s))
        return connectionProblem(409, u"RuleConfigurationIssue"_s,
                                 u"You must have at least one rule to connect to this stream."_s);
    return lines(stage.streams.open(channel, call.mischief));
}

QJsonObject ruleJson(const Rule &rule)
{
    QJsonObject json{{u"id"_s, rule.id}, {u"value"_s, rule.value}};
    if (!rule.tag.isEmpty())
        json.insert(u"tag"_s, rule.tag);
    return json;
}

Response listRules(Stage &stage, const Call &)
{
    QJsonArray data;
    for (const Rule &rule : std::as_const(stage.streams.rules()))
        data << ruleJson(rule);
    QJsonObject json{{u"meta"_s, QJsonObject{{u"result_count"_s, data.size()}}}};
    if (!data.isEmpty())
        json.insert(u"data"_s, data);
    return jsonResponse(json);
}

Response deleteRules(Stage &stage, const QJsonValue &order)
{
    qsizetype deleted = 0;
    const QJsonArray ids = order["ids"_L1].toArray();
    for (const QJsonValue id : ids)
        deleted += stage.streams.rules().removeIf([&](const Rule &rule) { return rule.id == id.toString(); });
    return jsonResponse(QJsonObject{
        {u"meta"_s, QJsonObject{{u"summary"_s, QJsonObject{{u"deleted"_s, deleted},
                                                           {u"not_deleted"_s, ids.size() - deleted}}}}}});
}

std::optional<QJsonObject> ruleFault(const Stage &stage, const QString &value, const QString &tag)
{
    if (value.trimmed().isEmpty() || value.size() > MostRuleLength || value.count(u'(') != value.count(u')'))
        return QJsonObject{{u"title"_s, u"UnprocessableEntity"_s},
                           {u"value"_s, value},
                           {u"details"_s, QJsonArray{u"The rule can't be read"_s}},
                           {u"type"_s, problemType(u"invalid-rules"_s)}};
    if (stage.streams.rules().size() >= MostRules)
        return QJsonObject{{u"title"_s, u"RulesCapExceeded"_s}, {u"type"_s, problemType(u"rule-cap"_s)}};
    for (const Rule &rule : std::as_const(stage.streams.rules())) {
        if (rule.value == value && rule.tag == tag)
            return QJsonObject{{u"title"_s, u"DuplicateRule"_s},
                               {u"value"_s, value},
                               {u"id"_s, rule.id},
                               {u"type"_s, problemType(u"duplicate-rules"_s)}};
    }
    return std::nullopt;
}

Response changeRules(Stage &stage, const Call &call)
{
    const QJsonObject &body = call.request.parameters;
    if (body.contains("delete"_L1))
        return deleteRules(stage, body["delete"_L1]);
    const bool isDry = call.request.flag(u"dry_run"_s);
    QJsonArray data;
    QJsonArray errors;
    for (const QJsonValue one : body["add"_L1].toArray()) {
        Rule rule{stage.plaza.newId(stage.plaza.nowMs()), one["value"_L1].toString(),
                  one["tag"_L1].toString()};
        if (const auto found = ruleFault(stage, rule.value, rule.tag)) {
            errors << *found;
            continue;
        }
        data << ruleJson(rule);
        if (!isDry)
            stage.streams.rules() << rule;
    }
    const QJsonObject summary{{u"created"_s, data.size()},
                              {u"not_created"_s, errors.size()},
                              {u"valid"_s, data.size()},
                              {u"invalid"_s, errors.size()}};
    QJsonObject json{{u"meta"_s, QJsonObject{{u"summary"_s, summary}}}};
    if (!data.isEmpty())
        json.insert(u"data"_s, data);
    if (!errors.isEmpty())
        json.insert(u"errors"_s, errors);
    return jsonResponse(json, data.isEmpty() ? 400 : 201);
}

QJsonObject subscriptionJson(const Subscription &one)
{
    return {{u"subscription_id"_s, one.id},
            {u"event_type"_s, one.eventType},
            {u"filter"_s, QJsonObject{{u"user_id"_s, one.userId}}},
            {u"tag"_s, one.tag}};
}

Response listSubscriptions(Stage &stage, const Call &)
{
    QJsonArray data;
    for (const Subscription &one : std::as_const(stage.streams.subscriptions()))
        data << subscriptionJson(one);
    QJsonObject json{{u"meta"_s, QJsonObject{{u"result_count"_s, data.size()}}}};
    if (!data.isEmpty())
        json.insert(u"data"_s, data);
    return jsonResponse(json);
}

Response subscribe(Stage &stage, const Call &call)
{
    static const QStringList Types{u"post.mention.create"_s, u"post.reply.create"_s, u"post.quote.create"_s,
                                   u"post.delete"_s,         u"dm.received"_s,       u"dm.sent"_s,
                                   u"oauth.revoke"_s};
    const QJsonObject &body = call.request.parameters;
    const Subscription one{stage.plaza.newId(stage.plaza.nowMs()), body["event_type"_L1].toString(),
                           body["filter"_L1]["user_id"_L1].toString(), body["tag"_L1].toString()};
    if (!Types.contains(one.eventType) || !stage.plaza.user(one.userId))
        return invalidRequest(u"event_type or filter is not known"_s);
    stage.streams.subscriptions() << one;
    return jsonResponse(QJsonObject{{u"data"_s, QJsonObject{{u"subscription"_s, subscriptionJson(one)}}}},
                        201);
}

Response unsubscribe(Stage &stage, const Call &call)
{
    const QString id = call.path[u"id"_s];
    const auto gone =
        stage.streams.subscriptions().removeIf([&](const Subscription &one) { return one.id == id; });
    return jsonResponse(QJsonObject{{u"data"_s, QJsonObject{{u"deleted"_s, gone > 0}}}});
}

}  // namespace

void addStreamRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QByteArray &method, const QString &path, Access access, int limit,
                         auto handler) {
        routes << Route{
            method, path.split(u'/'), access, limit, limit, {}, [&stage, handler](const Call &call) {
                return handler(stage, call);
            }};
    };
    add("GET", u"/2/tweets/search/stream"_s, Access::App, 50,
        [](Stage &on, const Call &call) { return openStream(on, call, SearchChannel, 1); });
    add("GET", u"/2/tweets/search/stream/rules"_s, Access::App, 450, listRules);
    add("POST", u"/2/tweets/search/stream/rules"_s, Access::App, 100, changeRules);
    add("GET", u"/2/activity/stream"_s, Access::App, 450, [](Stage &on, const Call &call) {
        return openStream(on, call, ActivityChannel, MostActivityStreams);
    });
    add("GET", u"/2/activity/subscriptions"_s, Access::Both, 450, listSubscriptions);
    add("POST", u"/2/activity/subscriptions"_s, Access::Both, 450, subscribe);
    add("DELETE", u"/2/activity/subscriptions/:id"_s, Access::Both, 450, unsubscribe);
}

}  // namespace daisychain::demo::x
