#include "ui/queue_screen/leaving_commands.h"

#include "core/base/clock.h"
#include "core/base/when_ready.h"
#include "ui/customer/customer_controller.h"
#include "ui/customer/erase_sheet.h"
#include "ui/shell/commands.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace daisychain::ui {

namespace {

QFileDialog *saveDialog(QWidget *over, const QString &title, const QStringList &filters, const QString &name)
{
    auto *dialog = new QFileDialog(over, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    return dialog;
}

}  // namespace

LeavingCommands::LeavingCommands(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_work(m_parts.eraser, m_parts.me)
{
    auto *sheet = new EraseSheet(m_work, m_parts.theme, m_parts.pane);
    connect(sheet, &EraseSheet::receiptWanted, this, &LeavingCommands::askForReceipt);
    connect(&m_work, &EraseWork::erased, &m_parts.customer, &CustomerController::retry);
    QAction *save = add("customer.export", tr("Export this customer …"),
                        tr("save everything gdpr data file json html copy"), [this] { askWhere(); });
    QAction *erase =
        add("customer.erase", tr("Erase this customer …"), tr("delete remove forget gdpr privacy"), [this] {
            if (const auto &customer = m_parts.customer.customer())
                m_work.prepare(*customer);
        });
    m_parts.pane->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_parts.pane->addActions({save, erase});
    const auto refresh = [this, save, erase] {
        const auto &customer = m_parts.customer.customer();
        const bool isThere = customer && !isErased(*customer);
        save->setEnabled(isThere);
        erase->setEnabled(isThere);
    };
    connect(&m_parts.customer, &CustomerController::shown, this, refresh);
    connect(&m_parts.customer, &CustomerController::changed, this, refresh);
    refresh();
}

QAction *LeavingCommands::add(const char *id, const QString &text, const QString &words,
                              std::function<void()> run)
{
    Command command;
    command.id = QLatin1String(id);
    command.text = text;
    command.words = words;
    command.screen = m_parts.screen;
    command.group = tr("Customer");
    return m_parts.commands.add(command, this, std::move(run));
}

void LeavingCommands::askWhere()
{
    if (!m_parts.customer.customer())
        return;
    const QString day = isoText(m_parts.clock.now()).left(10);
    auto *dialog = saveDialog(m_parts.pane, tr("Export this customer as"),
                              {tr("Page to read (*.html)"), tr("For programs (*.json)")},
                              QStringLiteral("customer-%1.html").arg(day));
    connect(dialog, &QFileDialog::fileSelected, this, &LeavingCommands::exportTo);
    dialog->open();
}

void LeavingCommands::exportTo(const QString &path)
{
    const auto &customer = m_parts.customer.customer();
    if (!customer)
        return;
    const ExportForm form =
        path.endsWith(u".json", Qt::CaseInsensitive) ? ExportForm::Json : ExportForm::Html;
    whenReady(m_parts.exporter.exportCustomer(*customer, m_parts.clock.now(), path, form), this,
              [this, path](const Result<CustomerExport> &done) {
                  Q_EMIT said(done ? tr("%n post(s) and all else we hold are in %1; internal notes too.",
                                        nullptr, int(done->posts))
                                         .arg(path)
                                   : tr("%1 could not be written.").arg(path));
              });
}

void LeavingCommands::askForReceipt()
{
    auto *dialog =
        saveDialog(m_parts.pane, tr("Keep the receipt as"), {tr("Text (*.txt)"), tr("For programs (*.json)")},
                   QStringLiteral("receipt-%1.txt").arg(isoText(m_parts.clock.now()).left(10)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const bool isJson = path.endsWith(u".json", Qt::CaseInsensitive);
        Q_EMIT fileWanted(path,
                          isJson ? receiptJson(m_work.receipt()) : receiptText(m_work.receipt()).toUtf8());
    });
    dialog->open();
}

}  // namespace daisychain::ui
