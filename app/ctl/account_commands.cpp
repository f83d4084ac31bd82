#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/standard_input.h"
#include "app/ctl/wait.h"
#include "app/engine_room/desk_keys.h"
#include "core/desk/own_words.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;
using engine_room::AccountSignIn;

namespace {

/// How a field of a sign-in is given; secrets come from standard input.
struct FieldOption {
    SignInField field;
    QStringView name;
};
constexpr std::array FieldOptions{FieldOption{SignInField::Server, u"server"},
                                  FieldOption{SignInField::Handle, u"handle"},
                                  FieldOption{SignInField::ClientId, u"client-id"},
                                  FieldOption{SignInField::FeedAddress, u"address"},
                                  FieldOption{SignInField::EmailCode, u"email-code"},
                                  FieldOption{SignInField::AccessToken, u"token-stdin"},
                                  FieldOption{SignInField::AppToken, u"token-stdin"},
                                  FieldOption{SignInField::AppPassword, u"password-stdin"}};

QString optionOf(SignInField field)
{
    const auto found = std::find_if(FieldOptions.begin(), FieldOptions.end(),
                                    [field](const FieldOption &option) { return option.field == field; });
    return found->name.toString();
}

bool hasSecret(const SignInWay &way)
{
    return std::any_of(way.fields.begin(), way.fields.end(), isSecret);
}

/// The way that was meant: the one with a secret when one is given, else the usual one.
Outcome<SignInAnswers> answersFrom(const SignInForm &form, const Arguments &arguments)
{
    const bool isGiven = arguments.has(u"token-stdin") || arguments.has(u"password-stdin");
    SignInAnswers answers{form.network, 0, {}, {}};
    for (int way = 0; isGiven && way < form.ways.size(); ++way) {
        if (hasSecret(form.ways[way]))
            answers.way = way;
    }
    for (const SignInField field : form.ways[answers.way].fields) {
        const QString option = optionOf(field);
        if (!arguments.has(option))
            return std::unexpected(Trouble::wrongUsage(
                u"\"account add --network %1\" needs --%2."_s.arg(networkName(form.network), option)));
    }
    for (const FieldOption &option : FieldOptions) {
        if (!isSecret(option.field) && arguments.has(option.name))
            answers.words.insert(option.field, arguments.value(option.name));
    }
    if (isGiven)
        answers.secret = Secret(readInputLine());
    return answers;
}

Trouble signInTrouble(const Error &error, const QString &where)
{
    const QString what = error.arguments.value(0);
    if (error.code == ErrorCode::NotFound)
        return Trouble(error.code, error.arguments,
                       u"Nothing of this network is at %1. Look at the address."_s.arg(where));
    if (error.code == ErrorCode::Invalid)
        return Trouble(error.code, error.arguments,
                       u"\"%1\" can't be right. Look at what was given."_s.arg(what));
    if (error.code == ErrorCode::Unauthorized)
        return Trouble(error.code, error.arguments,
                       u"%1 does not accept what was given. Look at it, or make a new one."_s.arg(where));
    if (error.code == ErrorCode::Conflict && what == own_words::EmailCode)
        return Trouble(error.code, error.arguments,
                       u"The network sent a code by mail. Give it with --email-code."_s);
    return error;
}

void askToOpen(const QUrl &page)
{
    std::fprintf(stderr, "Open this page in a browser and allow Daisychain:\n%s\n",
                 page.toEncoded().constData());
}

Result<Account> signedIn(AccountSignIn &signIn, const SignInAnswers &answers, bool isPasted)
{
    const auto page =
        wait(signIn.begin(answers, isPasted ? AccountSignIn::Way::PastedCode : AccountSignIn::Way::Browser));
    if (!page)
        return Failure(page.error());
    if (page->isEmpty())
        return wait(signIn.finish());
    askToOpen(*page);
    if (!isPasted)
        return wait(signIn.finish());
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
    AccountSignIn &signIn = session.engineRoom().signIn();
    const auto network = networkFromName(arguments.value(u"network"));
    const auto form = std::find_if(signIn.forms().begin(), signIn.forms().end(),
                                   [&](const SignInForm &each) { return each.network == network; });
    const auto answers = answersFrom(*form, arguments);
    if (!answers)
        return std::unexpected(answers.error());
    const QString where = answers->words.isEmpty() ? networkName(*network) : answers->words.first();
    const auto guest = signedIn(signIn, *answers, arguments.has(u"code-stdin"));
    if (!guest)
        return std::unexpected(signInTrouble(guest.error(), where));
    const History history = wait(signIn.countHistory());
    const auto account = wait(signIn.keep());
    if (!account && account.error().arguments.value(0) == own_words::KeyStore)
        return std::unexpected(Trouble(
            account.error().code, account.error().arguments,
            u"The token can't be kept (%1). Without a system key store, --key-file keeps it in a file."_s.arg(
                account.error().arguments.mid(1).join(u": "_s))));
    if (!account)
        return std::unexpected(signInTrouble(account.error(), where));
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
    QJsonObject json = jsonOf(check->account);
    json.insert(u"version"_s, check->version);
    json.insert(u"isPushed"_s, check->isPushed);
    json.insert(u"mentions"_s,
                check->mentions ? QJsonValue(errorCodeName(check->mentions->code)) : QJsonValue());
    QString line =
        u"@%1 is signed in at %2 %3"_s.arg(check->account.handle, check->account.software, check->version);
    line += check->account.limits.isReadOnly
                ? u"; nothing is sent."_s
                : u"; a post has at most %1 characters."_s.arg(check->account.limits.maxCharacters);
    line += check->isPushed ? u" New posts are told at once."_s : u" New posts are asked for now and then."_s;
    if (check->mentions)
        line += u" What it watches can't be read: "_s + Trouble(*check->mentions).sentence;
    return Answer{json, line, check->mentions.has_value()};
}

Outcome<SignatureRule> signatureFrom(const Arguments &arguments, SignatureRule rule)
{
    if (const auto style = signatureStyleFromName(arguments.value(u"signature")))
        rule.style = *style;
    if (arguments.has(u"pattern")) {
        rule.pattern = arguments.value(u"pattern").simplified().left(LongestSignature);
        if (!arguments.has(u"signature"))
            rule.style = SignatureStyle::Pattern;
    }
    if (arguments.has(u"signed-parts"))
        rule.isInEveryPart = arguments.value(u"signed-parts") == u"every";
    if (rule.style == SignatureStyle::Pattern && rule.pattern.isEmpty())
        return std::unexpected(
            Trouble::wrongUsage(u"\"account set --signature pattern\" needs --pattern."_s));
    return rule;
}

Outcome<Answer> setAccount(Session &session, const Arguments &arguments)
{
    auto account = session.account(arguments.word(0));
    if (!account)
        return std::unexpected(account.error());
    const auto rule = signatureFrom(arguments, account->signature);
    if (!rule)
        return std::unexpected(rule.error());
    if (*rule != account->signature) {
        account->signature = *rule;
        const auto saved = wait((*session.desk())->directory().saveAccount(*account));
        if (!saved)
            return std::unexpected(Trouble(saved.error()));
        session.poke();
    }
    const auto me = session.me();
    const QString example = me ? signatureOf(*rule, *me) : QString();
    return Answer{jsonOf(*account), example.isEmpty() ? u"What @%1 says is not signed."_s.arg(account->handle)
                                                      : u"What you say as @%1 ends with \"%2\"."_s.arg(
                                                            account->handle, example)};
}

Command setCommand()
{
    return {u"account set"_s,
            {u"ACCOUNT"_s},
            u"How it signs what it says in public."_s,
            {{u"signature"_s,
              {},
              u"By the person's own words, initials or name, by a pattern, or not at all."_s,
              Option::Kind::Choice,
              {u"own-words"_s, u"none"_s, u"initials"_s, u"first-name"_s, u"full-name"_s, u"pattern"_s}},
             {u"pattern"_s, u"TEXT"_s,
              u"A signature of its own; knows {initials}, {first}, {name} and {signature}."_s},
             {u"signed-parts"_s,
              {},
              u"Which posts of a long reply are signed."_s,
              Option::Kind::Choice,
              {u"last"_s, u"every"_s}}},
            setAccount,
            u"Nothing was changed."_s};
}

}  // namespace

QList<Command> accountCommands()
{
    const QString unchanged = u"No account was added."_s;
    return {
        {u"account add"_s,
         {},
         u"Sign an account in, and watch its mentions."_s,
         {{u"network"_s,
           u"NAME"_s,
           u"The network."_s,
           Option::Kind::Choice,
           {u"mastodon"_s, u"bluesky"_s, u"x"_s, u"feed"_s},
           true},
          {u"server"_s, u"URL"_s, u"The account's server: Mastodon's, or one of your own."_s},
          {u"handle"_s, u"HANDLE"_s, u"Bluesky: the account's handle."_s},
          {u"password-stdin"_s, {}, u"Read an app password from standard input."_s, Option::Kind::Flag},
          {u"email-code"_s, u"CODE"_s, u"Bluesky: the code that came by mail."_s},
          {u"client-id"_s, u"ID"_s, u"X: the id of your company's app."_s},
          {u"address"_s, u"URL"_s, u"A feed, or a page that has one."_s},
          {u"token-stdin"_s, {}, u"Read an access token from standard input."_s, Option::Kind::Flag},
          {u"code-stdin"_s, {}, u"Read the code that the server's page shows."_s, Option::Kind::Flag},
          {u"key-file"_s, {}, u"Keep tokens in a file only you can read; remembered."_s, Option::Kind::Flag}},
         addAccount,
         unchanged},
        {u"account list"_s, {}, u"The desk's accounts."_s, {}, listAccounts},
        setCommand(),
        {u"account remove"_s, {u"ACCOUNT"_s}, u"Sign an account out and forget it."_s, {}, removeAccount},
        {u"account check"_s,
         {u"ACCOUNT"_s},
         u"Ask the server whether the sign-in holds."_s,
         {},
         checkAccount},
    };
}

}  // namespace daisychain::ctl
