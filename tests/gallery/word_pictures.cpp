#include "core/text/emoji_names.h"
#include "tests/gallery/gallery.h"
#include "tests/gallery/shop_morning.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/kept_state.h"
#include "tests/support/kept_usage.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_sign_in.h"
#include "tests/support/told_speller.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/language_line.h"
#include "ui/composer/recent_emoji.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLineEdit>

namespace daisychain::test {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize Usual{1280, 800};
constexpr QSize Narrow{760, 700};

/// The window over one morning's desk, where colleagues write other languages.
struct Team {
    explicit Team(ui::Theme &theme)
        : theme(theme)
    {
        speller.own[OwnWords::Mine] = {u"Kowalska"_s, u"Łódź"_s, u"tulpomania"_s};
        for (const QString &emoji : {u"🌼"_s, u"👍"_s, u"📦"_s, u"🙏"_s})
            ui::rememberEmoji(settings, emoji);
        write(morning.me, u"Jo Abebe"_s, {u"en"_s, u"de"_s});
        write(morning.desk.addPerson(u"Ana Reis"_s), u"Ana Reis"_s, {u"pt"_s, u"en"_s});
        write(morning.desk.addPerson(u"João"_s), u"João Ferreira dos Santos"_s, {u"pt"_s});
        tell();
        for (ui::Screen *each : QList<ui::Screen *>{&screen, &settingsScreen})
            window.addScreen(each, each != &screen);
        window.showScreen(u"queue"_s);
        window.resize(Usual);
        window.show();
        screen.activate();
        screen.queue().show(QueueView::AllOpen);
        settle();
    }
    void write(PersonId person, const QString &name, const QStringList &languages)
    {
        (void)morning.desk.savePerson({person, name, name.section(u' ', 0, 0), languages, {}});
        settle();
    }
    static IdentityId identity(const QString &name)
    {
        return {Network::Mastodon, u"https://daisies.example/@"_s + name};
    }
    void tell()
    {
        PostFact fact;
        fact.id = {Network::Mastodon, u"https://daisies.example/p/portuguese"_s};
        fact.author = identity(u"tom"_s);
        fact.created = morning.clock.now() - std::chrono::minutes(4);
        fact.text = u"Bom dia, onde está a minha encomenda? Já passaram três semanas e ninguém responde."_s;
        fact.mentions.append({identity(u"shop"_s), u"shop@daisies.example"_s, {}});
        FactBatch batch;
        batch.account = accountIdFor(identity(u"shop"_s));
        batch.received = fact.created;
        batch.posts.append(fact);
        batch.caught.append(CaughtFact{fact.id, {}, fact.created});
        morning.desk.tell(batch);
        settle();
    }
    void open(const QString &customer)
    {
        const QString handle = morning.desk.handleOfCustomer(identity(customer));
        screen.open(handle);
        (void)eventually([&] {
            return screen.conversation().handle() == handle && screen.composer().isReady() &&
                   screen.composer().account() != nullptr;
        });
        settle();
    }
    ui::GrowingEditor *editor() { return window.findChild<ui::GrowingEditor *>(u"replyEditor"_s); }
    void type(const QString &text)
    {
        QApplication::setActiveWindow(&window);
        screen.startReply();
        editor()->setPlainText({});
        editor()->insertPlainText(text);
        settle();
    }
    void sign(const SignatureRule &rule)
    {
        Account account = *screen.composer().account();
        account.signature = rule;
        (void)morning.desk.saveAccount(account);
        (void)eventually([&] { return screen.composer().account()->signature == rule; });
        settle();
    }
    void press(const char *command)
    {
        commands.action(QLatin1String(command))->trigger();
        settle();
    }
    void showSetting(const QString &id)
    {
        window.showScreen(u"settings"_s);
        settle();
        settingsScreen.focusSetting(id);
        settle();
    }

    ui::Theme &theme;
    ShopMorning morning;
    MemorySettings settings;
    SaidHealth health;
    SaidSignIn signIn;
    KeptUsage usage;
    KeptState state;
    ToldSpeller speller;
    ui::Icons icons{theme};
    ui::Commands commands{settings, icons};
    ui::UndoStack undo{morning.desk, morning.clock, morning.me};
    ui::QueueScreen screen{{morning.desk, morning.desk, morning.desk, morning.desk, morning.desk,
                            morning.desk, morning.desk, morning.desk, morning.desk, morning.desk.notices(),
                            morning.clock, morning.me},
                           {theme, icons, commands, undo, settings, {}}};
    ui::SettingsScreen settingsScreen{{theme, icons, settings, commands, morning.desk, signIn, state,
                                       morning.desk.notices(), morning.me, morning.desk, usage, undo,
                                       morning.clock, true, nullptr, nullptr, nullptr, nullptr, &speller}};
    ui::MainWindow window{{theme, icons, morning.clock, settings, commands, undo, health, {}}};
};

void paintLanguage(Gallery &gallery)
{
    Team team(gallery.theme());
    team.open(u"tom"_s);
    (void)eventually([&] { return !team.window.findChild<ui::LanguageLine *>()->isHidden(); });
    settle();
    gallery.paint(u"words-language"_s, team.window, Usual, true);
    team.window.resize(Narrow);
    settle();
    team.press("composer.reply");  // where there is room for one, the conversation
    gallery.paint(u"words-language-760"_s, team.window, Narrow);
    team.window.resize(Usual);
    settle();
    team.press("conversation.assign");
    settle();
    gallery.paint(u"words-assign"_s, team.window, Usual);
}

void paintEmoji(Gallery &gallery)
{
    Team team(gallery.theme());
    team.open(u"mara"_s);
    team.type(u"Hi Mara, it leaves today "_s);
    team.press("composer.emoji");
    gallery.paint(u"words-emoji"_s, team.window, Usual, true);
    gallery.paint(u"words-emoji-760"_s, team.window, Narrow);
    team.window.findChild<QLineEdit *>(u"emojiQuery"_s)->setText(u"heart"_s);
    settle();
    gallery.paint(u"words-emoji-found"_s, team.window, Usual);
    team.press("composer.emoji");
    team.type(u"Hi Mara, it leaves today :thu"_s);
    gallery.paint(u"words-emoji-typed"_s, team.window, Usual);
}

void paintMentions(Gallery &gallery)
{
    Team team(gallery.theme());
    team.open(u"crowd5"_s);
    team.sign({SignatureStyle::Pattern, u"^{initials} · flowers.example/help"_s, true});
    team.type(u"Hi @"_s);
    gallery.paint(u"words-mention"_s, team.window, Usual, true);
    team.type(u"Your parcel left us this morning and comes tomorrow before noon. "_s.repeated(12));
    gallery.paint(u"words-signed"_s, team.window, Usual);
}

void paintSettings(Gallery &gallery)
{
    Team team(gallery.theme());
    team.open(u"mara"_s);
    team.sign({SignatureStyle::Pattern, u"{first} from the shop"_s, true});
    for (const auto &[name, id] :
         {std::pair("signatures", "signatures.style"), std::pair("spelling", "words.add"),
          std::pair("daisies", "daisies.allowance")}) {
        team.showSetting(QLatin1String(id));
        gallery.paint(u"words-settings-"_s + QLatin1String(name), team.window, Usual);
    }
    team.window.resize(Narrow);
    team.showSetting(u"signatures.style"_s);
    gallery.paint(u"words-settings-760"_s, team.window, Narrow);
}

}  // namespace

void paintWords(Gallery &gallery)
{
    if (!gallery.wants(u"words"_s))
        return;
    gallery.know({u"blossom"_s, u"red heart"_s, u"folded hands"_s, u"^{initials} · flowers.example/help"_s,
                  u"{first} from the shop"_s, u"Ana Reis"_s, u"João Ferreira dos Santos"_s});
    for (const text::Emoji &emoji : text::allEmoji())
        gallery.knowWhole(emoji.english);
    for (const QString &word : {u"Kowalska"_s, u"Łódź"_s, u"tulpomania"_s})
        gallery.knowWhole(word);
    paintLanguage(gallery);
    paintEmoji(gallery);
    paintMentions(gallery);
    paintSettings(gallery);
}

}  // namespace daisychain::test
