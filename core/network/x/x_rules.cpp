#include "core/network/x/x_rules.h"

#include "core/network/json_reader.h"
#include "core/network/x/problem_reader.h"
#include "core/network/x/x_requests.h"

#include <QJsonArray>

#include <algorithm>

namespace daisychain::network {

namespace {

/// Reads {"data": [item…], "errors", "meta"}.
template <class ReadItem>
Result<XRuleList> readList(QByteArrayView bytes, ReadItem readItem)
{
    JsonReader json(bytes);
    XRuleList list;
    const auto readOne = [&](JsonValue item) { return readItem(json, item, list.rules); };
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("data"):
            return json.isObject(member) ? readOne(member) : json.array(member, readOne);
        case jsonName("errors"):
            return x::readProblems(json, member, list.problems);
        case jsonName("meta"):
            return json.object(member, [&](quint64 inner, JsonValue value) {
                return inner == jsonName("next_token") ? json.text(value, list.nextToken) : json.skip(value);
            });
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    return list;
}

}  // namespace

QString tagPrefix(const AccountId &account)
{
    return QStringLiteral("dc:") + account.text().left(8) + u':';
}

QString tagOf(const Stream &stream)
{
    return tagPrefix(stream.account) + stream.id.text();
}

std::optional<XRule> ruleOf(const Stream &stream)
{
    if (stream.kind == StreamKind::Account)
        return XRule{{}, QStringLiteral("from:%1 -is:retweet").arg(stream.argument), tagOf(stream)};
    const QString words = searchWords(stream);
    if (words.isEmpty())
        return std::nullopt;
    return XRule{{}, words, tagOf(stream)};
}

QList<XRule> subscriptionsOf(const AccountId &account)
{
    QList<XRule> wanted;
    for (const char *type : {"post.mention.create", "post.reply.create", "post.quote.create", "dm.received",
                             "dm.sent", "post.delete", "oauth.revoke"}) {
        const QString event = QString::fromLatin1(type);
        wanted.append({{}, event, tagPrefix(account) + event});
    }
    return wanted;
}

XRuleChange reconcile(const QList<XRule> &present, const QList<XRule> &wanted, const QString &prefix)
{
    const auto isSame = [](const XRule &a, const XRule &b) { return a.value == b.value && a.tag == b.tag; };
    XRuleChange change;
    QList<XRule> kept;
    for (const XRule &rule : present) {
        if (!rule.tag.startsWith(prefix))
            continue;
        const auto fits = [&](const XRule &other) { return isSame(rule, other); };
        if (std::ranges::any_of(wanted, fits) && std::ranges::none_of(kept, fits))
            kept.append(rule);
        else
            change.removeIds.append(rule.id);
    }
    for (const XRule &rule : wanted) {
        if (std::ranges::none_of(kept, [&](const XRule &other) { return isSame(rule, other); }))
            change.add.append(rule);
    }
    return change;
}

QJsonObject addBody(const QList<XRule> &rules)
{
    QJsonArray add;
    for (const XRule &rule : rules)
        add.append(QJsonObject{{QStringLiteral("value"), rule.value}, {QStringLiteral("tag"), rule.tag}});
    return {{QStringLiteral("add"), add}};
}

QJsonObject removeBody(const QStringList &ids)
{
    return {
        {QStringLiteral("delete"), QJsonObject{{QStringLiteral("ids"), QJsonArray::fromStringList(ids)}}}};
}

QJsonObject subscriptionBody(const XRule &subscription, const QString &ownId)
{
    return {{QStringLiteral("event_type"), subscription.value},
            {QStringLiteral("filter"), QJsonObject{{QStringLiteral("user_id"), ownId}}},
            {QStringLiteral("tag"), subscription.tag}};
}

Result<XRuleList> parseRules(QByteArrayView bytes)
{
    return readList(bytes, [](JsonReader &json, JsonValue item, QList<XRule> &rules) {
        XRule rule;
        const bool read = json.object(item, [&](quint64 name, JsonValue member) {
            switch (name) {
            case jsonName("id"):
                return json.text(member, rule.id);
            case jsonName("value"):
                return json.text(member, rule.value);
            case jsonName("tag"):
                return json.text(member, rule.tag);
            default:
                return json.skip(member);
            }
        });
        if (!rule.id.isEmpty())
            rules.append(rule);
        return read;
    });
}

Result<XRuleList> parseSubscriptions(QByteArrayView bytes, const QString &ownId)
{
    return readList(bytes, [&ownId](JsonReader &json, JsonValue item, QList<XRule> &rules) {
        XRule rule;
        QString person;
        const bool read = json.object(item, [&](quint64 name, JsonValue member) {
            switch (name) {
            case jsonName("subscription_id"):
                return json.text(member, rule.id);
            case jsonName("event_type"):
                return json.text(member, rule.value);
            case jsonName("tag"):
                return json.text(member, rule.tag);
            case jsonName("filter"):
                return json.object(member, [&](quint64 inner, JsonValue value) {
                    return inner == jsonName("user_id") ? json.text(value, person) : json.skip(value);
                });
            default:
                return json.skip(member);
            }
        });
        if (!rule.id.isEmpty() && person == ownId)
            rules.append(rule);
        return read;
    });
}

}  // namespace daisychain::network
