#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QUrl>

namespace daisychain::http {

struct HttpHeader {
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

/// The first header of this name (any case), or an empty array.
QByteArray headerValue(const QList<HttpHeader> &headers, QByteArrayView name);

/// What a server answered, whatever the status. The body is decompressed.
struct HttpAnswer {
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;
    QUrl url;  ///< where it came from, after redirects

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    bool isSuccess() const { return status >= 200 && status < 300; }
};

}  // namespace daisychain::http
