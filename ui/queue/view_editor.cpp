#include "ui/queue/view_editor.h"

#include "core/base/when_ready.h"
#include "ui/queue/queue_words.h"
#include "ui/queue/view_counts.h"
#include "ui/queue/view_words.h"
#include "ui/widget/plain_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr std::chrono::milliseconds Pause{150};
constexpr int LongestName = 60;
constexpr std::array Bases{QueueView::AllOpen, QueueView::Mine,   QueueView::Unclaimed, QueueView::Waiting,
                           QueueView::Snoozed, QueueView::Thanks, QueueView::Done};

}  // namespace

ViewEditor::ViewEditor(Services services, const Theme &theme, QWidget *over)
    : FloatSheet(theme, over)
    , m_services(services)
    , m_title(new PlainLabel(theme, TypeSize::Strong))
    , m_name(new QLineEdit)
    , m_base(new QComboBox)
    , m_conditions(new QLineEdit)
    , m_answer(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
    , m_delete(new QPushButton(tr("delete")))
    , m_keep(new QPushButton(tr("keep the view")))
{
    setObjectName(QStringLiteral("viewEditor"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    build(theme);
    connect(&m_pause, &QTimer::timeout, this, &ViewEditor::count);
    connect(m_name, &QLineEdit::textChanged, this, &ViewEditor::look);
    connect(m_conditions, &QLineEdit::textChanged, this, &ViewEditor::look);
    connect(m_base, &QComboBox::currentIndexChanged, this, &ViewEditor::look);
    connect(m_keep, &QPushButton::clicked, this, &ViewEditor::keep);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        const int place = m_place;
        closeSheet();
        Q_EMIT deleteRequested(place);
    });
}

void ViewEditor::build(const Theme &theme)
{
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setMaxLength(LongestName);
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_base->setObjectName(QStringLiteral("viewBase"));
    m_base->setAccessibleName(tr("Out of this list"));
    for (const QueueView base : Bases)
        m_base->addItem(queueTitle(base), int(base));
    m_conditions->setObjectName(QStringLiteral("viewConditions"));
    m_conditions->setMaxLength(int(MaxSearchText));
    m_conditions->setPlaceholderText(tr("refund lang:de -thanks"));
    m_conditions->setAccessibleName(tr("What customers must have said"));
    m_answer->setObjectName(QStringLiteral("viewAnswer"));
    m_answer->setWordWrap(true);
    m_keep->setObjectName(QStringLiteral("viewKeep"));
    m_delete->setObjectName(QStringLiteral("viewDelete"));
    auto *leave = new QPushButton(tr("leave it"));
    connect(leave, &QPushButton::clicked, this, &ViewEditor::closeSheet);
    content()->addWidget(m_title);
    content()->addWidget(m_name);
    auto *out = new QHBoxLayout;
    out->addWidget(new PlainLabel(theme, tr("out of"), TypeSize::Body, &Tokens::textMuted));
    out->addWidget(m_base, 1);
    content()->addLayout(out);
    content()->addWidget(m_conditions);
    content()->addWidget(m_answer);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_keep);
    content()->addLayout(buttons);
    // Reading order is the order of the tab key.
    setTabOrder(m_name, m_base);
    setTabOrder(m_base, m_conditions);
    setTabOrder(m_conditions, m_delete);
    setTabOrder(m_delete, leave);
    setTabOrder(leave, m_keep);
}

void ViewEditor::openNew(const SavedView &beginning)
{
    begin(beginning, -1);
}

void ViewEditor::openFor(int place)
{
    if (place >= 0 && place < m_services.views.all().size())
        begin(m_services.views.all()[place], place);
}

void ViewEditor::begin(const SavedView &view, int place)
{
    m_place = place;
    m_title->setText(place < 0 ? tr("New view") : tr("Change this view"));
    setAccessibleName(m_title->text());
    m_name->setText(view.name);
    m_base->setCurrentIndex(m_base->findData(int(view.base)));
    m_conditions->setText(view.conditions);
    m_delete->setVisible(place >= 0);
    look();
    openSheet(m_name);
    m_name->selectAll();
}

SavedView ViewEditor::written() const
{
    return {m_name->text().simplified(), QueueView(m_base->currentData().toInt()),
            m_conditions->text().simplified()};
}

/// What can be said at once; the count comes a moment after the last letter.
void ViewEditor::look()
{
    ++m_question;
    m_pause.stop();
    const SavedView view = written();
    const QueueQuery query = m_services.controller.queryOf(view);
    const auto name = viewNameProblem(view.name, m_services.views.besides(m_place));
    const auto conditions = conditionProblem(query.conditions);
    m_keep->setEnabled(!name && !conditions);
    const bool isUntouched = conditions && conditions->kind == ConditionProblem::Kind::Nothing;
    if (conditions)
        say(conditionProblemWords(*conditions), isUntouched ? &Tokens::textMuted : &Tokens::late);
    else if (name == ViewNameProblem::Taken)
        say(viewNameProblemWords(*name), &Tokens::late);
    else {
        if (m_isTrouble)
            say({}, &Tokens::textMuted);  // until it is counted
        m_pause.start();
    }
}

void ViewEditor::count()
{
    const int question = m_question;
    const bool isNamed = !m_name->text().trimmed().isEmpty();
    whenReady(m_services.queue.listCount(m_services.controller.queryOf(written()), ViewCounts::MostCounted),
              this, [this, question, isNamed](const Result<ListCount> &count) {
                  if (question != m_question)
                      return;
                  if (!count)
                      return say(tr("It could not be counted what it holds; it can be kept."), &Tokens::soon);
                  const QString holds = viewHoldsWords(*count);
                  say(isNamed ? holds : holds + u' ' + viewNameProblemWords(ViewNameProblem::Empty),
                      &Tokens::textMuted);
              });
}

void ViewEditor::say(const QString &words, Token colour)
{
    m_isTrouble = colour == &Tokens::late;
    m_answer->setText(words);
    m_answer->setColour(colour);
    m_answer->setAccessibleName(words);
    if (isOpen())
        openSheet(nullptr);  // as high as the words want
}

void ViewEditor::keep()
{
    if (!m_keep->isEnabled())
        return;
    const SavedView view = written();
    closeSheet();
    if (m_place < 0) {
        m_services.views.add(view);
        m_services.controller.show(view);
        return;
    }
    m_services.controller.show(view);
    m_services.views.change(m_place, view);
}

void ViewEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return closeSheet();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return keep();
    FloatSheet::keyPressEvent(event);
}

}  // namespace daisychain::ui
