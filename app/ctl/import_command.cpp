#include "app/ctl/commands.h"
#include "app/ctl/csv_posts.h"
#include "app/ctl/mastodon_posts.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

#include <cstdio>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SilentMs = 1000;

/// Says how far the work is, once a second, when it takes longer than that.
class Progress {
public:
    Progress() { m_clock.start(); }

    void tell(const char *what, double done)
    {
        if (m_clock.elapsed() < m_next)
            return;
        m_next = m_clock.elapsed() + SilentMs;
        std::fprintf(stderr, "%s: %d %%\n", what, int(done * 100));
    }

private:
    QElapsedTimer m_clock;
    qint64 m_next = SilentMs;
};

struct Import {
    QString path;
    bool isCsv = false;
    QByteArrayView bytes;

    Result<PostCount> read(const ImportTarget &target, const TakeFacts &take) const
    {
        return isCsv ? readCsvPosts(bytes, target, take) : readMastodonPosts(bytes, target, take);
    }
};

Trouble fileTrouble(const QString &path, const Error &error)
{
    if (error.code != ErrorCode::Invalid)
        return error;
    QStringList arguments = error.arguments;
    arguments.prepend(path);
    return Trouble(ErrorCode::Invalid, arguments,
                   u"%1 can't be read: %2."_s.arg(path, error.arguments.join(u": "_s)));
}

/// An account that nobody signed in, for the company's posts in an archive. For Mastodon's own answers the
/// identity is found in the file.
Outcome<Account> archiveAccount(Network network, const QString &handle, const QList<ProfileFact> &seen)
{
    Account account;
    account.network = network;
    account.handle = handle.startsWith(u'@') ? handle.mid(1) : handle;
    account.displayName = account.handle;
    account.identity = csvIdentity(network, account.handle);
    for (const ProfileFact &profile : seen) {
        if (profile.handle.compare(account.handle, Qt::CaseInsensitive) == 0)
            account.identity = profile.id;
    }
    account.id = accountIdFor(account.identity);
    account.needsSignIn = true;
    return account;
}

Outcome<Account> onlyAccount(Session &session, std::optional<Network> network)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto accounts = wait((*desk)->directory().accounts());
    if (!accounts)
        return std::unexpected(Trouble(accounts.error()));
    QList<Account> fitting;
    for (const Account &account : *accounts) {
        if (!network || account.network == *network)
            fitting.append(account);
    }
    if (fitting.size() == 1)
        return fitting.first();
    return std::unexpected(
        Trouble(ErrorCode::Invalid, {u"--account"_s},
                u"Whose posts are these? Name an account of the desk with --account, or with --own the "
                u"company's handle in the file."_s));
}

Outcome<Account> ownAccount(Session &session, const Arguments &arguments, Network network,
                            const QList<ProfileFact> &seen)
{
    if (arguments.has(u"account"))
        return session.account(arguments.value(u"account"));
    if (arguments.has(u"own")) {
        const auto known = session.account(arguments.value(u"own"));
        return known ? known : archiveAccount(network, arguments.value(u"own"), seen);
    }
    return onlyAccount(session, arguments.has(u"network") ? std::optional(network) : std::nullopt);
}

/// Reads the file without storing anything: broken files are found before the first post is stored.
Outcome<QList<ProfileFact>> tryOut(const Import &import, Network network, const QString &own, Instant now,
                                   Progress &progress)
{
    Account nobody;
    nobody.network = network;
    nobody.handle = own.startsWith(u'@') ? own.mid(1) : own;
    QList<ProfileFact> found;
    const TakeFacts take = [&](const FactBatch &facts, double done) -> Result<void> {
        progress.tell("Reading", done);
        for (const ProfileFact &profile : facts.profiles) {
            if (!import.isCsv && !own.isEmpty() &&
                profile.handle.compare(nobody.handle, Qt::CaseInsensitive) == 0)
                found.append(profile);
        }
        return {};
    };
    const auto read = import.read({nobody, {}, now}, take);
    if (!read)
        return std::unexpected(fileTrouble(import.path, read.error()));
    return found;
}

/// The account and its mentions, known to the desk.
Outcome<ImportTarget> target(Session &session, const Account &account)
{
    AccountDirectory &directory = (*session.desk())->directory();
    const StreamId stream = streamIdFor(account.id, StreamKind::Mentions, {});
    const auto accounts = wait(directory.accounts());
    if (!accounts)
        return std::unexpected(Trouble(accounts.error()));
    const bool isKnown = std::any_of(accounts->begin(), accounts->end(),
                                     [&](const Account &known) { return known.id == account.id; });
    if (!isKnown) {
        if (const auto saved = wait(directory.saveAccount(account)); !saved)
            return std::unexpected(Trouble(saved.error()));
    }
    if (const auto saved = wait(directory.saveStream({stream, account.id, StreamKind::Mentions, {}})); !saved)
        return std::unexpected(Trouble(saved.error()));
    return ImportTarget{account, stream, session.now()};
}

Outcome<Answer> store(Session &session, const Import &import, const ImportTarget &target, Progress &progress)
{
    IngestReport total;
    const TakeFacts take = [&](FactBatch facts, double done) -> Result<void> {
        const auto report = wait((*session.desk())->facts().ingest({std::move(facts)}, IngestMode::Bulk));
        if (!report)
            return Failure(report.error());
        total.newPosts += report->newPosts;
        total.newVersions += report->newVersions;
        total.caught += report->caught;
        progress.tell("Importing", done);
        return {};
    };
    const auto count = import.read(target, take);
    session.poke();
    if (!count)
        return std::unexpected(fileTrouble(import.path, count.error()));
    return Answer{QJsonObject{{u"posts"_s, count->posts},
                              {u"passedOver"_s, count->passedOver},
                              {u"newPosts"_s, total.newPosts},
                              {u"newVersions"_s, total.newVersions},
                              {u"mentions"_s, count->mentions},
                              {u"account"_s, target.account.id.text()}},
                  u"%1 posts read, %2 of them new, %3 mentions of @%4."_s.arg(count->posts)
                      .arg(total.newPosts)
                      .arg(count->mentions)
                      .arg(target.account.handle)};
}

Outcome<Answer> importPosts(Session &session, const Arguments &arguments)
{
    Import import{arguments.word(0), arguments.value(u"format") == u"csv", {}};
    QFile file(import.path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Trouble(ErrorCode::NotFound, {import.path, file.errorString()},
                                       u"%1 can't be opened: %2."_s.arg(import.path, file.errorString())));
    const QByteArray whole = file.readAll();
    import.bytes = whole;
    const Network usual = import.isCsv ? Network::X : Network::Mastodon;
    const Network network = networkFromName(arguments.value(u"network")).value_or(usual);
    Progress progress;
    const auto seen = tryOut(import, network, arguments.value(u"own"), session.now(), progress);
    if (!seen)
        return std::unexpected(seen.error());
    const auto account = ownAccount(session, arguments, network, *seen);
    if (!account)
        return std::unexpected(account.error());
    const auto into = target(session, *account);
    if (!into)
        return std::unexpected(into.error());
    return store(session, import, *into, progress);
}

}  // namespace

QList<Command> importCommands()
{
    return {
        {u"import posts"_s,
         {u"FILE"_s},
         u"Read an archive of posts; what names or answers us becomes mentions."_s,
         {{u"format"_s, {}, u"What the file is."_s, Option::Kind::Choice, {u"mastodon"_s, u"csv"_s}, true},
          {u"account"_s, u"ACCOUNT"_s, u"Whose posts they are; the only account by default."_s},
          {u"own"_s, u"HANDLE"_s,
           u"The company's handle in the file, when no account is signed in for it."_s},
          {u"network"_s,
           {},
           u"Where a CSV file comes from; x by default."_s,
           Option::Kind::Choice,
           {u"mastodon"_s, u"bluesky"_s, u"x"_s, u"feed"_s}}},
         importPosts,
         u"Nothing was imported."_s}};
}

}  // namespace daisychain::ctl
