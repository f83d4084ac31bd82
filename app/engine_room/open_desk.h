#pragma once

#include "app/engine_room/data_folder.h"
#include "core/base/id.h"
#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "core/sync/desk_rules.h"
#include "core/sync/engine_lock.h"

#include <memory>

namespace daisychain::engine_room {

/// Where DeskState keeps who sits at this desk: a person's id in words.
inline constexpr QStringView WhoIAm = u"person/me";

/// An open desk with what its store needs. Threads: those of store::DeskStore.
class OpenDesk final {
public:
    /// Opens the folder's desk, brings it to the newest schema and erasures to their end; `lock` shows that
    /// the caller may.
    /// Errors: those of DeskStore::open.
    static Result<std::unique_ptr<OpenDesk>> asEngine(const DataFolder &folder, const sync::EngineLock &lock);
    /// Opens it beside an engine. A desk that isn't there, or is of an older program, is made or brought up
    /// to date if nobody runs an engine. Errors besides: Conflict with the engine's program name and process
    /// id.
    static Result<std::unique_ptr<OpenDesk>> asGuest(const DataFolder &folder);

    store::DeskStore &store() { return *m_store; }

private:
    OpenDesk() = default;
    static Result<std::unique_ptr<OpenDesk>> open(const DataFolder &folder, store::Schema schema);

    store::TextTokens m_words;
    sync::DeskRules m_rules;
    std::unique_ptr<store::DeskStore> m_store;
};

}  // namespace daisychain::engine_room
