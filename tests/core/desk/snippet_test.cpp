#include "core/desk/snippet_finder.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

const Instant Noon = *parseInstant("2026-03-04T12:00:00Z");
const SnippetId Late{uuidFromName("late")};
const SnippetId Thanks{uuidFromName("thanks")};

Snippet snippet(const QString &name, const QString &text, SnippetId id = Late)
{
    return {id, name, text, {}};
}

/// What checkSnippet() says of it: "variable custmer"; "fine" when nothing.
QString verdict(const Snippet &snippet)
{
    const auto checked = checkSnippet(snippet);
    return checked ? u"fine"_s : checked.error().arguments.join(u' ');
}

QString verdictOnText(const QString &text)
{
    return verdict(snippet(u"late"_s, text));
}

SnippetValues maras()
{
    return {{SnippetVariable::Customer, u"Mara Kowalska"_s},
            {SnippetVariable::CustomerFirst, u"Mara"_s},
            {SnippetVariable::Handle, u"@mara"_s}};
}

Action said(const QByteArray &id, const ActionPayload &payload, const Subject &subject = DeskSubject{})
{
    return {{uuidFromName(id)}, {uuidFromName("sam")}, Noon, Audience::Desk, subject, payload};
}

QStringList namesAfter(const QList<Action> &actions)
{
    QStringList names;
    for (const StandingSnippet &one : foldSnippets(actions))
        names.append(one.snippet.name + u'=' + one.snippet.text);
    return names;
}

SnippetRow row(const QString &name, const QString &text, int uses = 0)
{
    SnippetRow row;
    row.snippet = snippet(name, text, {uuidFromName(name.toUtf8())});
    row.uses = uses;
    return row;
}

QStringList found(const SnippetFinder &finder, const QString &query)
{
    QStringList names;
    for (const auto &one : finder.find(query, Noon, 10))
        names.append(one.row.snippet.name);
    return names;
}

HandOver reply(const char *id, const QList<SnippetId> &snippets)
{
    HandOver reply;
    reply.reply = {uuidFromName(id)};
    reply.snippets = snippets;
    return reply;
}

}  // namespace

TEST_CASE("a variable nobody knows is named when a snippet is saved", "[desk][snippet]")
{
    CHECK(
        verdictOnText(u"Hi {customer}, {Customer-First} {handle} {me} {me-first} {signature} {account}"_s) ==
        u"fine"_s);
    CHECK(verdictOnText(u"Hi {custmer}"_s) == u"variable custmer"_s);
    CHECK(verdictOnText(u"Hi {{ticket.requester.first_name}}"_s) ==
          u"variable ticket.requester.first_name"_s);
    CHECK(verdictOnText(u"Hi { customer } and {no such thing}"_s) == u"variable no such thing"_s);
    // Braces that hold no name are text.
    CHECK(verdictOnText(u"press {, then } or {\"a\": 1} or {} or {{}}"_s) == u"fine"_s);
    CHECK(verdictOnText(u"type \\{custmer}"_s) == u"fine"_s);
    CHECK(verdictOnText(u"{"_s.repeated(5000)) == u"fine"_s);
}

TEST_CASE("what can't be used as a snippet is refused with what is wrong", "[desk][snippet]")
{
    CHECK(verdict(snippet({}, u"x"_s)) == u"name empty"_s);
    CHECK(verdict(snippet(u"two words"_s, u"x"_s)) == u"name two words"_s);
    CHECK(verdict(snippet(u"a/b"_s, u"x"_s)) == u"name a/b"_s);
    CHECK(verdict(snippet(u"\u202eevil"_s, u"x"_s)).startsWith(u"name "));
    CHECK(verdict(snippet(u"größe-2.1_é"_s, u"x"_s)) == u"fine"_s);
    CHECK(verdict(snippet(u"n"_s.repeated(41), u"x"_s)) == u"name too long"_s);
    CHECK(verdictOnText(u" \n"_s) == u"text empty"_s);
    CHECK(verdictOnText(u"x"_s.repeated(5001)) == u"text too long"_s);
    CHECK(verdictOnText(u"a"_s + QChar(0xd800)) == u"text characters"_s);
    CHECK(verdictOnText(u"a"_s + QChar(0)) == u"text characters"_s);
    Snippet german = snippet(u"a"_s, u"b"_s);
    german.language = u"de"_s;
    CHECK(verdict(german) == u"fine"_s);
    german.language = u"German"_s;
    CHECK(verdict(german) == u"language German"_s);
}

TEST_CASE("variables are filled, and what has no value stays to be written", "[desk][snippet]")
{
    const Snippet late = snippet(u"late"_s, u"Hi {customer-first} ({handle}),\n{{customer}}: {me} \\{x}"_s);
    const QString filled = filledSnippet(late, maras());
    CHECK(filled == u"Hi Mara (@mara),\nMara Kowalska: {me} {x}"_s);
    const auto gap = firstGap(filled);
    REQUIRE(gap);
    CHECK(gap->variable == SnippetVariable::Me);
    CHECK(filled.mid(gap->start, gap->length) == u"{me}"_s);
    CHECK_FALSE(firstGap(u"a {custmer} {"_s));
    CHECK_FALSE(firstGap({}));
    // A value isn't read again.
    SnippetValues tricky = maras();
    tricky[SnippetVariable::Customer] = u"{me}"_s;
    CHECK(filledSnippet(snippet(u"a"_s, u"{customer}"_s), tricky) == u"{me}"_s);
    CHECK(snippetValue(u"{me}"_s) == u"me"_s);
}

TEST_CASE("a foreign name can bring no link, mention, tag or line into our text", "[desk][snippet]")
{
    CHECK(snippetValue(u"  Mara\n Kowalska 🌸 "_s) == u"Mara Kowalska 🌸"_s);
    CHECK(snippetValue(u"Bob https://evil.example"_s).isEmpty());
    CHECK(snippetValue(u"Bob evil://x"_s).isEmpty());
    CHECK(snippetValue(u"Bob www.evil.example"_s).isEmpty());
    CHECK(snippetValue(u"@everyone"_s).isEmpty());
    CHECK(snippetValue(u"Bob #spam"_s).isEmpty());
    CHECK(snippetValue(u"\u202eevil\u202c"_s) == u"evil"_s);
    CHECK(snippetValue(u"M"_s.repeated(1'000'000)).size() <= 61);
    CHECK(firstNameOf(u"Dr. Mara Kowalska"_s) == u"Mara"_s);
    CHECK(firstNameOf(u"🌸 mara"_s) == u"mara"_s);
    CHECK(firstNameOf(u"4711 ---"_s).isEmpty());
}

TEST_CASE("a text is a snippet's while half of its words are there", "[desk][snippet]")
{
    const Snippet late = snippet(u"late"_s, u"Hi {customer},\nyour parcel is late. We are sorry."_s);
    CHECK(isSnippetIn(late, u"Hi Mara,\nyour parcel is late. We are sorry."_s));
    CHECK(isSnippetIn(late, u"HI Mara, your parcel is very late"_s));
    CHECK_FALSE(isSnippetIn(late, u"Hi Mara, good morning to you"_s));
    CHECK(isSnippetIn(snippet(u"a"_s, u"{me}"_s), u"Sam"_s));
    CHECK_FALSE(isSnippetIn(snippet(u"a"_s, u"{me}"_s), u" "_s));

    const QString filled = u"Hi Mara,\nyour parcel is late.\n– Sam"_s;
    CHECK_FALSE(hasOwnLine(filled, {filled}));
    CHECK_FALSE(hasOwnLine(u"\nyour  parcel is late.\n\n"_s, {filled}));
    CHECK(hasOwnLine(filled + u"\nTulips too!"_s, {filled}));
    CHECK(hasOwnLine(u"Hi Mara!\nyour parcel is late."_s, {filled}));
    CHECK_FALSE(hasOwnLine(filled + u"\nBye."_s, {filled, u"Bye."_s}));
}

TEST_CASE("of a snippet what was said last stands", "[desk][snippet]")
{
    QList<Action> actions{said("1", SnippetSaved{snippet(u"late"_s, u"a"_s)}),
                          said("2", SnippetSaved{snippet(u"Early"_s, u"b"_s, Thanks)}),
                          said("3", SnippetSaved{snippet(u"late"_s, u"c"_s)})};
    CHECK(namesAfter(actions) == QStringList{u"Early=b"_s, u"late=c"_s});
    actions.append(said("4", SnippetRemoved{Late}));
    CHECK(namesAfter(actions) == QStringList{u"Early=b"_s});
    actions.append(said("5", Undo{{uuidFromName("4")}}));
    CHECK(namesAfter(actions) == QStringList{u"Early=b"_s, u"late=c"_s});
    actions.append(said("6", Undo{{uuidFromName("3")}}));
    CHECK(namesAfter(actions) == QStringList{u"Early=b"_s, u"late=a"_s});
    const CustomerSubject mara{{Network::Bluesky, u"did:plc:mara"_s}};
    actions.append(said("7", SnippetRemoved{Late}, mara));
    CHECK(namesAfter(actions).size() == 2);
}

TEST_CASE("a use counts with the last handing over, until it is withdrawn", "[desk][snippet]")
{
    const CustomerSubject mara{{Network::Bluesky, u"did:plc:mara"_s}};
    QList<Action> actions{said("1", reply("a", {Late, Thanks}), mara), said("2", reply("b", {Late}), mara)};
    CHECK(foldSnippetUses(actions).size() == 2);
    actions.append(said("3", reply("a", {Thanks}), mara));
    CHECK(foldSnippetUses(actions).value({uuidFromName("a")}) ==
          QList<SnippetUse>{{{uuidFromName("a")}, Thanks, Noon}});
    actions.append(said("4", Withdraw{{uuidFromName("b")}}, mara));
    CHECK(foldSnippetUses(actions).size() == 1);
    actions.append(said("5", reply("a", {}), mara));
    CHECK(foldSnippetUses(actions).isEmpty());
}

TEST_CASE("snippets are found by letters of the name and words of the text", "[desk][snippet]")
{
    SnippetRow old = row(u"refund-old"_s, u"gone"_s, 99);
    old.snippet.expires = Noon;
    const SnippetFinder finder({row(u"refund"_s, u"Your money is back in three days"_s, 1),
                                row(u"refund-late"_s, u"We are late, sorry"_s, 5), old,
                                row(u"thanks"_s, u"Thank you for your patience with the refund"_s)});
    CHECK(found(finder, u"refund"_s) == QStringList{u"refund"_s, u"refund-late"_s, u"thanks"_s});
    CHECK(found(finder, u"rflt"_s) == QStringList{u"refund-late"_s});
    CHECK(found(finder, u"money back"_s) == QStringList{u"refund"_s});
    CHECK(found(finder, u"REF late"_s).first() == u"refund-late"_s);
    CHECK(found(finder, {}).first() == u"refund-late"_s);  // used most
    CHECK(found(finder, u"xyz"_s).isEmpty());
    CHECK(finder.find({}, Noon, 1).size() == 1);
    REQUIRE(finder.row(old.snippet.id) != nullptr);
    CHECK(finder.row(old.snippet.id)->uses == 99);
    CHECK(finder.row(Late) == nullptr);
}
