#include "core/store/stored_drafts.h"

#include "core/store/draft_table.h"
#include "core/store/handle_table.h"

namespace daisychain::store {

namespace {

template <class T, class Read>
QFuture<Result<QList<T>>> readDrafts(Connections &connections, StoreVersion atLeast, Read read)
{
    return connections.read<QList<T>>(
        [read = std::move(read)](ReadUnit &unit) -> Result<QList<T>> {
            PostTable posts(unit.database, unit.keys);
            DraftTable drafts(unit.database, unit.keys, unit.briefs, posts);
            return read(unit, drafts);
        },
        atLeast);
}

}  // namespace

QFuture<Result<StoreVersion>> StoredDrafts::saveDraft(Draft draft)
{
    return m_connections.write<StoreVersion>(
        [draft = std::move(draft)](WriteUnit &unit) -> Result<StoreVersion> {
            unit.notice.areDraftsChanged = true;
            DraftTable(unit.database, unit.keys, unit.briefs, unit.posts).save(draft);
            return unit.version();
        });
}

QFuture<Result<StoreVersion>> StoredDrafts::removeDraft(DraftId draft, Instant)
{
    return m_connections.write<StoreVersion>([draft](WriteUnit &unit) -> Result<StoreVersion> {
        unit.notice.areDraftsChanged = true;
        DraftTable(unit.database, unit.keys, unit.briefs, unit.posts).remove(draft);
        return unit.version();
    });
}

QFuture<Result<QList<Draft>>> StoredDrafts::draftsIn(QString handle, StoreVersion atLeast)
{
    return readDrafts<Draft>(
        m_connections, atLeast,
        [handle = std::move(handle)](ReadUnit &unit, DraftTable &drafts) -> Result<QList<Draft>> {
            const auto place = placeOfHandle(unit, handle);
            return place ? drafts.in(*place) : QList<Draft>();
        });
}

QFuture<Result<QList<Draft>>> StoredDrafts::draftsOf(PersonId person, StoreVersion atLeast)
{
    return readDrafts<Draft>(m_connections, atLeast,
                             [person](ReadUnit &, DraftTable &drafts) { return drafts.of(person); });
}

QFuture<Result<QStringList>> StoredDrafts::draftPictures()
{
    return readDrafts<QString>(m_connections, {},
                               [](ReadUnit &, DraftTable &drafts) { return drafts.pictures(); });
}

QFuture<Result<QList<DraftVersion>>> StoredDrafts::draftVersions(DraftId draft)
{
    return readDrafts<DraftVersion>(
        m_connections, {}, [draft](ReadUnit &, DraftTable &drafts) { return drafts.versions(draft); });
}

QFuture<Result<QList<DraftVersion>>> StoredDrafts::leftVersions(PersonId person)
{
    return readDrafts<DraftVersion>(m_connections, {},
                                    [person](ReadUnit &, DraftTable &drafts) { return drafts.left(person); });
}

}  // namespace daisychain::store
