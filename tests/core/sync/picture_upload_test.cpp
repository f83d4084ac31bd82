#include "tests/core/sync/sender_desk.h"

using namespace daisychain;
using namespace daisychain::sync;
using namespace daisychain::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A desk with a question, and an answer to it with two pictures.
struct PicturedDesk {
    explicit PicturedDesk(const Account &account = keyedAccount())
        : desk(account)
    {
        desk.ask(1);
    }

    ReplyId answer()
    {
        return desk.answer(1, {}, u"Look."_s,
                           {desk.shelf.put("tulip", u"A tulip"_s), desk.shelf.put("rose", u"A rose"_s)});
    }

    QList<OutboxState> states(ReplyId reply)
    {
        QList<OutboxState> states;
        const auto steps = desk.store->outboxReader().transitions(reply).result();
        REQUIRE(steps.has_value());
        for (const OutboxTransition &step : *steps)
            states.append(step.to);
        return states;
    }

    QStringList uploaded() const
    {
        QStringList texts;
        for (const network::MediaUpload &upload : desk.network.uploads)
            texts.append(QString::fromLatin1(upload.bytes) + u": "_s + upload.altText);
        return texts;
    }

    SenderDesk desk;
};

}  // namespace

TEST_CASE("pictures go to the network before their reply, in order and with their texts", "[sync][pictures]")
{
    Account account = keyedAccount();
    account.limits.maxImageBytes = 1'000'000;
    PicturedDesk pictured(account);
    SenderDesk &desk = pictured.desk;
    const ReplyId reply = pictured.answer();
    bool wasTaken = true;
    desk.network.onUpload = [&] {
        wasTaken = wasTaken && desk.row(reply).state == OutboxState::Taken && desk.network.posts.isEmpty();
    };
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(wasTaken);
    CHECK(pictured.uploaded() == QStringList{u"tulip: A tulip"_s, u"rose: A rose"_s});
    CHECK(desk.network.uploads[0].type == "image/png");
    CHECK(desk.network.uploads[0].fileName == u"picture.png");
    CHECK_FALSE(desk.network.uploads[0].isPrivate);
    CHECK(desk.shelf.mostBytesAsked == QList<qint64>{1'000'000, 1'000'000});
    REQUIRE(desk.network.posts.size() == 1);
    CHECK(desk.network.posts[0].mediaIds == QStringList{u"1"_s, u"2"_s});
    CHECK(desk.row(reply).state == OutboxState::Sent);
}

TEST_CASE("an upload that fails for now is made again later, whichever it is", "[sync][pictures]")
{
    const int failing = GENERATE(1, 2);
    const ErrorCode code = GENERATE(ErrorCode::Offline, ErrorCode::Unanswered, ErrorCode::RateLimited,
                                    ErrorCode::Unavailable, ErrorCode::Cancelled);
    CAPTURE(failing, errorCodeName(code).toStdString());
    PicturedDesk pictured;
    SenderDesk &desk = pictured.desk;
    desk.network.uploadFails.insert(failing, Error{code});
    const ReplyId reply = pictured.answer();
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Sent);
    CHECK(desk.network.uploads.size() == failing + 2);
    CHECK(desk.network.sendCalls == 1);
    REQUIRE(desk.network.posts.size() == 1);
    CHECK(desk.network.posts[0].mediaIds.size() == 2);
    CHECK_FALSE(pictured.states(reply).contains(OutboxState::Unknown));
}

TEST_CASE("a picture that the network refuses stops its reply with the network's words", "[sync][pictures]")
{
    const int failing = GENERATE(1, 2);
    const ErrorCode code =
        GENERATE(ErrorCode::Refused, ErrorCode::NotFound, ErrorCode::Invalid, ErrorCode::Protocol);
    CAPTURE(failing, errorCodeName(code).toStdString());
    PicturedDesk pictured;
    SenderDesk &desk = pictured.desk;
    desk.network.uploadFails.insert(failing, Error{code, {u"Not this file"_s}});
    const ReplyId reply = pictured.answer();
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Refused);
    CHECK(refusalWords(desk.row(reply).lastError.value()) == u"Not this file");
    CHECK(desk.stopReason() == StopReason::Refused);
    CHECK(desk.network.sendCalls == 0);
}

TEST_CASE("a token that isn't accepted for pictures keeps the reply until somebody signs in",
          "[sync][pictures]")
{
    PicturedDesk pictured;
    SenderDesk &desk = pictured.desk;
    desk.network.uploadFails.insert(1, Error{ErrorCode::Unauthorized});
    const ReplyId reply = pictured.answer();
    desk.startSender();
    bool asked = false;
    QObject::connect(desk.connections.get(), &Connections::needsSignIn,
                     [&asked](AccountId) { asked = true; });
    for (int i = 0; i < 400 && !asked; ++i)
        desk.turn();
    CHECK(asked);
    CHECK(desk.row(reply).state == OutboxState::Ready);
    REQUIRE(desk.connections->add(desk.account, Secret("new token")).has_value());
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Sent);
}

TEST_CASE("killed while pictures are on their way, the reply goes out once and nothing was in doubt",
          "[sync][pictures]")
{
    const bool remembersKeys = GENERATE(true, false);
    const int at = GENERATE(1, 2);
    CAPTURE(remembersKeys, at);
    PicturedDesk pictured(remembersKeys ? keyedAccount() : forgetfulAccount());
    SenderDesk &desk = pictured.desk;
    desk.network.remembersKeys = remembersKeys;
    desk.network.hangsAtUpload = at;
    const ReplyId reply = pictured.answer();
    desk.startSender();
    REQUIRE(eventually([&] { return desk.network.uploads.size() == at; }));
    desk.kill();
    desk.open();
    CHECK(desk.row(reply).state == OutboxState::Taken);
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Sent);
    REQUIRE(desk.network.posts.size() == 1);
    CHECK(desk.network.posts[0].mediaIds == QStringList{QString::number(at + 1), QString::number(at + 2)});
    CHECK_FALSE(pictured.states(reply).contains(OutboxState::Unknown));
}

TEST_CASE("an answer to a reply with pictures that gets lost doubles nothing", "[sync][pictures]")
{
    const bool remembersKeys = GENERATE(true, false);
    PicturedDesk pictured(remembersKeys ? keyedAccount() : forgetfulAccount());
    SenderDesk &desk = pictured.desk;
    desk.network.remembersKeys = remembersKeys;
    desk.network.dropsAnswerPercent = 100;
    const ReplyId reply = pictured.answer();
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Sent);
    REQUIRE(desk.network.posts.size() == 1);
    CHECK(desk.network.posts[0].mediaIds == QStringList{u"1"_s, u"2"_s});
}

TEST_CASE("a reply that may stand is looked for before its pictures can stop it", "[sync][pictures]")
{
    PicturedDesk pictured;
    SenderDesk &desk = pictured.desk;
    desk.network.dropsAnswerPercent = 100;
    const auto failure = GENERATE(as<std::optional<ErrorCode>>(), std::nullopt, ErrorCode::Refused,
                                  ErrorCode::Offline, ErrorCode::Unauthorized);
    if (failure)
        desk.network.uploadFails.insert(3, Error{*failure, {u"No more"_s}});
    else
        desk.network.onUpload = [&] {
            if (desk.network.uploads.size() == 2)
                desk.shelf.files.clear();
        };
    const ReplyId reply = pictured.answer();
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.network.sendCalls == 1);
    CHECK(desk.network.posts.size() == 1);
    CHECK(desk.row(reply).state == OutboxState::Sent);
    CHECK(pictured.states(reply).contains(OutboxState::ReadingBack));
}

TEST_CASE("a picture that is gone stops its reply and is named", "[sync][pictures]")
{
    PicturedDesk pictured;
    SenderDesk &desk = pictured.desk;
    const ReplyId reply = pictured.answer();
    desk.shelf.files.remove(contentName("rose", u"png"));
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Stopped);
    CHECK(desk.stopReason() == StopReason::PictureLost);
    CHECK(refusalWords(desk.row(reply).lastError.value()) == u"A rose");
    CHECK(desk.network.posts.isEmpty());
}

TEST_CASE("what is said while pictures are on their way stops the reply", "[sync][pictures]")
{
    PicturedDesk pictured;
    SenderDesk &desk = pictured.desk;
    desk.network.onUpload = [&] { desk.ask(1, int(desk.network.uploads.size())); };
    const ReplyId reply = pictured.answer();
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Stopped);
    CHECK(desk.stopReason() == StopReason::Edited);
    CHECK(desk.network.uploads.size() == 2);
    CHECK(desk.network.posts.isEmpty());
}

TEST_CASE("more pictures than the account takes are not brought at all", "[sync][pictures]")
{
    Account account = keyedAccount();
    account.limits.maxMedia = 1;
    PicturedDesk pictured(account);
    SenderDesk &desk = pictured.desk;
    const ReplyId reply = pictured.answer();
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    CHECK(desk.row(reply).state == OutboxState::Refused);
    CHECK(desk.network.uploads.isEmpty());
}

TEST_CASE("the store takes no reply whose picture could lie elsewhere", "[sync][pictures]")
{
    SenderDesk desk;
    desk.ask(1);
    HandOver reply;
    reply.reply = {newUuid(desk.clock.now())};
    reply.account = desk.account.id;
    reply.text = u"Look."_s;
    reply.pictures = {{u"../desk.db"_s, u"Everything"_s}};
    Recording recording;
    recording.actions = {newAction(desk.sam, desk.clock.now(),
                                   ConversationSubject{desk.question(1), desk.customer(1)}, reply)};
    const auto recorded = desk.store->journal().record(recording).result();
    REQUIRE_FALSE(recorded.has_value());
    CHECK(recorded.error().code == ErrorCode::Invalid);
    CHECK(desk.pending() == 0);
}

TEST_CASE("another picture under the same words is another post", "[sync][pictures]")
{
    PicturedDesk pictured;
    SenderDesk &desk = pictured.desk;
    desk.network.refuses = Error{ErrorCode::Refused, {u"No"_s}};
    const ReplyId reply = pictured.answer();
    desk.startSender();
    REQUIRE(desk.workUntilSettled());
    const OutboxRow refused = desk.row(reply);
    const auto handOver = [&](const QList<ReplyPicture> &pictures) {
        HandOver again = refused.content;
        again.pictures = pictures;
        Recording recording;
        recording.actions = {newAction(desk.sam, desk.clock.now(), refused.subject, again)};
        REQUIRE(desk.store->journal().record(recording).result().has_value());
        const QString key = desk.row(reply).idempotencyKey;
        REQUIRE(desk.workUntilSettled());
        return key;
    };
    CHECK(handOver(refused.content.pictures) == refused.idempotencyKey);
    CHECK(handOver({refused.content.pictures.first()}) != refused.idempotencyKey);
}
