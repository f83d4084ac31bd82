#include "app/demo/http/http_message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

QByteArray Request::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString asText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

QString Request::text(const QString &name) const
{
    return asText(parameters[name]);
}

QStringList Request::texts(const QString &name) const
{
    const QJsonValue value = parameters[name];
    if (!value.isArray())
        return value.isUndefined() || value.isObject() ? QStringList() : QStringList(asText(value));
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list << asText(item);
    return list;
}

bool Request::flag(const QString &name, bool otherwise) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return otherwise;
    return value == u"true" || value == u"1" || value == u"on";
}

QStringList Request::repeated(const QString &name) const
{
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        return {};
    QByteArray query = target.sliced(question + 1);
    return QUrlQuery(QString::fromLatin1(query.replace('+', "%20")))
        .allQueryItemValues(name, QUrl::FullyDecoded);
}

QString Request::bearer() const
{
    const QByteArray authorization = header("authorization");
    return authorization.startsWith("Bearer ") ? QString::fromUtf8(authorization.sliced(7).trimmed())
                                               : QString();
}

std::optional<int> Request::number(const QString &name) const
{
    bool isNumber = false;
    const int value = text(name).toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

Response jsonResponse(const QJsonValue &json, int status)
{
    Response response;
    response.status = status;
    response.headers << Header("Content-Type", "application/json; charset=utf-8");
    response.body = (json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject()))
                        .toJson(QJsonDocument::Compact);
    return response;
}

Response errorResponse(int status, const QString &text)
{
    return jsonResponse(QJsonObject{{u"error"_s, text}}, status);
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> Phrases{{200, "OK"},
                                                {201, "Created"},
                                                {202, "Accepted"},
                                                {204, "No Content"},
                                                {206, "Partial Content"},
                                                {301, "Moved Permanently"},
                                                {302, "Found"},
                                                {304, "Not Modified"},
                                                {308, "Permanent Redirect"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {409, "Conflict"},
                                                {410, "Gone"},
                                                {413, "Payload Too Large"},
                                                {421, "Misdirected Request"},
                                                {422, "Unprocessable Entity"},
                                                {429, "Too Many Requests"},
                                                {500, "Internal Server Error"},
                                                {502, "Bad Gateway"},
                                                {503, "Service Unavailable"},
                                                {504, "Gateway Timeout"}};
    return Phrases.value(status, "Status");
}

}  // namespace daisychain::demo
