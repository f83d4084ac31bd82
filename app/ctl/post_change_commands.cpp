#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/standard_input.h"
#include "app/ctl/wait.h"
#include "core/desk/post_change.h"
#include "core/desk/reply_text.h"

#include <algorithm>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

/// A post of ours and what it stands in.
struct OwnPost {
    ConversationDetail detail;
    ThreadPost post;
    Account account;
    PersonId me;
};

bool isMeant(const ThreadPost &post, const QString &given)
{
    return post.post.id.globalId == given || post.post.url == given || post.post.localId == given;
}

Outcome<OwnPost> ownPost(Session &session, const Arguments &arguments)
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
    const QString given = arguments.word(1);
    const auto found = std::find_if(detail->posts.begin(), detail->posts.end(),
                                    [&given](const ThreadPost &post) { return isMeant(post, given); });
    if (found == detail->posts.end())
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {given},
                    u"No post of this conversation is called \"%1\". \"conversation\" lists them."_s.arg(
                        oneLine(given, 80))));
    if (!found->ours)
        return std::unexpected(Trouble(ErrorCode::Refused, {given}, u"That is no post of ours."_s));
    const auto account = session.account(found->ours->text());
    if (!account)
        return std::unexpected(account.error());
    return OwnPost{*detail, *found, *account, me->id};
}

Outcome<Answer> record(Session &session, const OwnPost &own, const ActionPayload &payload)
{
    const Action action = newAction(own.me, session.now(), own.detail.head.subject, payload);
    store::DeskStore &desk = **session.desk();
    const auto recorded = wait(desk.journal().record({{action}, {}, {}}));
    if (!recorded)
        return std::unexpected(Trouble(recorded.error()));
    session.poke();
    const auto change = wait(desk.postChangeReader().change(action.id, *recorded));
    if (!change || !*change)
        return std::unexpected(change ? Trouble(Error{ErrorCode::Storage}) : Trouble(change.error()));
    return Answer{jsonOf(**change), lineOf(**change)};
}

std::optional<Instant> heldUntil(const Arguments &arguments, Instant now)
{
    const auto hold = arguments.duration(u"hold");
    return hold ? std::optional(now + *hold) : std::nullopt;
}

Outcome<Answer> deletePost(Session &session, const Arguments &arguments)
{
    const auto own = ownPost(session, arguments);
    if (!own)
        return std::unexpected(own.error());
    if (!isRemovable(own->post, own->account))
        return std::unexpected(Trouble(
            ErrorCode::Refused, {own->post.post.id.globalId},
            own->post.isDeleted ? u"It is deleted already."_s
                                : u"%1 doesn't let us delete this."_s.arg(own->account.server.host())));
    return record(session, *own,
                  RemovePost{own->post.post.id, own->account.id, heldUntil(arguments, session.now())});
}

std::optional<Trouble> uneditable(const OwnPost &own, const EditPost &edit, Instant now)
{
    const QString &id = own.post.post.id.globalId;
    if (own.post.post.poll || (!own.post.post.media.isEmpty() && !own.account.limits.editsKeepMedia))
        return Trouble(ErrorCode::Refused, {id},
                       u"An edit would take away what stands below the post's text."_s);
    if (!isEditable(own.post, own.account, now))
        return Trouble(ErrorCode::Refused, {id},
                       u"%1 doesn't let us edit this, or not any more."_s.arg(own.account.server.host()));
    if (edit.text.trimmed().isEmpty())
        return Trouble(ErrorCode::Invalid, {u"text"_s}, u"The post would say nothing."_s);
    const ReplyLength length = measureReply(edit.text, edit.contentWarning, own.account.limits);
    if (length.isOver())
        return Trouble(ErrorCode::Invalid, {QString::number(length.length), QString::number(length.limit)},
                       u"The post would have %1 characters, and %2 takes %3."_s.arg(length.length)
                           .arg(own.account.server.host())
                           .arg(length.limit));
    return std::nullopt;
}

Outcome<Answer> editPost(Session &session, const Arguments &arguments)
{
    const auto own = ownPost(session, arguments);
    if (!own)
        return std::unexpected(own.error());
    const Instant now = session.now();
    const PostFact &post = own->post.post;
    EditPost edit;
    edit.post = post.id;
    edit.account = own->account.id;
    edit.text = arguments.value(u"text");
    if (edit.text == u"-")
        edit.text = QString::fromUtf8(readStandardInput()).trimmed();
    edit.contentWarning = arguments.has(u"cw") ? arguments.value(u"cw") : post.contentWarning;
    edit.language = post.language;
    edit.isSensitive = post.isSensitive;
    edit.notBefore = heldUntil(arguments, now);
    if (const auto trouble = uneditable(*own, edit, now))
        return std::unexpected(*trouble);
    return record(session, *own, edit);
}

}  // namespace

QList<Command> postChangeCommands()
{
    const Option hold{u"hold"_s, u"TIME"_s, u"Can be taken back for so long, e.g. 10s."_s,
                      Option::Kind::Duration};
    return {{u"post delete"_s,
             {u"CONVERSATION"_s, u"POST"_s},
             u"Delete a post of ours from its network; POST is its id or address."_s,
             {hold},
             deletePost,
             u"Nothing was deleted."_s},
            {u"post edit"_s,
             {u"CONVERSATION"_s, u"POST"_s},
             u"Change what a post of ours says, where its network has edits."_s,
             {{u"text"_s,
               u"TEXT"_s,
               u"What it says then; - reads standard input."_s,
               Option::Kind::Text,
               {},
               true},
              {u"cw"_s, u"TEXT"_s, u"A content warning; by default the one it has."_s},
              hold},
             editPost,
             u"Nothing was changed."_s}};
}

}  // namespace daisychain::ctl
