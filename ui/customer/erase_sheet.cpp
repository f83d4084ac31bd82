#include "ui/customer/erase_sheet.h"

#include "core/text/visible_text.h"
#include "ui/customer/erase_words.h"
#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace daisychain::ui {

EraseSheet::EraseSheet(EraseWork &work, const Theme &theme, QWidget *over)
    : FloatSheet(theme, over)
    , m_work(work)
    , m_title(new PlainLabel(theme, TypeSize::Strong))
    , m_lines(new PlainLabel(theme, TypeSize::Body))
    , m_ask(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
    , m_name(new QLineEdit)
    , m_progress(new QProgressBar)
    , m_go(new QPushButton)
    , m_leave(new QPushButton)
{
    build();
    connect(m_name, &QLineEdit::textChanged, this,
            [this] { m_go->setEnabled(m_work.isName(m_name->text())); });
    connect(m_go, &QPushButton::clicked, this, &EraseSheet::accept);
    connect(m_leave, &QPushButton::clicked, &m_work, &EraseWork::leave);
    connect(&work, &EraseWork::changed, this, &EraseSheet::refresh);
    refresh();
}

void EraseSheet::build()
{
    setObjectName(QStringLiteral("eraseSheet"));
    m_title->setObjectName(QStringLiteral("eraseTitle"));
    m_lines->setObjectName(QStringLiteral("eraseLines"));
    m_name->setObjectName(QStringLiteral("eraseName"));
    m_go->setObjectName(QStringLiteral("eraseGo"));
    m_leave->setObjectName(QStringLiteral("eraseLeave"));
    for (PlainLabel *label : {m_title, m_lines, m_ask}) {
        label->setWordWrap(true);
        label->setMinimumSize(1, 1);
        content()->addWidget(label);
    }
    m_name->setMaxLength(500);
    content()->addWidget(m_name);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::Unit);
    m_progress->setRange(0, 100);
    content()->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go);
    content()->addLayout(buttons);
}

void EraseSheet::setWords(const QString &title, const QStringList &lines, const QString &leave)
{
    m_title->setText(title);
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    m_leave->setText(leave);
}

void EraseSheet::refresh()
{
    const EraseWork::State state = m_work.state();
    if (state == EraseWork::State::Nothing) {
        m_shown = state;
        return closeSheet();
    }
    const bool isNew = std::exchange(m_shown, state) != state;
    if (isNew)
        m_name->clear();
    const bool isAsking = state == EraseWork::State::Planned;
    m_ask->setVisible(isAsking);
    m_name->setVisible(isAsking);
    m_progress->setVisible(state == EraseWork::State::Running);
    m_go->setVisible(isAsking || state == EraseWork::State::Ended);
    m_leave->setEnabled(!m_work.isFinal());
    if (state == EraseWork::State::Reading)
        setWords(tr("Looking at what there is …"), {}, tr("leave it"));
    else if (isAsking)
        showPlan();
    else if (state == EraseWork::State::Running)
        showRunning();
    else if (state == EraseWork::State::Ended)
        showReceipt();
    else
        showFailure();
    setAccessibleName(m_title->text());
    QWidget *meant = isAsking ? static_cast<QWidget *>(m_name) : m_leave;
    openSheet(meant);
    if (isNew && isAncestorOf(QApplication::focusWidget()))
        meant->setFocus(Qt::OtherFocusReason);
}

void EraseSheet::showPlan()
{
    const QString name = text::isolated(text::visibleText(m_work.name()));
    setWords(tr("Erase %1 from this desk, for good?").arg(name), planWords(m_work.plan()), tr("leave it"));
    m_ask->setText(tr("It can't be taken back. Type %1 to say that you mean it.").arg(name));
    m_name->setAccessibleName(m_ask->text());
    m_go->setText(tr("erase for good"));
    m_go->setEnabled(m_work.isName(m_name->text()));
}

void EraseSheet::showRunning()
{
    const bool isFinal = m_work.isFinal();
    setWords(tr("Erasing …"),
             {isFinal ? tr("It is decided: should the program end now, the next start goes on.")
                      : tr("Nothing is changed until it is through.")},
             tr("stop"));
    m_progress->setValue(m_work.percent());
    m_progress->setAccessibleName(tr("%1 percent erased").arg(m_work.percent()));
}

void EraseSheet::showReceipt()
{
    setWords(tr("Erased."), receiptWords(m_work.receipt()), tr("close"));
    m_go->setText(tr("receipt …"));
    m_go->setAccessibleName(tr("Keep the receipt"));
    m_go->setEnabled(true);
}

void EraseSheet::showFailure()
{
    setWords(tr("Not erased."), {notErasedWords(m_work.error())}, tr("close"));
}

void EraseSheet::accept()
{
    if (m_work.state() == EraseWork::State::Ended)
        Q_EMIT receiptWanted();
    else
        (void)m_work.go(m_name->text());  // the button is off while the name isn't typed
}

void EraseSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return m_work.leave();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter)
        return FloatSheet::keyPressEvent(event);
    if (m_leave->hasFocus())
        m_work.leave();
    else if (m_go->isVisibleTo(this) && m_go->isEnabled())
        accept();
}

}  // namespace daisychain::ui
