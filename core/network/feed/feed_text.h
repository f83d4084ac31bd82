#pragma once

#include "core/desk/post.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QUrl>

namespace daisychain::network {

class XmlElement;

/// A text of a feed, without markup, and where it leads.
struct FeedText {
    QString text;
    QList<PostEntity> entities;

    bool isEmpty() const { return text.isEmpty(); }
};

/// HTML as people read it.
FeedText textOfHtml(QByteArrayView html);
/// A text that is no markup; white space around it and control characters don't count.
FeedText textOfPlain(const QString &plain);
/// A text of which the format doesn't say what it is (RSS): HTML when it holds a tag or a character
/// reference that HTML knows.
FeedText textOfEither(const QString &text);

/// An element of RSS: markup inside it, or a text with escaped markup.
FeedText rssText(const XmlElement &element, const QUrl &documentBase);
/// A text construct or content of Atom 1.0 (RFC 4287 §3.1, §4.1.3) or, where it has a `mode`, of Atom 0.3.
/// Content that lies elsewhere (`src`) gives nothing.
FeedText atomText(const XmlElement &element, const QUrl &documentBase);

/// As a title: one line.
QString oneLine(const FeedText &text);

}  // namespace daisychain::network
