#include "app/demo/bluesky/call.h"

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

struct Place {
    QString collection;
    QString key;
    QString uri;
};

Place placeOf(const Stage &stage, const Call &call)
{
    Place place{call.request.text(u"collection"_s), call.request.text(u"rkey"_s), {}};
    if (place.key.isEmpty() && call.request.method == "POST")
        place.key = stage.sky.newKey(stage.sky.nowMs());
    place.uri = u"at://%1/%2/%3"_s.arg(call.myDid(), place.collection, place.key);
    return place;
}

bool isMine(const Stage &stage, const Call &call)
{
    const Person *repo = stage.sky.person(call.request.text(u"repo"_s));
    return repo && repo->did == call.myDid();
}

Response wrongRepo()
{
    return fault(401, u"AuthRequiredError"_s, u"Authentication Required"_s);
}

std::optional<Response> refusedRecord(const Stage &stage, const Call &call, const Place &place)
{
    if (!isMine(stage, call))
        return wrongRepo();
    qint64 mostBytes = MostImageBytes;
    if (call.mischief.has(u"blob_too_large"_s))
        mostBytes = call.mischief.details[u"blob_too_large"_s]["bytes"_L1].toInteger(1'000'000);
    const auto found = faultOf(stage.sky, place.collection, place.key,
                               call.request.parameters[u"record"_s].toObject(), mostBytes);
    return found ? std::optional(fault(*found)) : std::nullopt;
}

QJsonObject written(const Stage &stage, const Record &record, bool isNew)
{
    QJsonObject json{{u"uri"_s, record.uri()}, {u"cid"_s, record.cid}, {u"validationStatus"_s, u"valid"_s}};
    if (isNew)
        json.insert(u"commit"_s, QJsonObject{{u"cid"_s, cidOf(record.cid.toUtf8())},
                                             {u"rev"_s, stage.sky.newKey(stage.sky.nowMs())}});
    return json;
}

/// What somebody likes or reposts or follows twice is there once.
void dropFormer(Stage &stage, const Call &call, const Place &place, const QJsonObject &value)
{
    if (place.collection != LikeType && place.collection != RepostType && place.collection != FollowType)
        return;
    const QJsonValue subject = value["subject"_L1];
    const QString named = subject.isObject() ? subject["uri"_L1].toString() : subject.toString();
    if (const Record *former = stage.sky.marking(call.myDid(), place.collection, named))
        stage.sky.drop(former->uri());
}

Response createRecord(Stage &stage, const Call &call)
{
    const Place place = placeOf(stage, call);
    if (const auto refused = refusedRecord(stage, call, place))
        return *refused;
    if (stage.sky.find(place.uri))
        return fault(500, u"InternalServerError"_s, u"Internal Server Error"_s);
    const QJsonObject value = call.request.parameters[u"record"_s].toObject();
    dropFormer(stage, call, place, value);
    const Record &record =
        stage.sky.write(call.myDid(), place.collection, place.key, value, stage.sky.nowMs());
    return jsonResponse(written(stage, record, true));
}

Response putRecord(Stage &stage, const Call &call)
{
    const Place place = placeOf(stage, call);
    if (const auto refused = refusedRecord(stage, call, place))
        return *refused;
    const QJsonObject value = call.request.parameters[u"record"_s].toObject();
    const Record *there = stage.sky.find(place.uri);
    const QJsonValue swap = call.request.parameters[u"swapRecord"_s];
    const bool isSame = there && there->value == value;
    const bool mustBeNew = swap.isNull() && there && !isSame;
    const bool mustBeOther = swap.isString() && (!there || there->cid != swap.toString());
    if (call.mischief.has(u"invalid_swap"_s) || mustBeNew || mustBeOther)
        return fault(400, u"InvalidSwap"_s, u"Record was at "_s + (there ? there->cid : u"null"_s));
    if (isSame)
        return jsonResponse(written(stage, *there, false));
    dropFormer(stage, call, place, value);
    const Record &record =
        stage.sky.write(call.myDid(), place.collection, place.key, value, stage.sky.nowMs());
    return jsonResponse(written(stage, record, true));
}

Response deleteRecord(Stage &stage, const Call &call)
{
    if (!isMine(stage, call))
        return wrongRepo();
    if (!stage.sky.drop(placeOf(stage, call).uri))
        return jsonResponse(QJsonObject());
    return jsonResponse(
        QJsonObject{{u"commit"_s, QJsonObject{{u"cid"_s, cidOf(call.request.body)},
                                              {u"rev"_s, stage.sky.newKey(stage.sky.nowMs())}}}});
}

QJsonObject recordJson(const Record &record)
{
    return {{u"uri"_s, record.uri()}, {u"cid"_s, record.cid}, {u"value"_s, record.value}};
}

Response getRecord(const Stage &stage, const Call &call)
{
    const Person *repo = stage.sky.person(call.request.text(u"repo"_s));
    const QString uri = repo ? u"at://%1/%2/%3"_s.arg(repo->did, call.request.text(u"collection"_s),
                                                      call.request.text(u"rkey"_s))
                             : QString();
    const Record *record = stage.sky.find(uri);
    if (!record)
        return fault(400, u"RecordNotFound"_s, u"Could not locate record: "_s + uri);
    return jsonResponse(recordJson(*record));
}

Response listRecords(const Stage &stage, const Call &call)
{
    const Person *repo = stage.sky.person(call.request.text(u"repo"_s));
    if (!repo)
        return fault(400, u"InvalidRequest"_s, u"Could not find repo"_s);
    QList<Row> rows;
    for (const auto &[serial, record] : stage.sky.records()) {
        if (record.did == repo->did && record.collection == call.request.text(u"collection"_s))
            rows.prepend({serial, [one = &record] { return recordJson(*one); }});
    }
    return page(call, u"records"_s, rows);
}

Response uploadBlob(Stage &stage, const Call &call)
{
    const QByteArray mime = call.request.header("content-type");
    if (mime.isEmpty())
        return fault(400, u"InvalidRequest"_s,
                     u"Request encoding (Content-Type) required but not provided"_s);
    const QString cid = stage.sky.putBlob(call.request.body, QString::fromLatin1(mime));
    return jsonResponse(QJsonObject{{u"blob"_s, QJsonObject{{u"$type"_s, u"blob"_s},
                                                            {u"ref"_s, QJsonObject{{u"$link"_s, cid}}},
                                                            {u"mimeType"_s, QString::fromLatin1(mime)},
                                                            {u"size"_s, call.request.body.size()}}}});
}

Response getBlob(const Stage &stage, const Call &call)
{
    const Blob *blob = stage.sky.blob(call.request.text(u"cid"_s));
    if (!blob)
        return fault(400, u"BlobNotFound"_s, u"Blob not found"_s);
    Response response;
    response.headers << Header("Content-Type", blob->mime.toLatin1());
    response.body = blob->bytes;
    return response;
}

}  // namespace

void addRepoRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QString &name, const QByteArray &method, Access access, auto handler) {
        routes.insert(u"com.atproto."_s + name,
                      {method, access, [&stage, handler](const Call &call) { return handler(stage, call); }});
    };
    add(u"repo.createRecord"_s, "POST", Access::Session, createRecord);
    add(u"repo.putRecord"_s, "POST", Access::Session, putRecord);
    add(u"repo.deleteRecord"_s, "POST", Access::Session, deleteRecord);
    add(u"repo.getRecord"_s, "GET", Access::Anybody, getRecord);
    add(u"repo.listRecords"_s, "GET", Access::Anybody, listRecords);
    add(u"repo.uploadBlob"_s, "POST", Access::Session, uploadBlob);
    add(u"sync.getBlob"_s, "GET", Access::Anybody, getBlob);
}

}  // namespace daisychain::demo::bluesky
