#include "app/demo/http/http_message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxDepth = 8;

QString decoded(QByteArray text)
{
    return QUrl::fromPercentEncoding(text.replace('+', ' '));
}

/// "poll[options][]" → {"poll", "options", ""}
QStringList keyPath(const QString &key)
{
    const qsizetype bracket = key.indexOf(u'[');
    if (bracket <= 0 || !key.endsWith(u']'))
        return {key};
    QStringList path{key.first(bracket)};
    path << key.sliced(bracket + 1, key.size() - bracket - 2).split(u"]["_s);
    return path;
}

/// Puts the value where the rest of the path leads; an empty step is the end of a list.
QJsonValue withValue(const QJsonValue &old, const QStringList &path, const QString &value)
{
    if (path.isEmpty())
        return value;
    const QStringList rest = path.sliced(1);
    if (!path[0].isEmpty()) {
        QJsonObject object = old.toObject();
        object.insert(path[0], withValue(object[path[0]], rest, value));
        return object;
    }
    QJsonArray list = old.toArray();
    const bool continuesLast =
        !rest.isEmpty() && !list.isEmpty() && !list.last().toObject().contains(rest[0]);
    if (continuesLast)
        list.replace(list.size() - 1, withValue(list.last(), rest, value));
    else
        list << withValue({}, rest, value);
    return list;
}

void addParameter(QJsonObject &parameters, const QString &key, const QString &value)
{
    const QStringList path = keyPath(key);
    if (path.size() > MaxDepth)
        return;
    if (path.size() == 1)
        parameters.insert(key, value);
    else
        parameters = withValue(parameters, path, value).toObject();
}

void addForm(QJsonObject &parameters, const QByteArray &form)
{
    for (const QByteArray &pair : form.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (!pair.isEmpty())
            addParameter(parameters, decoded(equals < 0 ? pair : pair.first(equals)),
                         equals < 0 ? QString() : decoded(pair.sliced(equals + 1)));
    }
}

/// The value of name="…" in a header line.
QString quotedAttribute(const QByteArray &line, const QByteArray &name)
{
    const qsizetype start = line.indexOf(' ' + name + "=\"");
    if (start < 0)
        return {};
    const qsizetype from = start + name.size() + 3;
    const qsizetype end = line.indexOf('"', from);
    return end < 0 ? QString() : QString::fromUtf8(line.sliced(from, end - from));
}

void addPart(Request &request, const QByteArray &part)
{
    const qsizetype headEnd = part.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    Upload upload;
    bool isFile = false;
    for (const QByteArray &line : part.first(headEnd).split('\n')) {
        const QByteArray lower = line.toLower();
        if (lower.startsWith("content-disposition:")) {
            upload.field = quotedAttribute(line, "name");
            upload.fileName = quotedAttribute(line, "filename");
            isFile = line.contains(" filename=\"");
        } else if (lower.startsWith("content-type:")) {
            upload.mime = QString::fromUtf8(line.sliced(13).trimmed());
        }
    }
    upload.bytes = part.sliced(headEnd + 4);
    if (isFile)
        request.uploads << upload;
    else
        addParameter(request.parameters, upload.field, QString::fromUtf8(upload.bytes));
}

void addMultipart(Request &request, const QByteArray &contentType)
{
    const qsizetype at = contentType.indexOf("boundary=");
    if (at < 0)
        return;
    QByteArray boundary = contentType.sliced(at + 9);
    if (boundary.contains(';'))
        boundary = boundary.first(boundary.indexOf(';'));
    boundary = "--" + boundary.trimmed().replace('"', "");
    qsizetype from = request.body.indexOf(boundary);
    while (from >= 0) {
        from += boundary.size();
        const qsizetype end = request.body.indexOf("\r\n" + boundary, from);
        if (end < 0)
            break;
        addPart(request, request.body.sliced(from, end - from));
        from = end + 2;
    }
}

}  // namespace

void parseParameters(Request &request)
{
    const qsizetype question = request.target.indexOf('?');
    const QByteArray path = question < 0 ? request.target : request.target.first(question);
    request.path = QUrl::fromPercentEncoding(path);
    if (question >= 0)
        addForm(request.parameters, request.target.sliced(question + 1));
    const QByteArray contentType = request.header("content-type");
    if (request.body.isEmpty())
        return;
    if (contentType.startsWith("application/json")) {
        const QJsonDocument json = QJsonDocument::fromJson(request.body);
        request.isBodyBroken = json.isNull();
        const QJsonObject object = json.object();
        for (auto it = object.begin(); it != object.end(); ++it)
            request.parameters.insert(it.key(), it.value());
    } else if (contentType.startsWith("multipart/form-data")) {
        addMultipart(request, contentType);
    } else if (!contentType.startsWith("image/") && !contentType.startsWith("video/") &&
               contentType != "application/octet-stream") {
        addForm(request.parameters, request.body);
    }
}

}  // namespace daisychain::demo
