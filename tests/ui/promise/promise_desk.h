#pragma once

#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/promise/promise_controller.h"

namespace daisychain::test {

/// A desk on a Wednesday morning where @mara has asked something, and what writes to her.
struct PromiseDesk {
    DeskTown town;
    ui::Roster roster{town.desk, town.desk.notices(), town.me};
    ui::ConversationController conversation{
        {town.desk, town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me}};
    ui::ComposerController composer{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                     [](Network) { return std::chrono::seconds(10); }}};
    ui::ReplyPromises reply{composer, town.clock};
    ui::PromiseController promises{
        {town.desk, town.clock, roster, conversation, composer, reply, QTimeZone::utc()}};
    QStringList said;

    PromiseDesk()
    {
        QObject::connect(&conversation, &ui::ConversationController::changed, &promises,
                         [this] { composer.setConversation(conversation.detail(), conversation.outbox()); });
        QObject::connect(&promises, &ui::PromiseController::said, &promises,
                         [this](const QString &sentence) { said.append(sentence); });
        town.says(QStringLiteral("a"),
                  {.by = QStringLiteral("mara"), .text = QStringLiteral("where is it?"), .minute = 1});
        open(QStringLiteral("mara"));
    }
    void open(const QString &customer)
    {
        conversation.open(town.handle(customer));
        REQUIRE(eventually(
            [&] { return conversation.detail() && composer.isReady() && composer.account() != nullptr; }));
    }
    /// The reply goes out, and the network confirms it after some minutes.
    void sendNow(const QString &post)
    {
        const qsizetype before = town.desk.recordings().size();
        composer.send(false);
        REQUIRE(eventually([&] { return town.desk.recordings().size() == before + 1; }));
        confirm(std::get<HandOver>(town.desk.recordings().last().actions.first().payload).reply, post);
    }
    void confirm(ReplyId sent, const QString &post)
    {
        town.clock.advance(std::chrono::minutes(1));
        PostFact fact =
            town.fact(post, {.by = QStringLiteral("shop"), .text = QStringLiteral("ours"), .minute = 40});
        fact.created = town.clock.now();
        fact.replyTo = DeskTown::post(QStringLiteral("a"));
        town.desk.confirmReply(sent, fact);
    }
    template <class Payload>
    QList<Payload> recorded() const
    {
        QList<Payload> found;
        for (const Action &action : town.desk.actions()) {
            if (const auto *payload = std::get_if<Payload>(&action.payload))
                found.append(*payload);
        }
        return found;
    }
    PromiseView promised(const QString &words, std::chrono::milliseconds in, PersonId by)
    {
        const ActionId id =
            town.desk.decides(by, town.clock.now(), town.subject(QStringLiteral("a"), QStringLiteral("mara")),
                              Promise{words, town.clock.now() + in, {}, {}});
        REQUIRE(eventually([&] { return promises.find(id).has_value(); }));
        return *promises.find(id);
    }
};

}  // namespace daisychain::test
