#include "app/engine_room/outgoing_sweep.h"

#include "app/engine_room/open_desk.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/phone_photo.h"

#include <QDateTime>
#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using engine_room::OutgoingFiles;
using engine_room::OutgoingSweep;

namespace {

/// A desk whose outbox may name pictures, two days after they were taken.
struct Shop {
    Shop()
    {
        clock.set(Instant{QDateTime::currentMSecsSinceEpoch()} + 48h);
        const auto folder = engine_room::DataFolder::open(dir.filePath(u"desk"_s));
        REQUIRE(folder.has_value());
        files = std::make_unique<OutgoingFiles>(folder->outgoingFolder());
        auto opened = engine_room::OpenDesk::asGuest(*folder);
        REQUIRE(opened.has_value());
        desk = std::move(*opened);
        account.identity = {Network::Mastodon, u"https://shop.example/@shop"_s};
        account.id = accountIdFor(account.identity);
        REQUIRE(desk->store().directory().saveAccount(account).result().has_value());
    }

    ReplyPicture taken(QColor colour)
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(colour);
        const auto picture = files->take(imageBytes(image, "png")).result();
        REQUIRE(picture.has_value());
        return *picture;
    }
    void record(const ActionPayload &payload)
    {
        const PostId post{Network::Mastodon, u"https://flowers.example/q/1"_s};
        const IdentityId customer{Network::Mastodon, u"https://flowers.example/@mara"_s};
        Recording recording;
        recording.actions = {
            newAction({uuidFromName("sam")}, clock.now(), ConversationSubject{post, customer}, payload)};
        REQUIRE(desk->store().journal().record(recording).result().has_value());
    }
    HandOver reply(const QList<ReplyPicture> &pictures)
    {
        HandOver reply;
        reply.reply = {newUuid(clock.now())};
        reply.account = account.id;
        reply.text = u"Look."_s;
        reply.pictures = pictures;
        return reply;
    }
    bool isThere(const ReplyPicture &picture) { return files->read(picture.file, 0).result().has_value(); }
    int sweep()
    {
        int gone = -1;
        OutgoingSweep sweep(*files, desk->store().outboxReader(), desk->store().drafts(), clock);
        QObject::connect(&sweep, &OutgoingSweep::swept, &sweep, [&gone](int pictures) { gone = pictures; });
        REQUIRE(eventually([&] { return gone >= 0; }));
        return gone;
    }

    QTemporaryDir dir;
    FakeClock clock;
    Account account;
    std::unique_ptr<OutgoingFiles> files;
    std::unique_ptr<engine_room::OpenDesk> desk;
};

}  // namespace

TEST_CASE("pictures go once no reply names them that may still go out", "[engine_room][outgoing]")
{
    Shop shop;
    const ReplyPicture named = shop.taken(Qt::red);
    const ReplyPicture withdrawn = shop.taken(Qt::green);
    const ReplyPicture forgotten = shop.taken(Qt::blue);
    const HandOver waits = shop.reply({named});
    const HandOver takenBack = shop.reply({withdrawn});
    shop.record(waits);
    shop.record(takenBack);
    CHECK(shop.sweep() == 1);
    CHECK_FALSE(shop.isThere(forgotten));
    shop.record(Withdraw{takenBack.reply});
    CHECK(shop.sweep() == 1);
    CHECK_FALSE(shop.isThere(withdrawn));
    CHECK(shop.isThere(named));
}

TEST_CASE("pictures of a draft stay until it names them no more", "[engine_room][outgoing]")
{
    Shop shop;
    Draft draft;
    draft.id = {newUuid(shop.clock.now())};
    draft.person = {uuidFromName("sam")};
    draft.account = shop.account.id;
    draft.text = u"Look."_s;
    draft.pictures = {shop.taken(Qt::red)};
    draft.pictures.first().altText = u"a red square"_s;
    draft.updated = shop.clock.now();
    REQUIRE(shop.desk->store().drafts().saveDraft(draft).result().has_value());
    CHECK(shop.desk->store().drafts().draftsOf(draft.person, {}).result()->first() == draft);
    CHECK(shop.sweep() == 0);
    CHECK(shop.isThere(draft.pictures.first()));
    draft.pictures.clear();
    REQUIRE(shop.desk->store().drafts().saveDraft(draft).result().has_value());
    CHECK(shop.sweep() == 1);
}

TEST_CASE("a file is taken as its bytes are, and can be looked at", "[engine_room][outgoing]")
{
    Shop shop;
    QImage image(2000, 500, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString path = shop.dir.filePath(u"red.png"_s);
    REQUIRE(image.save(path));
    const auto taken = shop.files->takeFile(path).result();
    REQUIRE(taken.has_value());
    const auto seen = shop.files->look(taken->file).result();
    REQUIRE(seen.has_value());
    CHECK(seen->width == 1024);
    CHECK(seen->height == 256);
    CHECK(shop.files->takeFile(shop.dir.filePath(u"none.png"_s)).result().error().code ==
          ErrorCode::NotFound);
    CHECK(shop.files->takeFile(shop.dir.path()).result().error().code == ErrorCode::NotFound);
}

TEST_CASE("a picture that was taken lately waits for its reply", "[engine_room][outgoing]")
{
    Shop shop;
    const ReplyPicture picture = shop.taken(Qt::red);
    shop.clock.set(Instant{QDateTime::currentMSecsSinceEpoch()} + 23h);
    CHECK(shop.sweep() == 0);
    CHECK(shop.isThere(picture));
}
