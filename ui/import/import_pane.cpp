#include "ui/import/import_pane.h"

#include "core/text/visible_text.h"
#include "ui/import/file_choice_page.h"
#include "ui/import/import_words.h"
#include "ui/import/preview_page.h"
#include "ui/import/reading_page.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace daisychain::ui {

namespace {

constexpr int PageWidth = 960;

/// The one file that is dragged; empty: none, or several.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

}  // namespace

ImportPane::ImportPane(ImportWork &work, const Theme &theme, const Icons &icons, QWidget *parent)
    : Surface(theme, &Tokens::raised, parent)
    , m_work(work)
    , m_title(new PlainLabel(theme, TypeSize::Title))
    , m_path(new ElidedLabel(theme, TypeSize::Small, &Tokens::textMuted))
    , m_steps(new QStackedWidget)
    , m_choice(new FileChoicePage(theme))
    , m_reading(new ReadingPage(work, theme))
    , m_rows(new PreviewPage(work, theme, icons))
    , m_busy(new PlainLabel(theme, TypeSize::Body))
    , m_progress(new QProgressBar)
{
    build();
    connect(m_choice, &FileChoicePage::chooseWanted, this, &ImportPane::fileWanted);
    connect(&work, &ImportWork::changed, this, &ImportPane::refresh);
    refresh();
}

void ImportPane::build()
{
    setObjectName(QStringLiteral("import"));
    setAcceptDrops(true);
    m_title->setObjectName(QStringLiteral("import.title"));
    m_title->setWordWrap(true);
    m_path->setElideMode(Qt::ElideMiddle);
    m_steps->addWidget(m_choice);
    m_steps->addWidget(m_reading);
    m_steps->addWidget(buildBusy());
    m_steps->addWidget(m_rows);
    auto *page = new QWidget;
    page->setMaximumWidth(PageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(m_title);
    column->addWidget(m_path);
    column->addWidget(m_steps, 1);
    column->addWidget(buildFoot());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
}

QWidget *ImportPane::buildBusy()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_busy->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::Unit);
    m_progress->setRange(0, 100);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addWidget(m_busy);
    column->addWidget(m_progress);
    column->addStretch(1);
    return page;
}

QWidget *ImportPane::buildFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    const auto button = [&](const char *name, auto slot) {
        auto *made = new QPushButton;
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, slot);
        row->addWidget(made);
        return made;
    };
    m_leave = button("import.leave", [this] {
        if (m_work.state() == ImportWork::State::Checked)
            m_work.goBack();
        else
            m_work.leave();
    });
    row->addStretch(1);
    m_save = button("import.save", &ImportPane::refusedWanted);
    m_save->setText(tr("save the refused lines …"));
    m_correct = button("import.correct", [this] { Q_EMIT correctWanted(m_corrections); });
    m_correct->setText(tr("correct them"));
    m_again = button("import.again", [this] { m_work.choose(m_corrections, m_work.look().kind); });
    m_again->setText(tr("import them again"));
    m_next = button("import.next", &ImportPane::goOn);
    m_next->setDefault(true);
    return foot;
}

ImportPane::Step ImportPane::step() const
{
    switch (m_work.state()) {
    case ImportWork::State::Nothing:
        return Step::Choose;
    case ImportWork::State::Failed:
        return Step::Choose;
    case ImportWork::State::Looking:
        return m_work.look().fingerprint.isEmpty() ? Step::Busy : Step::Read;
    case ImportWork::State::Looked:
        return Step::Read;
    case ImportWork::State::Checking:
    case ImportWork::State::Importing:
        return Step::Busy;
    case ImportWork::State::Checked:
    case ImportWork::State::Imported:
        return Step::Rows;
    }
    return Step::Choose;
}

QString ImportPane::titleWords() const
{
    const QString kind = importKindWords(m_work.look().kind);
    switch (m_work.state()) {
    case ImportWork::State::Nothing:
    case ImportWork::State::Failed:
        return tr("Import a file");
    case ImportWork::State::Looking:
    case ImportWork::State::Looked:
        return tr("How it is read");
    case ImportWork::State::Checking:
        return tr("Looking at what would happen …");
    case ImportWork::State::Checked:
        return tr("What would happen");
    case ImportWork::State::Importing:
        return tr("Importing …");
    case ImportWork::State::Imported:
        return tr("Imported: %1", "customers, saved replies or past conversations").arg(kind);
    }
    return {};
}

void ImportPane::refreshBusy()
{
    const bool isImport = m_work.state() == ImportWork::State::Importing;
    m_progress->setValue(m_work.percent());
    m_progress->setAccessibleName(tr("%1 percent done").arg(m_work.percent()));
    m_busy->setText(isImport ? tr("All of it or nothing: should it end now, nothing was changed.")
                             : tr("Nothing is written by this."));
}

void ImportPane::refreshButtons()
{
    using enum ImportWork::State;
    const ImportWork::State state = m_work.state();
    const bool isBusy = step() == Step::Busy;
    m_leave->setVisible(state != Nothing);
    m_leave->setText(isBusy              ? tr("stop")
                     : state == Checked  ? tr("back")
                     : state == Imported ? tr("another file")
                                         : tr("leave it"));
    const ImportSummary &summary = m_work.summary();
    const bool isRows = step() == Step::Rows;
    m_save->setVisible(isRows && !summary.refusedFile.isEmpty() && summary.refused > 0);
    m_correct->setVisible(isRows && !m_corrections.isEmpty());
    m_again->setVisible(isRows && !m_corrections.isEmpty());
    const bool canImport = state == Checked && summary.added + summary.changed > 0;
    m_next->setVisible(state == Looked || canImport ||
                       (state == Failed && !m_work.look().fingerprint.isEmpty()));
    m_next->setText(state == Checked  ? tr("import")
                    : state == Failed ? tr("look again")
                                      : tr("show what would happen"));
    m_next->setEnabled(state != Looked || m_work.obstacle() == ImportWork::Obstacle::None);
}

void ImportPane::refresh()
{
    const ImportWork::State state = m_work.state();
    const bool isNew = std::exchange(m_shown, state) != state;
    if (isNew && state == ImportWork::State::Looking)
        m_corrections.clear();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_title->setText(titleWords());
    m_path->setText(text::isolated(text::plainLine(m_work.path(), 500)));
    m_path->setVisible(!m_work.path().isEmpty());
    m_choice->setTrouble(state == ImportWork::State::Failed ? importErrorWords(m_work.error()) : QString());
    if (step() == Step::Read)
        m_reading->refresh();
    if (step() == Step::Rows && isNew)
        m_rows->refresh();
    if (step() == Step::Busy)
        refreshBusy();
    refreshButtons();
    if (isNew && hadFocus && state == ImportWork::State::Looking)
        m_focusBefore = QApplication::focusWidget();
    if (hadFocus && isNew)
        m_leave->setFocus(Qt::OtherFocusReason);  // what had it may go
    m_reading->setEnabled(state != ImportWork::State::Looking);
    m_steps->setCurrentIndex(int(step()));
    if (hadFocus && isNew && state != ImportWork::State::Looking)
        moveFocus();
}

/// Whoever corrects how a file is read stays where they are.
void ImportPane::moveFocus()
{
    const bool isStill = m_focusBefore && m_reading->isAncestorOf(m_focusBefore) &&
                         m_focusBefore->isVisibleTo(this) && step() == Step::Read;
    if (isStill)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        focusStep();
    m_focusBefore.clear();
}

void ImportPane::focusStep()
{
    QWidget *target = m_leave;
    if (step() == Step::Choose)
        target = m_choice->focusTarget();
    else if (step() == Step::Read)
        target = m_reading->focusTarget();
    else if (step() == Step::Rows)
        target = m_work.summary().shown.isEmpty() ? m_leave : m_rows->focusTarget();
    target->setFocus(Qt::OtherFocusReason);
}

void ImportPane::setCorrections(const QString &path)
{
    m_corrections = path;
    refreshButtons();
    m_again->setFocus(Qt::OtherFocusReason);
}

void ImportPane::goOn()
{
    switch (m_work.state()) {
    case ImportWork::State::Looked:
        return m_work.check();
    case ImportWork::State::Checked:
        return m_work.import();
    case ImportWork::State::Failed:
        return m_work.goBack();
    default:
        return;
    }
}

void ImportPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty() && m_work.state() != ImportWork::State::Importing)
        event->acceptProposedAction();
}

void ImportPane::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    m_work.choose(file);
}

void ImportPane::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && m_leave->isVisibleTo(this))
        m_leave->click();
    else if (isEnter && event->modifiers().testFlag(Qt::ControlModifier) && m_next->isVisibleTo(this))
        m_next->click();
    else
        Surface::keyPressEvent(event);
}

}  // namespace daisychain::ui
