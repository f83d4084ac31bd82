#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_moderator.h"
#include "tests/support/fake_pictures.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_controller.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/picture/picture_book.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

namespace daisychain::test {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize Usual{1280, 800};

/// A box on a doorstep, as somebody photographs it.
Picture boxPicture(int width, int height, QColor wall)
{
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(wall);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(0, height * 0.7, width, height * 0.3), wall.darker(140));
    const QRectF box(width * 0.25, height * 0.35, width * 0.5, height * 0.45);
    painter.fillRect(box, QColor(u"#b98a5a"_s));
    painter.fillRect(QRectF(box.left(), box.center().y() - height * 0.03, box.width(), height * 0.06),
                     QColor(u"#d8c39a"_s));
    painter.setPen(QPen(QColor(u"#5b3d1f"_s), width * 0.01));
    painter.drawLine(box.topLeft(), box.center());
    painter.end();
    return {width, height,
            QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes())};
}

/// The whole window over one morning's desk, with pictures and a network that keeps people off.
struct Desktop {
    explicit Desktop(ui::Theme &theme)
        : theme(theme)
    {
        pictures.put(QUrl(u"https://daisies.example/box.jpg"_s), boxPicture(800, 600, QColor(u"#c7d3c0"_s)));
        pictures.put(QUrl(u"https://daisies.example/tall.jpg"_s), boxPicture(300, 900, QColor(u"#d0c0b8"_s)));
        pictures.put(QUrl(u"https://daisies.example/wide.jpg"_s),
                     boxPicture(1200, 300, QColor(u"#b8c4d8"_s)));
        pictures.put(QUrl(u"https://daisies.example/face.png"_s), boxPicture(96, 96, QColor(u"#e0b0a0"_s)));
        health.now.streams = 3;
        health.now.heardWithin = std::chrono::seconds(20);
        Q_EMIT health.changed();
    }
    void show()
    {
        window.addScreen(&screen);
        window.showScreen(u"queue"_s);
        window.resize(Usual);
        window.show();
        screen.activate();
        settle();
    }
    void open(const QString &customer)
    {
        screen.queue().show(QueueView::AllOpen);
        settle();
        const QString handle = morning.desk.handleOfCustomer(identity(customer));
        screen.open(handle);
        (void)eventually([&] {
            return screen.conversation().handle() == handle && screen.conversation().detail() &&
                   screen.composer().isReady();
        });
        settle();
    }
    static IdentityId identity(const QString &name)
    {
        return {Network::Mastodon, u"https://daisies.example/@"_s + name};
    }
    static PostId post(const QString &name)
    {
        return {Network::Mastodon, u"https://daisies.example/p/"_s + name};
    }
    PostFact fact(const QString &id, const QString &by, const QString &text, int minutesAgo,
                  const QString &replyTo = {}) const
    {
        PostFact fact;
        fact.id = post(id);
        fact.author = identity(by);
        fact.created = morning.clock.now() - std::chrono::minutes(minutesAgo);
        fact.text = text;
        fact.url = fact.id.globalId;
        if (!replyTo.isEmpty())
            fact.replyTo = post(replyTo);
        fact.mentions.append({identity(u"shop"_s), u"shop@daisies.example"_s, {}});
        return fact;
    }
    void tell(const PostFact &fact)
    {
        FactBatch batch;
        batch.account = accountIdFor(identity(u"shop"_s));
        batch.received = fact.created;
        batch.posts.append(fact);
        batch.caught.append(CaughtFact{fact.id, {}, fact.created});
        morning.desk.tell(batch);
    }
    void profile(const QString &name, const QString &shown, const QString &handle, bool hasFace = false)
    {
        FactBatch batch;
        batch.account = accountIdFor(identity(u"shop"_s));
        ProfileFact profile;
        profile.id = identity(name);
        profile.displayName = shown;
        profile.handle = handle;
        if (hasFace)
            profile.avatarUrl = u"https://daisies.example/face.png"_s;
        batch.profiles.append(profile);
        morning.desk.tell(batch);
    }
    ui::ThreadView *thread() { return window.findChild<ui::ThreadView *>(); }
    void press(const char *command) { commands.action(QLatin1String(command))->trigger(); }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    FakePictures pictures;
    FakeModerator moderator;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::PictureBook book{{pictures, morning.desk, morning.desk.notices(), settings}};
    ui::QueueScreen screen{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                            morning.desk, morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                            morning.clock, morning.me},
                           {theme, icons, commands, undo, settings, {}, &book, &moderator}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

PostMedia picture(const QString &name, const QString &alt, int width, int height)
{
    return {MediaKind::Image, u"https://daisies.example/"_s + name, {}, alt, width, height};
}

/// Ordinary: what comes on any day.
void tellOrdinary(Desktop &desktop)
{
    desktop.profile(u"ruth"_s, u"Ruth Okonkwo"_s, u"ruth@garten.example"_s, true);
    desktop.profile(u"press"_s, u"Meadow Courier"_s, u"news@courier.example"_s);
    desktop.tell(desktop.fact(
        u"news"_s, u"press"_s,
        u"The road to the flower market is closed until Thursday. Deliveries go round by the mill."_s, 90));
    PostFact first = desktop.fact(u"r1"_s, u"ruth"_s, u"This is how it stood at my door this morning."_s, 40);
    first.media = {
        picture(u"box.jpg"_s, u"A cardboard box on a doorstep, its upper left corner torn open"_s, 800, 600)};
    desktop.tell(first);
    PostFact quoting = desktop.fact(u"r2"_s, u"ruth"_s, u"Is it because of this?"_s, 35, u"r1"_s);
    quoting.quoted = Desktop::post(u"news"_s);
    desktop.tell(quoting);
    PostFact poll = desktop.fact(u"r3"_s, u"ruth"_s, u"What would you send in its place?"_s, 30, u"r2"_s);
    poll.poll = Poll{{{u"the same again"_s, 14}, {u"tulips"_s, 5}, {u"the money back"_s, 1}},
                     desktop.morning.clock.now() + std::chrono::hours(5),
                     false};
    desktop.tell(poll);
    PostFact edit = desktop.fact(u"r4"_s, u"ruth"_s, u"My order is 4711, paid on Monday."_s, 20, u"r3"_s);
    desktop.tell(edit);
    edit.text = u"My order is 4712, paid on Sunday evening."_s;
    edit.version.order = (desktop.morning.clock.now() - std::chrono::minutes(12)).ms;
    desktop.tell(edit);
    desktop.tell(desktop.fact(u"r5"_s, u"ruth"_s, u"I know where you live."_s, 10, u"r4"_s));
}

void tellMany(Desktop &desktop)
{
    PostFact many = desktop.fact(u"k9"_s, u"kofi"_s, u"Four of them, and one elsewhere:"_s, 6);
    many.media = {picture(u"box.jpg"_s, u"The box"_s, 800, 600),
                  picture(u"tall.jpg"_s, {}, 300, 900),
                  picture(u"wide.jpg"_s, u"الباقة من الجانب، والزهور ذابلة تمامًا بعد يوم واحد"_s, 1200, 300),
                  picture(u"gone.jpg"_s, u"Lost on the way"_s, 640, 480),
                  {MediaKind::Image,
                   u"https://pictures.a-very-long-name-of-a-host-in-a-far-country.example/1.jpg"_s,
                   {},
                   u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"_s,
                   4000,
                   3000},
                  {MediaKind::Video, u"https://far.example/v.mp4"_s, {}, {}, 0, 0}};
    many.contentWarning = u"wilted flowers, seen from near"_s;
    desktop.tell(many);
}

/// Extreme: long words, Arabic, emoji families, one letter, everything at once.
void tellExtreme(Desktop &desktop)
{
    PostFact post = desktop.fact(u"e1"_s, u"anna"_s, u"?"_s, 5);
    post.poll =
        Poll{{{u"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und noch sehr viel mehr, "
               "damit die Zeile nicht reicht"_s,
               999'999},
              {u"👨‍👩‍👧‍👦👨‍👩‍👧‍👦"_s, 1},
              {u"نعم، بالتأكيد"_s, 400'000},
              {u"x"_s, 0}},
             desktop.morning.clock.now() - std::chrono::hours(30),
             true};
    post.quoted = Desktop::post(u"n1"_s);
    desktop.tell(post);
    PostFact lost = desktop.fact(
        u"e2"_s, u"anna"_s, u"שלום 👩‍👩‍👧‍👦 قارن هذا بذاك"_s, 4, u"e1"_s);
    lost.quoted = PostId{Network::Mastodon,
                         u"https://far.example/users/somebody/statuses/"_s + u"123456789"_s.repeated(12)};
    lost.version.order = 1;
    desktop.tell(lost);
    for (int i = 2; i < 5; ++i) {
        lost.text += u" und %1"_s.arg(i);
        lost.version.order = (desktop.morning.clock.now() - std::chrono::minutes(9 - i)).ms;
        desktop.tell(lost);
    }
}

void paintOrdinary(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    tellOrdinary(desktop);
    desktop.show();
    desktop.open(u"ruth"_s);
    gallery.paint(u"talk"_s, desktop.window, Usual, true);
    desktop.thread()->showItem(ui::postItemId(Desktop::post(u"r4"_s)));
    desktop.thread()->toggleChanges();
    gallery.paint(u"talk-changes"_s, desktop.window, Usual);
    desktop.thread()->showItem(ui::postItemId(Desktop::post(u"r5"_s)));
    gallery.paint(u"talk-folded"_s, desktop.window, Usual);
    desktop.thread()->showItem(ui::postItemId(Desktop::post(u"r1"_s)));
    desktop.press("queue.media");
    gallery.paint(u"talk-picture"_s, desktop.window, Usual);
    desktop.screen.conversation().open({});
    desktop.moderator.is.blocksUs = true;
    desktop.open(u"ruth"_s);
    (void)eventually([&] { return !desktop.moderator.asked.isEmpty(); });
    settle();
    desktop.press("post.report");
    gallery.paint(u"talk-report"_s, desktop.window, Usual);
    desktop.press("post.block");
    gallery.paint(u"talk-block-760"_s, desktop.window, {760, 700});
    QApplication::setLayoutDirection(Qt::RightToLeft);
    gallery.paint(u"talk-mirrored"_s, desktop.window, Usual);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void paintExtreme(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    tellMany(desktop);
    tellExtreme(desktop);
    desktop.show();
    desktop.open(u"kofi"_s);
    gallery.paint(u"talk-warning"_s, desktop.window, Usual);
    desktop.thread()->showItem(ui::postItemId(Desktop::post(u"k9"_s)));
    (void)desktop.thread()->pressInCurrent(ui::SpotKind::ToggleWarning);
    desktop.thread()->showItem(ui::postItemId(Desktop::post(u"k9"_s)));
    gallery.paint(u"talk-many-pictures"_s, desktop.window, {1280, 1100});
    desktop.open(u"anna"_s);
    desktop.thread()->showItem(ui::postItemId(Desktop::post(u"e2"_s)));
    desktop.thread()->toggleChanges();
    gallery.paint(u"talk-extreme"_s, desktop.window, {1280, 1100});
}

}  // namespace

void paintConversation(Gallery &gallery)
{
    if (!gallery.wants(u"talk"_s))
        return;
    paintOrdinary(gallery);
    paintExtreme(gallery);
}

}  // namespace daisychain::test
