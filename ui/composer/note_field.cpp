#include "ui/composer/note_field.h"

#include "ui/composer/growing_editor.h"
#include "ui/widget/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

NoteField::NoteField(const Theme &theme, QWidget *parent)
    : Surface(theme, &Tokens::note, parent)
{
    setObjectName(QStringLiteral("noteField"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Small, space::Medium, space::Small);
    column->setSpacing(space::Unit);
    auto *head = new QHBoxLayout;
    auto *title = new PlainLabel(theme, tr("note · stays at the desk"), TypeSize::Small, &Tokens::text, this);
    head->addWidget(title, 1);
    m_keep = new QPushButton(tr("keep note"), this);
    m_keep->setObjectName(QStringLiteral("keepNote"));
    m_keep->setEnabled(false);
    head->addWidget(m_keep);
    m_editor = new GrowingEditor(theme, 2, 0.3, this);
    m_editor->setObjectName(QStringLiteral("noteEditor"));
    m_editor->setAccessibleName(tr("Note; it is never sent"));
    m_editor->viewport()->setAutoFillBackground(false);
    m_editor->setFrameShape(QFrame::NoFrame);
    QPalette through = m_editor->palette();
    through.setColor(QPalette::Base, Qt::transparent);
    m_editor->setPalette(through);
    column->addLayout(head);
    column->addWidget(m_editor);
    connect(m_keep, &QPushButton::clicked, this, &NoteField::keep);
    connect(m_editor, &GrowingEditor::sendPressed, this, &NoteField::keep);
    connect(m_editor, &GrowingEditor::left, this, &NoteField::left);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        m_keep->setEnabled(!m_editor->toPlainText().trimmed().isEmpty());
        m_begun.insert(m_key, m_editor->toPlainText());
    });
}

void NoteField::setSubject(const QString &key)
{
    if (key == m_key)
        return;
    m_key = key;
    m_editor->setPlainText(m_begun.value(key));
    setEnabled(!key.isEmpty());
    hide();
    if (!m_begun.value(key).isEmpty())
        show();
}

void NoteField::focusField()
{
    show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void NoteField::keep()
{
    const QString text = m_editor->toPlainText().trimmed();
    if (!text.isEmpty())
        Q_EMIT keepRequested(text);
}

void NoteField::clearKept(const QString &key, const QString &text)
{
    if (m_begun.value(key).trimmed() != text)
        return;
    m_begun.remove(key);
    if (key != m_key)
        return;
    m_editor->clear();
    hide();
}

}  // namespace daisychain::ui
