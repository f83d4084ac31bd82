#pragma once

#include "app/demo/http/http_message.h"

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <random>

namespace daisychain::demo {

/// How the bytes of one answer reach the wire.
struct WritePlan {
    int waitBeforeMs = 0;
    int chunkSize = 0;           ///< 0: all at once; 1: every byte its own write
    int waitBetweenMs = 0;       ///< between two chunks
    qint64 cutAfter = -1;        ///< bytes, head included, after which the connection ends; -1: never
    bool cutCountsBody = false;  ///< `cutAfter` counts bytes of the body only
    bool isSilent = false;       ///< nothing is ever written, the connection stays
    bool dropsAnswer = false;    ///< the connection is closed in place of an answer
    bool resets = false;         ///< a connection that ends is reset (RST), not closed
};

/// One way of going wrong, for the requests that it matches.
struct MisbehaviourRule {
    QString name;
    QByteArray method;   ///< empty: any
    QString pathPrefix;  ///< of path and query as sent
    QString kind;
    int remaining = -1;  ///< how often it still strikes; -1: always
    int skip = 0;        ///< so many matching requests pass first
    double probability = 1;
    std::mt19937 dice;
    QJsonObject parameters;
    int struck = 0;
};

/// What is to go wrong with one request.
struct Mischief {
    std::optional<Response> instead;   ///< answered in place of doing anything
    std::optional<Response> after;     ///< answered although the work was done
    std::optional<Response> onRepeat;  ///< answered when the request turns out to repeat a known key
    bool ignoresIdempotency = false;
    bool isRateLimited = false;  ///< the network says so in its own words
    WritePlan plan;
    QHash<QString, QJsonObject> details;  ///< every rule that struck, by its kind

    bool has(const QString &kind) const { return details.contains(kind); }
};

/// The rules that make the network misbehave. No rule: it behaves.
///
/// Threads: one.
class Misbehaviour final {
public:
    /// Adds a rule; what it may hold is described in resources/demo/README.md. Errors: Invalid, naming what
    /// is wrong.
    Result<void> add(const QJsonObject &rule);
    void clear() { m_rules.clear(); }
    QJsonArray describe() const;

    /// Asks each rule that matches, in the order added; later ones win where two speak of the same thing.
    Mischief decide(const QByteArray &method, const QByteArray &target);

private:
    QList<MisbehaviourRule> m_rules;
};

}  // namespace daisychain::demo
