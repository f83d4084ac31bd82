#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"

#include "core/base/when_ready.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/palette.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

class KnownSource final : public PaletteSource {
public:
    QFuture<Result<QList<PaletteEntry>>> find(QString, int) override
    {
        return readyFuture<QList<PaletteEntry>>(QList<PaletteEntry>());
    }
    QList<PaletteEntry> findNow(const QString &query) override
    {
        const auto score = plainScore(query, QStringLiteral("Quiet hours"), QStringLiteral("night silence"));
        if (!score)
            return {};
        return {{.title = QStringLiteral("Quiet hours"), .score = *score}};
    }
};

struct Fixture {
    Theme theme{QFont()};
    Icons icons{theme};
    test::MemorySettings settings;
    Commands commands{settings, icons};
    QWidget window;
    KnownSource known;
    QStringList done;
    Palette palette{commands, theme, icons, &window};

    Fixture()
    {
        window.resize(900, 600);
        palette.addSource(&known);
        add("shell.go.queue", "Go to Queue", {}, {}, CommandEffect::Shows, "Ctrl+1");
        add("shell.go.streams", "Go to Streams", {}, {}, CommandEffect::Shows, "Ctrl+2");
        add("queue.done", "Done", "close handled settled", "queue", CommandEffect::Changes, "E");
        add("queue.snooze", "Snooze", "later tomorrow", "queue", CommandEffect::Changes, "Z");
        add("queue.like", "Like and done", "thank her him close", "queue", CommandEffect::Changes, "Shift+L");
        add("queue.praise", "That was praise", "thank her kudos", "queue", CommandEffect::Changes, "W");
        add("streams.done", "Done", "close handled", "streams", CommandEffect::Changes, "E");
        add("streams.filter", "Filter this column", "narrow", "streams", CommandEffect::Shows, "Shift+F");
        commands.setScreen(QStringLiteral("queue"));
        window.show();
        palette.openPalette();
    }
    void add(const char *id, const char *text, const char *words, const char *screen, CommandEffect effect,
             const char *key)
    {
        commands.add({.id = QLatin1String(id),
                      .text = QLatin1String(text),
                      .key = QKeySequence(QLatin1String(key)),
                      .effect = effect,
                      .screen = QLatin1String(screen),
                      .words = QLatin1String(words)},
                     &commands, [this, id] {
                         done.append(QLatin1String(id));
                         if (QLatin1String(id).startsWith(QLatin1String("shell.go.")))
                             commands.setScreen(QString::fromLatin1(id).mid(9));
                     });
    }
    QStringList found(const char *query)
    {
        palette.findChild<QLineEdit *>()->setText(QLatin1String(query));
        QStringList titles;
        const QAbstractItemModel *model = palette.findChild<QListView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            titles.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return titles;
    }
    void run() { QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return); }
};

}  // namespace

TEST_CASE("a command is found by plain words, and teaches its key", "[ui][shell]")
{
    Fixture f;
    CHECK(f.found("thank her").value(0).startsWith(QStringLiteral("Like and done")));
    CHECK(f.found("thank her").size() == 2);
    CHECK(f.found("thank her").value(1).startsWith(QStringLiteral("That was praise")));
    CHECK(f.found("later").value(0).startsWith(QStringLiteral("Snooze")));
    CHECK(f.found("later").value(0).endsWith(QStringLiteral("Z")));
    CHECK(f.found("handled").value(0).startsWith(QStringLiteral("Done")));
}

TEST_CASE("what a command is called goes before its other words", "[ui][shell]")
{
    Fixture f;
    CHECK(f.found("done").value(0).startsWith(QStringLiteral("Done")));
    CHECK(plainScore(QStringLiteral("done"), QStringLiteral("Done"), {}) >
          plainScore(QStringLiteral("done"), QStringLiteral("Close"), QStringLiteral("done")));
    CHECK(plainScore(QStringLiteral("later"), QStringLiteral("Snooze"), QStringLiteral("later")) >
          plainScore(QStringLiteral("later"), QStringLiteral("Like and then something rare"), {}));
    CHECK_FALSE(plainScore(QStringLiteral("thank you"), QStringLiteral("Like"), QStringLiteral("thank her")));
    CHECK(plainScore(QString(), QStringLiteral("Like"), {}));
}

TEST_CASE("settings stand among the commands", "[ui][shell]")
{
    Fixture f;
    CHECK(f.found("quiet hours") == QStringList{QStringLiteral("Quiet hours")});
    CHECK(f.found("silence") == QStringList{QStringLiteral("Quiet hours")});
    CHECK_FALSE(f.found("").contains(QStringLiteral("Quiet hours")));
}

TEST_CASE("the same deed of two places is found once, as the one that is here", "[ui][shell]")
{
    Fixture f;
    CHECK(f.found("handled").size() == 1);
    f.run();
    CHECK(f.done == QStringList{QStringLiteral("queue.done")});
}

TEST_CASE("a command of another place leads there; what it changes is not done unseen", "[ui][shell]")
{
    Fixture f;
    REQUIRE(f.found("narrow").size() == 1);
    CHECK(f.found("narrow").first().contains(QStringLiteral("Go to Streams")));
    f.run();
    CHECK(f.done == QStringList{QStringLiteral("shell.go.streams"), QStringLiteral("streams.filter")});
    f.done.clear();
    f.palette.openPalette();
    REQUIRE(f.found("later").size() == 1);
    f.run();
    CHECK(f.done == QStringList{QStringLiteral("shell.go.queue")});
}

TEST_CASE("commands that come while the palette is open are found", "[ui][shell]")
{
    Fixture f;
    CHECK(f.found("unheard").isEmpty());
    f.add("new.one", "Unheard of", "", "queue", CommandEffect::Shows, "");
    CHECK(test::eventually([&] { return f.palette.findChild<QListView *>()->model()->rowCount() == 1; }));
}
