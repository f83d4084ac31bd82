#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/standard_input.h"
#include "app/ctl/wait.h"
#include "app/engine_room/desk_keys.h"

#include <cstdio>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;
using engine_room::AccountSignIn;

namespace {

Trouble signInTrouble(const Error &error, const QString &server)
{
    if (error.code == ErrorCode::NotFound)
        return Trouble(error.code, error.arguments,
                       u"Nothing at %1 speaks the Mastodon API. Look at the address."_s.arg(server));
    if (error.code == ErrorCode::Invalid)
        return Trouble(error.code, error.arguments, u"\"%1\" is no address of a server."_s.arg(server));
    if (error.code == ErrorCode::Unauthorized)
        return Trouble(error.code, error.arguments,
                       u"%1 does not accept the token. Make a new one."_s.arg(server));
    return error;
}

void askToOpen(const QUrl &page)
{
    std::fprintf(stderr, "Open this page in a browser and allow Daisychain:\n%s\n",
                 page.toEncoded().constData());
}

Result<Account> signedIn(AccountSignIn &signIn, const QString &server, const Arguments &arguments)
{
    if (arguments.has(u"token-stdin"))
        return wait(signIn.withToken(server, Secret(readInputLine())));
    const bool isPasted = arguments.has(u"code-stdin");
    const auto page =
        wait(signIn.begin(server, isPasted ? AccountSignIn::Way::PastedCode : AccountSignIn::Way::Browser));
    if (!page)
        return Failure(page.error());
    askToOpen(*page);
    if (!isPasted)
        return wait(signIn.finishInBrowser());
    std::fputs("Then type the code that it shows:\n", stderr);
    return wait(signIn.finishWithCode(Secret(readInputLine())));
}

using History = Result<std::optional<HistoryCount>>;

/// Null when it could not be counted, or there was nothing to count: the account was watched before.
QJsonValue historyJson(const History &history)
{
    if (!history || !*history)
        return QJsonValue::Null;
    const HistoryCount &count = **history;
    return QJsonObject{{u"mentions"_s, count.mentions},
                       {u"open"_s, count.open},
                       {u"isExact"_s, !count.isCut && count.worth == HistoryCount::Worth::Exact}};
}

QString historyLine(const History &history)
{
    if (!history)
        return u"\nWhat its last 30 days will bring could not be counted; they come all the same."_s;
    if (!*history)
        return u"\nIt was watched before, and goes on where it was."_s;
    const HistoryCount &count = **history;
    const QString bound = count.worth == HistoryCount::Worth::AtMost    ? u"at most "_s
                          : count.worth == HistoryCount::Worth::AtLeast ? u"at least "_s
                                                                        : QString();
    return u"\nMentions in the last 30 days: %1%2. Unanswered and from the last 3 days, these open: %3%4. "
           u"The rest is done \"before Daisychain\"."_s.arg(count.isCut ? u"more than "_s : QString())
               .arg(count.mentions)
               .arg(bound)
               .arg(count.open);
}

Outcome<Answer> addAccount(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    if (arguments.has(u"key-file")) {
        const auto chosen = engine_room::DeskKeys::chooseKeyFile(**session.folder());
        if (!chosen)
            return std::unexpected(Trouble(chosen.error()));
    }
    const QString server = arguments.value(u"server");
    AccountSignIn &signIn = session.engineRoom().signIn();
    const auto guest = signedIn(signIn, server, arguments);
    if (!guest)
        return std::unexpected(signInTrouble(guest.error(), server));
    const History history = wait(signIn.countHistory());
    const auto account = wait(signIn.keep());
    if (!account && account.error().code == ErrorCode::Storage)
        return std::unexpected(Trouble(
            account.error().code, account.error().arguments,
            u"The token can't be kept (%1). Without a system key store, --key-file keeps it in a file."_s.arg(
                account.error().arguments.join(u": "_s))));
    if (!account)
        return std::unexpected(signInTrouble(account.error(), server));
    session.poke();
    QJsonObject json = jsonOf(*account);
    json.insert(u"history"_s, historyJson(history));
    return Answer{json, u"Added %1"_s.arg(lineOf(*account)) + historyLine(history)};
}

Outcome<Answer> listAccounts(Session &session, const Arguments &)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto accounts = wait((*desk)->directory().accounts());
    if (!accounts)
        return std::unexpected(Trouble(accounts.error()));
    return Answer{jsonArrayOf(*accounts),
                  linesOf(*accounts, u"No account yet. Add one with \"account add\"."_s)};
}

Outcome<Answer> removeAccount(Session &session, const Arguments &arguments)
{
    const auto account = session.account(arguments.word(0));
    if (!account)
        return std::unexpected(account.error());
    const auto removed = wait(session.engineRoom().signIn().remove(account->id));
    if (!removed)
        return std::unexpected(Trouble(removed.error()));
    session.poke();
    return Answer{QJsonObject{{u"removed"_s, account->id.text()}, {u"handle"_s, account->handle}},
                  u"Removed @%1. What it said stays."_s.arg(account->handle)};
}

Outcome<Answer> checkAccount(Session &session, const Arguments &arguments)
{
    const auto account = session.account(arguments.word(0));
    if (!account)
        return std::unexpected(account.error());
    const auto check = wait(session.engineRoom().signIn().check(*account));
    if (!check) {
        const Error &error = check.error();
        if (error.code == ErrorCode::NotFound)
            return std::unexpected(Trouble(
                ErrorCode::Unauthorized, {account->handle},
                u"No token is kept for @%1. Sign it in with \"account add\"."_s.arg(account->handle)));
        return std::unexpected(signInTrouble(error, account->server.toString()));
    }
    const auto now = session.account(account->id.text());
    if (!now)
        return std::unexpected(now.error());
    QJsonObject json = jsonOf(*now);
    json.insert(u"version"_s, check->version);
    return Answer{json, u"@%1 is signed in at %2 %3; a post has at most %4 characters."_s
                            .arg(now->handle, now->software, check->version)
                            .arg(now->limits.maxCharacters)};
}

}  // namespace

QList<Command> accountCommands()
{
    const QString unchanged = u"No account was added."_s;
    return {
        {u"account add"_s,
         {},
         u"Sign an account in, and watch its mentions."_s,
         {{u"network"_s, u"NAME"_s, u"The network."_s, Option::Kind::Choice, {u"mastodon"_s}, true},
          {u"server"_s, u"URL"_s, u"The account's server."_s, Option::Kind::Text, {}, true},
          {u"token-stdin"_s, {}, u"Read an access token from standard input."_s, Option::Kind::Flag},
          {u"code-stdin"_s, {}, u"Read the code that the server's page shows."_s, Option::Kind::Flag},
          {u"key-file"_s, {}, u"Keep tokens in a file only you can read; remembered."_s, Option::Kind::Flag}},
         addAccount,
         unchanged},
        {u"account list"_s, {}, u"The desk's accounts."_s, {}, listAccounts},
        {u"account remove"_s, {u"ACCOUNT"_s}, u"Forget an account and its token."_s, {}, removeAccount},
        {u"account check"_s,
         {u"ACCOUNT"_s},
         u"Ask the server whether the sign-in holds."_s,
         {},
         checkAccount},
    };
}

}  // namespace daisychain::ctl
