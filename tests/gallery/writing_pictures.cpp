#include "tests/core/sync/outgoing_shelf.h"
#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_speller.h"
#include "tests/support/told_writing.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/guard_lines.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/promise/promise_lines.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/main_window.h"
#include "ui/suggestion/suggestion_sheet.h"

#include <QApplication>
#include <QLineEdit>

namespace daisychain::test {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr QSize Usual{1280, 800};
constexpr QSize Narrow{760, 700};

Suggestion answered(const QString &text, const QString &who, int daysAgo, AnswerOutcome outcome, int uses)
{
    Suggestion suggestion;
    suggestion.text = text;
    suggestion.who = who;
    suggestion.account = u"shop@daisies.example"_s;
    suggestion.when = parseInstant("2026-03-04T09:58:00Z").value() - std::chrono::hours(24 * daysAgo);
    suggestion.outcome = outcome;
    suggestion.uses = uses;
    return suggestion;
}

/// Has words of a reply in English, but for one.
ToldSpeller shopSpeller()
{
    ToldSpeller speller;
    speller.words = {
        {u"de-DE"_s, {}},
        {u"en-US"_s,
         u"Hi Mara this is what the vase looks like now and a new one comes tomorrow only few customers are "
         "waiting Write to with your order I'll get back you by Friday number of parcel Ask if it late I've "
         "written private message so that nobody else has read along"_s.split(u' ')}};
    speller.guessed = {u"en"_s};
    return speller;
}

/// The whole window over one morning's desk, with all that helps to write.
struct Desktop {
    explicit Desktop(ui::Theme &theme)
        : theme(theme)
    {
        health.now.streams = 3;
        health.now.heardWithin = 20s;
        Q_EMIT health.changed();
        window.addScreen(&screen);
        window.showScreen(u"queue"_s);
        window.resize(Usual);
        window.show();
        screen.activate();
        settle();
    }
    static IdentityId identity(const QString &name)
    {
        return {Network::Mastodon, u"https://daisies.example/@"_s + name};
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
    void promised(const QString &words, std::chrono::minutes due, PersonId by)
    {
        const ConversationSubject subject = screen.conversation().detail()->head.subject;
        morning.desk.decides(by, morning.clock.now() - 3h, subject,
                             Promise{words, morning.clock.now() + due, {}, {}});
        settle();
    }
    /// Until the guards and the promises have read it.
    void write(const QString &text)
    {
        screen.composer().addText(text);
        (void)eventually([&] {
            const auto *guards = window.findChild<ui::GuardLines *>();
            const auto *promises = window.findChild<ui::PromiseLines *>();
            return !guards->isHidden() && !promises->isHidden();
        });
        settle();
    }
    /// Where there is room for one, the conversation.
    void narrow()
    {
        window.resize(Narrow);
        settle();
        press("composer.reply");
    }
    void press(const char *command)
    {
        commands.action(QLatin1String(command))->trigger();
        settle();
    }
    void fill(const QString &field, const QString &text)
    {
        window.findChild<QLineEdit *>(field)->setText(text);
        settle();
    }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    ToldGestures gestures;
    ToldSuggestions suggestions;
    OutgoingShelf shelf;
    ToldSpeller speller = shopSpeller();
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::QueueScreen screen{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                            morning.desk, morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                            morning.clock, morning.me, nullptr, &gestures, &suggestions, nullptr, nullptr,
                            &shelf, &speller},
                           {theme, icons, commands, undo, settings, {}}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

void tell(Desktop &desktop, const QString &by, const QString &text)
{
    PostFact fact;
    fact.id = {Network::Mastodon, u"https://daisies.example/p/exposed"_s};
    fact.author = Desktop::identity(by);
    fact.created = desktop.morning.clock.now() - 4min;
    fact.text = text;
    fact.language = u"en"_s;
    fact.mentions.append({Desktop::identity(u"shop"_s), u"shop@daisies.example"_s, {}});
    FactBatch batch;
    batch.account = accountIdFor(Desktop::identity(u"shop"_s));
    batch.received = fact.created;
    batch.posts.append(fact);
    batch.caught.append(CaughtFact{fact.id, {}, fact.created});
    desktop.morning.desk.tell(batch);
}

void paintWriting(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.open(u"mara"_s);
    desktop.write(u"Hi Mara, only a few customers are waiting. Write to jo@daisies.example with your order, "
                  "and I'll get back to you by Friday 10:00."_s);
    gallery.paint(u"write"_s, desktop.window, Usual, true);
    desktop.press("promise.take");
    gallery.paint(u"write-taken"_s, desktop.window, Usual);
    desktop.promised(u"call back about the vase"_s, -40min, desktop.morning.sam);
    desktop.promised(u"a new bouquet"_s, 5h, desktop.morning.me);
    desktop.press("promise.give");
    desktop.fill(u"promiseWords"_s, u"send a voucher by post"_s);
    desktop.fill(u"promiseDue"_s, u"in two hours"_s);
    gallery.paint(u"write-promises"_s, desktop.window, Usual);
    gallery.paint(u"write-promises-760"_s, desktop.window, Narrow);
}

void paintPictures(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.open(u"mara"_s);
    desktop.screen.composer().addText(u"Hi Mara, this is what the vaze looks like now "_s);
    desktop.screen.composer().setPictures(
        {desktop.shelf.put("1", u"a blue vase with a crack from the rim to the foot"_s),
         desktop.shelf.put("2", {})});
    (void)eventually([&] { return desktop.speller.questions > 0; });
    settle();
    gallery.paint(u"write-pictures"_s, desktop.window, Usual);
    desktop.narrow();
    gallery.paint(u"write-pictures-760"_s, desktop.window, Narrow);
}

void paintGiving(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.gestures.given = {2, {Money{5000, u"EUR"_s}}};
    desktop.open(u"kofi"_s);
    desktop.morning.desk.decides(desktop.morning.me, desktop.morning.clock.now() - 50h,
                                 desktop.screen.conversation().detail()->head.subject,
                                 Gesture{GestureKind::Gift, Money{1500, u"EUR"_s}, u"the long wait"_s, {}});
    settle();
    desktop.press("gesture.give");
    desktop.fill(u"gestureAmount"_s, u"10"_s);
    desktop.fill(u"gestureReason"_s, u"wilted flowers"_s);
    gallery.paint(u"write-daisy"_s, desktop.window, Usual);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    gallery.paint(u"write-daisy-mirrored"_s, desktop.window, Usual);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void paintSuggestions(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.suggestions.answers =
        QList{answered(u"It left us this morning and comes tomorrow before noon: the link in your mail shows "
                       "where it is. If it isn't there by then, write here and we send a new one at once."_s,
                       u"Sam Okafor"_s, 9, AnswerOutcome::Thanked, 4),
              answered(u"The carrier lost it. A new one leaves today, and you hear from me when it does."_s,
                       u"Ana Reis"_s, 40, AnswerOutcome::Quiet, 1)};
    desktop.open(u"mara"_s);
    desktop.press("composer.suggest");
    (void)eventually([&] { return desktop.window.findChild<ui::SuggestionSheet *>()->isVisible(); });
    gallery.paint(u"write-suggestions"_s, desktop.window, Usual);
    desktop.press("composer.suggest");
    desktop.suggestions.answers = QList{
        answered(u"It left us this morning and comes tomorrow before noon: the link in your mail shows "
                 "where it is. If it isn't there by then, write here and we send a new one at once."_s,
                 u"Sam Okafor"_s, 9, AnswerOutcome::Thanked, 4),
        answered(u"هل يمكنك إرسال صورة الملصق الموجود على الصندوق؟"_s, {}, 40, AnswerOutcome::Quiet, 1),
        answered(u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft "
                 "👨‍👩‍👧‍👦 "_s.repeated(6),
                 u"Anna-Katharina Freifrau von Hohenstein-Wolfenbüttel"_s, 400, AnswerOutcome::CameBack, 12)};
    desktop.press("composer.suggest");
    settle();
    gallery.paint(u"write-suggestions-long"_s, desktop.window, Usual);
}

/// The private text with its line, somebody whom it would let in, and then both sides.
void paintMoving(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    desktop.open(u"mara"_s);
    desktop.press("composer.movePrivate");
    gallery.paint(u"write-private"_s, desktop.window, Usual);
    desktop.screen.composer().addText(
        u"Hi Mara, the number of your new parcel is 4712. Ask @ann@blumen.example if it is late."_s);
    (void)eventually([&] { return !desktop.window.findChild<ui::GuardLines *>()->isHidden(); });
    settle();
    gallery.paint(u"write-private-third"_s, desktop.window, Usual, true);
    gallery.paint(u"write-private-third-760"_s, desktop.window, Narrow);
    desktop.screen.composer().setText(u"Hi Mara, the number of your new parcel is 4712."_s);
    desktop.screen.composer().send(false);
    const auto sent = [&] {
        const auto &recordings = desktop.morning.desk.recordings();
        return !recordings.isEmpty() && recordings.last().terms.size() == 2;
    };
    (void)eventually(sent);
    settle();
    const auto message = std::get<HandOver>(desktop.morning.desk.recordings().last().actions.first().payload);
    PostFact fact;
    fact.id = {Network::Mastodon, u"https://daisies.example/p/moved"_s};
    fact.author = Desktop::identity(u"shop"_s);
    fact.replyTo = message.parent;
    fact.created = desktop.morning.clock.now();
    fact.text = u"@mara Hi Mara, the number of your new parcel is 4712."_s;
    fact.visibility = Visibility::Direct;
    desktop.morning.desk.confirmReply(message.reply, fact);
    settle();
    gallery.paint(u"write-moved-public"_s, desktop.window, Usual);
    desktop.press("conversation.otherSide");
    (void)eventually([&] {
        const auto &detail = desktop.screen.conversation().detail();
        return detail && detail->head.view.privateAccount && desktop.screen.composer().isReady();
    });
    settle();
    gallery.paint(u"write-moved-private"_s, desktop.window, Usual);
}

void paintExposed(Gallery &gallery)
{
    Desktop desktop(gallery.theme());
    tell(desktop, u"tom"_s,
         u"Charged twice! My card is 4111 1111 1111 1111, call me on +353 1 234 5678 or write to "
         "tom@meadow.example."_s);
    desktop.open(u"tom"_s);
    desktop.promised(u"🌻"_s.repeated(40) +
                         u" Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"_s,
                     48h, desktop.morning.me);
    gallery.paint(u"write-exposed"_s, desktop.window, Usual);
    desktop.narrow();
    gallery.paint(u"write-exposed-760"_s, desktop.window, Narrow);
}

}  // namespace

void paintWritingMeans(Gallery &gallery)
{
    if (!gallery.wants(u"write"_s))
        return;
    gallery.know({u"EUR"_s, u"Tom O’Brien"_s});
    paintWriting(gallery);
    paintPictures(gallery);
    paintGiving(gallery);
    paintSuggestions(gallery);
    paintExposed(gallery);
    paintMoving(gallery);
}

}  // namespace daisychain::test
