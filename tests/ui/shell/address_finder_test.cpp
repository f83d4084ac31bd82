#include "ui/shell/address_finder.h"

#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/told_fetcher.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

const QString Address = u"https://blumen.example/@mara/7"_s;

struct Finding {
    Finding()
    {
        QObject::connect(&finder, &AddressFinder::conversationChosen, &finder,
                         [this](const QString &handle) { chosen.append(handle); });
        QObject::connect(&finder, &AddressFinder::failed, &finder,
                         [this](const QString &sentence) { said.append(sentence); });
    }

    ToldFetcher fetcher;
    AddressFinder finder{fetcher};
    QStringList chosen;
    QStringList said;
};

bool drop(QWidget &window, const QMimeData &data)
{
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QApplication::sendEvent(&window, &event);
    return event.isAccepted();
}

}  // namespace

TEST_CASE("only the address of a page is one", "[ui][shell]")
{
    CHECK(pastedAddress(Address).isValid());
    CHECK(pastedAddress(u"  "_s + Address + u"\n"_s).isValid());
    for (const QString &other :
         {u"see https://a.example/1"_s, u"https://a.example"_s, u"https://a.example/"_s,
          u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"https://me:secret@a.example/1"_s,
          u"https:///1"_s, QString(), u"https://a.example/"_s + QString(3000, u'x')})
        CHECK_FALSE(pastedAddress(other).isValid());
}

TEST_CASE("an address in the palette brings the post in and opens its conversation", "[ui][shell]")
{
    Finding finding;
    finding.fetcher.brought.conversation = u"k3m9x2p7qa"_s;
    CHECK(finding.finder.find(u"where is my parcel"_s, 5).result().value().isEmpty());
    const QList<PaletteEntry> entries = finding.finder.find(Address, 5).result().value();
    REQUIRE(entries.size() == 1);
    CHECK(finding.fetcher.asked.isEmpty());
    entries.first().run();
    REQUIRE(eventually([&] { return !finding.chosen.isEmpty(); }));
    CHECK(finding.chosen == QStringList{u"k3m9x2p7qa"_s});
    CHECK(finding.fetcher.asked == QStringList{Address});
}

TEST_CASE("what no account can see is said, and nothing is opened", "[ui][shell]")
{
    Finding finding;
    finding.fetcher.error = Error{ErrorCode::NotFound};
    finding.finder.bring(Address);
    REQUIRE(eventually([&] { return finding.said.size() == 2; }));
    CHECK(finding.said.last().startsWith(u"None of our accounts can see"));
    CHECK(finding.chosen.isEmpty());
}

TEST_CASE("an address dropped on the window brings the post in, other things are left alone", "[ui][shell]")
{
    Finding finding;
    QWidget window;
    finding.finder.watch(&window);
    CHECK(window.acceptDrops());
    QMimeData file;
    file.setUrls({QUrl(u"file:///etc/passwd"_s)});
    CHECK_FALSE(drop(window, file));
    QMimeData words;
    words.setText(u"hello"_s);
    CHECK_FALSE(drop(window, words));
    CHECK(finding.fetcher.asked.isEmpty());
    QMimeData link;
    link.setUrls({QUrl(Address)});
    CHECK(drop(window, link));
    CHECK(finding.fetcher.asked == QStringList{Address});
    QMimeData text;
    text.setText(Address);
    CHECK(drop(window, text));
    CHECK(finding.fetcher.asked.size() == 2);
}
