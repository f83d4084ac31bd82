#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "core/desk/post_change.h"
#include "core/desk/reply_text.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What the wrong account said: a reply that isn't out, or a post.
struct Mistake {
    std::optional<OutboxRow> held;
    std::optional<ThreadPost> post;
    HandOver content;
};

/// As it was handed over, if that was here; else as it stands.
HandOver contentOf(const ConversationDetail &detail, const ThreadPost &post)
{
    for (const JournalEntry &entry : detail.journal) {
        const auto *handOver = std::get_if<HandOver>(&entry.action.payload);
        if (handOver != nullptr && post.reply && handOver->reply == *post.reply)
            return *handOver;
    }
    HandOver content;
    content.account = post.ours.value_or(AccountId{});
    content.parent = post.post.replyTo;
    content.text = post.post.text;
    content.contentWarning = post.post.contentWarning;
    content.language = post.post.language;
    content.visibility = post.post.visibility;
    return content;
}

bool canBeWithdrawn(OutboxState state)
{
    return state == OutboxState::Held || state == OutboxState::Ready || state == OutboxState::Stopped ||
           state == OutboxState::Refused;
}

Outcome<Mistake> mistakeIn(Session &session, const ConversationDetail &detail, const Arguments &arguments)
{
    if (!arguments.has(u"post")) {
        const auto pending = wait((*session.desk())->outboxReader().pendingReplies({}));
        if (!pending)
            return std::unexpected(Trouble(pending.error()));
        for (auto row = pending->crbegin(); row != pending->crend(); ++row) {
            if (row->handle == detail.head.handle && canBeWithdrawn(row->state))
                return Mistake{*row, {}, row->content};
        }
    }
    for (auto post = detail.posts.crbegin(); post != detail.posts.crend(); ++post) {
        const bool isMeant = !arguments.has(u"post") || post->post.id.globalId == arguments.value(u"post") ||
                             post->post.url == arguments.value(u"post");
        if (post->ours && !post->isDeleted && isMeant)
            return Mistake{{}, *post, contentOf(detail, *post)};
    }
    return std::unexpected(Trouble(ErrorCode::NotFound, {detail.head.handle},
                                   u"Nothing of ours stands here that could be taken back."_s));
}

/// The same words to the same post, as the other account.
HandOver saidAgain(const Mistake &mistake, const Account &instead, const ConversationDetail &detail,
                   Instant now)
{
    HandOver content = mistake.content;
    content.reply = {newUuid(now)};
    content.account = instead.id;
    content.seen = detail.newest;
    if (mistake.post)
        content.pictures.clear();  // they may be gone from here once they were sent
    return content;
}

/// What is to be recorded: the old words away, the new ones handed over, and what happened.
Recording recordingOf(const Mistake &mistake, const SaidByMistake &said, const HandOver &again, PersonId me,
                      const Subject &subject, Instant now)
{
    Recording recording;
    if (mistake.held)
        recording.actions.append(newAction(me, now, subject, Withdraw{mistake.held->reply}));
    else if (!said.staysThere)
        recording.actions.append(newAction(me, now, subject, RemovePost{*said.post, said.account}));
    recording.actions.append(newAction(me, now, subject, said));
    recording.actions.append(newAction(me, now, subject, again));
    return recording;
}

Outcome<Answer> takeBack(Session &session, const ConversationDetail &detail, const Mistake &mistake,
                         const Account &instead, PersonId me)
{
    const Instant now = session.now();
    const HandOver again = saidAgain(mistake, instead, detail, now);
    SaidByMistake said;
    said.account = mistake.content.account;
    said.instead = instead.id;
    said.reply = mistake.held ? std::optional(mistake.held->reply) : mistake.post->reply;
    if (mistake.post) {
        const auto speaker = session.account(said.account.text());
        said.post = mistake.post->post.id;
        said.staysThere = !speaker || !isRemovable(*mistake.post, *speaker);
    }
    store::DeskStore &desk = **session.desk();
    const auto recorded =
        wait(desk.journal().record(recordingOf(mistake, said, again, me, detail.head.subject, now)));
    if (!recorded)
        return std::unexpected(Trouble(recorded.error()));
    session.poke();
    const auto row = wait(desk.outboxReader().reply(again.reply, *recorded));
    if (!row || !*row)
        return std::unexpected(row ? Trouble(Error{ErrorCode::Storage}) : Trouble(row.error()));
    const QJsonObject json{{u"post"_s, said.post ? QJsonValue(said.post->globalId) : QJsonValue()},
                           {u"staysThere"_s, said.staysThere},
                           {u"reply"_s, jsonOf(**row)}};
    const QString first = said.staysThere ? u"It still stands there. "_s : QString();
    return Answer{json, first + u"Said again as @%1: %2"_s.arg(instead.handle, lineOf(**row))};
}

Outcome<Answer> sayAs(Session &session, const Arguments &arguments)
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
    const auto instead = session.account(arguments.value(u"account"));
    if (!instead)
        return std::unexpected(instead.error());
    const auto mistake = mistakeIn(session, *detail, arguments);
    if (!mistake)
        return std::unexpected(mistake.error());
    const bool canSayIt = mistake->content.account != instead->id &&
                          instead->network == detail->head.network && !instead->limits.isReadOnly &&
                          !detail->head.view.privateAccount;
    if (!canSayIt)
        return std::unexpected(Trouble(ErrorCode::Invalid, {instead->handle},
                                       u"@%1 can't say it instead."_s.arg(instead->handle)));
    return takeBack(session, *detail, *mistake, *instead, me->id);
}

}  // namespace

QList<Command> sayAsCommands()
{
    return {{u"say-as"_s,
             {u"CONVERSATION"_s},
             u"Take back what the wrong account said, and say it as another."_s,
             {{u"account"_s, u"ACCOUNT"_s, u"Who is to say it."_s, Option::Kind::Text, {}, true},
              {u"post"_s, u"POST"_s, u"Which post; by default what waits to go out, else our newest."_s}},
             sayAs,
             u"Nothing was taken back."_s}};
}

}  // namespace daisychain::ctl
