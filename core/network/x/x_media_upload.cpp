#include "core/network/x/x_media_upload.h"

#include "core/http/multipart.h"
#include "core/network/json_reader.h"

#include <QTimer>

#include <algorithm>

namespace daisychain::network {

namespace {

XCall uploadCall()
{
    return {QStringLiteral("media"), {}, 0};
}

QString categoryOf(const MediaUpload &upload)
{
    const QString place = upload.isPrivate ? QStringLiteral("dm_") : QStringLiteral("tweet_");
    if (upload.type == "image/gif")
        return place + QStringLiteral("gif");
    return place + (upload.type.startsWith("video/") ? QStringLiteral("video") : QStringLiteral("image"));
}

}  // namespace

XMediaUpload::XMediaUpload(XClient &client, MediaUpload upload, int looks, std::chrono::milliseconds unit,
                           QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_upload(std::move(upload))
    , m_looksLeft(looks)
    , m_unit(unit)
    , m_promise(newPromise<QString>())
{
}

Result<XMediaUpload::State> XMediaUpload::parseState(QByteArrayView bytes)
{
    JsonReader json(bytes);
    State state;
    const auto readProcessing = [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("state"):
            return json.text(member, state.processing);
        case jsonName("check_after_secs"):
            return json.count(member, state.checkAfterSec);
        case jsonName("error"):
            return json.objectIfOne(member, [&](quint64 inner, JsonValue value) {
                return inner == jsonName("message") ? json.text(value, state.trouble) : json.skip(value);
            });
        default:
            return json.skip(member);
        }
    };
    const bool read = json.readObject([&](quint64 name, JsonValue data) {
        if (name != jsonName("data"))
            return json.skip(data);
        return json.object(data, [&](quint64 inner, JsonValue member) {
            if (inner == jsonName("processing_info"))
                return json.object(member, readProcessing);
            return inner == jsonName("id") ? json.text(member, state.id) : json.skip(member);
        });
    });
    if (!read)
        return Failure(json.error());
    if (state.id.isEmpty())
        return Failure(lacking("no media id"));
    return state;
}

QFuture<Result<QString>> XMediaUpload::start()
{
    const QJsonObject body{{QStringLiteral("media_type"), QString::fromLatin1(m_upload.type)},
                           {QStringLiteral("total_bytes"), m_upload.bytes.size()},
                           {QStringLiteral("media_category"), categoryOf(m_upload)}};
    const QFuture<Result<QString>> future = m_promise->future();
    whenReady(m_client.parsed(m_client.json("POST", QStringLiteral("/media/upload/initialize"), body),
                              uploadCall(), parseState),
              this, [this](const Result<State> &state) {
                  if (!state)
                      return finish(Failure(state.error()));
                  m_id = state->id;
                  append(0);
              });
    return future;
}

void XMediaUpload::append(int piece)
{
    const qsizetype from = piece * PieceBytes;
    if (from >= m_upload.bytes.size())
        return finalize();
    http::MultipartBody body;
    body.addField(u"segment_index", QString::number(piece));
    body.addFile(
        u"media", QStringLiteral("piece"), "application/octet-stream",
        QByteArrayView(m_upload.bytes).sliced(from, std::min(PieceBytes, m_upload.bytes.size() - from)));
    http::HttpRequest request = m_client.json("POST", XClient::idPath(u"/media/upload/", m_id, u"/append"));
    request.headers.append({"Content-Type", body.contentType()});
    request.body = body.bytes();
    request.deadline = std::chrono::minutes(2);
    whenReady(m_client.answer(std::move(request), uploadCall()), this,
              [this, piece](const Result<http::HttpAnswer> &answer) {
                  if (!answer)
                      return finish(Failure(answer.error()));
                  append(piece + 1);
              });
}

void XMediaUpload::finalize()
{
    const http::HttpRequest request =
        m_client.json("POST", XClient::idPath(u"/media/upload/", m_id, u"/finalize"));
    whenReady(m_client.parsed(request, uploadCall(), parseState), this,
              [this](const Result<State> &state) { take(state); });
}

void XMediaUpload::take(const Result<State> &state)
{
    if (!state)
        return finish(Failure(state.error()));
    if (state->processing.isEmpty() || state->processing == u"succeeded")
        return describe();
    if (state->processing == u"failed")
        return finish(Failure(Error{ErrorCode::Refused, {state->trouble}}));
    if (m_looksLeft-- <= 0)
        return finish(Failure(Error{ErrorCode::Unavailable, {}}));
    constexpr int LongestWaitSec = 60;
    QTimer::singleShot(m_unit * std::clamp(state->checkAfterSec, 1, LongestWaitSec), this,
                       [this] { look(); });
}

void XMediaUpload::look()
{
    http::FormBody query;
    query.add(u"command", u"STATUS").add(u"media_id", m_id);
    whenReady(m_client.parsed(m_client.get(QStringLiteral("/media/upload"), query),
                              {QStringLiteral("media-status"), {}, 0}, parseState),
              this, [this](const Result<State> &state) { take(state); });
}

void XMediaUpload::describe()
{
    if (m_upload.altText.isEmpty())
        return finish(m_id);
    whenReady(sendAltText(m_client, this, m_id, m_upload.altText), this, [this](const Result<void> &done) {
        finish(done ? Result<QString>(m_id) : Failure(done.error()));
    });
}

void XMediaUpload::finish(const Result<QString> &result)
{
    fulfil<QString>(m_promise, result);
    deleteLater();
}

QFuture<Result<void>> sendAltText(XClient &client, QObject *life, const QString &mediaId,
                                  const QString &altText)
{
    const QJsonObject text{{QStringLiteral("text"), altText}};
    const QJsonObject body{{QStringLiteral("id"), mediaId},
                           {QStringLiteral("metadata"), QJsonObject{{QStringLiteral("alt_text"), text}}}};
    return mapped(client.answer(client.json("POST", QStringLiteral("/media/metadata"), body),
                                {QStringLiteral("alt-text"), {}, 0}),
                  life, [&client](const http::HttpAnswer &) -> Result<void> {
                      client.countWrite(UsageKind::AltTextWrite);
                      return {};
                  });
}

}  // namespace daisychain::network
