#include "core/http/callback_request.h"

#include <QList>

#include <optional>

namespace daisychain::http {

namespace {

constexpr qsizetype MaxErrorText = 500;

/// A form-encoded value of a query.
QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

/// The value of a parameter; nothing when it is absent or, as an attack would have it, there twice.
std::optional<QByteArray> parameter(const QByteArray &query, QByteArrayView name)
{
    std::optional<QByteArray> value;
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0 || decoded(pair.left(equals)) != name)
            continue;
        if (value)
            return std::nullopt;
        value = decoded(pair.mid(equals + 1));
    }
    return value;
}

bool hostIsOurs(const QList<QByteArray> &headLines, quint16 port)
{
    for (const QByteArray &line : headLines) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).compare("host", Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray host = line.mid(colon + 1).trimmed();
        const QByteArray suffix = ':' + QByteArray::number(port);
        return host == "127.0.0.1" + suffix || host == "localhost" + suffix;
    }
    return false;
}

CallbackRequest fromQuery(const QByteArray &query)
{
    const auto state = parameter(query, "state");
    const auto code = parameter(query, "code");
    const auto error = parameter(query, "error");
    if (!state || code.has_value() == error.has_value())
        return {CallbackRequest::Other};
    CallbackRequest request{CallbackRequest::Callback};
    request.state = *state;
    if (code) {
        request.code = Secret(*code);
    } else {
        request.error = QString::fromUtf8(*error).left(100).simplified();
        const QByteArray text = parameter(query, "error_description").value_or(QByteArray());
        request.errorText = QString::fromUtf8(text).left(MaxErrorText).simplified();
    }
    return request;
}

}  // namespace

CallbackRequest readCallback(QByteArrayView bytes, quint16 port)
{
    const QByteArray all = bytes.toByteArray();
    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end < 0)
        return {all.size() > MaxCallbackBytes ? CallbackRequest::Malformed : CallbackRequest::Incomplete};
    QList<QByteArray> lines = all.left(end).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith('/') ||
        !hostIsOurs(lines, port))
        return {CallbackRequest::Malformed};
    const QByteArray &target = words[1];
    const qsizetype question = target.indexOf('?');
    if (words[0] != "GET" || target.left(question) != "/callback" || question < 0)
        return {CallbackRequest::Other};
    return fromQuery(target.mid(question + 1));
}

}  // namespace daisychain::http
