#include "ui/own_post/edit_field.h"

#include "core/base/when_ready.h"
#include "core/text/visible_text.h"
#include "ui/composer/growing_editor.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/plain_text.h"

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
    button()->setText(tr("change the post  %1").arg(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return))));
    setTabOrder(m_editor, button());
    connect(m_editor, &GrowingEditor::sendPressed, this, [this] { perform(); });
    connect(m_editor, &GrowingEditor::left, this, &AskField::leave);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &EditField::refresh);
    connect(m_editor, &QPlainTextEdit::textChanged, &m_saveTimer, qOverload<>(&QTimer::start));
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(SaveAfter);
    connect(&m_saveTimer, &QTimer::timeout, this, &EditField::keep);
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
        m_saveTimer.stop();
        takeUnfinished();
    }
    setSentence(tr("Edit what %1 said. Everybody sees that it was edited.")
                    .arg(text::isolated(Roster::shortHandle(text::visibleText(account->handle)))));
    ask(m_editor);
    refresh();
}

/// Unless somebody has begun anew meanwhile.
void EditField::takeUnfinished()
{
    whenReady(m_controller.unfinished(m_post), this,
              [this, id = m_post.post.id](const Result<QString> &kept) {
                  if (!kept || kept->isEmpty() || id != m_post.post.id || isChanged())
                      return;
                  m_editor->setPlainText(*kept);
                  m_editor->moveCursor(QTextCursor::End);
              });
}

bool EditField::isChanged() const
{
    return m_editor->toPlainText() != m_controller.textToEdit(m_post);
}

void EditField::keep()
{
    m_saveTimer.stop();
    if (!m_post.post.id.isNull())
        m_controller.keepUnfinished(m_post, isChanged() ? m_editor->toPlainText() : QString());
}

void EditField::putAway()
{
    leave();
    if (m_saveTimer.isActive())
        keep();
    m_post = {};
    m_editor->clear();
    m_saveTimer.stop();
}

void EditField::refresh()
{
    const ReplyLength length = m_controller.length(m_post, m_editor->toPlainText());
    const bool isEmpty = m_editor->toPlainText().trimmed().isEmpty();
    button()->setEnabled(isChanged() && !isEmpty && !length.isOver() && length.isValid);
    setHint(tr("characters left: %1").arg(QLocale().toString(length.left())));
    showTrouble(length.isOver() ? tr("The text is %1 characters too long.").arg(-length.left()) : QString());
}

void EditField::perform()
{
    if (!button()->isEnabled())
        return;
    const ThreadPost post = m_post;
    const QString text = m_editor->toPlainText();
    m_saveTimer.stop();
    putAway();
    m_controller.edit(post, text);
    m_controller.keepUnfinished(post, {});
}

}  // namespace daisychain::ui
