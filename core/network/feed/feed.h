#pragma once

#include "core/base/instant.h"
#include "core/desk/post.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace daisychain::network {

/// What was broken in a feed and mended, or could not be used and was left out.
enum class FeedWarningKind {
    ContentType,       ///< served as a type that no feed has; subject: the type
    WrongEncoding,     ///< the bytes are not what they were said to be; subject: "said → used"
    BrokenBytes,       ///< bytes that are no characters became U+FFFD; subject: the encoding
    ControlCharacter,  ///< characters that no XML may hold were dropped
    OutsideText,       ///< something before or after the feed was dropped
    UnclosedElement,   ///< subject: its name
    StrayEndTag,       ///< an end without a beginning was dropped; subject: its name
    BrokenTag,         ///< attributes without quotes or values, or given twice; subject: the element's name
    Unescaped,         ///< "&" or "<" that stands for itself
    UnknownEntity,     ///< kept as text; subject: its name
    HtmlEntity,        ///< a name that only HTML knows, without a declaration; subject: its name
    ExternalEntity,    ///< never loaded; subject: its name
    CutShort,          ///< it ends in the middle
    TooDeep,           ///< elements nested deeper than anybody means; their text was kept
    UnknownPrefix,     ///< a name space that was never declared; subject: the prefix
    Markup,            ///< anything else that the XML reader found; subject: its words
    Date,              ///< could not be read, so it is absent; subject: the date
    DateWithoutZone,   ///< taken as UTC; subject: the date
    Address,           ///< no web address, so it is absent; subject: the address
    RepeatedId,        ///< several entries have it; subject: the id
    EmptyEntry,        ///< an entry that says nothing at all was left out
    TooManyEntries,    ///< those beyond MaxFeedEntries were left out
    WrongKind,         ///< a member of a JSON feed that is not what it has to be; subject: its name
};

/// A stable name: "wrong-encoding".
QString feedWarningName(FeedWarningKind kind);

struct FeedWarning {
    FeedWarningKind kind = FeedWarningKind::Markup;
    int line = 0;  ///< of the document, from 1; 0 when it has no place
    QString subject;
    int count = 1;  ///< how often; the line is the first one's

    bool operator==(const FeedWarning &) const = default;
};

struct FeedAuthor {
    QString name;
    QString mail;
    QString address;  ///< http or https

    bool isEmpty() const { return name.isEmpty() && mail.isEmpty() && address.isEmpty(); }
    /// What to call them: the name, else the mail address, else the address.
    QString shown() const;
    bool operator==(const FeedAuthor &) const = default;
};

/// One item of RSS or JSON Feed, one entry of Atom.
struct FeedEntry {
    /// Never empty, unique per feed only, compared as characters. RSS `guid`, `rdf:about`, Atom and JSON
    /// `id`. Without one: the link; and where the entry has none, or several entries without id share it,
    /// "hash:" and a SHA-256 of link, title, dates and text, so that an edit makes a new entry.
    QString id;
    QString link;       ///< http or https, absolute when the feed's address is known; empty: none
    QString title;      ///< plain, one line
    FeedAuthor author;  ///< the entry's, else its source's, else the feed's
    std::optional<Instant> published;
    std::optional<Instant> updated;
    QString text;                ///< plain; the full content, else the summary
    QList<PostEntity> entities;  ///< where the text leads
    QString language;            ///< as the feed says it: "en-us"
    QStringList categories;      ///< as written, each once
    QList<PostMedia> media;      ///< enclosures, attachments; each address once

    bool operator==(const FeedEntry &) const = default;
};

enum class FeedFormat { Rss, Rdf, Atom, Json };

/// How often a feed says that it may change.
struct FeedRhythm {
    std::optional<int> refreshMin;  ///< minutes for which it stays as it is (ttl, sy:)
    quint32 skippedHours = 0;       ///< bit n: never changes in hour n, UTC (skipHours)
    quint8 skippedDays = 0;         ///< bit n: never on that day, UTC; 0 is Monday (skipDays)

    bool operator==(const FeedRhythm &) const = default;
};

struct Feed {
    FeedFormat format = FeedFormat::Rss;
    QString encoding;  ///< in which it was read, in lower case
    QString title;     ///< plain, one line
    QString link;      ///< the page it belongs to; http or https
    QString language;
    FeedAuthor author;
    QList<FeedEntry> entries;  ///< in the document's order
    FeedRhythm rhythm;
    QList<FeedWarning> warnings;  ///< in the order met; at most MaxFeedWarnings

    bool operator==(const Feed &) const = default;
};

inline constexpr qsizetype MaxFeedBytes = 10 * 1024 * 1024;
inline constexpr qsizetype MaxFeedEntries = 5'000;
inline constexpr qsizetype MaxFeedWarnings = 200;

/// What is known about a document besides its bytes. All of it may be missing.
struct FeedHints {
    QUrl address;                ///< where it came from, after redirects
    QByteArray contentType;      ///< the headers of its HTTP answer
    QByteArray contentLocation;  ///< relative to `address`
    QByteArray contentLanguage;
};

}  // namespace daisychain::network
