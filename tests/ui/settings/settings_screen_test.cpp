#include "core/desk/picture_source.h"
#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_desk.h"
#include "tests/support/markup_readers.h"
#include "tests/support/memory_settings.h"
#include "tests/support/said_sign_in.h"

#include "ui/settings/settings_screen.h"
#include "ui/settings/surface_settings.h"
#include "ui/shell/languages.h"

#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

class KeptState final : public DeskState {
public:
    QFuture<Result<std::optional<QByteArray>>> value(QString name) override
    {
        const auto it = values.constFind(name);
        return readyFuture<std::optional<QByteArray>>(it == values.cend() ? std::nullopt
                                                                          : std::optional(*it));
    }
    QFuture<Result<StoreVersion>> setValue(QString name, QByteArray value) override
    {
        values.insert(name, value);
        return readyFuture<StoreVersion>(StoreVersion{1});
    }
    QHash<QString, QByteArray> values;
};

struct Fixture {
    test::FakeClock clock;
    test::FakeDesk desk{clock};
    PersonId me = desk.addPerson(QStringLiteral("Jo Abebe"));
    Theme theme{QFont()};
    Icons icons{theme};
    test::MemorySettings settings;
    test::SaidSignIn signIn;
    KeptState state;
    Commands commands{settings, icons};
    std::unique_ptr<SettingsScreen> screen;
    std::unique_ptr<QWidget> page;

    Fixture()
    {
        Account account;
        account.identity = {Network::Mastodon, QStringLiteral("https://daisies.example/@shop")};
        account.id = accountIdFor(account.identity);
        account.handle = QStringLiteral("shop@daisies.example");
        desk.addAccount(account);
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
        screen = std::make_unique<SettingsScreen>(
            SettingsScreen::Parts{theme, icons, settings, commands, desk, signIn, state, desk.notices(), me});
        page.reset(screen->panes().main);
        page->resize(900, 900);
        page->show();
        REQUIRE(test::eventually([this] { return named<QLineEdit>("Name")->text() == u"Jo Abebe"; }));
    }
    template <class T>
    T *named(const char *name)
    {
        for (T *each : page->findChildren<T *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        FAIL("nothing is called " << name);
        return nullptr;
    }
    QPushButton *button(const char *text)
    {
        for (QPushButton *each : page->findChildren<QPushButton *>()) {
            if (each->text() == QLatin1String(text) && each->isVisible())
                return each;
        }
        return nullptr;
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
    REQUIRE(test::eventually([&] { return f.button("remove") != nullptr; }));
    f.button("remove")->click();
    CHECK(f.desk.accounts().result()->size() == 1);
    REQUIRE(f.button("keep"));
    f.button("keep")->click();
    REQUIRE(f.button("remove"));
    f.button("remove")->click();
    f.button("remove for good")->click();
    CHECK(test::eventually([&] { return f.desk.accounts().result()->isEmpty(); }));
}

TEST_CASE("another account says what it brings along before it is connected", "[ui][settings]")
{
    Fixture f;
    f.signIn.history = std::optional(HistoryCount{.mentions = 31, .open = 2});
    const auto says = [&f](const QString &words) {
        const auto labels = f.page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    };
    const auto signIn = [&f] {
        f.named<QLineEdit>("Address of the server")->setText(QStringLiteral("social.example"));
        f.button("sign in in the browser")->click();
    };
    signIn();
    REQUIRE(test::eventually([&] { return says(QStringLiteral("31 mentions")); }));
    CHECK(f.signIn.kept == 0);
    f.button("not now")->click();
    CHECK(f.signIn.cancelled == 1);
    signIn();
    REQUIRE(test::eventually([&] { return says(QStringLiteral("31 mentions")); }));
    f.button("watch it")->click();
    CHECK(test::eventually([&] { return says(QStringLiteral("Connected:")); }));
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
    f.choose(language, language->findData(QStringLiteral("de")));
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
    auto *choice = fixture.page->findChild<QComboBox *>(QStringLiteral("pictures"));
    REQUIRE(choice != nullptr);
    CHECK(PictureChoice(choice->currentData().toInt()) == PictureChoice::OwnServers);
    choice->setCurrentIndex(choice->findData(int(PictureChoice::Never)));
    Q_EMIT choice->activated(choice->currentIndex());
    CHECK(changes == 1);
    CHECK(get(fixture.settings, LoadPictures) == PictureChoice::Never);
}
