#include "tests/architecture/include_check.h"
#include "tests/architecture/link_check.h"
#include "tests/architecture/rules.h"
#include "tests/architecture/source_tree.h"
#include "tests/architecture/tree_check.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <algorithm>

using namespace daisychain::architecture;

namespace {

const SourceTree &realTree()
{
    static const SourceTree tree = readSourceTree(daisychain::test::projectPath(QString()));
    return tree;
}

const QtHeaders &realQt()
{
    static const QtHeaders headers = QtHeaders::read(QStringLiteral(DAISYCHAIN_QT_INCLUDES));
    return headers;
}

QStringList texts(const QList<Violation> &violations)
{
    QStringList lines;
    for (const Violation &violation : violations)
        lines.append(violation.text());
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// What the check says of a tree with one source file of two lines, the second being `line`.
QStringList judgeInclude(const char *path, const char *line)
{
    const SourceTree tree{
        {QString::fromLatin1(path), QStringLiteral("#pragma once\n") + QString::fromLatin1(line)}};
    return texts(checkIncludes(tree, realQt()));
}

/// What the check says of `text` as the build file of core/`name`, beside base, desk and store.
QStringList judgeLinks(const char *name, const char *text)
{
    SourceTree tree{
        {QStringLiteral("core/base/CMakeLists.txt"),
         QStringLiteral("daisychain_library(base SOURCES a.cpp)")},
        {QStringLiteral("core/desk/CMakeLists.txt"),
         QStringLiteral("daisychain_library(desk SOURCES a.cpp)")},
        {QStringLiteral("core/store/CMakeLists.txt"),
         QStringLiteral("daisychain_library(store SOURCES a.cpp)")},
    };
    tree.insert(QStringLiteral("core/%1/CMakeLists.txt").arg(QString::fromLatin1(name)),
                QString::fromLatin1(text));
    return texts(checkLinks(tree, realQt()));
}

QStringList only(const char *text)
{
    return {QString::fromLatin1(text)};
}

}  // namespace

TEST_CASE("the source tree is read at all", "[architecture]")
{
    CHECK(realTree().size() > 20);
    CHECK(realTree().value(QStringLiteral("core/base/result.h")).contains(u"class [[nodiscard]] Result"));
    CHECK(realTree().contains(QStringLiteral(".clang-format")));
    CHECK(realQt().modulesOf(QStringLiteral("QString")) == only("QtCore"));
    CHECK(realQt().modulesOf(QStringLiteral("QSqlQuery")) == only("QtSql"));
}

TEST_CASE("every include follows the arrows", "[architecture]")
{
    CHECK(texts(checkIncludes(realTree(), realQt())) == QStringList());
}

TEST_CASE("every link line follows the arrows, and each folder of core is one library", "[architecture]")
{
    CHECK(texts(checkLinks(realTree(), realQt())) == QStringList());
}

TEST_CASE("names, top-level entries and forbidden lines are as agreed", "[architecture]")
{
    CHECK(texts(checkTree(realTree())) == QStringList());
}

TEST_CASE("the table of arrows names only folders that have arrows themselves", "[architecture]")
{
    for (const LayerRule &rule : layerRules()) {
        for (const QString &folder : rule.folders) {
            CAPTURE(rule.folder, folder);
            const auto covers = [&folder](const LayerRule &other) {
                return other.folder == folder || other.folder.startsWith(folder + u'/');
            };
            CHECK(std::any_of(layerRules().begin(), layerRules().end(), covers));
        }
    }
}

TEST_CASE("an include along the arrows is accepted", "[architecture]")
{
    CHECK(judgeInclude("core/desk/claim.h", "#include \"core/base/id.h\"").isEmpty());
    CHECK(judgeInclude("core/desk/claim.cpp", "#include \"core/desk/claim.h\"").isEmpty());
    CHECK(judgeInclude("core/network/mastodon/parse_status.cpp", "#include \"core/network/connector.h\"")
              .isEmpty());
    CHECK(judgeInclude("core/sync/outbox.cpp", "#include \"core/store/writer.h\"").isEmpty());
    CHECK(judgeInclude("core/store/writer.cpp", "#include <QSqlQuery>").isEmpty());
    CHECK(judgeInclude("core/http/curl_transport.cpp", "#include <curl/curl.h>").isEmpty());
    CHECK(judgeInclude("core/media/shrink.cpp", "#include <QImage>").isEmpty());
    CHECK(judgeInclude("ui/queue/queue_model.h", "#include \"ui/widget/chip.h\"").isEmpty());
    CHECK(judgeInclude("app/console/main.cpp", "#include \"core/store/writer.h\"").isEmpty());
    CHECK(judgeInclude("app/demo/server.cpp", "#include <boost/beast/http.hpp>").isEmpty());
    CHECK(judgeInclude("core/base/clock.h", "#include <chrono>").isEmpty());
}

TEST_CASE("an include against the arrows is found", "[architecture]")
{
    CHECK(judgeInclude("core/desk/claim.h", "#include \"core/store/writer.h\"") ==
          only("core/desk/claim.h:2: against the arrows: core/store/writer.h"));
    CHECK(judgeInclude("core/base/id.h", "#include \"core/text/html.h\"") ==
          only("core/base/id.h:2: against the arrows: core/text/html.h"));
    CHECK(judgeInclude("core/network/connector.h", "  #  include \"core/store/writer.h\"") ==
          only("core/network/connector.h:2: against the arrows: core/store/writer.h"));
    CHECK(judgeInclude("core/network/mastodon/a.cpp", "#include \"core/network/bluesky/b.h\"") ==
          only("core/network/mastodon/a.cpp:2: against the arrows: core/network/bluesky/b.h"));
    CHECK(judgeInclude("ui/queue/queue_model.cpp", "#include \"core/store/writer.h\"") ==
          only("ui/queue/queue_model.cpp:2: against the arrows: core/store/writer.h"));
    CHECK(judgeInclude("ui/widget/chip.h", "#include \"ui/queue/queue_model.h\"") ==
          only("ui/widget/chip.h:2: against the arrows: ui/queue/queue_model.h"));
    CHECK(judgeInclude("core/sync/outbox.cpp", "#include \"tests/support/fake_clock.h\"") ==
          only("core/sync/outbox.cpp:2: against the arrows: tests/support/fake_clock.h"));
}

TEST_CASE("a folder without arrows is found, as the file's own and as the included one", "[architecture]")
{
    CHECK(judgeInclude("core/gadget/a.h", "") == only("core/gadget/a.h: a folder without arrows"));
    CHECK(judgeInclude("plugins/a.h", "") == only("plugins/a.h: a folder without arrows"));
    CHECK(judgeInclude("ui/shell/main_window.cpp", "#include \"core/gadget/a.h\"") ==
          only("ui/shell/main_window.cpp:2: a folder without arrows: core/gadget/a.h"));
}

TEST_CASE("a Qt module or library outside its folder is found", "[architecture]")
{
    CHECK(judgeInclude("ui/queue/a.cpp", "#include <QSqlQuery>") ==
          only("ui/queue/a.cpp:2: a Qt module out of place: QSqlQuery"));
    CHECK(judgeInclude("app/ctl/a.cpp", "#include <QSqlDatabase>") ==
          only("app/ctl/a.cpp:2: a Qt module out of place: QSqlDatabase"));
    CHECK(judgeInclude("core/network/a.cpp", "#include <QWebSocket>") ==
          only("core/network/a.cpp:2: a Qt module out of place: QWebSocket"));
    CHECK(judgeInclude("core/desk/a.h", "#include <QWidget>") ==
          only("core/desk/a.h:2: a Qt module out of place: QWidget"));
    CHECK(judgeInclude("core/desk/a.h", "#include <QColor>") ==
          only("core/desk/a.h:2: a Qt module out of place: QColor"));
    CHECK(judgeInclude("core/media/a.cpp", "#include <QPainter>") ==
          only("core/media/a.cpp:2: a Qt module out of place: QPainter"));
    CHECK(judgeInclude("ui/queue/a.cpp", "#include <QJsonDocument>") ==
          only("ui/queue/a.cpp:2: a Qt module out of place: QJsonDocument"));
    CHECK(judgeInclude("core/sync/a.cpp", "#include <curl/curl.h>") ==
          only("core/sync/a.cpp:2: a library out of place: curl/curl.h"));
    CHECK(judgeInclude("core/sync/a.cpp", "#include <QTcpSocket>") ==
          only("core/sync/a.cpp:2: a Qt module out of place: QTcpSocket"));
    CHECK(judgeInclude("app/console/a.cpp", "#include <boost/asio.hpp>") ==
          only("app/console/a.cpp:2: a library out of place: boost/asio.hpp"));
}

TEST_CASE("charts are for reports only", "[architecture]")
{
    QtHeaders qt;
    qt.add(QStringLiteral("QChart"), QStringLiteral("QtCharts"));
    const SourceTree tree{{QStringLiteral("ui/queue/a.cpp"), QStringLiteral("#include <QChart>")},
                          {QStringLiteral("ui/report/a.cpp"), QStringLiteral("#include <QChart>")}};
    CHECK(texts(checkIncludes(tree, qt)) == only("ui/queue/a.cpp:1: a Qt module out of place: QChart"));
}

TEST_CASE("an include in the wrong spelling is found, in tests too", "[architecture]")
{
    CHECK(judgeInclude("ui/queue/a.cpp", "#include <QtWidgets/QWidget>") ==
          only("ui/queue/a.cpp:2: a Qt module in an include: QtWidgets/QWidget"));
    CHECK(judgeInclude("tests/ui/a_test.cpp", "#include <QtTest/QSignalSpy>") ==
          only("tests/ui/a_test.cpp:2: a Qt module in an include: QtTest/QSignalSpy"));
    CHECK(judgeInclude("core/desk/a.cpp", "#include \"claim.h\"") ==
          only("core/desk/a.cpp:2: an include not from the root: claim.h"));
    CHECK(judgeInclude("core/desk/a.cpp", "#include \"../base/id.h\"") ==
          only("core/desk/a.cpp:2: an include not from the root: ../base/id.h"));
    CHECK(judgeInclude("core/desk/a.cpp", "#include <core/base/id.h>") ==
          only("core/desk/a.cpp:2: an include not from the root: core/base/id.h"));
    CHECK(judgeInclude("core/desk/a.cpp", "#include <nlohmann/json.hpp>") ==
          only("core/desk/a.cpp:2: an unknown header: nlohmann/json.hpp"));
}

TEST_CASE("a link along the arrows is accepted", "[architecture]")
{
    CHECK(judgeLinks("store",
                     "daisychain_library(store\n SOURCES a.cpp\n PUBLIC Daisychain::desk\n PRIVATE Qt6::Sql)")
              .isEmpty());
    CHECK(judgeLinks("media", "daisychain_library(media SOURCES a.cpp PUBLIC Daisychain::base Qt6::Gui)")
              .isEmpty());
}

TEST_CASE("a link against the arrows is found, however it is spelt", "[architecture]")
{
    CHECK(judgeLinks("desk", "daisychain_library(desk SOURCES a.cpp\n    PUBLIC Daisychain::store)") ==
          only("core/desk/CMakeLists.txt:1: a link against the arrows: Daisychain::store"));
    CHECK(judgeLinks("desk", "daisychain_library(desk SOURCES a.cpp)\n"
                             "target_link_libraries(daisychain_desk PRIVATE daisychain_store)") ==
          only("core/desk/CMakeLists.txt:2: a link against the arrows: daisychain_store"));
    CHECK(judgeLinks("desk", "daisychain_library(desk SOURCES a.cpp PRIVATE Qt6::Widgets)") ==
          only("core/desk/CMakeLists.txt:1: a Qt module linked out of place: Qt6::Widgets"));
    CHECK(judgeLinks("desk", "daisychain_library(desk SOURCES a.cpp PRIVATE Qt6::Sql)") ==
          only("core/desk/CMakeLists.txt:1: a Qt module linked out of place: Qt6::Sql"));
    CHECK(judgeLinks("sync", "daisychain_library(sync SOURCES a.cpp PRIVATE CURL::libcurl)") ==
          only("core/sync/CMakeLists.txt:1: a library linked out of place: CURL::libcurl"));
    CHECK(judgeLinks("desk", "daisychain_library(desk SOURCES a.cpp PRIVATE Unknown::thing)") ==
          only("core/desk/CMakeLists.txt:1: an unknown link: Unknown::thing"));
    CHECK(judgeLinks("desk", "daisychain_library(desk SOURCES a.cpp)  # PRIVATE Qt6::Sql").isEmpty());
}

TEST_CASE("a folder of core with no library, two, or one of another name is found", "[architecture]")
{
    CHECK(judgeLinks("desk", "add_subdirectory(more)") == only("core/desk: one library a folder"));
    CHECK(judgeLinks("desk",
                     "daisychain_library(desk SOURCES a.cpp)\ndaisychain_library(claims SOURCES b.cpp)") ==
          only("core/desk: one library a folder: desk claims"));
    CHECK(judgeLinks("desk", "daisychain_library(counter SOURCES a.cpp)") ==
          only("core/desk: one library a folder: counter"));
}

TEST_CASE("names and lines that have no place are found", "[architecture]")
{
    const QString marker = QStringLiteral("// TO") + QStringLiteral("DO: later");
    const QString unsafe =
        QStringLiteral("curl_easy_setopt(c, CURLOPT_SSL_") + QStringLiteral("VERIFYPEER, 0L);");
    const QString unseen = QStringLiteral("TEST_CA") + QStringLiteral("SE(\"one; another\", \"[desk]\")");
    const SourceTree tree{
        {QStringLiteral("vendor/a.txt"), {}},
        {QStringLiteral("core/text/string_utils.h"), {}},
        {QStringLiteral("core/common/id.h"), {}},
        {QStringLiteral("ui/queue/QueueModel.h"), {}},
        {QStringLiteral("core/desk/claim.h"), marker},
        {QStringLiteral("core/http/curl_transport.cpp"), unsafe},
        {QStringLiteral("tests/core/desk/claim_test.cpp"), unseen},
    };
    CHECK(texts(checkTree(tree)) ==
          QStringList{
              QStringLiteral("core/common/id.h: a name without meaning: common"),
              QStringLiteral("core/desk/claim.h:1: an unfinished marker: ") + marker,
              QStringLiteral("core/http/curl_transport.cpp:1: certificate checks switched off: ") + unsafe,
              QStringLiteral("core/text/string_utils.h: a name without meaning: string_utils.h"),
              QStringLiteral("tests/core/desk/claim_test.cpp:1: a test case that never runs: ") + unseen,
              QStringLiteral("ui/queue/QueueModel.h: not in snake case"),
              QStringLiteral("vendor: no place at the top")});
}
