#pragma once

#include "app/engine_room/account_sign_in.h"
#include "app/engine_room/data_folder.h"
#include "app/engine_room/desk_moderator.h"
#include "app/engine_room/engine_fetcher.h"
#include "app/engine_room/fetched_pictures.h"
#include "app/engine_room/network_thread.h"
#include "app/engine_room/open_desk.h"
#include "app/engine_room/outgoing_sweep.h"
#include "app/engine_room/picture_sweep.h"
#include "app/engine_room/services.h"
#include "core/sync/engine.h"
#include "core/sync/engine_lock.h"
#include "core/sync/engine_socket.h"

#include <QObject>

#include <optional>

namespace daisychain::engine_room {

/// The network's side of a desk: its thread, its keys, signing in, and the engine when this program is it.
///
/// Threads: made, used and ended on one thread with an event loop; signals come there.
class EngineRoom final : public QObject {
    Q_OBJECT

public:
    /// `desk` must outlive it.
    EngineRoom(const DataFolder &folder, store::DeskStore &desk, QObject *parent = nullptr);
    /// Ends the engine first, then the keys, then the network thread.
    ~EngineRoom() override;

    AccountSignIn &signIn() { return *m_signIn; }
    /// How accounts of each network are connected.
    const QList<SignInForm> &signInForms() const { return m_services->forms(); }
    Fetcher &fetcher() { return m_fetcher; }
    Moderator &moderator() { return *m_moderator; }
    PictureSource &pictures() { return *m_pictures; }
    OutgoingMedia &outgoingMedia() { return *m_outgoing; }

    /// Becomes the engine of the folder, and listens to what other programs tell it. Errors: Storage.
    Result<void> start(std::unique_ptr<sync::EngineLock> lock, sync::Engine::Work work);
    /// This program wrote something: accounts, streams, the outbox.
    void poke();

Q_SIGNALS:
    void started();
    void stored(const daisychain::IngestReport &report);
    /// See sync::Collector::caughtUp.
    void caughtUp(const std::optional<daisychain::Error> &error);
    /// See sync::AccountWatch::streamRead.
    void streamRead(daisychain::StreamId stream, const std::optional<daisychain::Error> &error);
    /// The outbox changed.
    void settled(const daisychain::sync::SendOutcome &outcome);
    /// Nothing is due, and nothing waits for a time.
    void outboxDrained();
    void troubled(const daisychain::Error &error);
    /// Somebody started the program a second time.
    void raised();

private:
    void makeEngine(sync::Engine::Work work);
    void joinDraining(sync::Engine &engine);
    sync::EngineParts parts();

    const DataFolder m_folder;
    store::DeskStore &m_desk;
    const SystemClock m_clock;
    std::unique_ptr<sync::EngineLock> m_lock;
    NetworkThread m_network;
    std::unique_ptr<secret::KeyStore> m_keys;  ///< on the network thread
    std::unique_ptr<Services> m_services;      ///< on the network thread
    std::unique_ptr<AccountSignIn> m_signIn;
    std::unique_ptr<DeskModerator> m_moderator;
    std::unique_ptr<FetchedPictures> m_pictures;
    std::unique_ptr<PictureSweep> m_sweep;
    std::unique_ptr<OutgoingFiles> m_outgoing;
    std::unique_ptr<OutgoingSweep> m_outgoingSweep;  ///< when this program is the engine
    bool m_isSenderIdle = false;
    bool m_areChangesDone = false;
    std::unique_ptr<sync::Engine> m_engine;  ///< on the network thread
    EngineFetcher m_fetcher{m_network, m_engine};
    std::unique_ptr<sync::EngineSocket> m_socket;
};

}  // namespace daisychain::engine_room
