#include "core/desk/erasure.h"

#include "core/desk/action_codec.h"
#include "tests/support/catch.h"
#include "tests/support/said_eraser.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("a receipt is read back as it was written", "[desk][erasure]")
{
    ErasureReceipt receipt = someReceipt();
    receipt.sharesName = true;
    receipt.filesMasked = {u"log/daisychain.log"_s};
    receipt.filesLeft = {u"odd"_s};
    const auto read = receiptFromJson(receiptJson(receipt));
    REQUIRE(read.has_value());
    CHECK(*read == receipt);
    const QString text = receiptText(receipt);
    for (const QString &word :
         {u"Sam"_s, u"desk.sqlite.before-0018"_s, u"the same"_s, u"odd"_s, u"Out of reach"_s})
        CHECK(text.contains(word));
    CHECK_FALSE(receiptFromJson("{}").has_value());
}

TEST_CASE("an edit of payloads reaches every word, post and identity", "[desk][erasure]")
{
    const PostId post{Network::Mastodon, u"https://a.example/mara/1"_s};
    const IdentityId mara{Network::Mastodon, u"https://a.example/@mara"_s};
    const Seen seen{{post, {1, u"mara"_s}}};
    const QString word = u"mara"_s;
    HandOver handOver{{newUuid({1})}, {newUuid({2})}, post, word, word, word, Visibility::Public, seen};
    handOver.pictures = {{QString(64, u'a') + u".png"_s, word}};
    const QList<ActionPayload> payloads{
        Done{seen, DoneReason::Settled},
        Wait{seen},
        Snooze{{1}, seen},
        Note{word},
        handOver,
        Stop{{newUuid({1})}, StopReason::Refused, word},
        Like{post, {newUuid({1})}},
        KeepOff{mara, word, {newUuid({1})}, KeepOffKind::Block, word},
        Praise{post},
        Thanks{seen},
        LinkIdentity{mara, word},
        CustomerDetails{{{DetailField::Name, word, word}, {DetailField::Plan, {}, word}}},
        Split{post},
        Merge{post},
        Up{UpKind::HelpMe, word},
        Promise{word, {1}, {}, {}},
        PromiseKept{{newUuid({1})}, post},
        Gesture{GestureKind::Gift, {}, word, word},
        GestureReaction{{newUuid({1})}, Reaction::Glad, word},
        BeganInPublic{post, {}},
        SaidByMistake{{}, post, {newUuid({1})}, {newUuid({2})}, false},
    };
    PayloadEdit edit;
    edit.words = [](const QString &) { return QString(); };
    edit.post = [](const PostVersionRef &ref) {
        return PostVersionRef{{ref.post.network, u"erased:1"_s}, {ref.version.order, {}}};
    };
    edit.identity = [](const IdentityId &id) { return IdentityId{id.network, u"erased:2"_s}; };
    for (ActionPayload payload : payloads) {
        INFO(actionKindName(payload).toStdString());
        REQUIRE(encodePayload(payload).contains("mara"));
        editPayload(payload, edit);
        const QByteArray json = encodePayload(payload);
        CHECK_FALSE(json.contains("mara"));
        const auto read = decodePayload(actionKindName(payload), json);
        REQUIRE(read.has_value());
        CHECK(*read == payload);
    }
}
