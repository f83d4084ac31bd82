// The commands of the screen of streams.
#include "ui/shell/commands.h"
#include "ui/streams/column_pane.h"
#include "ui/streams/columns_area.h"
#include "ui/streams/streams_screen.h"

namespace daisychain::ui {

namespace {

constexpr int WidthStep = 40;

}  // namespace

void StreamsScreen::addCommand(const char *id, const QString &text, const char *key,
                               std::function<void()> run, const QString &group, const QString &words,
                               CommandEffect effect)
{
    Command command;
    command.id = QString::fromLatin1(id);
    command.text = text;
    command.key = QKeySequence(QString::fromLatin1(key));
    command.effect = effect;
    command.screen = this->id();
    command.words = words;
    command.group = group;
    m_surroundings.commands.add(command, this, std::move(run));
}

void StreamsScreen::addCommands()
{
    addReadingCommands();
    addColumnCommands();
    addDeeds();
}

void StreamsScreen::addReadingCommands()
{
    const QString group = tr("Column");
    const auto step = [this](int by) {
        if (ColumnController *column = current())
            column->moveCurrent(by);
    };
    addCommand("streams.next", tr("Next post"), "J", [step] { step(1); }, group);
    addCommand("streams.previous", tr("Previous post"), "K", [step] { step(-1); }, group);
    addCommand(
        "streams.nextColumn", tr("Next column"), "]",
        [this] { m_streams->setCurrent(m_streams->current() + 1); }, group);
    addCommand(
        "streams.previousColumn", tr("Previous column"), "[",
        [this] { m_streams->setCurrent(m_streams->current() - 1); }, group);
    addCommand(
        "streams.merge", tr("Show what is new"), ".",
        [this] {
            if (ColumnController *column = current())
                column->merge();
        },
        group);
    addCommand(
        "streams.day", tr("Go to a day"), "G", [this] { Q_EMIT choiceWanted(&m_days, DayFinder::words()); },
        group, tr("date month year jump back history older"));
    addCommand(
        "streams.now", tr("Back to the newest"), "Shift+G", [this] { goTo(std::nullopt); }, group,
        tr("top now today latest jump"));
    addCommand(
        "streams.open", tr("Open the conversation, or fetch what was missed"), "O",
        [this] { openCurrent(false); }, group);
    addCommand("streams.reply", tr("Reply"), "R", [this] { openCurrent(true); }, group);
    addCommand(
        "streams.browser", tr("Open in the browser"), "B", [this] { openInBrowser(); }, group,
        tr("web site network link"));
}

void StreamsScreen::addColumnCommands()
{
    const QString group = tr("Columns");
    const auto at = [this] { return m_streams->current(); };
    const auto widen = [this, at](int by) {
        if (at() >= 0)
            m_streams->setWidth(at(), m_streams->columns()[at()].width + by);
    };
    addCommand(
        "streams.add", tr("New column"), "Shift+N", [this] { chooseNew(); }, group,
        tr("add hashtag mentions search account list listen stream"));
    addCommand(
        "streams.filter", tr("Filter this column"), "Shift+F",
        [this] {
            if (ColumnPane *pane = m_area->currentPane())
                pane->toggleFilter();
        },
        group, tr("only without words narrow"));
    addCommand(
        "streams.left", tr("Move the column to the left"), "Ctrl+Shift+Left",
        [this, at] { m_streams->move(at(), at() - 1); }, group, tr("order before"));
    addCommand(
        "streams.right", tr("Move the column to the right"), "Ctrl+Shift+Right",
        [this, at] { m_streams->move(at(), at() + 1); }, group, tr("order after"));
    addCommand(
        "streams.wider", tr("Make the column wider"), "Ctrl+Shift+Up", [widen] { widen(WidthStep); }, group);
    addCommand(
        "streams.narrower", tr("Make the column narrower"), "Ctrl+Shift+Down", [widen] { widen(-WidthStep); },
        group);
    addCommand(
        "streams.window", tr("Column in a window of its own, or back"), "Shift+W",
        [this, at] {
            if (at() >= 0)
                m_streams->setWindow(at(), !m_streams->columns()[at()].isWindow);
        },
        group, tr("second monitor detach screen"));
    addCommand(
        "streams.remove", tr("Take the column away"), "Ctrl+Shift+W", [this, at] { remove(at()); }, group,
        tr("close delete remove"));
    addCommand(
        "streams.layouts", tr("Layouts of columns"), "",
        [this] { Q_EMIT choiceWanted(m_layouts.get(), LayoutFinder::words()); }, group,
        tr("save restore set arrangement"));
}

void StreamsScreen::addDeeds()
{
    const QString group = tr("Conversation");
    const auto deed = [this](ColumnDeed what) {
        return [this, what] {
            if (ColumnController *column = current())
                column->perform(what);
        };
    };
    addCommand("streams.claim", tr("Claim, or give back"), "C", deed(ColumnDeed::Claim), group,
               tr("take grab own assign mine release"), CommandEffect::Changes);
    addCommand("streams.done", tr("Done"), "E", deed(ColumnDeed::Done), group,
               tr("close finish resolve handled settled over complete"), CommandEffect::Changes);
    addCommand("streams.like", tr("Like"), "L", deed(ColumnDeed::Like), group,
               tr("favourite star heart thank her him them appreciate"), CommandEffect::Changes);
    addCommand("streams.likeAndDone", tr("Like and done"), "Shift+L", deed(ColumnDeed::LikeAndDone), group,
               tr("favourite thank her him them close like and close finish"), CommandEffect::Changes);
}

}  // namespace daisychain::ui
