#include "core/store/draft_table.h"

#include "core/desk/erasure.h"
#include "core/store/brief_reader.h"
#include "core/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

// The columns that read() takes, once for all statements.
#define DRAFT_COLUMNS                                                                                        \
    "SELECT d.id, d.person, d.customer_key, d.anchor_key, d.account, d.parent_key, d.text, "                 \
    "d.content_warning, "                                                                                    \
    "d.language, d.visibility, d.seen, d.updated_ms, d.pictures, d.snippets, d.public_line FROM draft d "

namespace daisychain::store {

namespace {

constexpr std::chrono::seconds VersionEvery{10};
constexpr std::chrono::hours VersionsKept{7 * 24};

QByteArray seenJson(const Seen &seen)
{
    QJsonArray list;
    for (const PostVersionRef &ref : seen) {
        list.append(QJsonArray{int(ref.post.network), ref.post.globalId, double(ref.version.order),
                               ref.version.label});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Seen readSeen(const QByteArray &json)
{
    Seen seen;
    for (const QJsonValue value : QJsonDocument::fromJson(json).array()) {
        const QJsonArray ref = value.toArray();
        seen.append({{Network(ref.at(0).toInt()), ref.at(1).toString()},
                     {qint64(ref.at(2).toDouble()), ref.at(3).toString()}});
    }
    return seen;
}

QByteArray picturesJson(const QList<ReplyPicture> &pictures)
{
    QJsonArray list;
    for (const ReplyPicture &picture : pictures)
        list.append(QJsonArray{picture.file, picture.altText});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<ReplyPicture> readPictures(const QByteArray &json)
{
    QList<ReplyPicture> pictures;
    for (const QJsonValue value : QJsonDocument::fromJson(json).array()) {
        const QJsonArray pair = value.toArray();
        pictures.append({pair.at(0).toString(), pair.at(1).toString()});
    }
    return areValid(pictures) ? pictures : QList<ReplyPicture>();
}

QString listed(const QList<SnippetId> &snippets)
{
    QStringList texts;
    for (const SnippetId &snippet : snippets)
        texts.append(snippet.text());
    return texts.join(u',');
}

QList<SnippetId> readListed(const QString &text)
{
    QList<SnippetId> snippets;
    for (const QStringView one : QStringView(text).split(u',', Qt::SkipEmptyParts))
        snippets.append(SnippetId::fromText(one));
    return snippets;
}

/// Whether a good part of the text went away at once.
bool isCutDown(const QString &before, const QString &after)
{
    return before.size() - after.size() > 20 && after.size() < before.size() * 2 / 3;
}

}  // namespace

void DraftTable::save(const Draft &draft)
{
    // What a composer still held when somebody was erased must not bring them back.
    if (draft.subject && m_keys.erased().holds(draft.subject->customer))
        return m_database.fail({ErrorCode::Refused, {ErasedHandle.toString()}});
    if (const auto before = this->draft(draft.id)) {
        if (before->person != draft.person)
            return m_database.fail({ErrorCode::Conflict, {draft.id.text()}});
        auto last = m_database.query("SELECT max(updated_ms) FROM draft_version WHERE draft_id = ?");
        last.bind(draft.id);
        const Instant kept = last.next() ? last.instant(0) : Instant{};
        const bool isChanged = before->text != draft.text || before->contentWarning != draft.contentWarning;
        if (isChanged && (draft.updated - kept >= VersionEvery || isCutDown(before->text, draft.text)))
            keepVersion(*before);
    }
    std::optional<qint64> customer;
    std::optional<qint64> anchor;
    std::optional<qint64> parent;
    if (draft.subject) {
        customer = m_keys.identity(draft.subject->customer);
        anchor = m_posts.findOrMention(draft.subject->anchor).key;
    }
    if (draft.parent)
        parent = m_posts.findOrMention(*draft.parent).key;
    m_database
        .query(
            "INSERT OR REPLACE INTO draft (id, person, customer_key, anchor_key, account, parent_key, text, "
            "content_warning, language, visibility, seen, updated_ms, pictures, snippets, public_line) "
            "VALUES (?, ?, ?, "
            "?, "
            "?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, CAST(? AS "
            "TEXT))")
        .bind(draft.id)
        .bind(draft.person)
        .bind(customer)
        .bind(anchor)
        .bind(draft.account)
        .bind(parent)
        .bind(draft.text)
        .bind(draft.contentWarning)
        .bind(draft.language)
        .bind(draft.visibility)
        .bind(seenJson(draft.seen))
        .bind(draft.updated)
        .bind(picturesJson(draft.pictures))
        .bind(listed(draft.snippets))
        .bind(draft.publicLine)
        .run();
    m_database.query("DELETE FROM draft_version WHERE updated_ms < ?")
        .bind(draft.updated - VersionsKept)
        .run();
}

void DraftTable::keepVersion(const Draft &draft)
{
    if (draft.text.isEmpty() && draft.contentWarning.isEmpty())
        return;
    m_database
        .query("INSERT OR REPLACE INTO draft_version (draft_id, updated_ms, person, text, content_warning) "
               "VALUES (?, "
               "?, ?, CAST(? AS TEXT), CAST(? AS TEXT))")
        .bind(draft.id)
        .bind(draft.updated)
        .bind(draft.person)
        .bind(draft.text)
        .bind(draft.contentWarning)
        .run();
}

void DraftTable::remove(DraftId draft)
{
    if (const auto before = this->draft(draft))
        keepVersion(*before);
    m_database.query("DELETE FROM draft WHERE id = ?").bind(draft).run();
}

Draft DraftTable::read(const Query &query)
{
    Draft draft;
    draft.id = query.id<DraftId>(0);
    draft.person = query.id<PersonId>(1);
    if (!query.isNull(2))
        draft.subject =
            ConversationSubject{m_briefs.postId(query.number(3)), m_keys.identityId(query.number(2))};
    draft.account = query.id<AccountId>(4);
    if (const auto parent = query.numberIf(5))
        draft.parent = m_briefs.postId(*parent);
    draft.text = query.text(6);
    draft.contentWarning = query.text(7);
    draft.language = query.text(8);
    draft.visibility = Visibility(query.integer(9));
    draft.seen = readSeen(query.text(10).toUtf8());
    draft.updated = query.instant(11);
    draft.pictures = readPictures(query.text(12).toUtf8());
    draft.snippets = readListed(query.text(13));
    draft.publicLine = query.text(14);
    return draft;
}

std::optional<Draft> DraftTable::draft(DraftId id)
{
    auto query = m_database.query(DRAFT_COLUMNS "WHERE d.id = ?");
    query.bind(id);
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

QList<Draft> DraftTable::in(const Place &place)
{
    QList<Draft> drafts;
    auto query =
        m_database.query(DRAFT_COLUMNS "JOIN post p ON p.key = d.anchor_key WHERE d.customer_key = ? AND "
                                       "p.thread_key = ? ORDER BY d.updated_ms DESC");
    query.bind(place.customer).bind(place.thread);
    while (query.next()) {
        if (m_briefs.placeOf(query.number(3), query.number(2)) == place)
            drafts.append(read(query));
    }
    return drafts;
}

QList<Draft> DraftTable::of(PersonId person)
{
    QList<Draft> drafts;
    auto query = m_database.query(DRAFT_COLUMNS "WHERE d.person = ? ORDER BY d.updated_ms DESC");
    query.bind(person);
    while (query.next())
        drafts.append(read(query));
    return drafts;
}

QStringList DraftTable::pictures()
{
    QStringList files;
    auto query = m_database.query("SELECT pictures FROM draft WHERE pictures <> '[]'");
    while (query.next()) {
        for (const ReplyPicture &picture : readPictures(query.text(0).toUtf8()))
            files.append(picture.file);
    }
    return files;
}

QList<DraftVersion> DraftTable::versions(DraftId draft)
{
    QList<DraftVersion> versions;
    auto query = m_database.query(
        "SELECT draft_id, updated_ms, text, content_warning FROM draft_version WHERE draft_id "
        "= ? ORDER BY updated_ms DESC");
    query.bind(draft);
    while (query.next())
        versions.append({query.id<DraftId>(0), query.instant(1), query.text(2), query.text(3)});
    return versions;
}

QList<DraftVersion> DraftTable::left(PersonId person)
{
    QList<DraftVersion> versions;
    auto query =
        m_database.query("SELECT draft_id, updated_ms, text, content_warning FROM draft_version WHERE person "
                         "= ? AND draft_id NOT IN (SELECT id FROM draft) ORDER BY updated_ms DESC");
    query.bind(person);
    while (query.next())
        versions.append({query.id<DraftId>(0), query.instant(1), query.text(2), query.text(3)});
    return versions;
}

}  // namespace daisychain::store
