#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>

namespace daisychain::network {

/// A MediaAttachment as an upload answers it.
struct UploadedMedia {
    QString localId;
    QString url;         ///< empty while the server still works on it
    QString previewUrl;  ///< may come before the url
};

/// Pure; errors as in parse_status.h. Errors besides: Invalid without an id.
Result<UploadedMedia> parseMedia(QByteArrayView json);

/// The ids of what is attached to a status. Pure; errors as in parse_status.h.
Result<QStringList> parseAttachmentIds(QByteArrayView json);

}  // namespace daisychain::network
