#include "app/engine_room/engine_room.h"

#include "app/engine_room/desk_keys.h"

#include <QRandomGenerator>

namespace daisychain::engine_room {

EngineRoom::EngineRoom(const DataFolder &folder, store::DeskStore &desk, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_desk(desk)
    , m_network(m_clock)
{
    m_network.runAndWait([this] {
        m_keys = std::make_unique<DeskKeys>(m_folder);
        m_services = std::make_unique<Services>(m_network.transport(), m_clock, *m_keys, m_desk.usage());
    });
    m_signIn = std::make_unique<AccountSignIn>(
        AccountSignIn::Parts{m_network, *m_services, m_desk.directory(), m_desk.coverage(), *m_keys});
    m_moderator = std::make_unique<DeskModerator>(m_network, m_desk.posts(), [this](AccountId account) {
        return m_engine == nullptr ? nullptr : m_engine->connections().find(account);
    });
    m_pictures = std::make_unique<FetchedPictures>(m_network.transport(), m_clock, m_folder.pictureFolder());
    m_sweep = std::make_unique<PictureSweep>(*m_pictures, m_desk.posts());
    m_outgoing = std::make_unique<OutgoingFiles>(m_folder.outgoingFolder());
}

EngineRoom::~EngineRoom()
{
    m_socket.reset();
    m_outgoingSweep.reset();
    m_sweep.reset();
    m_network.runAndWait([this] { m_engine.reset(); });
    m_outgoing.reset();
    m_pictures.reset();
    m_moderator.reset();
    m_signIn.reset();
    m_network.runAndWait([this] {
        m_services.reset();
        m_keys.reset();
    });
}

sync::EngineParts EngineRoom::parts()
{
    const auto random = [] { return QRandomGenerator::system()->generateDouble(); };
    sync::EngineParts parts;
    parts.send.outbox = &m_desk.outbox();
    parts.send.replies = &m_desk.outboxReader();
    parts.send.conversations = &m_desk.conversations();
    parts.send.posts = &m_desk.posts();
    parts.send.facts = &m_desk.facts();
    parts.send.coverage = &m_desk.coverage();
    parts.send.pictures = m_outgoing.get();
    parts.send.clock = &m_clock;
    parts.send.random = random;
    parts.changes = {&m_desk.postChanges(), &m_desk.posts(), &m_desk.facts(), &m_clock, random};
    parts.likes = {&m_desk.likes(), &m_desk.posts(), &m_desk.facts(), &m_clock, random};
    parts.collect.facts = &m_desk.facts();
    parts.collect.coverage = &m_desk.coverage();
    parts.collect.posts = &m_desk.posts();
    parts.collect.awaited = &m_desk.awaited();
    parts.collect.clock = &m_clock;
    parts.collect.random = random;
    parts.directory = &m_desk.directory();
    parts.token = [this](const Account &account) { return m_services->credential(account); };
    parts.connect = [this](const Account &account, const Secret &credential) {
        return m_services->connect(account, credential);
    };
    return parts;
}

Result<void> EngineRoom::start(std::unique_ptr<sync::EngineLock> lock, sync::Engine::Work work)
{
    m_lock = std::move(lock);
    m_socket = std::make_unique<sync::EngineSocket>();
    connect(m_socket.get(), &sync::EngineSocket::heard, this, [this](sync::EngineWord word) {
        if (word == sync::EngineWord::Raise)
            return Q_EMIT raised();
        m_desk.lookForOthers();
        poke();
    });
    if (auto listening = m_socket->listen(m_folder.path()); !listening)
        return listening;
    m_network.runAndWait([this, work] { makeEngine(work); });
    m_outgoingSweep =
        std::make_unique<OutgoingSweep>(*m_outgoing, m_desk.outboxReader(), m_desk.drafts(), m_clock);
    return {};
}

void EngineRoom::makeEngine(sync::Engine::Work work)
{
    m_engine = std::make_unique<sync::Engine>(parts());
    sync::Engine *engine = m_engine.get();
    connect(engine, &sync::Engine::started, this, &EngineRoom::started);
    connect(engine, &sync::Engine::troubled, this, &EngineRoom::troubled);
    connect(&engine->collector(), &sync::Collector::stored, this, &EngineRoom::stored);
    connect(&engine->collector(), &sync::Collector::stored, this, [this](const IngestReport &report) {
        if (report.deletions > 0 && m_sweep)
            m_sweep->soon();
    });
    connect(&engine->collector(), &sync::Collector::caughtUp, this, &EngineRoom::caughtUp);
    connect(&engine->collector(), &sync::Collector::streamRead, this, &EngineRoom::streamRead);
    connect(&engine->sender(), &sync::OutboxSender::settled, this, &EngineRoom::settled);
    joinDraining(*engine);
    const auto tellTrouble = [this](const std::optional<Error> &trouble) {
        if (trouble)
            Q_EMIT troubled(*trouble);
    };
    connect(&engine->likes(), &sync::LikeSender::settled, this, tellTrouble);
    connect(&engine->changes(), &sync::PostChangeSender::settled, this, tellTrouble);
    engine->start(work);
}

/// Drained is what has neither replies nor changes of our posts left to tell.
void EngineRoom::joinDraining(sync::Engine &engine)
{
    const auto rests = [this](bool &which) {
        return [this, &which] {
            which = true;
            if (m_isSenderIdle && m_areChangesDone)
                Q_EMIT outboxDrained();
        };
    };
    connect(&engine.sender(), &sync::OutboxSender::idle, this, rests(m_isSenderIdle));
    connect(&engine.sender(), &sync::OutboxSender::settled, this, [this] { m_isSenderIdle = false; });
    connect(&engine.changes(), &sync::PostChangeSender::idle, this, rests(m_areChangesDone));
    connect(&engine.changes(), &sync::PostChangeSender::settled, this, [this] { m_areChangesDone = false; });
}

void EngineRoom::poke()
{
    m_network.post([this] {
        if (m_engine != nullptr)
            m_engine->poke();
    });
}

}  // namespace daisychain::engine_room
