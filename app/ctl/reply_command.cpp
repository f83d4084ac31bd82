#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/moment.h"
#include "app/ctl/reply_pictures.h"
#include "app/ctl/session.h"
#include "app/ctl/standard_input.h"
#include "app/ctl/wait.h"
#include "core/desk/reply_text.h"
#include "core/text/due_words.h"
#include "core/text/measure.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

bool namesSomebody(const NetworkLimits &limits, const QString &text)
{
    const QList<text::EntityRange> ranges = text::findEntities(limits.measureRule, text);
    return std::any_of(ranges.begin(), ranges.end(), [](const text::EntityRange &range) {
        return range.kind == text::EntityKind::Mention;
    });
}

const ThreadPost *findPost(const ConversationDetail &detail, const PostId &id)
{
    for (const ThreadPost &post : detail.posts) {
        if (post.post.id == id)
            return &post;
    }
    return nullptr;
}

/// Who was spoken to answers: named by the post, else the conversation's first.
Outcome<Account> speaker(Session &session, const ConversationDetail &detail, const Arguments &arguments)
{
    if (arguments.has(u"account"))
        return session.account(arguments.value(u"account"));
    const QList<AccountId> &accounts = detail.head.view.accounts;
    if (detail.head.view.privateAccount)
        return session.account(detail.head.view.privateAccount->text());
    if (accounts.isEmpty())
        return std::unexpected(Trouble(ErrorCode::Invalid, {detail.head.handle},
                                       u"Nobody of us was spoken to. Say who answers with --account."_s));
    const ThreadPost *post = findPost(detail, detail.head.view.lastCustomerPost);
    for (const AccountId &id : accounts) {
        const auto account = session.account(id.text());
        if (!account || post == nullptr)
            continue;
        for (const PostMention &mention : post->post.mentions) {
            if (mention.identity == account->identity)
                return account;
        }
    }
    return session.account(accounts.first().text());
}

std::optional<Trouble> unsendable(const Account &account, const ThreadPost *parent, const HandOver &reply)
{
    const ReplyLength length =
        measureReply(reply.text, reply.contentWarning, limitsFor(account.limits, reply.visibility));
    if (account.limits.isReadOnly)
        return Trouble(ErrorCode::Refused, {account.handle},
                       u"Nothing can be sent to %1: answer in the browser, and note it with \"note\"."_s.arg(
                           account.handle));
    if (parent != nullptr &&
        !isSummoned(account, parent->post, parent->quote ? parent->quote->author.id : IdentityId{}))
        return Trouble(
            ErrorCode::Refused, {account.handle},
            u"This network takes an answer from @%1 only to posts that name or quote it. Answer in "
            u"the browser, and note it with \"note\"."_s.arg(account.handle));
    if (reply.text.trimmed().isEmpty())
        return Trouble(ErrorCode::Invalid, {u"text"_s}, u"The reply says nothing."_s);
    if (length.length > length.limit)
        return Trouble(
            ErrorCode::Invalid, {QString::number(length.length), QString::number(length.limit)},
            u"The reply has %1 characters, and %2 takes %3: shorten it by %4, or send several posts with --chain."_s
                .arg(length.length)
                .arg(account.server.host())
                .arg(length.limit)
                .arg(length.length - length.limit));
    if (!length.isValid)
        return Trouble(
            ErrorCode::Invalid, {u"text"_s},
            u"%1 refuses something in this text: too many bytes, or a character it doesn't take."_s.arg(
                account.server.host()));
    return std::nullopt;
}

/// What --sign puts behind the text.
QString suffixFor(const QString &text, const Account &account, const Person &me, Visibility visibility,
                  const Arguments &arguments)
{
    return arguments.has(u"sign") ? signatureSuffix(text, signatureOf(account.signature, me), visibility)
                                  : QString();
}

Outcome<HandOver> written(const ConversationDetail &detail, const Account &account, const Person &me,
                          const Arguments &arguments, Instant now)
{
    const ConversationView &view = detail.head.view;
    const ThreadPost *parent = findPost(detail, view.lastCustomerPost);
    HandOver reply;
    reply.reply = {newUuid(now)};
    reply.account = account.id;
    reply.parent = view.lastCustomerPost.isNull() ? view.anchor : view.lastCustomerPost;
    reply.text = arguments.value(u"text");
    if (reply.text == u"-")
        reply.text = QString::fromUtf8(readStandardInput()).trimmed();
    reply.contentWarning = arguments.value(u"cw");
    reply.language = arguments.value(u"language");
    reply.visibility = parent != nullptr ? parent->post.visibility : Visibility::Public;
    if (arguments.has(u"visibility"))
        reply.visibility = visibilityFromName(arguments.value(u"visibility")).value_or(Visibility::Direct);
    reply.seen = detail.newest;
    reply.thenDone = arguments.has(u"done");
    if (!reply.text.trimmed().isEmpty())
        reply.text += suffixFor(reply.text, account, me, reply.visibility, arguments);
    if (!reply.text.trimmed().isEmpty() && !namesSomebody(account.limits, reply.text))
        reply.text = mentionPrefix(reply.text, account.limits, detail.head.customerHandle) + reply.text;
    return reply;
}

/// As it is, or with --chain in as many posts as it takes.
Outcome<QList<HandOver>> inParts(const ConversationDetail &detail, const Account &account,
                                 const HandOver &whole, const Person &me, const Arguments &arguments,
                                 Instant now)
{
    const ThreadPost *parent = findPost(detail, *whole.parent);
    const NetworkLimits limits = limitsFor(account.limits, whole.visibility);
    QList<HandOver> parts{whole};
    if (arguments.has(u"chain") && measureReply(whole.text, whole.contentWarning, limits).isOver()) {
        const QString prefix = mentionPrefix({}, account.limits, detail.head.customerHandle);
        const QString suffix = suffixFor({}, account, me, whole.visibility, arguments);
        const auto texts =
            replyParts(partWords(whole.text, prefix, suffix), whole.contentWarning, limits, prefix, suffix,
                       account.signature.isInEveryPart ? SignedParts::Every : SignedParts::Last);
        parts.clear();
        for (const QString &text : texts.value_or(QStringList{whole.text})) {
            HandOver part = whole;
            part.reply = {newUuid(now)};
            part.text = text;
            part.thenDone = false;
            parts.append(part);
        }
        parts.last().thenDone = whole.thenDone;
    }
    for (const HandOver &part : std::as_const(parts)) {
        if (const auto trouble = unsendable(account, parent, part))
            return std::unexpected(*trouble);
    }
    return parts;
}

/// The first part takes the pictures.
Outcome<void> addPictures(HandOver &first, Session &session, const Account &account,
                          const QList<ChosenPicture> &chosen)
{
    if (const auto trouble = unsendable(chosen, account, first.visibility))
        return std::unexpected(*trouble);
    const auto folder = session.folder();
    if (!folder)
        return std::unexpected(folder.error());
    const auto pictures = takePictures(**folder, chosen);
    if (!pictures)
        return std::unexpected(pictures.error());
    first.pictures = *pictures;
    return {};
}

Recording recordingOf(const QList<HandOver> &parts, const Person &me, const Subject &subject,
                      std::optional<Instant> notBefore, Instant now)
{
    Recording recording;
    SendTerms terms{notBefore, {}, 0, int(parts.size())};
    for (const HandOver &part : parts) {
        recording.actions.append(Action{{newUuid(now)}, me.id, now, Audience::Desk, subject, part});
        ++terms.part;
        recording.terms.insert(part.reply, terms);
        terms.after = part.reply;
    }
    return recording;
}

/// A time to come, as --at and --snooze take it: "2030-03-04 09:15" or in words, "tomorrow 9:00".
Outcome<std::optional<Instant>> timeToCome(const Arguments &arguments, QStringView option, Instant now)
{
    if (!arguments.has(option))
        return std::nullopt;
    const QString given = arguments.value(option);
    std::optional<Instant> at = parseMoment(given);
    if (!at) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.ms);
        if (const auto due = text::dueInWords(given, local, QLocale()))
            at = Instant{due->at.toMSecsSinceEpoch()};
    }
    if (!at)
        return std::unexpected(Trouble::wrongUsage(
            u"--%1 takes a time like \"2030-03-04 09:15\" or \"tomorrow 9:00\", not \"%2\"."_s.arg(
                option, oneLine(given, 60))));
    if (*at <= now)
        return std::unexpected(
            Trouble(ErrorCode::Invalid, {isoText(*at)}, u"%1 is over already."_s.arg(isoText(*at))));
    return at;
}

struct ReplyTimes {
    std::optional<Instant> notBefore;
    std::optional<Instant> snooze;
};

Outcome<ReplyTimes> replyTimes(const Arguments &arguments, Instant now)
{
    if (arguments.has(u"even-if-they-write") && arguments.has(u"only-if-quiet"))
        return std::unexpected(
            Trouble::wrongUsage(u"--only-if-quiet and --even-if-they-write exclude each other."_s));
    if (arguments.has(u"done") && arguments.has(u"snooze"))
        return std::unexpected(Trouble::wrongUsage(u"--done and --snooze exclude each other."_s));
    const auto at = timeToCome(arguments, u"at", now);
    if (!at)
        return std::unexpected(at.error());
    const auto snooze = timeToCome(arguments, u"snooze", now);
    if (!snooze)
        return std::unexpected(snooze.error());
    ReplyTimes times{*at, *snooze};
    if (const auto hold = arguments.duration(u"hold"); hold && !times.notBefore)
        times.notBefore = now + *hold;
    return times;
}

/// What stands in the outbox of what was handed over, with its length.
Outcome<Answer> handedOver(Session &session, const HandOver &reply, const Account &account,
                           StoreVersion version)
{
    const auto row = wait((*session.desk())->outboxReader().reply(reply.reply, version));
    if (!row || !*row)
        return std::unexpected(row ? Trouble(Error{ErrorCode::Storage}) : Trouble(row.error()));
    QJsonObject json = jsonOf(**row);
    const ReplyLength length =
        measureReply(reply.text, reply.contentWarning, limitsFor(account.limits, reply.visibility));
    json.insert(u"length"_s, length.length);
    json.insert(u"limit"_s, length.limit);
    return Answer{json, u"Handed over as @%1: %2"_s.arg(account.handle, lineOf(**row))};
}

Outcome<Answer> reply(Session &session, const Arguments &arguments)
{
    const auto chosen = chosenPictures(arguments);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto handle = session.conversation(arguments.word(0));
    if (!handle)
        return std::unexpected(handle.error());
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    store::DeskStore &desk = **session.desk();
    const auto detail = wait(desk.conversations().conversation(*handle, me->id, session.now(), {}));
    if (!detail)
        return std::unexpected(Trouble(detail.error()));
    const auto account = speaker(session, *detail, arguments);
    if (!account)
        return std::unexpected(account.error());
    const Instant now = session.now();
    const auto times = replyTimes(arguments, now);
    if (!times)
        return std::unexpected(times.error());
    auto whole = written(*detail, *account, *me, arguments, now);
    if (!whole)
        return std::unexpected(whole.error());
    whole->thenSnooze = times->snooze;
    whole->evenIfTheyWrite = arguments.has(u"even-if-they-write");
    auto parts = inParts(*detail, *account, *whole, *me, arguments, now);
    if (!parts)
        return std::unexpected(parts.error());
    if (const auto added = addPictures(parts->first(), session, *account, *chosen); !added)
        return std::unexpected(added.error());
    const auto recorded =
        wait(desk.journal().record(recordingOf(*parts, *me, detail->head.subject, times->notBefore, now)));
    if (!recorded)
        return std::unexpected(Trouble(recorded.error()));
    session.poke();
    return handedOver(session, parts->first(), *account, *recorded);
}

}  // namespace

QList<Command> replyCommands()
{
    const QStringList visibilities{visibilityName(Visibility::Public), visibilityName(Visibility::Unlisted),
                                   visibilityName(Visibility::Followers), visibilityName(Visibility::Direct)};
    return {
        {u"reply"_s,
         {u"CONVERSATION"_s},
         u"Hand a reply over for sending; it answers the customer's newest post."_s,
         QList<Option>{
             {u"text"_s, u"TEXT"_s, u"What it says; - reads standard input."_s, Option::Kind::Text, {}, true},
             {u"account"_s, u"ACCOUNT"_s, u"Who speaks; by default the account addressed."_s},
             {u"visibility"_s,
              {},
              u"By default that of the post it answers."_s,
              Option::Kind::Choice,
              visibilities},
             {u"cw"_s, u"TEXT"_s, u"A content warning."_s},
             {u"language"_s, u"CODE"_s, u"ISO 639-1."_s},
             {u"chain"_s, {}, u"Sends a text that is too long as several posts."_s, Option::Kind::Flag},
             {u"sign"_s, {}, u"Ends a public reply as the account signs."_s, Option::Kind::Flag},
             {u"done"_s, {}, u"The conversation is done once it is sent."_s, Option::Kind::Flag},
             {u"snooze"_s, u"WHEN"_s, u"The conversation is out of the way until then."_s},
             {u"at"_s, u"WHEN"_s, u"Goes out then, by whatever engine runs: \"tomorrow 9:00\"."_s},
             {u"only-if-quiet"_s,
              {},
              u"With --at: not if they write before; so it is by default."_s,
              Option::Kind::Flag},
             {u"even-if-they-write"_s, {}, u"With --at: also if they write before."_s, Option::Kind::Flag},
             {u"hold"_s, u"TIME"_s, u"Can be withdrawn for so long, e.g. 10s."_s, Option::Kind::Duration}} +
             pictureOptions(),
         reply,
         u"Nothing was handed over."_s}};
}

}  // namespace daisychain::ctl
