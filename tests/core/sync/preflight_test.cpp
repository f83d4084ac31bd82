#include "core/sync/preflight.h"

#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::sync;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now{1893456000000};
const PersonId Sam{uuidFromName("sam")};
const PersonId Jo{uuidFromName("jo")};

PostId post(const char *name)
{
    return {Network::Mastodon, QString::fromLatin1(name)};
}

/// One question, seen, answered a minute ago by Sam.
PreflightInput plain()
{
    PreflightInput input;
    input.now = Now;
    input.row.reply = {uuidFromName("reply")};
    input.row.author = Sam;
    input.row.created = Now - 1min;
    input.row.content.reply = input.row.reply;
    input.row.content.parent = post("question");
    input.row.content.seen = {{post("question"), {0, {}}}};
    ThreadPost question;
    question.post.id = post("question");
    question.post.created = Now - 20min;
    input.posts = {question};
    input.newest = {{post("question"), {0, {}}}};
    JournalEntry handedOver;
    handedOver.position = 10;
    handedOver.action.actor = Sam;
    handedOver.action.payload = input.row.content;
    input.journal = {handedOver};
    return input;
}

}  // namespace

TEST_CASE("a reply goes out when nothing changed since its author looked", "[sync][preflight]")
{
    CHECK(preflight(plain()) == std::nullopt);
}

TEST_CASE("a post, an edit or a deletion that was not on screen stops it", "[sync][preflight]")
{
    PreflightInput newer = plain();
    newer.newest.append({post("more"), {0, {}}});
    CHECK(preflight(newer) == StopReason::NewPost);
    newer.row.content.seen.append({post("more"), {0, {}}});
    CHECK(preflight(newer) == std::nullopt);

    PreflightInput edited = plain();
    edited.newest[0].version.order = 7;
    CHECK(preflight(edited) == StopReason::Edited);

    PreflightInput gone = plain();
    gone.posts[0].isDeleted = true;
    gone.newest.clear();
    CHECK(preflight(gone) == StopReason::Deleted);
}

TEST_CASE("an answer by somebody else stops it, one's own further part doesn't", "[sync][preflight]")
{
    PreflightInput input = plain();
    JournalEntry other = input.journal[0];
    other.position = 11;
    other.action.actor = Jo;
    HandOver byJo = input.row.content;
    byJo.reply = {uuidFromName("Jo's reply")};
    other.action.payload = byJo;
    input.journal.append(other);
    CHECK(preflight(input) == StopReason::AnsweredByOther);
    input.journal[1].position = 9;
    CHECK(preflight(input) == std::nullopt);
    input.journal[1].position = 11;
    input.journal[1].action.actor = Sam;
    CHECK(preflight(input) == std::nullopt);

    PreflightInput elsewhere = plain();
    ThreadPost ours;
    ours.post.id = post("ours");
    ours.post.created = Now - 30s;
    ours.ours = AccountId{uuidFromName("shop")};
    elsewhere.posts.append(ours);
    CHECK(preflight(elsewhere) == StopReason::AnsweredByOther);
    elsewhere.posts[1].post.created = Now - 10min;
    CHECK(preflight(elsewhere) == std::nullopt);
}

TEST_CASE("age counts from the time it was meant to go, and differs in private", "[sync][preflight]")
{
    PreflightInput input = plain();
    input.row.created = Now - 3h;
    CHECK(preflight(input) == StopReason::TooOld);
    input.row.terms.notBefore = Now - 1h;
    CHECK(preflight(input) == std::nullopt);
    input.row.terms.notBefore.reset();
    input.row.content.visibility = Visibility::Direct;
    CHECK(preflight(input) == std::nullopt);
    input.row.created = Now - 13h;
    CHECK(preflight(input) == StopReason::TooOld);
}

TEST_CASE("a waking and a lost account stop it", "[sync][preflight]")
{
    PreflightInput input = plain();
    input.hasAccount = false;
    CHECK(preflight(input) == StopReason::SignedOut);
    input.woke = true;
    CHECK(preflight(input) == StopReason::Woke);
}
