#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"
#include "ui/shell/palette.h"

#include <QLineEdit>
#include <QListView>
#include <QPromise>
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
        const auto score =
            text::plainScore(query, QStringLiteral("Quiet hours"), QStringLiteral("night silence"));
        if (!score)
            return {};
        return {{.title = QStringLiteral("Quiet hours"), .score = *score}};
    }
};

/// Answers when it is told to.
class SlowSource final : public PaletteSource {
public:
    QFuture<Result<QList<PaletteEntry>>> find(QString, int) override
    {
        m_promise = {};
        m_promise.start();
        return m_promise.future();
    }
    void answer(const QList<PaletteEntry> &entries)
    {
        m_promise.addResult(Result<QList<PaletteEntry>>(entries));
        m_promise.finish();
    }

private:
    QPromise<Result<QList<PaletteEntry>>> m_promise;
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
    QStringList titles() const
    {
        QStringList titles;
        const QAbstractItemModel *model = palette.findChild<QListView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            titles.append(model->index(row, 0).data(Qt::DisplayRole).toString());
        return titles;
    }
    QString current() const
    {
        return palette.findChild<QListView *>()->currentIndex().data(Qt::DisplayRole).toString();
    }
    PaletteEntry customer(const char *name)
    {
        return {.title = QString::fromLatin1(name),
                .score =
                    text::plainScore(palette.findChild<QLineEdit *>()->text(), QString::fromLatin1(name), {})
                        .value_or(0),
                .run = [this, name] { done.append(QString::fromLatin1(name)); }};
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
    CHECK(text::plainScore(QStringLiteral("done"), QStringLiteral("Done"), {}) >
          text::plainScore(QStringLiteral("done"), QStringLiteral("Close"), QStringLiteral("done")));
    CHECK(text::plainScore(QStringLiteral("later"), QStringLiteral("Snooze"), QStringLiteral("later")) >
          text::plainScore(QStringLiteral("later"), QStringLiteral("Like and then something rare"), {}));
    CHECK_FALSE(
        text::plainScore(QStringLiteral("thank you"), QStringLiteral("Like"), QStringLiteral("thank her")));
    CHECK(text::plainScore(QString(), QStringLiteral("Like"), {}));
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

TEST_CASE("a command of another place leads there, and what it changes is not done unseen", "[ui][shell]")
{
    Fixture f;
    REQUIRE(f.found("narrow").size() == 1);
    CHECK(f.found("narrow").first().contains(QStringLiteral("Go to Streams")));
    f.run();
    REQUIRE(test::eventually([&] { return f.done.size() == 2; }));
    CHECK(f.done == QStringList{QStringLiteral("shell.go.streams"), QStringLiteral("streams.filter")});
    f.done.clear();
    f.palette.openPalette();
    REQUIRE(f.found("later").size() == 1);
    f.run();
    REQUIRE(test::eventually([&] { return !f.done.isEmpty(); }));
    CHECK(f.done == QStringList{QStringLiteral("shell.go.queue")});
}

TEST_CASE("commands that come while the palette is open are found", "[ui][shell]")
{
    Fixture f;
    CHECK(f.found("unheard").isEmpty());
    f.add("new.one", "Unheard of", "", "queue", CommandEffect::Shows, "");
    CHECK(test::eventually([&] { return f.palette.findChild<QListView *>()->model()->rowCount() == 1; }));
}

TEST_CASE("a customer of that name goes before letters that are scattered over a command", "[ui][shell]")
{
    Fixture f;
    SlowSource slow;
    f.palette.addSource(&slow);
    REQUIRE(f.found("done").first().startsWith(QStringLiteral("Done")));
    slow.answer({f.customer("Donella Ash")});
    REQUIRE(test::eventually([&] { return f.titles().contains(QStringLiteral("Donella Ash")); }));
    CHECK(f.titles().first() == u"Done");

    (void)f.found("lido");
    REQUIRE(f.current() == u"Like and done");
    slow.answer({f.customer("Lido Ash"), {.title = QStringLiteral("a post with the word in it")}});
    REQUIRE(test::eventually([&] { return f.titles().contains(QStringLiteral("Lido Ash")); }));
    CHECK(f.current() == u"Lido Ash");
    CHECK(f.titles().last() == u"a post with the word in it");
    CHECK(f.palette.findChild<QLineEdit *>()->accessibleDescription() == u"Lido Ash");
}

TEST_CASE("Enter waits for whom it may have meant, not when a word of a command was typed", "[ui][shell]")
{
    Fixture f;
    SlowSource slow;
    f.palette.addSource(&slow);
    (void)f.found("lina");
    f.run();
    CHECK(f.done.isEmpty());
    CHECK(f.palette.isOpen());
    slow.answer({f.customer("Lina Ash")});
    REQUIRE(test::eventually([&] { return !f.done.isEmpty(); }));
    CHECK(f.done == QStringList{QStringLiteral("Lina Ash")});
    CHECK_FALSE(f.palette.isOpen());

    f.palette.openPalette();
    (void)f.found("lina");
    f.run();
    f.add("queue.late", "Something that came late", {}, "queue", CommandEffect::Shows, "");
    QCoreApplication::processEvents();
    slow.answer({f.customer("Lina Oak")});
    REQUIRE(test::eventually([&] { return f.done.size() == 2; }));
    CHECK(f.done.last() == u"Lina Oak");

    f.palette.openPalette();
    (void)f.found("snooze");
    f.run();
    CHECK(f.done.last() == u"queue.snooze");
}

TEST_CASE("what comes later never moves the entry that somebody went to", "[ui][shell]")
{
    Fixture f;
    SlowSource slow;
    f.palette.addSource(&slow);
    (void)f.found("thank her");
    QTest::keyClick(f.palette.findChild<QLineEdit *>(), Qt::Key_Down);
    const QStringList before = f.titles().mid(0, 2);
    slow.answer({{.title = QStringLiteral("Thank Her, a customer"), .score = 1000}});
    REQUIRE(test::eventually([&] { return f.titles().contains(QStringLiteral("Thank Her, a customer")); }));
    CHECK(f.titles().mid(0, 2) == before);
    CHECK(f.current() == before.last());
}
