#pragma once

#include <QStringView>

namespace daisychain::text {

// Whether a text is, from end to end, what the AT protocol calls so (atproto.com/specs, read August 2026).
// Each takes linear time and any text.

/// A host name of two or more labels of ASCII, at most 253 characters; its last label begins with a letter.
bool isHandle(QStringView text);

/// `did:method:identifier`, at most 2048 characters. Whether the method is known is not asked.
bool isDid(QStringView text);

/// A handle or a DID.
bool isAtIdentifier(QStringView text);

/// The name of a record's type: `com.example.fooBar`, at most 317 characters.
bool isNsid(QStringView text);

/// The last part of a record's address: 1 to 512 of letters, digits and `_~.:-`, neither "." nor "..".
bool isRecordKey(QStringView text);

/// `at://identifier`, `…/nsid`, `…/nsid/key`: at most 8192 characters, no query, no fragment, no slash
/// behind.
bool isAtUri(QStringView text);

/// 13 characters of a time and a clock (tid.h).
bool isTid(QStringView text);

/// A moment with date, time to the second or finer, and zone, that exists: year 10 to 9999, no leap second,
/// at most 64 characters.
bool isDatetime(QStringView text);

/// A language tag that is well formed (RFC 5646 §2.1) and names no variant and no extension twice. Its first
/// part is in lower case.
bool isLanguageTag(QStringView text);

}  // namespace daisychain::text
