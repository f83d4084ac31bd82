#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace daisychain::http {

/// A body of type application/x-www-form-urlencoded (WHATWG URL §5). Names may repeat ("media_ids[]").
class FormBody {
public:
    static QByteArray contentType() { return "application/x-www-form-urlencoded"; }

    FormBody &add(QStringView name, QStringView value);
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// A body of type multipart/form-data (RFC 7578), for uploads.
class MultipartBody {
public:
    MultipartBody();

    MultipartBody &addField(QStringView name, QStringView value);
    /// `type` is a media type such as "image/png".
    MultipartBody &addFile(QStringView name, QStringView fileName, QByteArrayView type,
                           QByteArrayView content);

    QByteArray contentType() const;
    /// The whole body, with its closing boundary.
    QByteArray bytes() const;

private:
    void addPart(const QByteArray &head, QByteArrayView content);

    QByteArray m_boundary;  ///< 128 random bits: no content holds it
    QByteArray m_parts;
};

}  // namespace daisychain::http
