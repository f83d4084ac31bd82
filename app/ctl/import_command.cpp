#include "app/ctl/bluesky_posts.h"
#include "app/ctl/commands.h"
#include "app/ctl/csv_posts.h"
#include "app/ctl/jsonl_posts.h"
#include "app/ctl/mastodon_posts.h"
#include "app/ctl/peak_memory.h"
#include "app/ctl/progress.h"
#include "app/ctl/session.h"
#include "app/ctl/twcs_posts.h"
#include "app/ctl/wait.h"
#include "app/ctl/x_posts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Format {
    QString name;
    Network network;      ///< where such a file comes from, unless it is said
    bool hasNamesOnly;    ///< authors are names; else identities of their network
    bool namesCompanies;  ///< the file says itself who of its authors is a company
    Result<PostCount> (*read)(QByteArrayView bytes, const QList<ImportTarget> &targets,
                              const TakeFacts &take);
};

template <Result<PostCount> (*read)(QByteArrayView, const ImportTarget &, const TakeFacts &)>
Result<PostCount> readForOne(QByteArrayView bytes, const QList<ImportTarget> &targets, const TakeFacts &take)
{
    return read(bytes, targets.first(), take);
}

const QList<Format> &formats()
{
    static const QList<Format> all{
        {u"mastodon"_s, Network::Mastodon, false, false, readForOne<readMastodonPosts>},
        {u"bluesky"_s, Network::Bluesky, false, false, readForOne<readBlueskyPosts>},
        {u"x"_s, Network::X, false, false, readForOne<readXPosts>},
        {u"twcs"_s, Network::X, true, true, readTwcsPosts},
        {u"csv"_s, Network::X, true, false, readForOne<readCsvPosts>},
        {u"jsonl"_s, Network::X, true, false, readForOne<readJsonlPosts>},
    };
    return all;
}

QStringList formatNames()
{
    QStringList names;
    for (const Format &format : formats())
        names.append(format.name);
    return names;
}

struct Import {
    QString path;
    Format format;
    Network network = Network::X;
    QByteArrayView bytes;
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
Account archiveAccount(Network network, const QString &handle, const QList<ProfileFact> &seen)
{
    Account account;
    account.network = network;
    account.handle = handle.startsWith(u'@') ? handle.mid(1) : handle;
    account.displayName = account.handle;
    account.identity = archivedIdentity(network, account.handle);
    for (const ProfileFact &profile : seen) {
        if (profile.handle.compare(account.handle, Qt::CaseInsensitive) == 0)
            account.identity = profile.id;
    }
    account.id = accountIdFor(account.identity);
    account.needsSignIn = true;
    return account;
}

Outcome<QList<Account>> accountsOn(Session &session, std::optional<Network> network)
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
    return fitting;
}

Outcome<QList<Account>> onlyAccount(Session &session, std::optional<Network> network)
{
    const auto fitting = accountsOn(session, network);
    if (!fitting || fitting->size() == 1)
        return fitting;
    return std::unexpected(
        Trouble(ErrorCode::Invalid, {u"--account"_s},
                u"Whose posts are these? Name an account of the desk with --account, or with --own the "
                u"company's handle in the file."_s));
}

/// The companies that the file names, as accounts of the desk where it has them.
Outcome<QList<Account>> companies(Session &session, const Import &import)
{
    const auto handles = twcsCompanies(import.bytes);
    if (!handles)
        return std::unexpected(fileTrouble(import.path, handles.error()));
    if (handles->isEmpty())
        return std::unexpected(fileTrouble(
            import.path, Error{ErrorCode::Invalid, {u"line 1"_s, u"nobody in it speaks for a company"_s}}));
    const auto known = accountsOn(session, import.network);
    if (!known)
        return known;
    QList<Account> accounts;
    for (const QString &handle : *handles) {
        const auto same = std::find_if(known->begin(), known->end(), [&](const Account &account) {
            return account.handle.compare(handle, Qt::CaseInsensitive) == 0;
        });
        accounts.append(same == known->end() ? archiveAccount(import.network, handle, {}) : *same);
    }
    return accounts;
}

Outcome<QList<Account>> ownAccounts(Session &session, const Arguments &arguments, const Import &import,
                                    const QList<ProfileFact> &seen)
{
    const QString name = arguments.value(arguments.has(u"account") ? u"account" : u"own");
    if (name.isEmpty())
        return import.format.namesCompanies
                   ? companies(session, import)
                   : onlyAccount(session,
                                 arguments.has(u"network") ? std::optional(import.network) : std::nullopt);
    const auto known = session.account(name);
    if (known)
        return QList<Account>{*known};
    if (arguments.has(u"account"))
        return std::unexpected(known.error());
    return QList<Account>{archiveAccount(import.network, name, seen)};
}

/// Reads the file without storing anything: broken files are found before the first post is stored.
Outcome<QList<ProfileFact>> tryOut(const Import &import, const QString &own, Instant now, Progress &progress)
{
    Account nobody;
    nobody.network = import.network;
    nobody.handle = own.startsWith(u'@') ? own.mid(1) : own;
    QList<ProfileFact> found;
    const TakeFacts take = [&](const FactBatch &facts, double done) -> Result<void> {
        progress.tell("Reading", done);
        for (const ProfileFact &profile : facts.profiles) {
            if (!import.format.hasNamesOnly && !own.isEmpty() &&
                profile.handle.compare(nobody.handle, Qt::CaseInsensitive) == 0)
                found.append(profile);
        }
        return {};
    };
    const auto read = import.format.read(import.bytes, {{nobody, {}, now}}, take);
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

QJsonObject jsonOf(const PostCount &count, const IngestReport &stored)
{
    return {{u"posts"_s, count.posts},
            {u"passedOver"_s, count.passedOver},
            {u"newPosts"_s, stored.newPosts},
            {u"newVersions"_s, stored.newVersions},
            {u"mentions"_s, count.mentions},
            {u"answers"_s, count.answers},
            {u"parentsInFile"_s, count.parentsInFile}};
}

QString whose(const QList<ImportTarget> &targets)
{
    return targets.size() == 1 ? u'@' + targets.first().account.handle
                               : u"%1 companies"_s.arg(targets.size());
}

/// What was imported, and at what cost.
Answer answerOf(const PostCount &count, const IngestReport &stored, const QList<ImportTarget> &targets,
                qint64 elapsedMs)
{
    const double seconds = double(elapsedMs) / 1000;
    const double megabytes = double(peakMemory()) / (1024 * 1024);
    QJsonObject json = jsonOf(count, stored);
    QJsonArray accounts;
    for (const ImportTarget &each : targets)
        accounts.append(each.account.id.text());
    json.insert(u"account"_s, accounts.first());
    json.insert(u"accounts"_s, accounts);
    json.insert(u"seconds"_s, seconds);
    json.insert(u"peakMegabytes"_s, std::round(megabytes));
    QString text = u"%1 posts read, %2 of them new, %3 mentions of %4.\n"_s.arg(count.posts)
                       .arg(stored.newPosts)
                       .arg(count.mentions)
                       .arg(whose(targets));
    if (count.answers > 0)
        text += u"%1 answer another post, which the file holds for %2 of them.\n"_s.arg(count.answers)
                    .arg(count.parentsInFile);
    text += u"It took %1 s and at most %2 MB of memory."_s.arg(seconds, 0, 'f', 1).arg(megabytes, 0, 'f', 0);
    return {json, text};
}

Outcome<Answer> store(Session &session, const Import &import, const QList<ImportTarget> &targets,
                      Progress &progress)
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
    const auto count = import.format.read(import.bytes, targets, take);
    session.poke();
    if (!count)
        return std::unexpected(fileTrouble(import.path, count.error()));
    return answerOf(*count, total, targets, progress.elapsedMs());
}

Outcome<Answer> importPosts(Session &session, const Arguments &arguments)
{
    Progress progress;
    const auto format = std::find_if(formats().begin(), formats().end(), [&](const Format &each) {
        return each.name == arguments.value(u"format");
    });
    Import import{arguments.word(0), *format, {}, {}};
    import.network = networkFromName(arguments.value(u"network")).value_or(format->network);
    QFile file(import.path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Trouble(ErrorCode::NotFound, {import.path, file.errorString()},
                                       u"%1 can't be opened: %2."_s.arg(import.path, file.errorString())));
    const QByteArray whole = file.readAll();
    import.bytes = whole;
    const auto seen = tryOut(import, arguments.value(u"own"), session.now(), progress);
    if (!seen)
        return std::unexpected(seen.error());
    const auto accounts = ownAccounts(session, arguments, import, *seen);
    if (!accounts)
        return std::unexpected(accounts.error());
    QList<ImportTarget> targets;
    for (const Account &account : *accounts) {
        const auto into = target(session, account);
        if (!into)
            return std::unexpected(into.error());
        targets.append(*into);
    }
    return store(session, import, targets, progress);
}

}  // namespace

QList<Command> importCommands()
{
    return {{u"import posts"_s,
             {u"FILE"_s},
             u"Read an archive of posts; what names or answers us becomes mentions."_s,
             {{u"format"_s, {}, u"What the file is."_s, Option::Kind::Choice, formatNames(), true},
              {u"account"_s, u"ACCOUNT"_s, u"Whose posts they are; the only account by default."_s},
              {u"own"_s, u"HANDLE"_s,
               u"The company's handle in the file, when no account is signed in for it."_s},
              {u"network"_s,
               {},
               u"Where a CSV or JSONL file comes from; x by default."_s,
               Option::Kind::Choice,
               {u"mastodon"_s, u"bluesky"_s, u"x"_s, u"feed"_s}}},
             importPosts,
             u"Nothing was imported."_s}};
}

}  // namespace daisychain::ctl
