#include "ui/own_post/edit_field.h"

#include "core/text/visible_text.h"
#include "ui/composer/growing_editor.h"
#include "ui/roster/desk_words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

EditField::EditField(OwnPostController &controller, const Theme &theme, QWidget *parent)
    : AskField(theme, parent)
    , m_controller(controller)
    , m_editor(new GrowingEditor(theme, 2, 0.3, this))
{
    setObjectName(QStringLiteral("editField"));
    m_editor->setObjectName(QStringLiteral("postEditor"));
    m_editor->setAccessibleName(tr("What the post says"));
    lines()->insertWidget(1, m_editor);
    line()->insertStretch(0, 1);
    button()->setObjectName(QStringLiteral("changePost"));
    button()->setText(tr("change the post  %1")
                          .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    setTabOrder(m_editor, button());
    connect(m_editor, &GrowingEditor::sendPressed, this, [this] { perform(); });
    connect(m_editor, &GrowingEditor::left, this, &AskField::leave);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &EditField::refresh);
}

void EditField::askAbout(const ThreadPost &post)
{
    const Account *account = m_controller.speaker(post);
    if (account == nullptr)
        return;
    if (post.post.id != m_post.post.id) {
        m_post = post;
        m_editor->setPlainText(m_controller.textToEdit(post));
        m_editor->moveCursor(QTextCursor::End);
    }
    setSentence(tr("Edit what %1 said. Everybody sees that it was edited.")
                    .arg(text::isolated(Roster::shortHandle(text::visibleText(account->handle)))));
    ask(m_editor);
    refresh();
}

void EditField::forget()
{
    leave();
    m_post = {};
    m_editor->clear();
}

void EditField::refresh()
{
    const ReplyLength length = m_controller.length(m_post, m_editor->toPlainText());
    const bool isSame = m_editor->toPlainText() == m_controller.textToEdit(m_post);
    const bool isEmpty = m_editor->toPlainText().trimmed().isEmpty();
    button()->setEnabled(!isSame && !isEmpty && !length.isOver() && length.isValid);
    setHint(tr("characters left: %1").arg(QLocale().toString(length.left())));
    showTrouble(length.isOver() ? tr("The text is %1 characters too long.").arg(-length.left()) : QString());
}

void EditField::perform()
{
    if (!button()->isEnabled())
        return;
    const ThreadPost post = m_post;
    const QString text = m_editor->toPlainText();
    forget();
    m_controller.edit(post, text);
}

}  // namespace daisychain::ui
