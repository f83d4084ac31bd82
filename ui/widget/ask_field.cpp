#include "ui/widget/ask_field.h"

#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

AskField::AskField(const Theme &theme, QWidget *parent)
    : Surface(theme, &Tokens::sunken, parent)
    , m_lines(new QVBoxLayout(this))
    , m_line(new QHBoxLayout)
    , m_sentence(new PlainLabel(theme, TypeSize::Body, &Tokens::text, this))
    , m_hint(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted, this))
    , m_trouble(new PlainLabel(theme, TypeSize::Small, &Tokens::late, this))
    , m_do(new QPushButton(this))
{
    m_lines->setContentsMargins(space::Large, space::Small, space::Medium, space::Small);
    m_lines->setSpacing(space::Unit);
    m_line->setSpacing(space::Small);
    for (PlainLabel *label : {m_sentence, m_hint, m_trouble})
        label->setWordWrap(true);
    m_lines->addWidget(m_sentence);
    m_lines->addLayout(m_line);
    m_lines->addWidget(m_hint);
    m_lines->addWidget(m_trouble);
    m_do->setAutoDefault(false);
    m_do->setMinimumHeight(space::Target);
    m_line->addWidget(m_do);
    m_do->installEventFilter(this);
    connect(m_do, &QPushButton::clicked, this, [this] { perform(); });
    hide();
}

void AskField::setSentence(const QString &words)
{
    m_sentence->setText(words);
}

void AskField::setHint(const QString &words)
{
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty());
}

void AskField::showTrouble(const QString &words)
{
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
}

void AskField::addPart(QWidget *part, int stretch)
{
    m_line->insertWidget(m_line->count() - 1, part, stretch);
    part->installEventFilter(this);
    setTabOrder(part, m_do);
}

void AskField::addBelow(QWidget *part)
{
    m_lines->insertWidget(m_lines->indexOf(m_line) + 1, part);
    part->installEventFilter(this);
    setTabOrder(part, m_do);
}

void AskField::ask(QWidget *first)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr || !isAncestorOf(focus))
        m_before = focus;
    showTrouble({});
    show();
    first->setFocus(Qt::OtherFocusReason);
}

void AskField::leave()
{
    if (!isAsking())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool isInside = focus != nullptr && isAncestorOf(focus);
    hide();
    if (isInside && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT left();
}

bool AskField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The Enter that opened the field may still be held.
        if (!key->isAutoRepeat())
            perform();
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return Surface::eventFilter(watched, event);
    }
}

}  // namespace daisychain::ui
