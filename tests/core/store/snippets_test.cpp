#include "core/store/snippet_table.h"
#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"

#include <random>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const Instant Noon = *parseInstant("2026-03-04T12:00:00Z");
constexpr std::chrono::hours Day{24};
const PersonId Sam{uuidFromName("sam")};

Action said(const ActionPayload &payload, Instant at = Noon)
{
    return newAction(Sam, at, DeskSubject{}, payload);
}

Snippet snippet(const char *id, const QString &name, const QString &text = u"Hi {customer}"_s)
{
    return {{uuidFromName(id)}, name, text, u"en"_s, Sam, Noon + 30 * Day};
}

/// A mention by mara to answer.
struct Mention {
    Mention()
    {
        story.says(u"p"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}});
        store.addAccounts(story.own);
        store.ingest(story.facts);
    }

    Action about(ActionPayload payload, Instant at)
    {
        return newAction(Sam, at, ConversationSubject{story.post(u"p"_s), story.identity(u"mara"_s)},
                         std::move(payload));
    }
    Action reply(const char *id, const QList<SnippetId> &snippets, Instant at)
    {
        HandOver reply;
        reply.reply = {uuidFromName(id)};
        reply.account = story.shopAccount();
        reply.text = u"We look"_s;
        reply.seen = story.seen({u"p"_s});
        reply.snippets = snippets;
        return about(reply, at);
    }

    DeskStory story;
    OpenStore store;
};

Error refusal(OpenStore &store, const ActionPayload &payload)
{
    return errorOf(store->journal().record({{said(payload)}, {}, {}}));
}

}  // namespace

TEST_CASE("snippets are listed by name and found whatever the case", "[store][snippet]")
{
    OpenStore store;
    (void)valueOf(store->directory().savePerson({Sam, u"Sam Field"_s, u"Sam"_s, {}}));
    store.record({said(SnippetSaved{snippet("1", u"Late"_s)}), said(SnippetSaved{snippet("2", u"early"_s)})});
    const auto rows = valueOf(store->snippets().snippets(Noon, {}));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].snippet == snippet("2", u"early"_s));
    CHECK(rows[1].snippet == snippet("1", u"Late"_s));
    CHECK(rows[1].ownerName == u"Sam Field"_s);
    CHECK(rows[1].saved == Noon);
    CHECK_FALSE(rows[1].lastUse);
    CHECK(valueOf(store->snippets().snippetNamed(u"LATE"_s, Noon, {})).snippet.id == rows[1].snippet.id);
    CHECK(errorOf(store->snippets().snippetNamed(u"lat"_s, Noon, {})).code == ErrorCode::NotFound);

    store.record({newAction(Sam, Noon, DeskSubject{}, Undo{rows[1].savedIn})});
    CHECK(valueOf(store->snippets().snippets(Noon, {})).size() == 1);
}

TEST_CASE("two snippets can't have one name, and what makes no sense isn't saved", "[store][snippet]")
{
    OpenStore store;
    store.record({said(SnippetSaved{snippet("1", u"late"_s)})});
    const Error taken = refusal(store, SnippetSaved{snippet("2", u"LATE"_s)});
    CHECK(taken.code == ErrorCode::Conflict);
    CHECK(taken.arguments == QStringList{u"name"_s, u"LATE"_s});
    const Error unknown = refusal(store, SnippetSaved{snippet("2", u"other"_s, u"{custmer}"_s)});
    CHECK(unknown.code == ErrorCode::Invalid);
    CHECK(unknown.arguments == QStringList{u"variable"_s, u"custmer"_s});
    CHECK(refusal(store, SnippetSaved{snippet("1", u""_s)}).code == ErrorCode::Invalid);
    CHECK(valueOf(store->snippets().snippets(Noon, {})).size() == 1);
    // Its own name it may keep, and a name that was given up is free.
    store.record({said(SnippetSaved{snippet("1", u"LATE"_s)}), said(SnippetRemoved{{uuidFromName("1")}}),
                  said(SnippetSaved{snippet("2", u"late"_s)})});
    CHECK(valueOf(store->snippets().snippets(Noon, {})).first().snippet.id == SnippetId{uuidFromName("2")});
}

TEST_CASE("uses are counted from what was handed over and not withdrawn", "[store][snippet]")
{
    Mention desk;
    const SnippetId late{uuidFromName("1")};
    desk.store.record({said(SnippetSaved{snippet("1", u"late"_s)}), desk.reply("a", {late}, Noon - Day),
                       desk.reply("b", {late}, Noon), desk.reply("c", {late, late}, Noon),
                       desk.reply("d", {}, Noon)});
    const auto row = [&] { return valueOf(desk.store->snippets().snippetNamed(u"late"_s, Noon, {})); };
    CHECK(row().uses == 3);
    CHECK(row().usesToday == 2);
    CHECK(row().lastUse == Noon);
    desk.store.record({desk.about(Withdraw{{uuidFromName("b")}}, Noon)});
    CHECK(row().usesToday == 1);
    // Also after it was changed, and it isn't forgotten when it is gone for a while.
    desk.store.record({said(SnippetSaved{snippet("1", u"later"_s)})});
    CHECK(valueOf(desk.store->snippets().snippetNamed(u"later"_s, Noon, {})).uses == 2);
    CHECK(valueOf(desk.store->upkeep().rebuild(false)).differenceCount == 0);
}

TEST_CASE("a draft remembers what it was made from", "[store][snippet]")
{
    Mention desk;
    Draft draft;
    draft.id = {uuidFromName("d")};
    draft.person = Sam;
    draft.subject = ConversationSubject{desk.story.post(u"p"_s), desk.story.identity(u"mara"_s)};
    draft.account = desk.story.shopAccount();
    draft.text = u"Hi"_s;
    draft.snippets = {{uuidFromName("1")}, {uuidFromName("2")}};
    const StoreVersion saved = valueOf(desk.store->drafts().saveDraft(draft));
    CHECK(valueOf(desk.store->drafts().draftsOf(Sam, saved)).first().snippets == draft.snippets);
}

TEST_CASE("the tables of snippets equal the folds, whatever is said and taken back", "[store][snippet]")
{
    std::mt19937 random(11);
    StoredDesk desk;
    QList<Action> journal;
    for (int round = 0; round < 150; ++round) {
        const QByteArray id = QByteArray::number(random() % 4);
        ActionPayload payload;
        if (const auto kind = random() % 4; kind == 0 && !journal.isEmpty())
            payload = Undo{journal[qsizetype(random() % quint32(journal.size()))].id};
        else if (kind == 1)
            payload = SnippetRemoved{{uuidFromName(id)}};
        else
            payload = SnippetSaved{{{uuidFromName(id)},
                                    u"name-"_s + QString::fromLatin1(id),
                                    u"text %1"_s.arg(random() % 5),
                                    {}}};
        journal.append(said(payload));
        desk.record({journal.last()});
        QStringList expected;
        for (const StandingSnippet &one : foldSnippets(journal))
            expected.append(one.snippet.name + u'=' + one.snippet.text);
        CHECK(desk.database().column(u"SELECT name || '=' || text FROM snippet ORDER BY folded"_s) ==
              expected);
    }
    desk.checkConsistency();
    for (const QString &damage :
         {u"UPDATE snippet SET text = 'wrong'"_s, u"UPDATE snippet SET folded = 'x'"_s,
          u"DELETE FROM snippet"_s,
          u"INSERT INTO snippet_use (reply, snippet, at_ms) VALUES (x'00', x'01', 2)"_s}) {
        CAPTURE(damage);
        desk.database().run(damage);
        desk.write([&](store::WriteUnit &unit) {
            store::SnippetTable table(unit.database, unit.keys, unit.briefs);
            const bool areSame = table.refold();
            const bool areUsesSame = table.refoldUses();
            CHECK_FALSE((areSame && areUsesSame));
            CHECK(table.refold());
            CHECK(table.refoldUses());
        });
    }
}
