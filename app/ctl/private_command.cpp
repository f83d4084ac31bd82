#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/standard_input.h"
#include "app/ctl/wait.h"
#include "core/desk/private_line.h"
#include "core/desk/reply_text.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What was asked for, looked up.
struct Matter {
    ConversationDetail detail;
    Account account;
    Person me;
    const ThreadPost *answered = nullptr;  ///< in the detail: the customer's newest post
};

const ThreadPost *newestOfTheirs(const ConversationDetail &detail)
{
    const ThreadPost *newest = nullptr;
    for (const ThreadPost &post : detail.posts) {
        if (!post.isDeleted && post.post.author == detail.head.view.customer)
            newest = &post;
    }
    return newest;
}

Outcome<Matter> matterOf(Session &session, const Arguments &arguments)
{
    const auto handle = session.conversation(arguments.word(0));
    if (!handle)
        return std::unexpected(handle.error());
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    const auto detail =
        wait((*session.desk())->conversations().conversation(*handle, me->id, session.now(), {}));
    if (!detail)
        return std::unexpected(Trouble(detail.error()));
    const ConversationView &view = detail->head.view;
    if (view.privateAccount)
        return std::unexpected(Trouble(ErrorCode::Conflict, {*handle}, u"This is in private already."_s));
    if (!arguments.has(u"account") && view.accounts.isEmpty())
        return std::unexpected(Trouble(ErrorCode::Invalid, {*handle},
                                       u"Nobody of us was spoken to. Say who writes with --account."_s));
    const auto account = session.account(arguments.has(u"account") ? arguments.value(u"account")
                                                                   : view.accounts.first().text());
    if (!account)
        return std::unexpected(account.error());
    return Matter{*detail, *account, *me, nullptr};
}

std::optional<Trouble> unsendable(const Matter &matter, const HandOver &message)
{
    const Account &account = matter.account;
    if (account.limits.isReadOnly)
        return Trouble(ErrorCode::Refused, {account.handle},
                       u"Nothing can be sent to %1."_s.arg(account.handle));
    const ReplyLength length =
        measureReply(message.text, message.contentWarning, limitsFor(account.limits, message.visibility));
    if (length.isOver())
        return Trouble(ErrorCode::Invalid, {QString::number(length.length), QString::number(length.limit)},
                       u"“%1” has %2 characters, and %3 takes %4."_s.arg(oneLine(message.text, 40))
                           .arg(length.length)
                           .arg(account.server.host())
                           .arg(length.limit));
    if (!length.isValid)
        return Trouble(ErrorCode::Invalid, {u"text"_s}, u"The network refuses something in this text."_s);
    return std::nullopt;
}

HandOver messageOf(const Matter &matter, const Arguments &arguments, Instant now)
{
    HandOver message;
    message.reply = {newUuid(now)};
    message.account = matter.account.id;
    message.parent = matter.answered->post.id;
    QString text = arguments.value(u"text");
    if (text == u"-")
        text = QString::fromUtf8(readStandardInput());
    text = text.trimmed();
    if (!text.isEmpty())
        message.text = mentionPrefix(text, matter.account.limits, matter.answered->author.handle) + text;
    message.language = matter.answered->post.language;
    message.visibility = Visibility::Direct;
    message.seen = matter.detail.newest;
    message.thenDone = arguments.has(u"done");
    return message;
}

/// For everybody who reads their post; nothing when nothing is to be said.
std::optional<HandOver> lineOf(const Matter &matter, const HandOver &message, const Arguments &arguments,
                               Instant now)
{
    const PostFact &post = matter.answered->post;
    const QString given = arguments.has(u"public") ? arguments.value(u"public").trimmed()
                                                   : wroteInPrivateText(post.language, {});
    if (arguments.has(u"no-public") || given.isEmpty())
        return std::nullopt;
    HandOver line = message;
    line.reply = {newUuid(now)};
    line.text = mentionPrefix(given, matter.account.limits, matter.answered->author.handle) + given;
    line.visibility = post.visibility;
    return line;
}

/// The line waits until the message is out.
Recording recordingOf(const Matter &matter, const HandOver &message, const std::optional<HandOver> &line,
                      std::optional<std::chrono::milliseconds> hold, Instant now)
{
    const Subject subject = matter.detail.head.subject;
    SendTerms terms;
    if (hold)
        terms.notBefore = now + *hold;
    Recording recording;
    recording.actions.append(newAction(matter.me.id, now, subject, message));
    recording.terms.insert(message.reply, terms);
    if (line) {
        recording.actions.append(newAction(matter.me.id, now, subject, *line));
        terms.waitsFor = message.reply;
        recording.terms.insert(line->reply, terms);
    }
    return recording;
}

Outcome<OutboxRow> rowOf(Session &session, ReplyId reply, StoreVersion version)
{
    const auto row = wait((*session.desk())->outboxReader().reply(reply, version));
    if (!row || !*row)
        return std::unexpected(row ? Trouble(Error{ErrorCode::Storage}) : Trouble(row.error()));
    return **row;
}

Outcome<Answer> movePrivate(Session &session, const Arguments &arguments)
{
    auto matter = matterOf(session, arguments);
    if (!matter)
        return std::unexpected(matter.error());
    matter->answered = newestOfTheirs(matter->detail);
    if (matter->answered == nullptr)
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {matter->detail.head.handle}, u"No post of theirs stands here."_s));
    const Instant now = session.now();
    const HandOver message = messageOf(*matter, arguments, now);
    if (message.text.isEmpty())
        return std::unexpected(Trouble(ErrorCode::Invalid, {u"text"_s}, u"The message says nothing."_s));
    const auto line = lineOf(*matter, message, arguments, now);
    if (const auto trouble = unsendable(*matter, message))
        return std::unexpected(*trouble);
    if (const auto trouble = line ? unsendable(*matter, *line) : std::nullopt)
        return std::unexpected(*trouble);
    const auto recorded =
        wait((*session.desk())
                 ->journal()
                 .record(recordingOf(*matter, message, line, arguments.duration(u"hold"), now)));
    if (!recorded)
        return std::unexpected(Trouble(recorded.error()));
    session.poke();
    const auto sent = rowOf(session, message.reply, *recorded);
    if (!sent)
        return std::unexpected(sent.error());
    QJsonObject json{{u"message"_s, jsonOf(*sent)}, {u"line"_s, QJsonValue()}};
    QString words = u"In private: %1"_s.arg(ctl::lineOf(*sent));
    if (line) {
        const auto said = rowOf(session, line->reply, *recorded);
        if (!said)
            return std::unexpected(said.error());
        json[u"line"] = jsonOf(*said);
        words += u"\nIn public:  %1"_s.arg(ctl::lineOf(*said));
    }
    return Answer{json, words};
}

}  // namespace

QList<Command> privateCommands()
{
    return {{u"private"_s,
             {u"CONVERSATION"_s},
             u"Go on in private with a customer who wrote in public."_s,
             {{u"text"_s,
               u"TEXT"_s,
               u"What the customer alone reads; - reads standard input."_s,
               Option::Kind::Text,
               {},
               true},
              {u"public"_s, u"TEXT"_s,
               u"What everybody reads beside it; by default that they were written to."_s},
              {u"no-public"_s, {}, u"Says nothing in public."_s, Option::Kind::Flag},
              {u"account"_s, u"ACCOUNT"_s, u"Who writes; by default the account addressed."_s},
              {u"done"_s, {}, u"The public conversation is done once both are sent."_s, Option::Kind::Flag},
              {u"hold"_s, u"TIME"_s, u"Can be withdrawn for so long, e.g. 10s."_s, Option::Kind::Duration}},
             movePrivate,
             u"Nothing was handed over."_s}};
}

}  // namespace daisychain::ctl
