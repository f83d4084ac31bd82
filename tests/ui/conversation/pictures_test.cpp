#include "tests/ui/conversation/thread_desk.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

const QString Own = u"https://flowers.example/media/1.png"_s;
const QString Far = u"https://far.example/1.jpg"_s;

PostFact withPicture(const ThreadDesk &desk, const QString &url, int width = 1200, int height = 900)
{
    PostFact fact = desk.town.fact(u"a"_s, {.by = u"mara"_s, .text = u"look"_s, .minute = 1});
    fact.media = {{MediaKind::Image, url, {}, u"a torn label"_s, width, height}};
    return fact;
}

}  // namespace

TEST_CASE("a picture of our own server is fetched by itself, and its row never changes its height",
          "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    desk.source.answersAtOnce = false;
    desk.tell(withPicture(desk, Own));
    desk.open(u"mara"_s);
    (void)desk.pane.grab();
    REQUIRE(desk.source.wishes.size() == 1);
    CHECK_FALSE(desk.source.wishes.first().isAskedFor);
    CHECK(std::get<PostId>(desk.source.wishes.first().owner) == DeskTown::post(u"a"_s));
    const double before = desk.layout(u"a"_s)->height;
    desk.source.answer();
    REQUIRE(eventually([&] {
        return desk.book.stateOf(QUrl(Own), DeskTown::post(u"a"_s), PictureUse::Thread) ==
               PictureBook::State::Here;
    }));
    (void)desk.pane.grab();
    CHECK(desk.layout(u"a"_s)->height == before);
    CHECK(desk.words(u"a"_s).contains(u"a torn label"));
    CHECK(desk.sentence(u"a"_s).contains(u"a torn label"));
}

TEST_CASE("a picture from elsewhere stays a plate with host, size and description until it is asked for",
          "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    desk.tell(withPicture(desk, Far));
    desk.open(u"mara"_s);
    (void)desk.pane.grab();
    CHECK(desk.source.wishes.isEmpty());
    const QString words = desk.words(u"a"_s);
    CHECK(words.contains(u"far.example"));
    CHECK(words.contains(u"1200 × 900"));
    CHECK(words.contains(u"a torn label"));
    desk.focus(u"a"_s);
    desk.pane.showMedia();
    (void)desk.pane.grab();
    REQUIRE(desk.source.wishes.size() == 1);
    CHECK(desk.source.wishes.first().isAskedFor);
    CHECK(desk.openedUrls.isEmpty());
}

TEST_CASE("the setting says whether pictures are fetched by themselves", "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    set(desk.settings, LoadPictures, PictureChoice::Never);
    desk.tell(withPicture(desk, Own));
    desk.open(u"mara"_s);
    (void)desk.pane.grab();
    CHECK(desk.source.wishes.isEmpty());
    set(desk.settings, LoadPictures, PictureChoice::Always);
    desk.book.reconsider();
    settle();
    (void)desk.pane.grab();
    CHECK(desk.source.wishes.size() == 1);
}

TEST_CASE("a picture that is here is shown large by click and by Enter", "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    desk.tell(withPicture(desk, Own));
    desk.open(u"mara"_s);
    int shown = 0;
    QObject::connect(&desk.pane, &ConversationPane::pictureRequested,
                     [&](const ThreadPost &post, int number) {
                         ++shown;
                         CHECK(post.post.id == DeskTown::post(u"a"_s));
                         CHECK(number == 0);
                     });
    desk.click(u"a"_s, SpotKind::ShowMedia);
    desk.focus(u"a"_s);
    QTest::keyClick(desk.pane.thread(), Qt::Key_Return);
    CHECK(shown == 2);
}

TEST_CASE("a picture that can't be had says so and is tried again on the key", "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    desk.tell(withPicture(desk, u"https://flowers.example/gone.png"_s));
    desk.open(u"mara"_s);
    (void)desk.pane.grab();
    settle();
    (void)desk.pane.grab();
    CHECK(desk.source.wishes.size() == 1);
    desk.focus(u"a"_s);
    desk.pane.showMedia();
    (void)desk.pane.grab();
    CHECK(desk.source.wishes.size() == 2);
}

TEST_CASE("pictures of impossible shape take a bounded place", "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    int minute = 1;
    for (const auto &[width, height] : {std::pair(1, 100'000), {100'000, 1}, {0, 0}, {-5, 7}, {3, 3}}) {
        PostFact fact = withPicture(desk, Own, width, height);
        fact.id = DeskTown::post(QString::number(minute));
        if (minute > 1)
            fact.replyTo = DeskTown::post(u"1"_s);
        fact.created = fact.created + std::chrono::minutes(minute++);
        desk.tell(fact);
    }
    desk.open(u"mara"_s);
    for (int i = 1; i < minute; ++i) {
        const auto layout = desk.layout(QString::number(i));
        REQUIRE(layout->plates.size() == 1);
        const QRectF rect = layout->plates.first().rect;
        CHECK(rect.width() >= 60);
        CHECK(rect.height() >= 60);
        CHECK(rect.width() <= 420);
        CHECK(rect.height() <= 400);
    }
    (void)desk.pane.grab();
}

TEST_CASE("four pictures stand in tiles, and a hostile hundred is cut short", "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    PostFact fact = withPicture(desk, Own);
    for (int i = 2; i <= 100; ++i)
        fact.media.append({MediaKind::Image, u"https://flowers.example/%1.png"_s.arg(i), {}, {}, 800, 600});
    desk.tell(fact);
    desk.open(u"mara"_s);
    CHECK(desk.layout(u"a"_s)->plates.size() == 16);
    CHECK(desk.words(u"a"_s).contains(u"84 more"));
}

TEST_CASE("a folded post fetches nothing", "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    PostFact fact = withPicture(desk, Own);
    fact.contentWarning = u"blood"_s;
    desk.tell(fact);
    desk.open(u"mara"_s);
    (void)desk.pane.grab();
    CHECK(desk.source.wishes.isEmpty());
    desk.focus(u"a"_s);
    desk.pane.showMedia();
    CHECK(desk.source.wishes.isEmpty());
}

TEST_CASE("faces come from the server too, and initials stand in until then", "[ui][conversation][pictures]")
{
    ThreadDesk desk;
    desk.source.answersAtOnce = false;
    FactBatch batch;
    batch.account = desk.town.account.id;
    ProfileFact profile = desk.town.profile(u"mara"_s);
    profile.avatarUrl = u"https://flowers.example/avatars/mara.png"_s;
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = u"hi"_s, .minute = 1});
    batch.profiles.append(profile);
    desk.town.desk.tell(batch);
    desk.open(u"mara"_s);
    (void)desk.pane.grab();
    REQUIRE(desk.source.wishes.size() == 1);
    CHECK(desk.source.wishes.first().use == PictureUse::Face);
    CHECK(desk.book.face(profile.avatarUrl, profile.id).isNull());
    desk.source.answer();
    REQUIRE(eventually([&] { return !desk.book.face(profile.avatarUrl, profile.id).isNull(); }));
}
