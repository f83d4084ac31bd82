#include "ui/import/preview_page.h"

#include "ui/import/import_words.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/segmented_tabs.h"
#include "ui/widget/state_view.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int All = 100;  // the fates are below

}  // namespace

PreviewPage::PreviewPage(ImportWork &work, const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_theme(theme)
    , m_sum(new PlainLabel(theme, TypeSize::Strong))
    , m_aside(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
    , m_tabs(new SegmentedTabs(theme, icons))
    , m_table(new QTableView)
    , m_state(new StateView(theme, icons))
{
    build();
    connect(m_tabs, &SegmentedTabs::chosen, this, &PreviewPage::showRows);
}

void PreviewPage::build()
{
    for (PlainLabel *label : {m_sum, m_aside}) {
        label->setWordWrap(true);
        label->setMinimumSize(1, 1);
    }
    m_sum->setObjectName(QStringLiteral("import.sum"));
    m_table->setObjectName(QStringLiteral("import.rows"));
    m_table->setAccessibleName(tr("What becomes of each row"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QTableView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(space::Target, QFontMetrics(m_theme.font(TypeSize::Body)).height() + space::Small));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->hide();  // the words say it; screen readers have the names
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_sum);
    column->addWidget(m_aside);
    column->addWidget(m_tabs);
    column->addWidget(m_table, 1);
    column->addWidget(m_state, 1);
}

void PreviewPage::fillTabs()
{
    const ImportSummary &summary = m_work.summary();
    QList<SegmentedTabs::Tab> tabs{{All, tr("All")}};
    for (const RowFate fate :
         {RowFate::New, RowFate::Changed, RowFate::Repeated, RowFate::Refused, RowFate::Same}) {
        if (std::ranges::any_of(summary.shown, [fate](const ImportedRow &row) { return row.fate == fate; }))
            tabs.append({int(fate), rowFateWords(fate)});
    }
    m_tabs->setTabs(tabs);
    for (const SegmentedTabs::Tab &tab : std::as_const(tabs)) {
        if (tab.id != All)
            m_tabs->setCount(tab.id, int(importedRowCount(summary, RowFate(tab.id))));
    }
    m_tabs->setCurrent(All);
}

QString PreviewPage::aside() const
{
    const ImportSummary &summary = m_work.summary();
    QStringList parts;
    if (summary.open > 0)
        parts.append(tr("%n of them were not solved where they were held: here they are done.", nullptr,
                        int(summary.open)));
    const qint64 counted = summary.added + summary.changed + summary.same + summary.refused;
    if (counted > summary.shown.size())
        parts.append(tr("The first %n rows are shown.", nullptr, int(summary.shown.size())));
    if (m_work.state() == ImportWork::State::Checked)
        parts.append(tr("Nothing is written yet."));
    return parts.join(u' ');
}

void PreviewPage::showRows(int tab)
{
    m_model.show(m_work.summary(), tab == All ? std::nullopt : std::optional(RowFate(tab)));
    const QFontMetrics metrics(m_theme.font(TypeSize::Body));
    const auto width = [&](const QString &text) {
        return metrics.horizontalAdvance(text) + 2 * space::Large;
    };
    m_table->setColumnWidth(ImportTableModel::Line, width(ImportTableModel::lineWords(888'888)));
    m_table->setColumnWidth(ImportTableModel::Fate, width(rowFateWords(RowFate::Repeated)));
    m_table->setColumnWidth(ImportTableModel::Who, 22 * metrics.averageCharWidth());
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
}

void PreviewPage::refresh()
{
    const ImportSummary &summary = m_work.summary();
    m_sum->setText(importSummaryWords(summary));
    const QString words = aside();
    m_aside->setText(words);
    m_aside->setVisible(!words.isEmpty());
    fillTabs();
    showRows(All);
    const bool isEmpty = summary.shown.isEmpty();
    m_table->setVisible(!isEmpty);
    m_tabs->setVisible(!isEmpty);
    m_state->show(
        isEmpty ? ListState::Empty : ListState::Filled,
        {tr("There is nothing in this file."), tr("It has no rows besides the names of the columns."), {}});
}

QWidget *PreviewPage::focusTarget() const
{
    return m_table;
}

}  // namespace daisychain::ui
