#include "app/ctl/session.h"

#include "app/ctl/wait.h"

#include <cstdio>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds PokePatience = std::chrono::seconds(2);
constexpr std::chrono::milliseconds LockPatience = std::chrono::seconds(3);

QString loginName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return u"me"_s;
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

}  // namespace

Trouble engineRuns(const Error &conflict)
{
    if (conflict.code != ErrorCode::Conflict || conflict.arguments.size() < 2)
        return conflict;
    return Trouble(
        ErrorCode::Conflict, conflict.arguments,
        u"%1 (process %2) is the engine of this desk already. Leave the work to it, or end it first."_s.arg(
            conflict.arguments[0], conflict.arguments[1]));
}

Session::Session(QString path, QString as)
    : m_path(std::move(path))
    , m_as(std::move(as))
{
}

Outcome<engine_room::DataFolder *> Session::folder()
{
    if (!m_folder) {
        const QString path = m_path.isEmpty() ? engine_room::DataFolder::defaultPath() : m_path;
        auto opened = engine_room::DataFolder::open(path);
        if (!opened)
            return std::unexpected(Trouble(opened.error()));
        m_folder = *opened;
    }
    return &*m_folder;
}

Outcome<std::unique_ptr<sync::EngineLock>> Session::lock()
{
    const auto at = folder();
    if (!at)
        return std::unexpected(at.error());
    auto claim = sync::claimEngine((*at)->path(), sync::EngineWord::Poke, LockPatience);
    if (!claim || claim->lock == nullptr)
        return std::unexpected(engineRuns(claim ? claim->holder : claim.error()));
    return std::move(claim->lock);
}

Outcome<store::DeskStore *> Session::desk()
{
    const auto at = folder();
    if (!at)
        return std::unexpected(at.error());
    if (m_desk == nullptr) {
        auto opened = engine_room::OpenDesk::asGuest(**at);
        if (!opened)
            return std::unexpected(engineRuns(opened.error()));
        m_desk = std::move(*opened);
    }
    return &m_desk->store();
}

Outcome<store::DeskStore *> Session::deskAsEngine()
{
    auto taken = lock();
    if (!taken)
        return std::unexpected(taken.error());
    m_lock = std::move(*taken);
    auto opened = engine_room::OpenDesk::asEngine(*m_folder, *m_lock);
    if (!opened)
        return std::unexpected(Trouble(opened.error()));
    m_desk = std::move(*opened);
    return &m_desk->store();
}

engine_room::EngineRoom &Session::engineRoom()
{
    if (m_engineRoom == nullptr)
        m_engineRoom = std::make_unique<engine_room::EngineRoom>(*m_folder, m_desk->store());
    return *m_engineRoom;
}

Outcome<void> Session::startEngine(sync::Engine::Work work)
{
    const auto started = engineRoom().start(std::move(m_lock), work);
    if (!started)
        return std::unexpected(Trouble(started.error()));
    return {};
}

Outcome<Person> Session::personNamed(const QString &name)
{
    const auto persons = wait(m_desk->store().directory().persons());
    if (!persons)
        return std::unexpected(Trouble(persons.error()));
    QStringList names;
    for (const Person &person : *persons) {
        if (isSame(person.name, name) || person.id.text() == name)
            return person;
        names.append(person.name);
    }
    return std::unexpected(
        Trouble(ErrorCode::NotFound, {name},
                u"Nobody here is called \"%1\". Known: %2. Add somebody with \"person --name\"."_s.arg(
                    name, names.isEmpty() ? u"nobody"_s : names.join(u", "_s))));
}

Outcome<Person> Session::me()
{
    const auto opened = desk();
    if (!opened)
        return std::unexpected(opened.error());
    if (!m_as.isEmpty())
        return personNamed(m_as);
    const auto kept = wait((*opened)->state().value(engine_room::WhoIAm.toString()));
    if (!kept)
        return std::unexpected(Trouble(kept.error()));
    if (*kept)
        return personNamed(QString::fromUtf8(**kept));
    Person person;
    person.id = {newUuid(now())};
    person.name = loginName();
    person.signature = person.name;
    if (const auto seated = sitDown(person); !seated)
        return std::unexpected(seated.error());
    std::fprintf(stderr, "You act as \"%s\" from now on; \"person --name\" changes that.\n",
                 qPrintable(person.name));
    return person;
}

Outcome<void> Session::sitDown(const Person &person)
{
    const auto opened = desk();
    if (!opened)
        return std::unexpected(opened.error());
    if (const auto saved = wait((*opened)->directory().savePerson(person)); !saved)
        return std::unexpected(Trouble(saved.error()));
    const auto kept =
        wait((*opened)->state().setValue(engine_room::WhoIAm.toString(), person.id.text().toUtf8()));
    if (!kept)
        return std::unexpected(Trouble(kept.error()));
    return {};
}

void Session::poke()
{
    if (m_folder)
        (void)sync::tellEngine(m_folder->path(), sync::EngineWord::Poke, PokePatience);  // nobody may listen
}

Outcome<Account> Session::account(const QString &given)
{
    const auto opened = desk();
    if (!opened)
        return std::unexpected(opened.error());
    const auto accounts = wait((*opened)->directory().accounts());
    if (!accounts)
        return std::unexpected(Trouble(accounts.error()));
    const QString name = given.startsWith(u'@') ? given.mid(1) : given;
    QList<Account> found;
    QStringList handles;
    for (const Account &account : *accounts) {
        if (account.id.text() == given || isSame(account.handle, name))
            return account;
        if (account.id.text().startsWith(given) || account.handle.startsWith(name, Qt::CaseInsensitive))
            found.append(account);
        handles.append(account.handle);
    }
    if (found.size() == 1)
        return found.first();
    const QString known = handles.isEmpty() ? u"none"_s : handles.join(u", "_s);
    const ErrorCode code = found.isEmpty() ? ErrorCode::NotFound : ErrorCode::Conflict;
    const QString what =
        found.isEmpty() ? u"No account is called \"%1\"."_s : u"\"%1\" may be several accounts."_s;
    return std::unexpected(
        Trouble(code, {given}, what.arg(given) + u" The desk's accounts: %1."_s.arg(known)));
}

Outcome<QString> Session::conversation(const QString &given)
{
    const auto opened = desk();
    if (!opened)
        return std::unexpected(opened.error());
    const auto handle = wait((*opened)->conversations().resolve(given));
    if (handle)
        return *handle;
    if (handle.error().code == ErrorCode::NotFound)
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {given},
                    u"No conversation is called \"%1\". \"queue\" lists them."_s.arg(given)));
    if (handle.error().code == ErrorCode::Conflict)
        return std::unexpected(
            Trouble(ErrorCode::Conflict, handle.error().arguments,
                    u"\"%1\" may be any of %2."_s.arg(given, handle.error().arguments.join(u", "_s))));
    return std::unexpected(Trouble(handle.error()));
}

}  // namespace daisychain::ctl
