#pragma once

#include "core/desk/snippet.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QPlainTextEdit;

namespace daisychain::ui {

class SnippetBook;
class SnippetList;

/// What stands behind a slash at the beginning of a word, left of the cursor.
struct SlashWord {
    qsizetype start = 0;  ///< of the slash, in UTF-16 units of the text
    QString query;

    bool operator==(const SlashWord &) const = default;
};
/// Pure; `before` is the line up to the cursor.
std::optional<SlashWord> slashWordIn(QStringView before);

/// Offers snippets while one types "/name" in a text field: up and down point, Enter or Tab takes, Esc goes
/// on writing. What is taken stands filled in the text, as one step of the field's undo; the cursor goes to
/// the first variable that has no value.
///
/// Threads: the GUI thread.
class SnippetCompleter final : public QObject {
    Q_OBJECT

public:
    using Values = std::function<SnippetValues()>;

    /// Lives as long as the field.
    SnippetCompleter(QPlainTextEdit *field, const SnippetBook &book, Values values, const Theme &theme);

    bool isOpen() const;
    /// Puts a snippet where the cursor is.
    void insert(const Snippet &snippet);
    /// Marks the first variable that waits to be written. False: there is none.
    bool pointAtGap();

Q_SIGNALS:
    /// It stands in the text now.
    void taken(daisychain::SnippetId snippet);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void close();
    void leave();
    void takeCurrent();
    void put(int from, int to, const Snippet &snippet);
    void select(qsizetype start, qsizetype length);

    QPlainTextEdit *m_field;
    const SnippetBook &m_book;
    Values m_values;
    const Theme &m_theme;
    QPointer<SnippetList> m_list;  ///< made when it is needed: the window must be there
    int m_start = -1;              ///< of the slash that is open
    int m_left = -1;               ///< of a slash that Esc was pressed at
};

}  // namespace daisychain::ui
