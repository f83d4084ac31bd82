#include "core/http/multipart.h"

#include <QRandomGenerator>

namespace daisychain::http {

namespace {

/// Everything but letters, digits and "*-._" as %XX, a space as '+'.
void appendFormEncoded(QByteArray &out, QStringView text)
{
    constexpr char Hex[] = "0123456789ABCDEF";
    for (const char c : text.toUtf8()) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '*' ||
            c == '-' || c == '.' || c == '_') {
            out += c;
        } else if (c == ' ') {
            out += '+';
        } else {
            out += '%';
            out += Hex[uchar(c) >> 4];
            out += Hex[uchar(c) & 0xf];
        }
    }
}

/// A name between quotes in a part's head, as browsers write it (WHATWG HTML §4.10.21.8).
QByteArray quotedName(QStringView name)
{
    QByteArray bytes = name.toUtf8();
    bytes.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    return '"' + bytes + '"';
}

}  // namespace

FormBody &FormBody::add(QStringView name, QStringView value)
{
    if (!m_bytes.isEmpty())
        m_bytes += '&';
    appendFormEncoded(m_bytes, name);
    m_bytes += '=';
    appendFormEncoded(m_bytes, value);
    return *this;
}

MultipartBody::MultipartBody()
    : m_boundary("daisychain-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36) +
                 QByteArray::number(QRandomGenerator::system()->generate64(), 36))
{
}

MultipartBody &MultipartBody::addField(QStringView name, QStringView value)
{
    addPart("Content-Disposition: form-data; name=" + quotedName(name) + "\r\n", value.toUtf8());
    return *this;
}

MultipartBody &MultipartBody::addFile(QStringView name, QStringView fileName, QByteArrayView type,
                                      QByteArrayView content)
{
    QByteArray oneLineType = type.toByteArray();
    oneLineType.replace("\r", "").replace("\n", "");
    addPart("Content-Disposition: form-data; name=" + quotedName(name) +
                "; filename=" + quotedName(fileName) + "\r\nContent-Type: " + oneLineType + "\r\n",
            content);
    return *this;
}

QByteArray MultipartBody::contentType() const
{
    return "multipart/form-data; boundary=" + m_boundary;
}

QByteArray MultipartBody::bytes() const
{
    return m_parts + "--" + m_boundary + "--\r\n";
}

void MultipartBody::addPart(const QByteArray &head, QByteArrayView content)
{
    m_parts += "--" + m_boundary + "\r\n" + head + "\r\n";
    m_parts.append(content);
    m_parts += "\r\n";
}

}  // namespace daisychain::http
