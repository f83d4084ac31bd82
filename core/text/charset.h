#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace daisychain::text {

/// A text that was in another encoding.
struct DecodedText {
    QByteArray utf8;       ///< valid UTF-8
    qsizetype broken = 0;  ///< sequences that were no characters; each became U+FFFD

    bool operator==(const DecodedText &) const = default;
};

/// Reads bytes in the encoding of this name (any that ICU knows: UTF-8, -16, -32, and the old ones of each
/// script). Names of a smaller set are read as the larger one that is meant in practice: ISO-8859-1 as
/// windows-1252, GB2312 as GB18030, EUC-KR as windows-949, Shift_JIS as windows-31j (WHATWG Encoding §4.2).
/// Nothing when nobody knows the name. A byte order mark is text: take it away before.
///
/// Threads: call from any.
std::optional<DecodedText> decodeText(QByteArrayView bytes, QByteArrayView charset);

/// The text in the encoding of this name; nothing when nobody knows the name, or a character isn't in it. The
/// names mean what they mean to decodeText().
///
/// Threads: call from any.
std::optional<QByteArray> encodeText(QStringView text, QByteArrayView charset);

/// What encoding the bytes look like, by how often which of them occur; empty when that is not worth a try.
QByteArray guessCharset(QByteArrayView bytes);

/// The character at this place of windows-1252, where it differs from Latin-1 (0x80 to 0x9F); the five that
/// stand for nothing, and all others, as they are.
char16_t fromWindows1252(char16_t c);

/// How many bytes of a text in windows-1252 look like letters of CP850: right behind a small letter they
/// would be opening quotes, circumflexes without a letter or capitals ("appr‚ci‚e" for "appréciée").
qsizetype strayLetters(QByteArrayView bytes);

/// A text that was UTF-8, was taken for windows-1252 and encoded once more ("Ã©" for "é"), as it was meant.
/// Texts that can't be that are given back as they are.
QString undoDoubleEncoding(const QString &text);

}  // namespace daisychain::text
