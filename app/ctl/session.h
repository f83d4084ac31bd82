#pragma once

#include "app/ctl/trouble.h"
#include "app/engine_room/data_folder.h"
#include "app/engine_room/engine_room.h"
#include "app/engine_room/open_desk.h"
#include "core/base/clock.h"

#include <memory>
#include <optional>

namespace daisychain::ctl {

/// One run of daisychainctl: opens what a command asks for, when it asks. Threads: the main thread.
class Session final {
public:
    /// `path`: the data folder; `as`: the person to act as, or empty.
    Session(QString path, QString as);

    Instant now() const { return m_clock.now(); }

    Outcome<engine_room::DataFolder *> folder();
    /// The desk beside whatever engine runs; made when it isn't there.
    Outcome<store::DeskStore *> desk();
    /// The desk with the engine's lock, which start() then wants. Errors: Conflict, naming the holder.
    Outcome<store::DeskStore *> deskAsEngine();
    /// The network's side of the desk opened before.
    engine_room::EngineRoom &engineRoom();
    Outcome<void> startEngine(sync::Engine::Work work);
    /// The engine's lock, without a desk. Waits a moment for a holder that is no engine.
    Outcome<std::unique_ptr<sync::EngineLock>> lock();

    /// Who acts: named by --as, or who sits at this desk. Somebody is made from the login name when nobody is
    /// named yet.
    Outcome<Person> me();
    /// Makes `person` the one who sits at this desk.
    Outcome<void> sitDown(const Person &person);

    /// Tells a running engine that something was written.
    void poke();

    /// The account meant by an id, a handle, or the beginning of one. Errors: NotFound, Conflict.
    Outcome<Account> account(const QString &given);
    /// Today's handle of the conversation meant. Errors: NotFound, Conflict.
    Outcome<QString> conversation(const QString &given);

    /// Somebody who works here, by name or id; after desk(). Errors: NotFound.
    Outcome<Person> personNamed(const QString &name);

private:
    const QString m_path;
    const QString m_as;
    const SystemClock m_clock;
    std::optional<engine_room::DataFolder> m_folder;
    std::unique_ptr<sync::EngineLock> m_lock;
    std::unique_ptr<engine_room::OpenDesk> m_desk;
    std::unique_ptr<engine_room::EngineRoom> m_engineRoom;
};

/// Who holds the engine's lock, in words.
Trouble engineRuns(const Error &conflict);

}  // namespace daisychain::ctl
