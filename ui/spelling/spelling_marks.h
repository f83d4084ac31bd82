#pragma once

#include <QSyntaxHighlighter>

#include <optional>

class QPlainTextEdit;

namespace daisychain::ui {

class SpellingController;
class Theme;

/// Underlines the words of a text that nobody knows. The word that is being typed is left alone until the
/// cursor leaves it.
class SpellingMarks final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    struct Word {
        int start = 0;  ///< in the document
        QString text;

        int end() const { return start + int(text.size()); }
        bool operator==(const Word &) const = default;
    };

    /// All must outlive it; it belongs to the editor's document.
    SpellingMarks(QPlainTextEdit &editor, SpellingController &controller, const Theme &theme);

    /// The marked word that the position is in or touches.
    std::optional<Word> wrongAt(int position);
    /// The first wrong word that ends behind the position, from the top again after the last.
    std::optional<Word> nextWrong(int position);

protected:
    void highlightBlock(const QString &text) override;

private:
    void onCursorMoved();
    QList<Word> wrongWords(const QTextBlock &block);
    bool isBeingTyped(int start, int end) const;

    QPlainTextEdit &m_editor;
    SpellingController &m_controller;
    const Theme &m_theme;
    int m_spared = -1;  ///< the block with the word that was left alone; -1: none
};

}  // namespace daisychain::ui
