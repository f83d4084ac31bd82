#include "core/network/x/post_text.h"

#include "core/text/utf16.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace daisychain::network::x {

namespace {

/// A stretch of the delivered text and what becomes of it.
struct Piece {
    qsizetype start = 0;
    qsizetype end = 0;
    QString shown;
    std::optional<PostEntity> entity;
};

/// Finds places: where a code point of the text begins, in UTF-16 units.
class Places {
public:
    explicit Places(const QString &text)
        : m_text(text)
    {
        for (qsizetype at = 0; at < text.size(); (void)text::codePointAt(text, at))
            m_starts.append(at);
        m_starts.append(text.size());
    }

    /// The piece at a place whose text `fits`; nothing when there is none.
    template <class Fits>
    std::optional<Piece> find(const TextPlace &place, Fits fits) const
    {
        if (place.start < 0 || place.end <= place.start)
            return std::nullopt;
        if (place.end < m_starts.size() && fits(stretch(m_starts[place.start], m_starts[place.end])))
            return Piece{m_starts[place.start], m_starts[place.end], {}, {}};
        if (place.end <= m_text.size() && fits(stretch(place.start, place.end)))
            return Piece{place.start, place.end, {}, {}};
        return std::nullopt;
    }

private:
    QStringView stretch(qsizetype start, qsizetype end) const
    {
        return QStringView(m_text).sliced(start, end - start);
    }

    const QString &m_text;
    QList<qsizetype> m_starts;
};

bool isWebAddress(QStringView address)
{
    return address.startsWith(u"https://", Qt::CaseInsensitive) ||
           address.startsWith(u"http://", Qt::CaseInsensitive);
}

bool isMarked(QStringView shown, QStringView marks, QStringView name)
{
    return !shown.isEmpty() && marks.contains(shown.front()) && !name.isEmpty() &&
           shown.sliced(1).compare(name, Qt::CaseInsensitive) == 0;
}

void addUrls(QList<Piece> &pieces, const Places &places, const TextEntities &entities,
             const QStringList &unneeded, qsizetype textEnd)
{
    for (const UrlEntity &url : entities.urls) {
        auto piece = places.find(url.place, [&](QStringView shown) { return shown == url.url; });
        if (!piece || !isWebAddress(url.expanded))
            continue;
        if (piece->end == textEnd && unneeded.contains(url.url)) {
            pieces.append(*piece);
            continue;
        }
        piece->shown = (url.display.isEmpty() ? url.expanded : url.display).simplified();
        piece->entity = PostEntity{EntityKind::Link, 0, 0, url.expanded};
        pieces.append(*piece);
    }
}

void addNames(QList<Piece> &pieces, const Places &places, const TextEntities &entities)
{
    for (const MentionEntity &mention : entities.mentions) {
        const auto fits = [&](QStringView shown) { return isMarked(shown, u"@＠", mention.username); };
        if (auto piece = places.find(mention.place, fits)) {
            piece->entity = PostEntity{EntityKind::Mention, 0, 0, profileUrl(mention.username)};
            pieces.append(*piece);
        }
    }
    for (const TagEntity &tag : entities.tags) {
        const auto fits = [&](QStringView shown) { return isMarked(shown, u"#＃", tag.tag); };
        if (auto piece = places.find(tag.place, fits)) {
            piece->entity = PostEntity{EntityKind::Tag, 0, 0, tag.tag.toLower()};
            pieces.append(*piece);
        }
    }
}

/// X escapes these three and no other.
void appendUnescaped(QString &text, QStringView delivered)
{
    while (!delivered.isEmpty()) {
        const qsizetype mark = delivered.indexOf(u'&');
        text += delivered.first(mark < 0 ? delivered.size() : mark);
        if (mark < 0)
            return;
        delivered = delivered.sliced(mark);
        const auto take = [&](QStringView escape, QChar meant) {
            if (!delivered.startsWith(escape))
                return false;
            text += meant;
            delivered = delivered.sliced(escape.size());
            return true;
        };
        if (!take(u"&amp;", u'&') && !take(u"&lt;", u'<') && !take(u"&gt;", u'>'))
            (void)take(u"&", u'&');
    }
}

}  // namespace

PostText readPostText(const QString &delivered, const TextEntities &entities, const QStringList &unneeded)
{
    const Places places(delivered);
    qsizetype textEnd = delivered.size();
    while (textEnd > 0 && delivered[textEnd - 1].isSpace())
        --textEnd;
    QList<Piece> pieces;
    addUrls(pieces, places, entities, unneeded, textEnd);
    addNames(pieces, places, entities);
    std::vector<Piece *> inOrder;
    for (Piece &piece : pieces)
        inOrder.push_back(&piece);
    std::ranges::sort(inOrder, [](const Piece *a, const Piece *b) {
        return a->start != b->start ? a->start < b->start : a < b;
    });

    PostText post;
    qsizetype at = 0;
    for (Piece *const each : inOrder) {
        Piece &piece = *each;
        if (piece.start < at)
            continue;
        appendUnescaped(post.text, QStringView(delivered).sliced(at, piece.start - at));
        at = piece.end;
        if (!piece.entity) {
            while (!post.text.isEmpty() && post.text.back().isSpace())
                post.text.chop(1);
            continue;
        }
        piece.entity->start = int(post.text.size());
        if (piece.entity->kind == EntityKind::Link)
            post.text += piece.shown;
        else
            post.text += QStringView(delivered).sliced(piece.start, piece.end - piece.start);
        piece.entity->length = int(post.text.size()) - piece.entity->start;
        post.entities.append(*piece.entity);
    }
    appendUnescaped(post.text, QStringView(delivered).sliced(at));
    return post;
}

QString profileUrl(const QString &username)
{
    return QStringLiteral("https://x.com/") + username;
}

}  // namespace daisychain::network::x
