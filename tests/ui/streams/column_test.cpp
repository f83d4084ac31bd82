#include "tests/support/catch.h"
#include "ui/roster/desk_words.h"
#include "ui/streams/column.h"

using namespace daisychain;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

const StreamId A{uuidFromName("a")};
const StreamId B{uuidFromName("b")};

}  // namespace

TEST_CASE("columns come back as they were kept", "[ui][streams]")
{
    const QList<Column> columns{{A, 320, u"parcel lang:de \"a b\"\n%20 ünï"_s, false}, {B, 640, {}, true}};
    CHECK(columnsFromText(columnsText(columns)) == columns);
    CHECK(columnsFromText({}).isEmpty());
    const QList<ColumnLayout> layouts{{u"night shift\n\n, 2 %"_s, columns}, {u"b"_s, {columns[1]}}};
    CHECK(layoutsFromText(layoutsText(layouts)) == layouts);
}

TEST_CASE("what can't be read of kept columns is left out", "[ui][streams]")
{
    const QString good = columnsText({{A, 400, {}, false}});
    CHECK(columnsFromText(u"nonsense\n"_s + good + u"\n1 2 3 4 5\n-"_s).size() == 1);
    CHECK(columnsFromText(A.text() + u" 5 here "_s).first().width == Column::LeastWidth);
    CHECK(columnsFromText(A.text() + u" 99999 here "_s).first().width == Column::MostWidth);
    CHECK(columnsFromText(A.text() + u" wide here "_s).first().width == Column::LeastWidth);
    CHECK(layoutsFromText(u"name alone"_s).isEmpty());
    CHECK(layoutsFromText(u"\n"_s + good).isEmpty());
}

TEST_CASE("the account of all feeds is called by its name, others by their handle", "[ui][streams]")
{
    Account account;
    account.network = Network::Feed;
    account.handle = QStringLiteral("feeds");
    CHECK(accountText(account) == QStringLiteral("Feeds"));
    CHECK(shortAccountText(account) == QStringLiteral("Feeds"));
    account.network = Network::Mastodon;
    account.handle = QStringLiteral("shop@flowers.example");
    CHECK(accountText(account).contains(QStringLiteral("@shop@flowers.example")));
    CHECK(shortAccountText(account) == QStringLiteral("@shop"));
}
