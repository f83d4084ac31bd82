#include "core/network/feed/feed_encoding.h"

#include "core/text/charset.h"

#include <algorithm>
#include <array>

namespace daisychain::network {

namespace {

/// What the first bytes give away.
struct FirstBytes {
    QByteArray charset;  ///< empty: nothing
    qsizetype mark = 0;  ///< bytes of the byte order mark
};

bool startsWith(QByteArrayView bytes, const char *pattern, qsizetype size)
{
    return bytes.startsWith(QByteArrayView(pattern, size));
}

/// XML 1.0 appendix F; "{" is for JSON.
FirstBytes firstBytes(QByteArrayView bytes)
{
    struct Mark {
        const char *bytes;
        int size;
        const char *charset;
    };
    static constexpr std::array Marks{
        Mark{"\xFF\xFE\0\0", 4, "UTF-32LE"}, Mark{"\0\0\xFE\xFF", 4, "UTF-32BE"},
        Mark{"\xFF\xFE", 2, "UTF-16LE"},     Mark{"\xFE\xFF", 2, "UTF-16BE"},
        Mark{"\xEF\xBB\xBF", 3, "UTF-8"},
    };
    for (const Mark &mark : Marks) {
        if (startsWith(bytes, mark.bytes, mark.size))
            return {mark.charset, mark.size};
    }
    for (const char c : {'<', '{', '\n', ' '}) {
        const std::array<char, 4> wideLittle{c, 0, 0, 0};
        const std::array<char, 4> wideBig{0, 0, 0, c};
        if (startsWith(bytes, wideLittle.data(), 4))
            return {"UTF-32LE"};
        if (startsWith(bytes, wideBig.data(), 4))
            return {"UTF-32BE"};
        if (startsWith(bytes, wideLittle.data(), 2))
            return {"UTF-16LE"};
        if (startsWith(bytes, wideBig.data() + 2, 2))
            return {"UTF-16BE"};
    }
    if (startsWith(bytes, "\x4C\x6F\xA7\x94", 4))
        return {"IBM037"};
    return {};
}

/// The value of name=value, with or without quotes and blanks, in a text that holds it somewhere.
QByteArray valueOf(QByteArrayView text, QByteArrayView name)
{
    const QByteArray lower = text.toByteArray().toLower();
    qsizetype at = 0;
    while ((at = lower.indexOf(name, at)) >= 0) {
        at += name.size();
        QByteArrayView rest = text.sliced(at).trimmed();
        if (!rest.startsWith('='))
            continue;
        rest = rest.sliced(1).trimmed();
        const char quote = rest.isEmpty() ? '\0' : rest.front();
        if (quote == '"' || quote == '\'') {
            const qsizetype end = rest.indexOf(quote, 1);
            return end < 0 ? QByteArray() : rest.sliced(1, end - 1).toByteArray().trimmed();
        }
        const auto end = std::ranges::find_if(rest, [](char c) { return c == ';' || c == ' ' || c == '?'; });
        return rest.first(end - rest.begin()).toByteArray();
    }
    return {};
}

/// The encoding that the XML declaration of an ASCII-compatible text claims.
QByteArray declaredCharset(QByteArrayView bytes)
{
    constexpr qsizetype Longest = 1000;
    const QByteArrayView head = bytes.first(std::min(bytes.size(), Longest));
    const qsizetype begin = head.indexOf("<?xml");
    const qsizetype end = begin < 0 ? -1 : head.indexOf("?>", begin);
    return end < 0 ? QByteArray() : valueOf(head.sliced(begin, end - begin), "encoding");
}

qsizetype notAscii(QByteArrayView bytes)
{
    return std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

QString shownName(const QByteArray &charset)
{
    const QByteArray lower = charset.toLower();
    if (lower == "gb2312" || lower == "gbk")
        return QStringLiteral("gb18030");
    if (lower == "utf8")
        return QStringLiteral("utf-8");
    return QString::fromLatin1(lower);
}

/// Tries encodings until one fits the bytes.
class Decoding final {
public:
    Decoding(QByteArrayView bytes, WarningList &warnings)
        : m_bytes(bytes)
        , m_notAscii(notAscii(bytes))
        , m_warnings(warnings)
    {
    }

    /// Whether the bytes are a text in this encoding. A few broken ones don't count against it: they would be
    /// broken in another one too, and everything else with them.
    bool isRead(const QByteArray &charset)
    {
        std::optional<text::DecodedText> decoded = text::decodeText(m_bytes, charset);
        if (!decoded || decoded->broken * 3 > m_notAscii || !isDocument(decoded->utf8))
            return false;
        accept(charset, std::move(*decoded));
        return true;
    }
    void readAnyhow(const QByteArray &charset)
    {
        accept(charset, text::decodeText(m_bytes, charset).value_or(text::DecodedText{}));
    }

    DecodedDocument take() { return std::move(m_document); }

private:
    /// Not what becomes of ASCII that was said to be UTF-16.
    static bool isDocument(const QByteArray &utf8)
    {
        return utf8.isEmpty() || utf8.contains('<') || utf8.contains('{');
    }
    void accept(const QByteArray &charset, text::DecodedText &&decoded)
    {
        m_document = {std::move(decoded.utf8), shownName(charset)};
        if (decoded.broken > 0)
            m_warnings.add(FeedWarningKind::BrokenBytes, 0, m_document.encoding);
    }

    const QByteArrayView m_bytes;
    const qsizetype m_notAscii;
    WarningList &m_warnings;
    DecodedDocument m_document;
};

/// Whether a text whose first bytes are of `family` may be declared as `claimed`: "UTF-16" names no order.
bool agrees(const QByteArray &claimed, const QByteArray &family)
{
    const QByteArray name = claimed.toUpper().replace('_', '-');
    return name.isEmpty() || name == family || (name.startsWith("UTF-16") && family.startsWith("UTF-16")) ||
           name == "UTF16" || name == "U16" || (name == "UTF8" && family == "UTF-8") ||
           name.startsWith("ISO-10646") || (name.startsWith("UTF-32") && family.startsWith("UTF-32")) ||
           family == "IBM037";
}

void warnOfOther(const QByteArray &claimed, const QString &used, WarningList &warnings)
{
    warnings.add(FeedWarningKind::WrongEncoding, 0, shownName(claimed) + QStringLiteral(" → ") + used);
}

}  // namespace

QByteArray mediaType(QByteArrayView contentType)
{
    const qsizetype end = contentType.indexOf(';');
    return contentType.first(end < 0 ? contentType.size() : end).toByteArray().trimmed().toLower();
}

DecodedDocument decodeDocument(QByteArrayView bytes, QByteArrayView contentType, WarningList &warnings)
{
    const FirstBytes first = firstBytes(bytes);
    bytes = bytes.sliced(first.mark);
    Decoding decoding(bytes, warnings);
    const QByteArray served = valueOf(contentType, "charset");
    if (!first.charset.isEmpty()) {
        decoding.readAnyhow(first.charset);
        DecodedDocument document = decoding.take();
        const QByteArray declared = declaredCharset(document.utf8);
        if (!agrees(declared, first.charset))
            warnOfOther(declared, document.encoding, warnings);
        return document;
    }
    const QByteArray declared = declaredCharset(bytes);
    const QByteArray claimed = !served.isEmpty() ? served : !declared.isEmpty() ? declared : "UTF-8";
    if (decoding.isRead(claimed))
        return decoding.take();
    bool isRead = false;
    for (const QByteArray &next : {declared, QByteArray("UTF-8")})
        isRead = isRead || (!next.isEmpty() && next != claimed && decoding.isRead(next));
    const QByteArray guess = isRead ? QByteArray() : text::guessCharset(bytes);
    if (!isRead && (guess.isEmpty() || guess == "UTF-8" || !decoding.isRead(guess)))
        decoding.readAnyhow("windows-1252");
    DecodedDocument document = decoding.take();
    warnOfOther(claimed, document.encoding, warnings);
    return document;
}

}  // namespace daisychain::network
