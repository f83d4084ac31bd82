#include "tests/architecture/markup_check.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

using namespace daisychain::architecture;

namespace {

bool isCaught(const char *path, const char *line)
{
    return !checkMarkup({{QString::fromLatin1(path), QString::fromLatin1(line)}}).isEmpty();
}

}  // namespace

TEST_CASE("no screen has a widget that could take a text for markup", "[architecture]")
{
    for (const Violation &violation : checkMarkup(readSourceTree(daisychain::test::projectPath(QString()))))
        FAIL_CHECK(violation.text().toStdString());
}

TEST_CASE("a label that guesses, rich text and a bare tool tip are caught", "[architecture]")
{
    CHECK(isCaught("ui/queue/a.cpp", "auto *label = new QLabel(row.text);"));
    CHECK(isCaught("app/console/a.cpp", "QMessageBox::warning(this, name, text);"));
    CHECK(isCaught("ui/queue/a.cpp", "edit->setHtml(text);"));
    CHECK(isCaught("ui/queue/a.cpp", "button->setToolTip(row.text);"));
    CHECK(isCaught("ui/queue/a.cpp", "button->setToolTip(tr(\"by %1\").arg(name));"));
    CHECK(isCaught("ui/queue/a.cpp", "case Qt::ToolTipRole:\n    return row.text;"));
    CHECK(isCaught("ui/queue/a.cpp", "QToolTip::showText(at, text, this);"));
    CHECK_FALSE(isCaught("ui/queue/a.cpp", "button->setToolTip(plainToolTip(row.text));"));
    CHECK_FALSE(isCaught("ui/queue/a.cpp", "QToolTip::showText(at,\n plainToolTip(text), this);"));
    CHECK_FALSE(isCaught("ui/queue/a.cpp", "new PlainLabel(theme, row.text);"));
    CHECK_FALSE(isCaught("core/text/a.cpp", "QLabel"));
}
