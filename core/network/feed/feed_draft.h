#pragma once

#include "core/network/feed/feed_text.h"
#include "core/network/feed/warning_list.h"

#include <QUrl>

namespace daisychain::network {

/// A picture, sound or film as a feed names it.
struct WrittenMedia {
    QString address;
    QString type;  ///< "image/png", or "image"
};

/// A feed while it is read: what all formats do the same way.
class FeedDraft final {
public:
    FeedDraft(FeedFormat format, const FeedHints &hints, WarningList &warnings);

    Feed feed;
    /// What addresses are relative to: where the document came from, or is said to be.
    const QUrl base;

    /// Reads a date; one that can't be read is absent and warned of.
    std::optional<Instant> date(const QString &written, int line);
    /// An absolute web address, or nothing with a warning.
    QString address(const QUrl &base, const QString &written, int line);
    /// What an entry carries besides its text, once each.
    void addMedia(FeedEntry &entry, const QUrl &base, const WrittenMedia &written, int line);
    /// Takes an entry in, unless there is nothing in it; `line` is where it begins.
    void append(FeedEntry entry, int line);

    /// Gives every entry its id and author, and ends the feed.
    Feed finish(const FeedHints &hints);

    WarningList &warnings;

private:
    QList<int> m_lines;
};

/// "Name (mail)", "mail (Name)", "Name <mail>", a mail address or a name.
FeedAuthor authorOf(const QString &written);

/// Joins what is known of an author from several places.
void addAuthor(FeedAuthor &author, const FeedAuthor &more);

/// Adds a category once.
void addCategory(QStringList &categories, const QString &category);

}  // namespace daisychain::network
