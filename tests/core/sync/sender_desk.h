#pragma once

#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "core/sync/outbox_sender.h"
#include "tests/core/sync/outgoing_shelf.h"
#include "tests/core/sync/pretend_network.h"
#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>

namespace daisychain::test {

using namespace sync;
using namespace std::chrono_literals;

inline Account keyedAccount()
{
    Account account = shopAccount();
    account.retrySafety = {RetryKind::Keyed, 60min};
    return account;
}

/// A desk on disk with questions of many customers, and a sender that can be taken away and made again at any
/// moment. Time is told: each turn of the loop is a second.
class SenderDesk {
    QTemporaryDir m_dir;
    store::TextTokens m_tokens;  // outlives the store

public:
    explicit SenderDesk(Account with = keyedAccount(), quint32 seed = 1)
        : account(std::move(with))
        , network(account, clock, seed)
    {
        open();
        REQUIRE(store->directory().saveAccount(account).result().has_value());
        stream = {streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
        REQUIRE(store->directory().saveStream(stream).result().has_value());
    }

    void open()
    {
        auto opened = store::DeskStore::open(m_dir.filePath(QStringLiteral("desk.db")),
                                             store::Schema::Migrate, m_tokens, nullptr);
        REQUIRE(opened.has_value());
        store = std::move(*opened);
    }

    void startSender()
    {
        connections = std::make_unique<Connections>(
            [this](const Account &, const Secret &) { return network.connection(); });
        REQUIRE(connections->add(account, Secret("token")).has_value());
        SendServices services;
        services.outbox = &store->outbox();
        services.replies = &store->outboxReader();
        services.conversations = &store->conversations();
        services.posts = &store->posts();
        services.facts = &store->facts();
        services.coverage = &store->coverage();
        services.pictures = &shelf;
        services.clock = &clock;
        services.random = [] { return 0.5; };
        sender = std::make_unique<OutboxSender>(services, connections.get(), nullptr);
        QObject::connect(sender.get(), &OutboxSender::settled, [](const SendOutcome &outcome) {
            if (outcome.trouble)
                FAIL("the store: " << outcome.trouble->detail.toStdString() << " "
                                   << outcome.trouble->arguments.join(u' ').toStdString() << " "
                                   << errorCodeName(outcome.trouble->code).toStdString());
        });
        sender->start();
    }

    /// As a kill leaves it: what was under way is never heard of again.
    void kill()
    {
        sender.reset();
        connections.reset();
        store.reset();
    }

    PostId question(int number) const
    {
        return {Network::Mastodon, QStringLiteral("https://flowers.example/q/%1").arg(number)};
    }
    IdentityId customer(int number) const
    {
        return {Network::Mastodon, QStringLiteral("https://flowers.example/@c%1").arg(number)};
    }

    FactBatch asked(int number, int edit = 0) const
    {
        FactBatch batch;
        batch.account = account.id;
        batch.received = clock.now();
        PostFact post;
        post.id = question(number);
        post.localId = QString::number(number);
        post.author = customer(number);
        post.created = clock.now();
        post.version.order = edit;
        post.text = QStringLiteral("where is parcel %1 (%2)?").arg(number).arg(edit);
        batch.posts.append(post);
        batch.caught.append({post.id, stream.id, post.created});
        return batch;
    }

    void ask(int number, int edit = 0)
    {
        REQUIRE(store->facts().ingest({asked(number, edit)}, IngestMode::Live).result().has_value());
    }

    StopReason stopReason()
    {
        const auto page =
            store->queue()
                .queuePage({QueueView::Mine, sam, clock.now(), {}}, {}, PageDirection::After, 10)
                .result();
        REQUIRE((page.has_value() && page->rows.size() == 1));
        return page->rows[0].view.stopReason;
    }

    ReplyId answer(int number, std::optional<std::chrono::milliseconds> undoWindow = {},
                   const QString &text = {}, const QList<ReplyPicture> &pictures = {})
    {
        HandOver handOver;
        handOver.reply = {newUuid(clock.now())};
        handOver.account = account.id;
        handOver.parent = question(number);
        handOver.text = text.isEmpty() ? QStringLiteral("It left today, number %1.").arg(number) : text;
        handOver.seen = {{question(number), {0, {}}}};
        handOver.pictures = pictures;
        Recording recording;
        recording.actions = {Action{{newUuid(clock.now())},
                                    sam,
                                    clock.now(),
                                    Audience::Desk,
                                    ConversationSubject{question(number), customer(number)},
                                    handOver}};
        if (undoWindow)
            recording.terms.insert(handOver.reply, SendTerms{clock.now() + *undoWindow, {}, 1, 1});
        REQUIRE(store->journal().record(recording).result().has_value());
        return handOver.reply;
    }

    /// A chain: each part goes out after the one before it; from the third on only when `pause` is over.
    QList<ReplyId> answerInParts(int number, int parts, std::optional<std::chrono::milliseconds> pause = {})
    {
        Recording recording;
        QList<ReplyId> replies;
        for (int part = 1; part <= parts; ++part) {
            HandOver handOver;
            handOver.reply = {newUuid(clock.now())};
            handOver.account = account.id;
            handOver.parent = question(number);
            handOver.text =
                QStringLiteral("Part of a long answer to %1. %2/%3").arg(number).arg(part).arg(parts);
            handOver.seen = {{question(number), {0, {}}}};
            SendTerms terms{{}, {}, part, parts};
            if (!replies.isEmpty())
                terms.after = replies.last();
            if (pause && part > 2)
                terms.notBefore = clock.now() + *pause;
            recording.actions.append(Action{{newUuid(clock.now())},
                                            sam,
                                            clock.now(),
                                            Audience::Desk,
                                            ConversationSubject{question(number), customer(number)},
                                            handOver});
            recording.terms.insert(handOver.reply, terms);
            replies.append(handOver.reply);
        }
        REQUIRE(store->journal().record(recording).result().has_value());
        return replies;
    }

    OutboxRow row(ReplyId reply)
    {
        const auto found = store->outboxReader().reply(reply, {}).result();
        REQUIRE((found.has_value() && found->has_value()));
        return **found;
    }

    int pending()
    {
        const auto rows = store->outboxReader().pendingReplies({}).result();
        REQUIRE(rows.has_value());
        return int(std::count_if(rows->begin(), rows->end(),
                                 [](const OutboxRow &r) { return !isSettled(r.state); }));
    }

    /// Lets a second of told time go by, and the sender do what is to be done by then.
    void turn()
    {
        clock.advance(1s);
        sender->poke();
        REQUIRE(eventually([this] { return sender->isIdle(); }));
    }

    bool workUntilSettled(int mostTurns = 400)
    {
        for (int i = 0; i < mostTurns && pending() > 0; ++i)
            turn();
        return pending() == 0;
    }

    /// Every text stands as often as it was handed over.
    int doubles() const
    {
        QHash<QString, int> count;
        int doubles = 0;
        for (const auto &post : network.posts)
            doubles += ++count[post.parentLocalId + u'|' + post.text] > 1 ? 1 : 0;
        return doubles;
    }

    FakeClock clock;
    Account account;
    PretendNetwork network;
    OutgoingShelf shelf;
    Stream stream;
    PersonId sam{uuidFromName("sam")};
    std::unique_ptr<store::DeskStore> store;
    std::unique_ptr<Connections> connections;
    std::unique_ptr<OutboxSender> sender;
};

inline Account forgetfulAccount()
{
    Account account = keyedAccount();
    account.retrySafety = {};
    return account;
}

}  // namespace daisychain::test
