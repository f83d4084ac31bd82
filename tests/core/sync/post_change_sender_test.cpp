#include "core/sync/post_change_sender.h"

#include "tests/core/sync/sender_desk.h"

using namespace daisychain;
using namespace daisychain::test;

namespace {

/// A desk whose answer to the first customer stands on the network, and what changes it.
struct ChangingDesk : SenderDesk {
    std::unique_ptr<PostChangeSender> changer;
    int rests = 0;

    ChangingDesk()
    {
        ask(1);
        startSender();
        (void)answer(1);
        REQUIRE(workUntilSettled());
        startChanger();
    }
    void startChanger()
    {
        changer = std::make_unique<PostChangeSender>(PostChangeServices{&store->postChanges(),
                                                                        &store->posts(), &store->facts(),
                                                                        &clock, [] { return 0.5; }},
                                                     connections.get(), nullptr);
        QObject::connect(changer.get(), &PostChangeSender::settled, changer.get(),
                         [](const std::optional<Error> &trouble) { CHECK_FALSE(trouble.has_value()); });
        changer->start();
    }
    PostId own() const { return network.fact(network.posts.first()).id; }
    ActionId record(ActionPayload payload)
    {
        const Action action =
            newAction(sam, clock.now(), ConversationSubject{question(1), customer(1)}, std::move(payload));
        REQUIRE(store->journal().record({{action}, {}, {}}).result().has_value());
        return action.id;
    }
    ActionId remove(std::optional<std::chrono::milliseconds> hold = {})
    {
        RemovePost removal{own(), account.id, {}};
        if (hold)
            removal.notBefore = clock.now() + *hold;
        return record(removal);
    }
    ActionId edit(const QString &text)
    {
        EditPost edit;
        edit.post = own();
        edit.account = account.id;
        edit.text = text;
        return record(edit);
    }
    OutboxState state(ActionId change)
    {
        const auto found = store->postChangeReader().change(change, {}).result();
        REQUIRE((found.has_value() && found->has_value()));
        return (*found)->state;
    }
    /// Lets told time go by, with a look each second.
    void pass(std::chrono::seconds time)
    {
        for (auto gone = 0s; gone < time; gone += 1s) {
            clock.advance(1s);
            changer->poke();
        }
    }
    bool becomes(ActionId change, OutboxState wanted)
    {
        for (int second = 0; second < 600 && state(change) != wanted; ++second) {
            clock.advance(1s);
            changer->poke();
            (void)eventually([&] { return state(change) == wanted; }, 20ms);
        }
        return state(change) == wanted;
    }
    ThreadPost shown()
    {
        const auto found = store->posts().post(own()).result();
        REQUIRE((found.has_value() && found->has_value()));
        return **found;
    }
};

}  // namespace

TEST_CASE("a post of ours that is taken down is gone there and here, once", "[sync][change]")
{
    ChangingDesk desk;
    const ActionId removal = desk.remove();
    REQUIRE(desk.becomes(removal, OutboxState::Sent));
    CHECK(desk.network.removals == QStringList{QStringLiteral("own-0")});
    CHECK(desk.shown().isDeleted);
    const auto steps = desk.store->postChangeReader().steps(removal).result();
    REQUIRE(steps.has_value());
    CHECK(steps->size() == 3);
}

TEST_CASE("until its hold is over nobody hears of a removal, and it can be taken back", "[sync][change]")
{
    ChangingDesk desk;
    const ActionId removal = desk.remove(5s);
    desk.pass(4s);
    CHECK(desk.state(removal) == OutboxState::Held);
    (void)desk.record(Undo{removal});
    CHECK(desk.state(removal) == OutboxState::Withdrawn);
    desk.pass(20s);
    CHECK(desk.network.removals.isEmpty());
    CHECK_FALSE(desk.shown().isDeleted);
}

TEST_CASE("offline a removal waits, and may still be taken back", "[sync][change]")
{
    ChangingDesk desk;
    desk.network.isDown = true;
    const ActionId first = desk.remove();
    REQUIRE(eventually([&] {
        const auto change = desk.store->postChangeReader().change(first, {}).result();
        return change && *change && (*change)->lastError.has_value();
    }));
    (void)desk.record(Undo{first});
    CHECK(desk.state(first) == OutboxState::Withdrawn);
    const ActionId second = desk.remove();
    desk.pass(30s);
    CHECK(desk.state(second) != OutboxState::Sent);
    desk.network.isDown = false;
    REQUIRE(desk.becomes(second, OutboxState::Sent));
    CHECK(desk.network.removals.size() == 1);
}

TEST_CASE("an edit whose answer was lost is looked for before it is repeated", "[sync][change]")
{
    ChangingDesk desk;
    desk.network.dropsChanges = 1;
    const ActionId edit = desk.edit(QStringLiteral("It leaves tomorrow, sorry."));
    REQUIRE(desk.becomes(edit, OutboxState::Sent));
    CHECK(desk.network.edits.size() == 1);
    CHECK(desk.shown().post.text == QStringLiteral("It leaves tomorrow, sorry."));
    CHECK(desk.shown().olderVersions.size() == 1);
}

TEST_CASE("an edit that was under way when the program died is made once", "[sync][change]")
{
    ChangingDesk desk;
    const ActionId edit = desk.edit(QStringLiteral("It leaves tomorrow."));
    desk.changer.reset();
    // As a kill leaves it: told, and the word that it is done never written.
    const auto taken = desk.store->postChanges().takeNext({desk.account.id}, desk.clock.now()).result();
    REQUIRE(taken.has_value());
    if (*taken) {
        network::EditedPost told;
        told.localId = QStringLiteral("own-0");
        told.text = QStringLiteral("It leaves tomorrow.");
        (void)desk.network.edit(told);
    }
    desk.startChanger();
    REQUIRE(desk.becomes(edit, OutboxState::Sent));
    CHECK(desk.network.edits.size() == 1);
}

TEST_CASE("what the network refuses stays with its words until somebody takes it back", "[sync][change]")
{
    ChangingDesk desk;
    desk.network.refuses = Error{ErrorCode::Refused, {QStringLiteral("not yours"), QStringLiteral("403")}};
    const ActionId removal = desk.remove();
    REQUIRE(desk.becomes(removal, OutboxState::Refused));
    auto pending = desk.store->postChangeReader().pendingChanges({}).result();
    REQUIRE((pending.has_value() && pending->size() == 1));
    CHECK(refusalWords(*pending->first().lastError) == QStringLiteral("not yours"));
    (void)desk.record(Undo{removal});
    pending = desk.store->postChangeReader().pendingChanges({}).result();
    REQUIRE(pending.has_value());
    CHECK(pending->isEmpty());
}

TEST_CASE("a post is changed in the order of the decisions about it", "[sync][change]")
{
    ChangingDesk desk;
    desk.network.isDown = true;
    const ActionId edit = desk.edit(QStringLiteral("Once more: it left."));
    const ActionId removal = desk.remove();
    desk.pass(3s);
    desk.network.isDown = false;
    REQUIRE(desk.becomes(removal, OutboxState::Sent));
    CHECK(desk.state(edit) == OutboxState::Sent);
    CHECK(desk.network.edits.size() == 1);
    CHECK(desk.network.removals.size() == 1);
}
