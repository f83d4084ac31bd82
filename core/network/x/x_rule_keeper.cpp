#include "core/network/x/x_rule_keeper.h"

#include <algorithm>

namespace daisychain::network {

XRuleKeeper::XRuleKeeper(XClient &client, Kind kind, QList<XRule> wanted, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_kind(kind)
    , m_wanted(std::move(wanted))
    , m_promise(newPromise<QStringList>())
{
}

QFuture<Result<QStringList>> XRuleKeeper::start()
{
    const QFuture<Result<QStringList>> future = m_promise->future();
    list({});
    return future;
}

QString XRuleKeeper::path() const
{
    return m_kind == Kind::Rules ? QStringLiteral("/tweets/search/stream/rules")
                                 : QStringLiteral("/activity/subscriptions");
}

XCall XRuleKeeper::call() const
{
    return {m_kind == Kind::Rules ? QStringLiteral("rules") : QStringLiteral("subscriptions"), {}, 0, true};
}

Result<XRuleList> XRuleKeeper::parse(QByteArrayView json) const
{
    return m_kind == Kind::Rules ? parseRules(json) : parseSubscriptions(json, m_client.ownId());
}

void XRuleKeeper::list(const QString &token)
{
    http::FormBody query;
    query.add(u"max_results", u"1000");
    if (!token.isEmpty())
        query.add(u"pagination_token", token);
    const auto read = [this](QByteArrayView json) { return parse(json); };
    whenReady(m_client.parsed(m_client.get(path(), query), call(), read), this,
              [this, token](const Result<XRuleList> &page) {
                  if (!page)
                      return finish(Failure(page.error()));
                  m_present += page->rules;
                  if (!page->nextToken.isEmpty() && page->nextToken != token && !page->rules.isEmpty())
                      return list(page->nextToken);
                  m_change = reconcile(m_present, m_wanted, tagPrefix(m_client.account().id));
                  removeStale();
              });
}

http::HttpRequest XRuleKeeper::removeRequest() const
{
    if (m_kind == Kind::Rules)
        return m_client.json("POST", path(), removeBody(m_change.removeIds));
    http::FormBody query;
    query.add(u"ids", m_change.removeIds.join(u','));
    http::HttpRequest request = m_client.get(path(), query);
    request.method = "DELETE";
    return request;
}

void XRuleKeeper::removeStale()
{
    if (m_change.removeIds.isEmpty())
        return addNext();
    whenReady(m_client.answer(removeRequest(), call()), this, [this](const Result<http::HttpAnswer> &done) {
        if (!done && done.error().code != ErrorCode::NotFound)
            return finish(Failure(done.error()));
        addNext();
    });
}

http::HttpRequest XRuleKeeper::addRequest(const XRule &rule) const
{
    return m_client.json("POST", path(),
                         m_kind == Kind::Rules ? addBody({rule}) : subscriptionBody(rule, m_client.ownId()));
}

void XRuleKeeper::addNext()
{
    if (m_change.add.isEmpty())
        return finish(m_refused);
    const XRule rule = m_change.add.takeFirst();
    // A subscription to private events needs the person's consent: it is asked for as the person.
    XCall asked = call();
    asked.isForApp = m_kind == Kind::Rules;
    const auto read = [this](QByteArrayView json) -> Result<XRuleList> {
        return m_kind == Kind::Rules ? parseRules(json) : XRuleList{};
    };
    whenReady(m_client.parsed(addRequest(rule), asked, read), this,
              [this, rule](const Result<XRuleList> &answer) { noteAdded(rule, answer); });
}

void XRuleKeeper::noteAdded(const XRule &rule, const Result<XRuleList> &answer)
{
    const bool isTransient = !answer && answer.error().code != ErrorCode::Refused &&
                             answer.error().code != ErrorCode::NotFound &&
                             answer.error().code != ErrorCode::Conflict;
    if (isTransient)
        return finish(Failure(answer.error()));
    const auto isDouble = [](const x::Problem &problem) {
        return problem.kind == x::ProblemKind::DuplicateRules;
    };
    const bool isIn = answer && (m_kind == Kind::Subscriptions || !answer->rules.isEmpty() ||
                                 std::ranges::any_of(answer->problems, isDouble));
    if (!isIn)
        m_refused.append(rule.tag);
    addNext();
}

void XRuleKeeper::finish(const Result<QStringList> &result)
{
    fulfil<QStringList>(m_promise, result);
    deleteLater();
}

}  // namespace daisychain::network
