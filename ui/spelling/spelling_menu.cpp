#include "ui/spelling/spelling_menu.h"

#include "ui/spelling/spelling_controller.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPlainTextEdit>

namespace daisychain::ui {

namespace {

/// Words are from dictionaries, but an ampersand in one would be a key of the menu.
QString menuText(const QString &word)
{
    return QString(word).replace(u'&', QLatin1String("&&"));
}

}  // namespace

SpellingMenu::SpellingMenu(QPlainTextEdit &editor, SpellingController &controller, SpellingMarks &marks)
    : QObject(&editor)
    , m_editor(editor)
    , m_controller(controller)
    , m_marks(marks)
{
    editor.viewport()->installEventFilter(this);
    editor.installEventFilter(this);
}

bool SpellingMenu::correctNext()
{
    const auto word = m_marks.nextWrong(m_editor.textCursor().position());
    if (!word) {
        Q_EMIT allRight();
        return false;
    }
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(word->start);
    cursor.setPosition(word->end(), QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
    m_editor.ensureCursorVisible();
    const QRect place = m_editor.cursorRect();
    showAt(*word, m_editor.viewport()->mapToGlobal(place.bottomLeft()), false);
    return true;
}

bool SpellingMenu::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return false;
    const auto *asked = static_cast<QContextMenuEvent *>(event);
    const int position = asked->reason() == QContextMenuEvent::Mouse
                             ? m_editor.cursorForPosition(asked->pos()).position()
                             : m_editor.textCursor().position();
    const auto word = m_marks.wrongAt(position);
    if (!word)
        return false;
    showAt(*word, asked->globalPos(), true);
    return true;
}

/// The menu comes when the corrections are there: a few milliseconds later, at the place it was asked for.
void SpellingMenu::showAt(const SpellingMarks::Word &word, const QPoint &global, bool withTextMenu)
{
    m_controller.corrections(
        word.text, MostCorrections, this, [this, word, global, withTextMenu](const QStringList &corrections) {
            QMenu *menu = withTextMenu ? m_editor.createStandardContextMenu() : new QMenu(&m_editor);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->setAccessibleName(tr("Corrections for %1").arg(word.text));
            fill(*menu, word, corrections);
            menu->popup(global);
            menu->setActiveAction(menu->actions().first());
            Q_EMIT shown(menu);
        });
}

void SpellingMenu::fill(QMenu &menu, const SpellingMarks::Word &word, const QStringList &corrections)
{
    QAction *before = menu.actions().value(0);
    const auto add = [&](const QString &text, const std::function<void()> &done) {
        auto *action = new QAction(text, &menu);
        menu.insertAction(before, action);
        connect(action, &QAction::triggered, this, done);
        return action;
    };
    for (const QString &correction : corrections) {
        QAction *action = add(menuText(correction), [this, word, correction] { replace(word, correction); });
        QFont font = action->font();
        font.setWeight(QFont::DemiBold);
        action->setFont(font);
    }
    if (corrections.isEmpty())
        add(tr("no correction found"), [] {})->setEnabled(false);
    menu.insertSeparator(before);
    add(tr("let it stand here"), [this, word] { m_controller.letStand(word.text); });
    add(tr("add to my words"), [this, word] { m_controller.add(word.text, OwnWords::Mine); });
    add(tr("add to the company's words"), [this, word] { m_controller.add(word.text, OwnWords::Product); });
    if (before != nullptr)
        menu.insertSeparator(before);
}

void SpellingMenu::replace(const SpellingMarks::Word &word, const QString &by)
{
    QTextCursor cursor(m_editor.document());
    cursor.setPosition(word.start);
    cursor.setPosition(std::min(word.end(), m_editor.document()->characterCount() - 1),
                       QTextCursor::KeepAnchor);
    if (cursor.selectedText() != word.text)
        return;  // the text went on meanwhile
    cursor.insertText(by);
    m_editor.setTextCursor(cursor);
}

}  // namespace daisychain::ui
