#include "ui/spelling/spelling_marks.h"

#include "core/text/post_words.h"
#include "ui/spelling/spelling_controller.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextDocument>

namespace daisychain::ui {

SpellingMarks::SpellingMarks(QPlainTextEdit &editor, SpellingController &controller, const Theme &theme)
    : QSyntaxHighlighter(editor.document())
    , m_editor(editor)
    , m_controller(controller)
    , m_theme(theme)
{
    connect(&controller, &SpellingController::answered, this, &QSyntaxHighlighter::rehighlight);
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &SpellingMarks::onCursorMoved);
}

/// Only the word right before the cursor is still being made.
bool SpellingMarks::isBeingTyped(int start, int end) const
{
    const int cursor = m_editor.textCursor().position();
    return m_editor.hasFocus() && start < cursor && cursor == end;
}

void SpellingMarks::highlightBlock(const QString &text)
{
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(m_theme.color(&Tokens::late));
    const int blockStart = currentBlock().position();
    text::PostWords words(text);
    while (const auto word = words.next()) {
        const int start = int(word->data() - QStringView(text).data());
        const int end = start + int(word->size());
        if (isBeingTyped(blockStart + start, blockStart + end))
            m_spared = currentBlock().blockNumber();
        else if (m_controller.standing(word->toString()) == SpellingController::Standing::Wrong)
            setFormat(start, end - start, wrong);
    }
}

/// The word that was spared is judged once the cursor has left it.
void SpellingMarks::onCursorMoved()
{
    const int spared = std::exchange(m_spared, -1);
    if (spared >= 0)
        rehighlightBlock(document()->findBlockByNumber(spared));
}

QList<SpellingMarks::Word> SpellingMarks::wrongWords(const QTextBlock &block)
{
    QList<Word> found;
    const QString text = block.text();
    text::PostWords words(text);
    while (const auto word = words.next()) {
        if (m_controller.standing(word->toString()) == SpellingController::Standing::Wrong)
            found.append({block.position() + int(word->data() - QStringView(text).data()), word->toString()});
    }
    return found;
}

std::optional<SpellingMarks::Word> SpellingMarks::wrongAt(int position)
{
    for (const Word &word : wrongWords(document()->findBlock(position))) {
        if (word.start <= position && position <= word.end())
            return word;
    }
    return std::nullopt;
}

std::optional<SpellingMarks::Word> SpellingMarks::nextWrong(int position)
{
    std::optional<Word> first;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (const Word &word : wrongWords(block)) {
            if (word.end() >= position)
                return word;
            if (!first)
                first = word;
        }
    }
    return first;
}

}  // namespace daisychain::ui
