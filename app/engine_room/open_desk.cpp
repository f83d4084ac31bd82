#include "app/engine_room/open_desk.h"

#include <QFile>

namespace daisychain::engine_room {

Result<std::unique_ptr<OpenDesk>> OpenDesk::open(const DataFolder &folder, store::Schema schema)
{
    std::unique_ptr<OpenDesk> desk(new OpenDesk);
    auto store = store::DeskStore::open(folder.deskFile(), schema, desk->m_words, &desk->m_rules);
    if (!store)
        return Failure(store.error());
    desk->m_store = std::move(*store);
    return desk;
}

Result<std::unique_ptr<OpenDesk>> OpenDesk::asEngine(const DataFolder &folder, const sync::EngineLock &)
{
    return open(folder, store::Schema::Migrate);
}

Result<std::unique_ptr<OpenDesk>> OpenDesk::asGuest(const DataFolder &folder)
{
    if (QFile::exists(folder.deskFile())) {
        auto desk = open(folder, store::Schema::AsItIs);
        if (desk || desk.error().code != ErrorCode::Conflict)
            return desk;
    }
    const auto lock = sync::EngineLock::take(folder.path());
    if (!lock)
        return Failure(lock.error());
    return asEngine(folder, **lock);
}

}  // namespace daisychain::engine_room
