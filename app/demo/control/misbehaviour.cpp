#include "app/demo/control/misbehaviour.h"

#include <QJsonDocument>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

const QStringList &kinds()
{
    static const QStringList Kinds{u"status"_s,
                                   u"slow"_s,
                                   u"split"_s,
                                   u"cut"_s,
                                   u"drop_answer"_s,
                                   u"error_after"_s,
                                   u"half_open"_s,
                                   u"html_error"_s,
                                   u"rate_limited"_s,
                                   u"error_on_repeat"_s,
                                   u"ignore_idempotency"_s};
    return Kinds;
}

/// Kinds that only some networks know; they do them themselves.
const QStringList &quirks()
{
    static const QStringList Quirks{u"expired_token"_s,        u"empty_page"_s,     u"unknown_things"_s,
                                    u"invalid_swap"_s,         u"blob_too_large"_s, u"clamped_cursor"_s,
                                    u"duplicate_lines"_s,      u"silence"_s,        u"usage_capped"_s,
                                    u"partial_errors"_s,       u"no_data"_s,        u"new_names"_s,
                                    u"not_summoned"_s,         u"duplicate_text"_s, u"no_rules"_s,
                                    u"too_many_connections"_s, u"media_fails"_s};
    return Quirks;
}

/// {"status": 503, "body": text or JSON, "headers": {...}}
Response scriptedResponse(const QJsonObject &parameters, int otherwise)
{
    const int status = parameters["status"_L1].toInt(otherwise);
    Response response = errorResponse(status, QString::fromUtf8(reasonPhrase(status)));
    const QJsonValue body = parameters["body"_L1];
    if (body.isObject() || body.isArray())
        response = jsonResponse(body, status);
    else if (body.isString())
        response.body = body.toString().toUtf8();
    const QJsonObject headers = parameters["headers"_L1].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        response.headers.removeIf([&](const Header &one) {
            return one.first.compare(it.key().toUtf8(), Qt::CaseInsensitive) == 0;
        });
        response.headers << Header(it.key().toUtf8(), asText(it.value()).toUtf8());
    }
    return response;
}

Response htmlError(const QJsonObject &parameters)
{
    Response response;
    response.status = parameters["status"_L1].toInt(502);
    response.headers << Header("Content-Type", "text/html");
    const QByteArray phrase = QByteArray::number(response.status) + ' ' + reasonPhrase(response.status);
    response.body = "<html>\r\n<head><title>" + phrase + "</title></head>\r\n<body>\r\n<center><h1>" +
                    phrase + "</h1></center>\r\n<hr><center>gateway</center>\r\n</body>\r\n</html>\r\n";
    return response;
}

void planWriting(WritePlan &plan, const QString &kind, const QJsonObject &parameters)
{
    if (kind == u"slow") {
        plan.waitBeforeMs = parameters["ms_before"_L1].toInt();
        if (parameters.contains("ms_per_byte"_L1)) {
            plan.chunkSize = 1;
            plan.waitBetweenMs = parameters["ms_per_byte"_L1].toInt();
        }
    } else if (kind == u"split") {
        plan.chunkSize = std::max(parameters["bytes"_L1].toInt(1), 1);
        plan.waitBetweenMs = parameters["ms_between"_L1].toInt();
    } else if (kind == u"cut") {
        plan.cutCountsBody = parameters.contains("after_body_bytes"_L1);
        plan.cutAfter = parameters[plan.cutCountsBody ? "after_body_bytes"_L1 : "after_bytes"_L1].toInteger();
        plan.resets = parameters["reset"_L1].toBool();
    } else if (kind == u"drop_answer") {
        plan.dropsAnswer = true;
        plan.resets = parameters["reset"_L1].toBool(true);
    } else if (kind == u"half_open") {
        plan.isSilent = true;
    }
}

void apply(Mischief &mischief, const QString &kind, const QJsonObject &parameters)
{
    if (kind == u"status")
        mischief.instead = scriptedResponse(parameters, 503);
    else if (kind == u"html_error")
        mischief.instead = htmlError(parameters);
    else if (kind == u"rate_limited")
        mischief.isRateLimited = true;
    else if (kind == u"error_after")
        mischief.after = scriptedResponse(parameters, 500);
    else if (kind == u"error_on_repeat")
        mischief.onRepeat = scriptedResponse(parameters, 500);
    else if (kind == u"ignore_idempotency")
        mischief.ignoresIdempotency = true;
    else
        planWriting(mischief.plan, kind, parameters);
    mischief.details.insert(kind, parameters);
}

}  // namespace

Result<void> Misbehaviour::add(const QJsonObject &rule)
{
    MisbehaviourRule made;
    made.kind = rule["kind"_L1].toString();
    const QStringList known = kinds() + quirks();
    if (!known.contains(made.kind))
        return Failure(Error{ErrorCode::Invalid, {u"kind is one of "_s + known.join(u", "_s)}});
    const QJsonObject match = rule["match"_L1].toObject();
    made.method = match["method"_L1].toString().toUtf8();
    made.pathPrefix = match["path"_L1].toString();
    made.name = rule["name"_L1].toString(made.kind);
    made.remaining = rule["count"_L1].toInt(-1);
    made.skip = rule["skip"_L1].toInt();
    made.probability = rule["probability"_L1].toDouble(1);
    made.dice.seed(static_cast<unsigned>(rule["seed"_L1].toInt(1)));
    made.parameters = rule;
    m_rules << made;
    return {};
}

QJsonArray Misbehaviour::describe() const
{
    QJsonArray list;
    for (const MisbehaviourRule &rule : m_rules) {
        QJsonObject one = rule.parameters;
        one.insert(u"struck"_s, rule.struck);
        list << one;
    }
    return list;
}

Mischief Misbehaviour::decide(const QByteArray &method, const QByteArray &target)
{
    Mischief mischief;
    for (MisbehaviourRule &rule : m_rules) {
        const bool isMatch = (rule.method.isEmpty() || rule.method == method) &&
                             QString::fromUtf8(target).startsWith(rule.pathPrefix);
        if (!isMatch || rule.remaining == 0)
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (rule.probability < 1 && std::uniform_real_distribution<>(0, 1)(rule.dice) >= rule.probability)
            continue;
        if (rule.remaining > 0)
            --rule.remaining;
        ++rule.struck;
        apply(mischief, rule.kind, rule.parameters);
    }
    return mischief;
}

}  // namespace daisychain::demo
