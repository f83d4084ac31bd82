#include "core/desk/picture_source.h"
#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/kept_snippets.h"
#include "tests/support/kept_state.h"
#include "tests/support/kept_usage.h"
#include "tests/support/markup_readers.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_sign_in.h"
#include "tests/support/told_speller.h"

#include "core/desk/notification_settings.h"
#include "ui/composer/snippet_book.h"
#include "ui/desktop/closing.h"
#include "ui/settings/accounts_section.h"
#include "ui/settings/keys_page.h"
#include "ui/settings/settings_screen.h"
#include "ui/settings/surface_settings.h"
#include "ui/shell/languages.h"
#include "ui/widget/elided_label.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

struct Fixture {
    test::FakeClock clock;
    test::FakeDesk desk{clock};
    PersonId me = desk.addPerson(QStringLiteral("Jo Abebe"));
    AccountId account;
    Theme theme{QFont()};
    Icons icons{theme};
    test::MemorySettings settings;
    test::SaidSignIn signIn;
    test::KeptUsage usage;
    test::KeptState state;
    Commands commands{settings, icons};
    UndoStack undo{desk, clock, me};
    test::KeptSnippets kept{desk};
    SnippetBook snippets{kept, desk.notices(), clock, settings};
    test::ToldSpeller speller;
    std::unique_ptr<SettingsScreen> screen;
    std::unique_ptr<QWidget> page;

    Fixture()
    {
        Account account;
        account.identity = {Network::Mastodon, QStringLiteral("https://daisies.example/@shop")};
        account.id = accountIdFor(account.identity);
        account.handle = QStringLiteral("shop@daisies.example");
        desk.addAccount(account);
        this->account = account.id;
        commands.add({.id = QStringLiteral("queue.claim"),
                      .text = QStringLiteral("Claim"),
                      .key = QKeySequence(Qt::Key_C),
                      .group = QStringLiteral("Queue")},
                     &commands, [] {});
        commands.add({.id = QStringLiteral("queue.done"),
                      .text = QStringLiteral("Done"),
                      .key = QKeySequence(Qt::Key_E),
                      .group = QStringLiteral("Queue")},
                     &commands, [] {});
        screen = std::make_unique<SettingsScreen>(SettingsScreen::Parts{
            theme, icons, settings, commands, desk, signIn, state, desk.notices(), me, desk, usage, undo,
            clock, true, nullptr, &snippets, &desk, nullptr, &speller});
        page.reset(screen->panes().main);
        page->resize(900, 900);
        page->show();
        REQUIRE(test::eventually([this] { return named<QLineEdit>("Name")->text() == u"Jo Abebe"; }));
    }
    template <class T>
    T *named(const char *name)
    {
        for (T *each : page->findChildren<T *>()) {
            if (each->accessibleName() == QString::fromUtf8(name))
                return each;
        }
        FAIL("nothing is called " << name);
        return nullptr;
    }
    QPushButton *button(const char *text) { return buttonIn(*page, text); }
    /// Of the accounts.
    QPushButton *accountButton(const char *text)
    {
        return buttonIn(*page->findChild<AccountsSection *>(), text);
    }
    static QPushButton *buttonIn(const QWidget &place, const char *text)
    {
        for (QPushButton *each : place.findChildren<QPushButton *>()) {
            if (each->text() == QLatin1String(text) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool says(const QString &words) const
    {
        const auto labels = page->findChildren<QLabel *>();
        const auto elided = page->findChildren<ElidedLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); }) ||
               std::any_of(elided.begin(), elided.end(),
                           [&](const ElidedLabel *label) { return label->text().contains(words); });
    }
    Stream listen(StreamKind kind, const QString &argument)
    {
        const Stream stream{streamIdFor(account, kind, argument), account, kind, argument};
        (void)desk.saveStream(stream);
        test::settle();
        return stream;
    }
    void choose(QComboBox *box, int index)
    {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
};

}  // namespace

TEST_CASE("an account is removed only when asked twice", "[ui][settings]")
{
    Fixture f;
    f.signIn.onRemove = [&f](AccountId account) { return f.desk.removeAccount(account); };
    REQUIRE(test::eventually([&] { return f.accountButton("remove") != nullptr; }));
    f.accountButton("remove")->click();
    CHECK(f.desk.accounts().result()->size() == 1);
    REQUIRE(f.accountButton("keep"));
    f.accountButton("keep")->click();
    REQUIRE(f.accountButton("remove"));
    f.accountButton("remove")->click();
    f.accountButton("remove for good")->click();
    CHECK(test::eventually([&] { return f.desk.accounts().result()->isEmpty(); }));
}

TEST_CASE("another account says what it brings along before it is connected", "[ui][settings]")
{
    Fixture f;
    f.signIn.history = std::optional(HistoryCount{.mentions = 31, .open = 2});
    const auto signIn = [&f] {
        f.named<QLineEdit>("Address of the server")->setText(QStringLiteral("social.example"));
        f.button("sign in in the browser")->click();
    };
    signIn();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("31 mentions")); }));
    CHECK(f.signIn.kept == 0);
    f.button("not now")->click();
    CHECK(f.signIn.cancelled == 1);
    signIn();
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("31 mentions")); }));
    f.button("watch it")->click();
    CHECK(test::eventually([&] { return f.says(QStringLiteral("Connected:")); }));
    CHECK(f.signIn.kept == 1);
    CHECK(f.button("watch it") == nullptr);
}

TEST_CASE("a choice of appearance shows at once and is kept", "[ui][settings]")
{
    Fixture f;
    f.choose(f.named<QComboBox>("Colours"), 2);
    CHECK(f.theme.isDark());
    f.choose(f.named<QComboBox>("Rows"), 1);
    CHECK(f.theme.density() == Density::Compact);
    auto *size = f.named<QComboBox>("Size of type");
    f.choose(size, size->count() - 1);
    CHECK(f.theme.fontScale() == Approx(2.0));
    auto *language = f.named<QComboBox>("Language");
    f.choose(language, language->findText(QStringLiteral("Deutsch")));
    CHECK(get(f.settings, Language) == QStringLiteral("de"));

    Theme next{QFont()};
    restoreTheme(next, f.settings);
    CHECK(next.isDark());
    CHECK(next.density() == Density::Compact);
    CHECK(next.fontScale() == Approx(2.0));
}

TEST_CASE("a key is changed by pressing it, and a conflict is shown", "[ui][settings]")
{
    Fixture f;
    auto *edit = f.named<QKeySequenceEdit>("Key for Claim");
    edit->setKeySequence(QKeySequence(Qt::Key_E));
    Q_EMIT edit->editingFinished();
    CHECK(f.commands.key(QStringLiteral("queue.claim")) == QKeySequence(Qt::Key_E));
    int conflicts = 0;
    for (const QLabel *label : f.page->findChildren<QLabel *>())
        conflicts += label->text().startsWith(QStringLiteral("also:"));
    CHECK(conflicts == 2);
}

TEST_CASE("how long texts are kept is told to the desk", "[ui][settings]")
{
    Fixture f;
    auto *days = f.named<QComboBox>("Keep texts of finished matters");
    REQUIRE(test::eventually([&] { return days->isEnabled(); }));
    f.choose(days, days->findData(90));
    CHECK(f.state.values.value(RetentionDays.toString()) == "90");
}

TEST_CASE("a choice is a step that can be taken back and done again", "[ui][settings]")
{
    Fixture f;
    auto *rows = f.named<QComboBox>("Rows");
    f.choose(rows, 1);
    CHECK(f.undo.undoWords() == QStringLiteral("setting “Rows”"));
    f.undo.undo();
    CHECK(rows->currentIndex() == 0);
    CHECK(f.theme.density() == Density::Comfortable);
    f.undo.redo();
    CHECK(rows->currentIndex() == 1);
    CHECK(f.theme.density() == Density::Compact);
}

TEST_CASE("a key that was changed goes back, also all of them at once", "[ui][settings]")
{
    Fixture f;
    const QString claim = QStringLiteral("queue.claim");
    auto *edit = f.named<QKeySequenceEdit>("Key for Claim");
    edit->setKeySequence(QKeySequence(Qt::Key_X));
    Q_EMIT edit->editingFinished();
    CHECK(f.commands.key(claim) == QKeySequence(Qt::Key_X));
    f.undo.undo();
    CHECK(f.commands.key(claim) == QKeySequence(Qt::Key_C));
    f.undo.redo();
    CHECK(f.commands.key(claim) == QKeySequence(Qt::Key_X));
    f.page->findChild<QPushButton *>(QStringLiteral("keys.reset"))->click();
    CHECK(f.commands.key(claim) == QKeySequence(Qt::Key_C));
    f.undo.undo();
    CHECK(f.commands.key(claim) == QKeySequence(Qt::Key_X));
}

TEST_CASE("keys are found by the command's words and by the key", "[ui][settings]")
{
    Fixture f;
    f.commands.add({.id = QStringLiteral("queue.snooze"),
                    .text = QStringLiteral("Snooze"),
                    .key = QKeySequence(Qt::Key_Z),
                    .words = QStringLiteral("later tomorrow"),
                    .group = QStringLiteral("Queue")},
                   &f.commands, [] {});
    auto *search = f.named<QLineEdit>("Find a command or a key");
    const auto isShown = [&](const char *name) {
        return f.named<QKeySequenceEdit>(name)->isVisibleTo(f.page.get());
    };
    REQUIRE(test::eventually([&] {
        const auto edits = f.page->findChildren<QKeySequenceEdit *>();
        return edits.size() == 3;
    }));
    search->setText(QStringLiteral("later"));
    CHECK(isShown("Key for Snooze"));
    CHECK_FALSE(isShown("Key for Claim"));
    search->setText(QStringLiteral("e"));
    CHECK(isShown("Key for Done"));
    search->clear();
    CHECK(isShown("Key for Claim"));
}

TEST_CASE("Tab goes from the search for a key to what was found", "[ui][settings]")
{
    Fixture f;
    f.commands.add({.id = QStringLiteral("queue.snooze"),
                    .text = QStringLiteral("Snooze"),
                    .key = QKeySequence(Qt::Key_Z),
                    .group = QStringLiteral("Queue")},
                   &f.commands, [] {});
    REQUIRE(test::eventually([&] { return f.page->findChildren<QKeySequenceEdit *>().size() == 3; }));
    f.page->activateWindow();
    auto *search = f.named<QLineEdit>("Find a command or a key");
    search->setFocus();
    search->setText(QStringLiteral("snooze"));
    QTest::keyClick(search, Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == f.page->findChild<QPushButton *>(QStringLiteral("keys.sheet")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(QApplication::focusWidget()->accessibleName() == QStringLiteral("Key for Snooze"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    CHECK(test::eventually([&] { return search->hasFocus(); }));
}

TEST_CASE("the sheet of keys is a PDF", "[ui][settings]")
{
    Fixture f;
    for (int i = 0; i < 200; ++i)
        f.commands.add({.id = QStringLiteral("many.%1").arg(i),
                        .text = QStringLiteral("A command with a name that is rather long, number %1").arg(i),
                        .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F12),
                        .group = QStringLiteral("Many %1").arg(i / 40)},
                       &f.commands, [] {});
    const QByteArray page = keysPage(f.commands);
    CHECK(page.startsWith("%PDF"));
    CHECK(page.count("/Type /Page\n") + page.count("/Type /Page\r") >= 2);
}

TEST_CASE("streams are listed with what was missed, and one is taken away and brought back", "[ui][settings]")
{
    Fixture f;
    const Stream tag = f.listen(StreamKind::Tag, QStringLiteral("parcel"));
    REQUIRE(test::eventually([&] { return f.says(QStringLiteral("no gap in the last day")); }));
    const Instant now = f.clock.now();
    f.desk.addGap({tag.id, now - std::chrono::hours(30), now - std::chrono::hours(23), GapReason::NoNetwork});
    f.desk.addGap(
        {tag.id, now - std::chrono::minutes(40), now - std::chrono::minutes(10), GapReason::Silent});
    Notice notice;
    notice.areStreamsChanged = true;
    Q_EMIT f.desk.notices().changed(notice);
    CHECK(test::eventually(
        [&] { return f.says(QStringLiteral("2 gaps in the last day, 1 h 30 min in all")); }));
    f.named<QToolButton>("Listen to \u2068#parcel\u2069 no more")->click();
    CHECK(test::eventually([&] { return f.desk.streams().result()->isEmpty(); }));
    CHECK(f.undo.undoWords() == QStringLiteral("listening to \u2068#parcel\u2069 no more"));
    f.undo.undo();
    CHECK(test::eventually([&] { return f.desk.streams().result()->size() == 1; }));
    f.undo.redo();
    CHECK(test::eventually([&] { return f.desk.streams().result()->isEmpty(); }));
}

TEST_CASE("a stream is added by account, kind and words, and only once", "[ui][settings]")
{
    Fixture f;
    auto *words = f.named<QLineEdit>("Hashtag or words to listen for");
    REQUIRE(test::eventually([&] { return words->isEnabled(); }));
    words->setText(QStringLiteral("two words"));
    f.button("listen")->click();
    CHECK(f.says(QStringLiteral("one word")));
    words->setText(QStringLiteral("#Parcel"));
    QTest::keyClick(words, Qt::Key_Return);
    REQUIRE(test::eventually([&] { return f.desk.streams().result()->size() == 1; }));
    CHECK(f.desk.streams().result()->first().argument == QStringLiteral("parcel"));
    test::settle();
    words->setText(QStringLiteral("parcel"));
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(f.says(QStringLiteral("already")));
    CHECK(f.desk.streams().result()->size() == 1);
    f.undo.undo();
    CHECK(test::eventually([&] { return f.desk.streams().result()->isEmpty(); }));
}

TEST_CASE("a line that comes later is reached by Tab where it stands", "[ui][settings]")
{
    Fixture f;
    f.listen(StreamKind::Tag, QStringLiteral("parcel"));
    test::settle();
    const auto *box = f.named<QComboBox>("What is told of \u2068#parcel\u2069");
    QStringList following;
    for (const QWidget *at = box->nextInFocusChain(); at != box; at = at->nextInFocusChain()) {
        if (at->focusPolicy() & Qt::TabFocus)
            following.append(at->accessibleName());
    }
    REQUIRE(following.size() > 3);
    CHECK(following[0] == QStringLiteral("Listen to \u2068#parcel\u2069 no more"));
    const qsizetype words = following.indexOf(QStringLiteral("Hashtag or words to listen for"));
    const qsizetype keys = following.indexOf(QStringLiteral("Find a command or a key"));
    REQUIRE(words > 0);
    REQUIRE(keys > 0);
    CHECK(words < keys);
}

TEST_CASE("a screen reader hears a key's field as a field with its name and key", "[ui][settings]")
{
    Fixture f;
    REQUIRE(test::eventually([&] { return f.page->findChild<QKeySequenceEdit *>() != nullptr; }));
    auto *field = f.page->findChild<QKeySequenceEdit *>();
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(field);
    REQUIRE(heard != nullptr);
    CHECK(heard->role() == QAccessible::EditableText);
    CHECK(heard->text(QAccessible::Name).startsWith(QStringLiteral("Key for ")));
    CHECK(heard->text(QAccessible::Value) == field->keySequence().toString(QKeySequence::NativeText));
    CHECK(heard->childCount() == 0);
}

TEST_CASE("each stream has a level of its own", "[ui][settings]")
{
    Fixture f;
    const Stream tag = f.listen(StreamKind::Tag, QStringLiteral("parcel"));
    const QSignalSpy changed(f.screen.get(), &SettingsScreen::notificationsChanged);
    const auto box = [&f] { return f.named<QComboBox>("What is told of \u2068#parcel\u2069"); };
    f.choose(box(), 3);
    CHECK(notifyLevelOf(f.settings, tag.id) == NotificationLevel::Nothing);
    CHECK(changed.size() == 1);
    f.undo.undo();
    CHECK_FALSE(notifyLevelOf(f.settings, tag.id));
    test::settle();
    CHECK(box()->currentIndex() == 0);
}

TEST_CASE("quiet hours are chosen with their hours and days", "[ui][settings]")
{
    Fixture f;
    auto *from = f.named<QComboBox>("Quiet from");
    CHECK_FALSE(from->isEnabled());
    f.named<QCheckBox>("Quiet hours")->click();
    CHECK(from->isEnabled());
    f.choose(from, 46);
    f.choose(f.named<QComboBox>("Quiet until"), 13);
    f.named<QCheckBox>("Quiet on Sunday")->click();
    const QuietHours hours = quietHours(f.settings);
    CHECK(hours.isOn);
    CHECK(hours.fromMinute == 23 * 60);
    CHECK(hours.toMinute == 6 * 60 + 30);
    CHECK(hours.days == 0x3F);
    f.undo.undo();
    CHECK(quietHours(f.settings).days == 0x7F);
    CHECK(f.named<QCheckBox>("Quiet on Sunday")->isChecked());
}

TEST_CASE("what closing means is chosen, where there is a tray", "[ui][settings]")
{
    Fixture f;
    f.choose(f.named<QComboBox>("When the window is closed"), 1);
    CHECK(get(f.settings, WhenClosed) == ClosingChoice::GoOn);
}

TEST_CASE("every setting is found by plain words and has its control, which takes the focus",
          "[ui][settings]")
{
    Fixture f;
    f.listen(StreamKind::Tag, QStringLiteral("parcel"));
    f.desk.decides(f.me, f.clock.now(), DeskSubject{},
                   SnippetSaved{{{uuidFromName("late")}, QStringLiteral("late"), QStringLiteral("Hi"), {}}});
    f.named<QCheckBox>("Quiet hours")->click();
    f.named<QKeySequenceEdit>("Key for Claim")->setKeySequence(QKeySequence(Qt::Key_X));
    Q_EMIT f.named<QKeySequenceEdit>("Key for Claim")->editingFinished();
    REQUIRE(test::eventually([&] { return f.page->isActiveWindow(); }));
    QSet<QString> known;
    for (const SettingEntry &entry : settingEntries()) {
        INFO(entry.id.toStdString());
        known.insert(entry.id);
        auto *control = f.page->findChild<QWidget *>(entry.id);
        REQUIRE(control != nullptr);
        if (auto *days = f.page->findChild<QComboBox *>(QStringLiteral("privacy.keep")))
            REQUIRE(test::eventually([&] { return days->isEnabled(); }));
        f.screen->focusSetting(entry.id);
        QWidget *focus = QApplication::focusWidget();
        REQUIRE(focus != nullptr);
        CHECK((focus == control || control->isAncestorOf(focus) || control->focusProxy() == focus));
    }
    // What can be chosen and is not in a list of its own is known to the palette.
    for (const QWidget *control : f.page->findChildren<QWidget *>()) {
        const bool isChoice =
            qobject_cast<const QComboBox *>(control) || qobject_cast<const QCheckBox *>(control);
        const QString id = control->objectName();
        if (isChoice && !id.isEmpty() && !id.startsWith(u"qt_"))
            CHECK(known.contains(id));
    }
    const QList<std::pair<QString, QString>> asked{
        {QStringLiteral("quiet hours"), QStringLiteral("notifications.quiet")},
        {QStringLiteral("dark"), QStringLiteral("appearance.colours")},
        {QStringLiteral("language"), QStringLiteral("appearance.language")},
        {QStringLiteral("signature"), QStringLiteral("you.signature")},
        {QStringLiteral("do not disturb"), QStringLiteral("notifications.quiet")},
        {QStringLiteral("bigger font"), QStringLiteral("appearance.type")},
        {QStringLiteral("tray"), QStringLiteral("notifications.closing")},
        {QStringLiteral("print keys"), QStringLiteral("keys.sheet")}};
    for (const auto &[query, id] : asked) {
        INFO(query.toStdString());
        QList<PaletteEntry> found = f.screen->finder().findNow(query);
        std::stable_sort(found.begin(), found.end(),
                         [](const PaletteEntry &a, const PaletteEntry &b) { return a.score > b.score; });
        REQUIRE_FALSE(found.isEmpty());
        QString chosen;
        const QMetaObject::Connection heard =
            QObject::connect(f.screen.get(), &SettingsScreen::settingWanted, f.screen.get(),
                             [&chosen](const QString &wanted) { chosen = wanted; });
        found.first().run();
        QObject::disconnect(heard);
        CHECK(chosen == id);
    }
}

TEST_CASE("no label of the settings looks for markup", "[ui][settings]")
{
    Fixture f;
    CHECK(test::markupReaders(*f.page) == QStringList());
}

TEST_CASE("which pictures are fetched by themselves is a choice that works at once", "[ui][settings]")
{
    Fixture fixture;
    int changes = 0;
    QObject::connect(fixture.screen.get(), &SettingsScreen::picturesChanged, [&] { ++changes; });
    auto *choice = fixture.page->findChild<QComboBox *>(QStringLiteral("privacy.pictures"));
    REQUIRE(choice != nullptr);
    CHECK(PictureChoice(choice->currentIndex()) == PictureChoice::OwnServers);
    choice->setCurrentIndex(int(PictureChoice::Never));
    Q_EMIT choice->activated(choice->currentIndex());
    CHECK(changes == 1);
    CHECK(get(fixture.settings, LoadPictures) == PictureChoice::Never);

    fixture.undo.undo();
    CHECK(changes == 2);
    CHECK(get(fixture.settings, LoadPictures) == PictureChoice::OwnServers);
    CHECK(PictureChoice(choice->currentIndex()) == PictureChoice::OwnServers);
}

TEST_CASE("how long texts are kept is taken back and done again like any setting", "[ui][settings]")
{
    Fixture fixture;
    auto *choice = fixture.page->findChild<QComboBox *>(QStringLiteral("privacy.keep"));
    REQUIRE(choice != nullptr);
    REQUIRE(test::eventually([&] { return choice->isEnabled(); }));
    const auto kept = [&] {
        const auto value = fixture.state.value(RetentionDays.toString()).result();
        return value && *value ? **value : QByteArray();
    };
    choice->setCurrentIndex(choice->findData(90));
    Q_EMIT choice->activated(choice->currentIndex());
    CHECK(test::eventually([&] { return kept() == "90"; }));

    fixture.undo.undo();
    CHECK(test::eventually([&] { return kept() == "0"; }));
    CHECK(choice->currentData().toInt() == 0);
    fixture.undo.redo();
    CHECK(test::eventually([&] { return kept() == "90"; }));
}
