#include "app/engine_room/open_desk.h"

#include "app/engine_room/erasure_end.h"

#include <QFile>
#include <QLoggingCategory>

namespace daisychain::engine_room {

namespace {

Q_LOGGING_CATEGORY(OpenDeskLog, "daisychain.desk")

}  // namespace

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
    auto desk = open(folder, store::Schema::Migrate);
    if (!desk)
        return desk;
    // An erasure that was decided comes to its end, whatever ended the program before. When it can't now
    // (another program reads the file), the next start tries again.
    if (const auto ended = endErasures((*desk)->store(), folder); !ended)
        qCWarning(OpenDeskLog, "An erasure is not finished: %s; it is tried again at the next start",
                  qPrintable(errorCodeName(ended.error().code)));
    return desk;
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
