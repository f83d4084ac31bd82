#include "core/desk/details_json.h"

#include <array>

namespace daisychain {

namespace {

void addEscape(QByteArray &json, char16_t unit)
{
    constexpr std::array Digits{'0', '1', '2', '3', '4', '5', '6', '7',
                                '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    json += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        json += Digits[(unit >> shift) & 0xf];
}

/// What JSON can't hold as it is: quotes, backslashes, controls.
void addSpecial(QByteArray &json, char16_t unit)
{
    switch (unit) {
    case u'"':
        json += "\\\"";
        return;
    case u'\\':
        json += "\\\\";
        return;
    case u'\b':
        json += "\\b";
        return;
    case u'\f':
        json += "\\f";
        return;
    case u'\n':
        json += "\\n";
        return;
    case u'\r':
        json += "\\r";
        return;
    case u'\t':
        json += "\\t";
        return;
    default:
        addEscape(json, unit);
    }
}

/// Half of a pair of surrogates whose other half isn't there has no UTF-8: it is escaped.
void addText(QByteArray &json, QStringView text)
{
    json += '"';
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (unit < u' ' || unit == u'"' || unit == u'\\')
            addSpecial(json, unit);
        else if (unit < 0x80)
            json += char(unit);
        else if (isPair)
            json += text.sliced(at++, 2).toUtf8();
        else if (text[at].isSurrogate())
            addEscape(json, unit);
        else
            json += text.sliced(at, 1).toUtf8();
    }
    json += '"';
}

}  // namespace

QByteArray detailsJson(const QList<CustomerDetail> &details)
{
    qsizetype length = 16;
    for (const CustomerDetail &detail : details)
        length += detail.name.size() + detail.value.size() + 16;
    QByteArray json;
    json.reserve(length);
    json += "{\"details\":[";
    for (const CustomerDetail &detail : details) {
        json += json.endsWith(']') ? ",[" : "[";
        json += QByteArray::number(int(detail.field)) + ',';
        addText(json, detail.name);
        json += ',';
        addText(json, detail.value);
        json += ']';
    }
    return json + "]}";
}

}  // namespace daisychain
