#include "ui/search/search_screen.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/search/search_delegate.h"
#include "ui/search/search_pane.h"
#include "ui/shell/commands.h"

#include <QLineEdit>

namespace daisychain::ui {

SearchScreen::SearchScreen(const SearchController::Services &services, Surroundings surroundings,
                           QObject *parent)
    : Screen(parent)
    , m_clock(services.clock)
    , m_surroundings(surroundings)
    , m_found(std::make_unique<SearchController>(services))
{
    m_found->setSentence([this](const SearchRow &row) {
        return QStringList{text::isolated(row.authorName.isEmpty()
                                              ? u'@' + text::visibleText(row.authorHandle)
                                              : text::plainLine(row.authorName, 60)),
                           dayTime(row.created, m_clock.now()), text::plainLine(excerptOf(row).text, 200)}
            .join(QStringLiteral(", "));
    });
}

SearchScreen::~SearchScreen() = default;

QString SearchScreen::id() const
{
    return QStringLiteral("search");
}

QString SearchScreen::title() const
{
    return tr("Search");
}

QString SearchScreen::icon() const
{
    return QStringLiteral("search");
}

QString SearchScreen::words() const
{
    return tr("find look for history said words");
}

ScreenPanes SearchScreen::panes()
{
    if (m_pane != nullptr)
        return {.main = m_pane};
    m_pane = new SearchPane(*m_found, {m_surroundings.theme, m_surroundings.icons, m_clock});
    connect(m_pane, &SearchPane::openRequested, this, [this](int row) {
        const SearchRow &found = m_found->at(row);
        if (found.conversation.isEmpty())
            Q_EMIT said(tr("That post belongs to no conversation here."));
        else
            Q_EMIT postChosen(found.conversation, found.post);
    });
    addCommands();
    m_pane->setKeepAction(m_surroundings.commands.action(QStringLiteral("search.keep")));
    return {.main = m_pane};
}

void SearchScreen::activate()
{
    if (m_pane != nullptr)
        m_pane->focusField();
}

void SearchScreen::search(const QString &typed)
{
    (void)panes();
    m_pane->field()->setText(typed);
    m_found->searchNow();
}

void SearchScreen::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *key, std::function<void()> run,
                            const char *icon = "") {
        Command command;
        command.icon = QString::fromLatin1(icon);
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.key = QKeySequence(QString::fromLatin1(key));
        command.screen = this->id();
        command.group = tr("Search");
        m_surroundings.commands.add(command, this, std::move(run));
    };
    add("search.next", tr("Next post that was found"), "J", [this] { m_pane->moveCurrent(1); });
    add("search.previous", tr("Previous post that was found"), "K", [this] { m_pane->moveCurrent(-1); });
    const auto keep = [this] {
        if (!m_found->typed().trimmed().isEmpty())
            Q_EMIT viewWanted(m_found->typed().simplified());
    };
    add("search.keep", tr("Keep this search as a view"), "Ctrl+S", keep, "filter");
    add("search.field", tr("Back to the field"), "Ctrl+F", [this] { m_pane->focusField(); });
}

}  // namespace daisychain::ui
