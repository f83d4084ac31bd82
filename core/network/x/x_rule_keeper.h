#pragma once

#include "core/network/x/x_client.h"
#include "core/network/x/x_rules.h"

namespace daisychain::network {

/// Makes what lies at X for us the same as what is wanted: lists it, takes away what is stale, adds what is
/// missing, one by one, so that one that X refuses doesn't keep out the others. It lives until its answer is
/// given, or as long as its parent.
class XRuleKeeper final : public QObject {
public:
    enum class Kind : quint8 { Rules, Subscriptions };

    XRuleKeeper(XClient &client, Kind kind, QList<XRule> wanted, QObject *parent);

    /// The tags that X refused. Errors: those of XClient.
    QFuture<Result<QStringList>> start();

private:
    void list(const QString &token);
    void removeStale();
    void addNext();
    void noteAdded(const XRule &rule, const Result<XRuleList> &answer);
    http::HttpRequest addRequest(const XRule &rule) const;
    http::HttpRequest removeRequest() const;
    Result<XRuleList> parse(QByteArrayView json) const;
    XCall call() const;
    QString path() const;
    void finish(const Result<QStringList> &result);

    XClient &m_client;
    const Kind m_kind;
    const QList<XRule> m_wanted;
    Promise<QStringList> m_promise;
    QList<XRule> m_present;
    XRuleChange m_change;
    QStringList m_refused;
};

}  // namespace daisychain::network
