#pragma once

#include "core/base/result.h"
#include "core/desk/stream.h"
#include "core/network/x/parse_context.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace daisychain::network {

// The rules of the filtered stream and the subscriptions of the activity stream lie at X until somebody takes
// them away. Ours are known by their tags; those of others are never touched. Pure.

struct XRule {
    QString id;
    QString value;  ///< of a rule: its words; of a subscription: the type of its events
    QString tag;

    bool operator==(const XRule &) const = default;
};

/// "dc:" and the account: other accounts of ours may share the developer app.
QString tagPrefix(const AccountId &account);
QString tagOf(const Stream &stream);

/// The rule that catches a stream; nothing for one that rules can't catch.
std::optional<XRule> ruleOf(const Stream &stream);
/// What has to be subscribed to for mentions.
QList<XRule> subscriptionsOf(const AccountId &account);

struct XRuleChange {
    QList<XRule> add;
    QStringList removeIds;

    bool isNothing() const { return add.isEmpty() && removeIds.isEmpty(); }
    bool operator==(const XRuleChange &) const = default;
};
/// What makes those of `present` that are ours the same as `wanted`. Doubles of ours go.
XRuleChange reconcile(const QList<XRule> &present, const QList<XRule> &wanted, const QString &prefix);

QJsonObject addBody(const QList<XRule> &rules);
QJsonObject removeBody(const QStringList &ids);
QJsonObject subscriptionBody(const XRule &subscription, const QString &ownId);

struct XRuleList {
    QList<XRule> rules;
    QList<x::Problem> problems;
    QString nextToken;
};
/// Rules as X lists them, or the answer to adding some. Errors: Invalid with place and why.
Result<XRuleList> parseRules(QByteArrayView json);
/// Subscriptions, of this person only: the developer app may have others.
Result<XRuleList> parseSubscriptions(QByteArrayView json, const QString &ownId);

}  // namespace daisychain::network
