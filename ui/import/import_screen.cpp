#include "ui/import/import_screen.h"

#include "ui/import/import_pane.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace daisychain::ui {

ImportScreen::ImportScreen(FileImporter &files, const Clock &clock, PersonId me, Surroundings surroundings,
                           QObject *parent)
    : Screen(parent)
    , m_surroundings(std::move(surroundings))
    , m_work(files, clock, me)
{
    connect(&m_work, &ImportWork::imported, this, &ImportScreen::noteImported);
    Command command;
    command.id = QStringLiteral("import.open");
    command.text = tr("Import a file …");
    command.words = words();
    command.group = title();
    m_surroundings.commands.add(command, this, [this] { Q_EMIT wanted(); });
}

QString ImportScreen::title() const
{
    return tr("Import");
}

QString ImportScreen::words() const
{
    return tr("csv table spreadsheet excel zendesk tickets customers contacts saved replies macros past "
              "conversations history take in upload load");
}

ScreenPanes ImportScreen::panes()
{
    if (m_pane != nullptr)
        return {.main = m_pane};
    m_pane = new ImportPane(m_work, m_surroundings.theme, m_surroundings.icons);
    connect(m_pane, &ImportPane::fileWanted, this, &ImportScreen::askForFile);
    connect(m_pane, &ImportPane::refusedWanted, this, &ImportScreen::askWhere);
    connect(m_pane, &ImportPane::correctWanted, this,
            [this](const QString &path) { m_surroundings.openUrl(QUrl::fromLocalFile(path)); });
    return {.main = m_pane};
}

void ImportScreen::activate()
{
    if (m_pane != nullptr)
        m_pane->focusStep();
}

void ImportScreen::askForFile()
{
    auto *dialog = new QFileDialog(m_pane, tr("Import a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Tables and exports (*.csv *.tsv *.txt *.json *.jsonl *.ndjson)"), tr("All files (*)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_work.choose(path); });
    dialog->open();
}

/// Beside the file they come from.
void ImportScreen::askWhere()
{
    const QFileInfo from(m_work.path());
    auto *dialog = new QFileDialog(m_pane, tr("Save the refused lines as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(from.absolutePath());
    const QString suffix = from.suffix().isEmpty() ? QStringLiteral("csv") : from.suffix();
    dialog->selectFile(
        tr("%1-refused.%2", "the name of a file and its ending").arg(from.completeBaseName(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        Q_EMIT fileWanted(path, m_work.summary().refusedFile);
        m_pane->setCorrections(path);
    });
    dialog->open();
}

void ImportScreen::noteImported()
{
    const QList<Action> &recorded = m_work.summary().recorded;
    if (!recorded.isEmpty())
        m_surroundings.undo.push(tr("saved %n replies of a file", nullptr, int(recorded.size())), recorded);
}

}  // namespace daisychain::ui
