#include "core/desk/other_side.h"

#include "core/desk/guards.h"
#include "core/desk/outbox.h"
#include "core/desk/private_line.h"
#include "core/desk/reply_text.h"

#include "tests/core/desk/desk_story.h"
#include "tests/support/catch.h"

using namespace daisychain;
using daisychain::test::DeskStory;
using namespace Qt::StringLiterals;

namespace {

const ReplyId Message{uuidFromName("message")};

/// @mara asks in public, @sam goes on in private; the message is there.
struct MovedStory {
    DeskStory story;

    MovedStory()
    {
        story.says(u"asked"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}});
        HandOver message;
        message.reply = Message;
        message.account = story.shopAccount();
        message.visibility = Visibility::Direct;
        message.seen = story.seen({u"asked"_s});
        story.decides(u"sam"_s, u"asked"_s, u"mara"_s, message);
    }
    void arrives()
    {
        story.says(u"message"_s,
                   {.by = u"shop"_s, .replyTo = u"asked"_s, .minute = 1, .visibility = Visibility::Direct});
        story.decides({}, u"asked"_s, u"mara"_s, Sent{Message, story.post(u"message"_s)});
        story.decides({}, u"message"_s, u"mara"_s,
                      BeganInPublic{story.post(u"asked"_s), story.person(u"sam"_s)});
    }
    ConversationView side(bool isPrivate) const
    {
        const auto views = story.views();
        for (const ConversationView &view : views) {
            if (view.privateAccount.has_value() == isPrivate)
                return view;
        }
        FAIL("there is no such side");
        return {};
    }
    QList<JournalEntry> journal(bool isPrivate) const
    {
        QList<JournalEntry> entries;
        for (const Action &action : story.actions) {
            const bool isOfPrivate =
                std::get<ConversationSubject>(action.subject).anchor == story.post(u"message"_s);
            if (isOfPrivate == isPrivate)
                entries.append({entries.size() + 1, action, {}, true});
        }
        return entries;
    }
};

Account shop()
{
    Account account;
    account.handle = u"shop@daisies.example"_s;
    return account;
}

}  // namespace

TEST_CASE("what goes on in private is two conversations that know each other", "[desk][fold][private]")
{
    MovedStory moved;
    CHECK(moved.story.views().size() == 1);
    CHECK(moved.side(false).hasOtherSide);
    CHECK(otherSides(moved.side(false), moved.journal(false)).isEmpty());

    moved.arrives();
    CHECK(moved.story.views().size() == 2);
    const ConversationView inPublic = moved.side(false);
    const ConversationView inPrivate = moved.side(true);
    CHECK(inPublic.hasOtherSide);
    CHECK(inPrivate.hasOtherSide);
    CHECK(otherSides(inPublic, moved.journal(false)) ==
          QList{ConversationSubject{moved.story.post(u"message"_s), inPublic.customer}});
    CHECK(otherSides(inPrivate, moved.journal(true)) ==
          QList{ConversationSubject{moved.story.post(u"asked"_s), inPublic.customer}});
}

TEST_CASE("a private conversation that we began waits for the customer, with who wrote",
          "[desk][fold][private]")
{
    MovedStory moved;
    moved.arrives();
    const ConversationView before = moved.side(true);
    CHECK(before.status == Status::Waiting);
    CHECK(before.owner == moved.story.person(u"sam"_s));
    CHECK(before.postCount == 1);
    CHECK(before.lastPost == moved.story.post(u"message"_s));
    CHECK_FALSE(before.isAnsweredOutside);

    moved.story.says(u"thanks"_s, {.by = u"mara"_s,
                                   .replyTo = u"message"_s,
                                   .mentions = {u"shop"_s},
                                   .minute = 2,
                                   .visibility = Visibility::Direct});
    const ConversationView after = moved.side(true);
    CHECK(after.status == Status::Open);
    CHECK(after.openCount == 1);
    CHECK(after.hasOtherSide);
    CHECK(moved.side(false).status == Status::Waiting);
}

TEST_CASE("a message that was withdrawn leaves nothing behind in public", "[desk][fold][private]")
{
    MovedStory moved;
    moved.story.decides(u"sam"_s, u"asked"_s, u"mara"_s, Withdraw{Message});
    CHECK_FALSE(moved.side(false).hasOtherSide);
}

TEST_CASE("what waits for a reply is found, and no part of its chain", "[desk][private]")
{
    OutboxRow message;
    message.reply = Message;
    OutboxRow line;
    line.reply = {uuidFromName("line")};
    line.terms.waitsFor = Message;
    OutboxRow part;
    part.reply = {uuidFromName("part")};
    part.terms.after = Message;
    const QList<OutboxRow> outbox{message, line, part};
    CHECK(fromPartOn(message, outbox) == QList{message, part});
    CHECK(waitingFor(fromPartOn(message, outbox), outbox) == QList{line});
    CHECK(waitingFor({part}, outbox).isEmpty());
}

TEST_CASE("the public line is in the customer's language, or in the company's words", "[desk][private]")
{
    CHECK(wroteInPrivateText(u"de-AT", {}).contains(u"private Nachricht"_s));
    CHECK(wroteInPrivateText(u"fr", {}).contains(u"message privé"_s));
    CHECK(wroteInPrivateText(u"ja", {}) == wroteInPrivateText(u"en", {}));
    const QString ours = u"de: Post ist da.\nWe wrote to you.\nen: You've got mail."_s;
    CHECK(wroteInPrivateText(u"de", ours) == u"Post ist da."_s);
    CHECK(wroteInPrivateText(u"EN-gb", ours) == u"You've got mail."_s);
    CHECK(wroteInPrivateText(u"es", ours) == u"We wrote to you."_s);
    CHECK(wroteInPrivateText({}, u"de: Nur hier."_s) == wroteInPrivateText(u"en", {}));
}

TEST_CASE("only an address of the web is said in public", "[desk][private]")
{
    CHECK(goOnThereText(u"en", u" https://shop.example/help "_s).endsWith(u"https://shop.example/help"_s));
    for (const QString &address : {u""_s, u"shop.example"_s, u"javascript:alert(1)"_s, u"https:///x"_s,
                                   u"https://user:secret@shop.example/"_s, u"file:///etc/passwd"_s})
        CHECK(goOnThereText(u"en", address).isEmpty());
}

TEST_CASE("whoever else is named in a private text would be let in", "[desk][private][guard]")
{
    const QString mara = u"mara@blumen.example"_s;
    const QString text = u"@mara@blumen.example ask @ann@blumen.example or @bob"_s;
    const QList<ThirdReader> readers = thirdReaders(text, shop(), mara);
    REQUIRE(readers.size() == 2);
    CHECK(readers[0].written == u"@ann@blumen.example"_s);
    CHECK(text.mid(readers[1].start, readers[1].end - readers[1].start) == u"@bob"_s);
    CHECK(thirdReaders(u"@MARA@Blumen.example hi, mail ann@blumen.example"_s, shop(), mara).isEmpty());
    // Without a host it is somebody on our own server, whoever has that name elsewhere.
    CHECK(thirdReaders(u"hi @mara"_s, shop(), mara).size() == 1);
    CHECK(thirdReaders(u"hi @mara"_s, shop(), u"mara@daisies.example"_s).isEmpty());
    Account chat = shop();
    chat.limits.hasVisibilities = false;
    CHECK(thirdReaders(text, chat, mara).isEmpty());
    CHECK(harmlessHandle(u"@ann@blumen.example"_s) == u"ann at blumen.example"_s);
    CHECK(thirdReaders(harmlessHandle(u"@ann@blumen.example"_s), shop(), mara).isEmpty());
}

TEST_CASE("the guard of third readers looks at private replies alone", "[desk][private][guard]")
{
    GuardContext context;
    context.speaker = shop();
    context.addressee = u"mara@blumen.example"_s;
    const QString text = u"ask @ann@blumen.example"_s;
    const auto kinds = [&] {
        QList<GuardKind> kinds;
        for (const ReplyWarning &warning : replyWarnings(text, context))
            kinds.append(warning.kind);
        return kinds;
    };
    CHECK_FALSE(kinds().contains(GuardKind::ThirdReader));
    context.visibility = Visibility::Direct;
    CHECK(kinds() == QList{GuardKind::ThirdReader});
    Guards none;
    none.thirdReader = false;
    CHECK(replyWarnings(text, context, none).isEmpty());
}
