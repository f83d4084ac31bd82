#include "ui/shell/post_finder.h"

#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_search.h"
#include "ui/shell/palette.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

struct Fixture {
    Theme theme{QFont()};
    Icons icons{theme};
    test::MemorySettings settings;
    test::FakeClock clock;
    Commands commands{settings, icons};
    test::ToldSearch search;
    PostFinder finder{search, clock, QTimeZone("UTC")};
    QWidget window;
    Palette palette{commands, theme, icons, &window};
    QStringList opened;

    Fixture()
    {
        window.resize(900, 600);
        window.show();
        palette.addSource(&finder);
        QObject::connect(&finder, &PostFinder::conversationChosen, &finder,
                         [this](const QString &handle) { opened.append(handle); });
    }
    QLineEdit *field() { return palette.findChild<QLineEdit *>(); }
    QAbstractItemModel *model() { return palette.findChild<QListView *>()->model(); }
};

}  // namespace

TEST_CASE("a search shows what was said, and Enter opens its conversation", "[ui][shell]")
{
    Fixture f;
    f.search.says(QStringLiteral("where is my\nparcel? <img src=x>"));
    f.palette.openWith(f.finder, PostFinder::words());
    CHECK(f.model()->rowCount() == 0);
    f.field()->setText(QStringLiteral("from:mara parcel"));
    REQUIRE(test::eventually([&] { return f.model()->rowCount() == 1; }));
    CHECK(f.model()->index(0, 0).data() == QStringLiteral("where is my parcel? <img src=x>"));
    CHECK(f.search.asked.last().filters ==
          QList<SearchFilter>{{SearchOperator::From, QStringLiteral("mara"), false}});
    REQUIRE(f.search.asked.last().words.size() == 1);
    CHECK(f.search.asked.last().words.first().isPrefix);
    QTest::keyClick(f.field(), Qt::Key_Return);
    CHECK(f.opened == QStringList{QStringLiteral("k3m9x2p7qa")});
    CHECK_FALSE(f.palette.isOpen());
}

TEST_CASE("what belongs to no conversation or is deleted can't be opened from a search", "[ui][shell]")
{
    Fixture f;
    f.search.says(QStringLiteral("one"));
    f.search.says(QStringLiteral("two"));
    f.search.says(QStringLiteral("three"));
    f.search.rows[0].conversation.clear();
    f.search.rows[1].isDeleted = true;
    f.palette.openWith(f.finder, PostFinder::words());
    f.field()->setText(QStringLiteral("parcel"));
    REQUIRE(test::eventually([&] { return f.model()->rowCount() == 1; }));
    CHECK(f.model()->index(0, 0).data() == QStringLiteral("three"));
}

TEST_CASE("a search that fails is said", "[ui][shell]")
{
    Fixture f;
    QString said;
    QObject::connect(&f.finder, &PostFinder::failed, &f.finder,
                     [&](const QString &sentence) { said = sentence; });
    f.search.error = Error{ErrorCode::Storage};
    f.palette.openWith(f.finder, PostFinder::words());
    f.field()->setText(QStringLiteral("parcel"));
    CHECK(test::eventually([&] { return !said.isEmpty(); }));
}
