#pragma once

#include "core/base/result.h"
#include "core/network/bluesky/listed_post.h"
#include "core/network/bluesky/record_text.h"

namespace daisychain::network::bluesky {

// Records as we send them, and the bodies around them. The same parts give the same bytes each time: members
// in alphabetical order, no white space. A record is made once, kept with the reply, and sent unchanged
// however often (networks.md 2.4). Pure.

/// An uploaded file, as the server called it.
struct Blob {
    QString cid;
    QString mimeType;
    qint64 bytes = 0;

    bool operator==(const Blob &) const = default;
};

struct RecordImage {
    Blob blob;
    QString altText;
    int width = 0;  ///< of the ratio, or pixels; 0: not known
    int height = 0;

    bool operator==(const RecordImage &) const = default;
};

/// Everything that a post says, fixed before the first attempt.
struct RecordParts {
    QString text;
    QList<RecordFacet> facets;      ///< by UTF-8 bytes of the text; a mention's target is a DID
    std::optional<RecordRef> root;  ///< both or none
    std::optional<RecordRef> parent;
    QStringList languages;  ///< BCP 47, at most 3
    Instant created;
    QList<RecordImage> images;  ///< at most 4
    QStringList labels;         ///< the author's own content warnings: "graphic-media"
};

inline constexpr qsizetype MaxTextBytes = 3000;
inline constexpr qsizetype MaxLanguages = 3;
inline constexpr qsizetype MaxImages = 4;

/// An app.bsky.feed.post record. How many graphemes the text has is for core/text to measure. Errors: Invalid
/// when readers would drop a facet, or the server the record; arguments are the place ("facets[1]") and why.
Result<QByteArray> postRecord(const RecordParts &parts);

/// app.bsky.feed.like or .repost, with `collection` as its type.
QByteArray subjectRecord(QStringView collection, const RecordRef &subject, Instant created);

/// Where a record goes.
struct RecordPlace {
    QString repo;  ///< our DID
    QString collection;
    QString key;
};
/// The body of com.atproto.repo.putRecord: makes the record if nothing has its key, and does nothing if it is
/// there. `record` is put in byte for byte.
QByteArray putRequest(const RecordPlace &place, const QByteArray &record);
/// The body of com.atproto.repo.deleteRecord.
QByteArray deleteRequest(const RecordPlace &place);
/// The body of chat.bsky.convo.sendMessage. Errors as postRecord().
Result<QByteArray> messageRequest(const QString &roomId, const QString &text,
                                  const QList<RecordFacet> &facets);

/// What putRecord and createRecord answer.
struct Written {
    RecordRef ref;
    bool isNew = false;  ///< else the same record was there already
};
/// Errors: Invalid, also without uri and cid.
Result<Written> parseWritten(QByteArrayView json);

/// What uploadBlob answers. Errors: Invalid, also without a blob.
Result<Blob> parseUploadedBlob(QByteArrayView json);

}  // namespace daisychain::network::bluesky
