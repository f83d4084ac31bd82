#pragma once

#include <QList>
#include <QString>

namespace daisychain::demo::feed {

enum class Kind { Rss, Atom, Json };

struct Item {
    QString id;
    QString author;
    QString title;
    QString html;
    QString link;
    qint64 publishedMs = 0;
    qint64 updatedMs = 0;
};

/// How an item says which it is.
enum class Ids {
    Own,    ///< an id that is no address, and says so
    Link,   ///< the item's address
    Plain,  ///< an id that is no address and claims to be one: guid without isPermaLink="false"
    None,   ///< none at all where the format allows it
};

struct Document {
    QString title;
    QString home;  ///< the page it belongs to
    QString self;  ///< its own address
    Kind kind = Kind::Rss;
    Ids ids = Ids::Own;
    int ttlMinutes = 0;                  ///< RSS only; 0: not said
    QString encoding;                    ///< as the XML declaration names it; empty: it names none
    const QList<Item> *items = nullptr;  ///< the order they come in
};

/// RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1, as text.
QString documentText(const Document &document);

/// "Tue, 04 Mar 2026 09:15:42 GMT"
QByteArray httpDate(qint64 ms);

}  // namespace daisychain::demo::feed
