#include "tests/support/catch.h"

#include "ui/start/start_trouble.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTimer>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

using Kind = StartFailure::Kind;

const QString Folder = QStringLiteral("/desks/shop");

}  // namespace

TEST_CASE("whatever keeps the program from starting is said with the folder and what to do", "[ui][start]")
{
    for (const Kind kind : {Kind::FolderUnusable, Kind::FolderClosed, Kind::FolderInUse, Kind::DeskNewer,
                            Kind::DeskUnreadable}) {
        CAPTURE(int(kind));
        const StateWords words =
            startFailureWords({kind, Folder, QStringLiteral("daisychainctl"), QStringLiteral("4711"),
                               QStringLiteral("storage disk I/O error")});
        CHECK(words.what.contains(QDir::toNativeSeparators(Folder)));
        CHECK_FALSE(words.next.isEmpty());
        CHECK(words.what.contains(QStringLiteral("4711")) == (kind == Kind::FolderInUse));
        CHECK(words.next.contains(QStringLiteral("disk I/O error")) == (kind == Kind::DeskUnreadable));
        CHECK_FALSE((words.what + words.next).contains(u'%'));
    }
}

TEST_CASE("Return tries again, Escape gives up", "[ui][start]")
{
    const Theme theme{QFont()};
    const Icons icons{theme};
    for (const auto &[key, result] :
         {std::pair(Qt::Key_Return, QDialog::Accepted), std::pair(Qt::Key_Escape, QDialog::Rejected)}) {
        StartTrouble trouble({Kind::FolderClosed, Folder}, theme, icons);
        QTimer::singleShot(0, &trouble, [&trouble, key = key] {
            QWidget *focused = trouble.focusWidget();
            QTest::keyClick(focused != nullptr ? focused : &trouble, key);
        });
        CHECK(trouble.exec() == result);
    }
}
