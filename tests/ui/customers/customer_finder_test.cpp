#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/shell/customer_finder.h"

#include <algorithm>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Finding {
    DeskTown town;
    CustomerFinder finder{town.desk, town.desk};

    QList<PaletteEntry> find(const QString &words)
    {
        const auto future = finder.find(words, 10);
        REQUIRE(eventually([&] { return future.isFinished(); }));
        REQUIRE(future.result().has_value());
        return *future.result();
    }
};

}  // namespace

TEST_CASE("the palette opens a customer by name, handle or organisation", "[ui][customers][palette]")
{
    Finding finding;
    finding.town.says(u"a"_s, {.by = u"marigold"_s, .text = u"hello"_s, .minute = 1});
    finding.town.says(u"b"_s, {.by = u"ben"_s, .text = u"hello"_s, .minute = 2});
    const IdentityId marigold = DeskTown::identity(u"marigold"_s);
    finding.town.desk.decides(finding.town.sam, finding.town.clock.now(), CustomerSubject{marigold},
                              CustomerDetails{{{DetailField::Name, {}, u"Tagetes Ltd"_s},
                                               {DetailField::Organisation, {}, u"Compost & Sons"_s}}});
    std::optional<IdentityId> opened;
    QObject::connect(&finding.finder, &CustomerFinder::customerChosen, &finding.finder,
                     [&](const IdentityId &customer) { opened = customer; });
    for (const QString &typed : {u"marigold"_s, u"tagetes"_s, u"compost"_s, u"customer marigold"_s}) {
        INFO(typed.toStdString());
        const QList<PaletteEntry> found = finding.find(typed);
        REQUIRE(found.size() == 1);
        CHECK(found.first().title == u"Tagetes Ltd"_s);
        CHECK(found.first().detail.contains(u"@marigold@blumen.example"_s));
        opened.reset();
        found.first().run();
        CHECK(opened == marigold);
    }
    // Said to be a customer, it stands above commands that are called so.
    CHECK(finding.find(u"customer marigold"_s).first().score > finding.find(u"marigold"_s).first().score);
    CHECK(finding.find(u"customer"_s).isEmpty());
    CHECK(finding.find(u"nobody"_s).isEmpty());
}

TEST_CASE("the palette finds a conversation by its handle", "[ui][customers][palette]")
{
    Finding finding;
    finding.town.says(u"a"_s, {.by = u"mara"_s, .text = u"hello"_s, .minute = 1});
    const QString handle = finding.town.handle(u"mara"_s);
    QString opened;
    QObject::connect(&finding.finder, &CustomerFinder::conversationChosen, &finding.finder,
                     [&](const QString &chosen) { opened = chosen; });
    const QList<PaletteEntry> found = finding.find(handle);
    REQUIRE(found.size() == 1);
    found.first().run();
    CHECK(opened == handle);
}
