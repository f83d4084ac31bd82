#include "ui/queue/bulk_sheet.h"

#include "ui/queue/bulk_words.h"
#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace daisychain::ui {

BulkSheet::BulkSheet(BulkWork &work, const Theme &theme, const Roster &roster, const Clock &clock,
                     QWidget *over)
    : FloatSheet(theme, over)
    , m_work(work)
    , m_roster(roster)
    , m_clock(clock)
    , m_title(new PlainLabel(theme, TypeSize::Strong))
    , m_whose(new PlainLabel(theme, TypeSize::Body))
    , m_details(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
    , m_progress(new QProgressBar)
    , m_go(new QPushButton)
    , m_leave(new QPushButton)
{
    setObjectName(QStringLiteral("bulkSheet"));
    m_title->setObjectName(QStringLiteral("bulkTitle"));
    m_details->setObjectName(QStringLiteral("bulkDetails"));
    m_go->setObjectName(QStringLiteral("bulkGo"));
    m_leave->setObjectName(QStringLiteral("bulkLeave"));
    for (PlainLabel *label : {m_title, m_whose, m_details}) {
        label->setWordWrap(true);
        content()->addWidget(label);
    }
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::Unit);
    content()->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go);
    content()->addLayout(buttons);
    connect(m_go, &QPushButton::clicked, this, &BulkSheet::accept);
    connect(m_leave, &QPushButton::clicked, this, &BulkSheet::leave);
    connect(&work, &BulkWork::changed, this, &BulkSheet::refresh);
    refresh();
}

void BulkSheet::refresh()
{
    switch (m_work.state()) {
    case BulkWork::State::Nothing:
        m_shown = BulkWork::State::Nothing;
        return closeSheet();
    case BulkWork::State::Reading:
        showProgress(tr("Looking at them …"));
        break;
    case BulkWork::State::Planned:
        showPlan();
        break;
    case BulkWork::State::Running:
        showProgress(bulkProgress(m_work.reached(), m_work.total()));
        break;
    case BulkWork::State::Ended:
        if (m_work.outcome().isWhole())
            return m_work.dismiss();
        showOutcome();
        break;
    }
    setAccessibleName(m_title->text());
    QPushButton *meant = m_go->isVisibleTo(this) ? m_go : m_leave;
    openSheet(meant);
    // Enter means what the sheet asks now, whatever it asked before.
    if (std::exchange(m_shown, m_work.state()) != m_work.state() && isAncestorOf(QApplication::focusWidget()))
        meant->setFocus(Qt::OtherFocusReason);
}

void BulkSheet::showPlan()
{
    const BulkPlan &plan = m_work.plan();
    m_title->setText(bulkQuestion(plan, m_clock.now()));
    m_whose->setText(bulkOwners(plan));
    m_whose->setVisible(!m_whose->text().isEmpty());
    m_details->setText(bulkOmissions(plan, m_roster).join(u'\n'));
    m_details->setVisible(!m_details->text().isEmpty());
    m_progress->hide();
    m_go->setText(bulkButton(plan));
    m_go->setVisible(!plan.rows.isEmpty());
    m_leave->setText(plan.rows.isEmpty() ? tr("close") : tr("leave it"));
}

void BulkSheet::showProgress(const QString &title)
{
    m_title->setText(title);
    m_whose->hide();
    m_details->hide();
    m_progress->show();
    m_progress->setRange(0, std::max(1, m_work.total()));
    m_progress->setValue(m_work.reached());
    m_progress->setAccessibleName(bulkProgress(m_work.reached(), m_work.total()));
    m_go->hide();
    m_leave->setText(tr("stop"));
}

void BulkSheet::showOutcome()
{
    const BulkOutcome &outcome = m_work.outcome();
    m_title->setText(tr("%n done, not all.", "conversations", int(outcome.done.size())));
    m_whose->hide();
    m_details->setText(bulkOutcomeWords(outcome).join(u'\n'));
    m_details->show();
    m_progress->hide();
    m_go->hide();
    m_leave->setText(tr("close"));
}

void BulkSheet::accept()
{
    m_work.go();
}

void BulkSheet::leave()
{
    if (m_work.state() == BulkWork::State::Ended)
        m_work.dismiss();
    else
        m_work.cancel();
}

void BulkSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return FloatSheet::keyPressEvent(event);
    if (m_work.state() == BulkWork::State::Planned && !m_work.plan().rows.isEmpty() && !m_leave->hasFocus())
        accept();
    else if (m_work.state() != BulkWork::State::Running)
        leave();
}

}  // namespace daisychain::ui
