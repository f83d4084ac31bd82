#include "core/network/x/problem_reader.h"

#include <array>

namespace daisychain::network::x {

namespace {

struct NamedKind {
    const char16_t *name;
    ProblemKind kind;
};

/// The last part of `type`, as X's API description 2.167 (August 2026) and its page on errors name it.
constexpr std::array Types{
    NamedKind{u"invalid-request", ProblemKind::InvalidRequest},
    NamedKind{u"resource-not-found", ProblemKind::NotFound},
    NamedKind{u"not-authorized-for-resource", ProblemKind::NotAuthorized},
    NamedKind{u"not-authorized-for-field", ProblemKind::NotAuthorized},
    NamedKind{u"field-unauthorized", ProblemKind::NotAuthorized},
    NamedKind{u"disallowed-resource", ProblemKind::NotAuthorized},
    NamedKind{u"client-forbidden", ProblemKind::Forbidden},
    NamedKind{u"unsupported-authentication", ProblemKind::Forbidden},
    NamedKind{u"usage-capped", ProblemKind::UsageCapped},
    NamedKind{u"credits", ProblemKind::UsageCapped},
    NamedKind{u"rate-limit-exceeded", ProblemKind::RateLimited},
    NamedKind{u"streaming-connection", ProblemKind::TooManyConnections},
    NamedKind{u"rule-cap", ProblemKind::RuleCap},
    NamedKind{u"invalid-rules", ProblemKind::InvalidRules},
    NamedKind{u"duplicate-rules", ProblemKind::DuplicateRules},
    NamedKind{u"operational-disconnect", ProblemKind::Disconnected},
    NamedKind{u"resource-unavailable", ProblemKind::Unavailable},
    NamedKind{u"internal-error", ProblemKind::Unavailable},
};

/// What problems without a type are called; some examples show them so.
constexpr std::array Titles{
    NamedKind{u"Not Found Error", ProblemKind::NotFound},
    NamedKind{u"Authorization Error", ProblemKind::NotAuthorized},
    NamedKind{u"ConnectionException", ProblemKind::TooManyConnections},
    NamedKind{u"UsageCapExceeded", ProblemKind::UsageCapped},
    NamedKind{u"CreditsDepleted", ProblemKind::UsageCapped},
    NamedKind{u"operational-disconnect", ProblemKind::Disconnected},
};

template <class Table>
ProblemKind kindIn(const Table &table, QStringView name)
{
    for (const NamedKind &each : table) {
        if (name == QStringView(each.name))
            return each.kind;
    }
    return ProblemKind::Other;
}

constexpr int OldRateLimited = 88;

ProblemKind kindOf(const ProblemSketch &sketch)
{
    const QStringView type = sketch.type;
    if (const ProblemKind kind = kindIn(Types, type.sliced(type.lastIndexOf(u'/') + 1));
        kind != ProblemKind::Other)
        return kind;
    if (sketch.isDisconnect)
        return ProblemKind::Disconnected;
    if (!sketch.connection.isEmpty())
        return ProblemKind::TooManyConnections;
    if (sketch.problem.code == OldRateLimited)
        return ProblemKind::RateLimited;
    return kindIn(Titles, sketch.problem.title);
}

}  // namespace

bool readProblemField(JsonReader &json, quint64 name, JsonValue member, ProblemSketch &sketch, bool &isKnown)
{
    const auto textIfText = [&](QString &into) {
        return json.isText(member) ? json.text(member, into) : json.skip(member);
    };
    isKnown = true;
    switch (name) {
    case jsonName("title"):
        return textIfText(sketch.problem.title);
    case jsonName("detail"):
        return textIfText(sketch.problem.detail);
    case jsonName("message"):
        return textIfText(sketch.message);
    case jsonName("type"):
        return textIfText(sketch.type);
    case jsonName("resource_type"):
        return textIfText(sketch.problem.resourceType);
    case jsonName("resource_id"):
        return textIfText(sketch.problem.resourceId);
    case jsonName("connection_issue"):
        return textIfText(sketch.connection);
    case jsonName("disconnect_type"):
        sketch.isDisconnect = true;
        return json.skip(member);
    case jsonName("status"):
        return json.isText(member) ? json.skip(member) : json.count(member, sketch.problem.status);
    case jsonName("code"):
        return json.isText(member) ? json.skip(member) : json.count(member, sketch.problem.code);
    default:
        isKnown = false;
        return true;
    }
}

Problem problemOf(ProblemSketch sketch)
{
    sketch.problem.kind = kindOf(sketch);
    if (sketch.problem.detail.isEmpty())
        sketch.problem.detail = sketch.message;
    return std::move(sketch.problem);
}

bool readProblems(JsonReader &json, JsonValue value, QList<Problem> &problems)
{
    return json.array(value, [&](JsonValue item) {
        if (!json.isObject(item))
            return json.skip(item);
        ProblemSketch sketch;
        const bool read = json.object(item, [&](quint64 name, JsonValue member) {
            bool isKnown = false;
            return readProblemField(json, name, member, sketch, isKnown) && (isKnown || json.skip(member));
        });
        if (read)
            problems.append(problemOf(std::move(sketch)));
        return read;
    });
}

}  // namespace daisychain::network::x
