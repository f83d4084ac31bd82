#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace daisychain::demo {

using Header = std::pair<QByteArray, QByteArray>;

/// A file in a multipart body.
struct Upload {
    QString field;
    QString fileName;
    QString mime;
    QByteArray bytes;
};

/// A request as it came, and its parameters from query, form, multipart or JSON body in one object, nested as
/// Rails does it: a[]=1, a[b]=1, a[][b]=1.
struct Request {
    QByteArray method;
    QByteArray target;  ///< path and query as sent
    QString path;       ///< decoded, without query
    QList<Header> headers;
    QByteArray body;
    QJsonObject parameters;
    QList<Upload> uploads;
    bool isBodyBroken = false;  ///< said to be JSON and is none

    /// The first value, or empty. `name` in lower case.
    QByteArray header(const QByteArray &name) const;

    bool has(const QString &name) const { return parameters.contains(name); }
    /// Numbers and booleans as text too.
    QString text(const QString &name) const;
    QStringList texts(const QString &name) const;
    bool flag(const QString &name, bool otherwise = false) const;
    /// Every value of a repeated parameter of the query ("uris=a&uris=b").
    QStringList repeated(const QString &name) const;
    /// The token of an Authorization header, or empty.
    QString bearer() const;
    /// Nothing when absent or no whole number.
    std::optional<int> number(const QString &name) const;
};

struct Subscriber;

/// How a stream looks on the wire.
struct StreamManner {
    QByteArray greeting = ":)\n";
    QByteArray beat = ":thump\n";
    int beatMs = 15'000;       ///< 0: no sign of life between events
    bool isBare = false;       ///< payloads alone, without the name of event and channel
    bool isBinary = false;     ///< a WebSocket's frames are binary and packed, see packing.h
    bool isRepeating = false;  ///< everything comes twice
};

/// Whom an event stream is for.
struct StreamOpening {
    QString accountId;
    QString tokenId;
    QHash<QString, QStringList> channels;
    StreamManner manner = {};
    QList<QByteArray> first = {};                          ///< payloads that come before anything new
    std::function<bool(const QString &topic)> hears = {};  ///< which topics of its channels; unset: all
    /// What a WebSocket's client says, and what it is answered; unset: Mastodon's subscriptions.
    std::function<QList<QByteArray>(Subscriber &, const QByteArray &)> onText = {};
};

struct Response {
    int status = 200;
    QList<Header> headers;
    QByteArray body;
    std::optional<StreamOpening> stream;  ///< set: the answer never ends, see sse_stream
    bool isRepeat = false;                ///< a known Idempotency-Key: nothing was done
};

/// JSON, the usual answer.
Response jsonResponse(const QJsonValue &json, int status = 200);
/// {"error": text} with the status.
Response errorResponse(int status, const QString &text);

/// The words after the number in a status line.
QByteArray reasonPhrase(int status);

/// Reads target and body into path, parameters and uploads.
void parseParameters(Request &request);

/// The value of a JSON value as text, as forms would have it.
QString asText(const QJsonValue &value);

}  // namespace daisychain::demo
