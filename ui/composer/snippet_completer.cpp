#include "ui/composer/snippet_completer.h"

#include "ui/composer/snippet_book.h"
#include "ui/composer/snippet_list.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace daisychain::ui {

namespace {

constexpr qsizetype MostOffered = 50;

}  // namespace

std::optional<SlashWord> slashWordIn(QStringView before)
{
    qsizetype start = before.size();
    while (start > 0 && before.size() - start <= MostSnippetName && !before[start - 1].isSpace())
        --start;
    const bool isWhole = start == 0 || before[start - 1].isSpace();
    if (!isWhole || start == before.size() || before[start] != u'/')
        return std::nullopt;
    const QStringView query = before.sliced(start + 1);
    if (query.contains(u'/'))
        return std::nullopt;  // a path, or "//"
    return SlashWord{start, query.toString()};
}

SnippetCompleter::SnippetCompleter(QPlainTextEdit *field, const SnippetBook &book, Values values,
                                   const Theme &theme)
    : QObject(field)
    , m_field(field)
    , m_book(book)
    , m_values(std::move(values))
    , m_theme(theme)
{
    field->installEventFilter(this);
    connect(field, &QPlainTextEdit::textChanged, this, &SnippetCompleter::look);
    connect(field, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isOpen())
            look();
    });
    connect(&book, &SnippetBook::changed, this, [this] {
        if (isOpen())
            look();
    });
}

bool SnippetCompleter::isOpen() const
{
    return m_list && m_list->isOpen();
}

void SnippetCompleter::look()
{
    const QTextCursor cursor = m_field->textCursor();
    const QString line = cursor.block().text();
    const auto word = slashWordIn(QStringView(line).first(cursor.positionInBlock()));
    const int start = word ? cursor.block().position() + int(word->start) : -1;
    if (start != m_left)
        m_left = -1;
    if (!word || start == m_left || cursor.hasSelection() || !m_field->hasFocus())
        return close();
    QList<SnippetRow> rows;
    for (const auto &found : m_book.find(word->query, MostOffered))
        rows.append(found.row);
    if (rows.isEmpty())
        return close();
    if (!m_list) {
        m_list = new SnippetList(m_theme, m_field->window());
        connect(m_list, &SnippetList::pressed, this, &SnippetCompleter::takeCurrent);
        connect(m_list, &CaretList::left, this, &SnippetCompleter::leave);
        connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
    }
    m_start = start;
    QTextCursor slash = cursor;
    slash.setPosition(start);
    const QRect caret = m_field->cursorRect(slash);
    const QPoint corner = m_field->viewport()->mapTo(m_field->window(), caret.topLeft());
    m_list->open(rows, QRect(corner, caret.size()));
}

void SnippetCompleter::close()
{
    if (isOpen())
        m_list->closeList();
    m_start = -1;
}

bool SnippetCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        close();
    if (event->type() == QEvent::KeyPress && m_list && m_list->takesKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

void SnippetCompleter::leave()
{
    m_left = m_start;
    close();
}

void SnippetCompleter::takeCurrent()
{
    const SnippetRow *row = m_list->current();
    if (row == nullptr || m_start < 0)
        return;
    const Snippet snippet = row->snippet;
    const int start = m_start;
    close();
    put(start, m_field->textCursor().position(), snippet);
}

void SnippetCompleter::insert(const Snippet &snippet)
{
    const QTextCursor cursor = m_field->textCursor();
    put(cursor.selectionStart(), cursor.selectionEnd(), snippet);
}

void SnippetCompleter::put(int from, int to, const Snippet &snippet)
{
    const QString filled = filledSnippet(snippet, m_values());
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    cursor.insertText(filled);  // what is replaced and what comes are one step
    m_field->setTextCursor(cursor);
    if (const auto gap = firstGap(filled))
        select(from + gap->start, gap->length);
    Q_EMIT taken(snippet.id);
}

bool SnippetCompleter::pointAtGap()
{
    const auto gap = firstGap(m_field->toPlainText());
    if (gap)
        select(gap->start, gap->length);
    return gap.has_value();
}

void SnippetCompleter::select(qsizetype start, qsizetype length)
{
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(int(start));
    cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
    m_field->setTextCursor(cursor);
    m_field->setFocus(Qt::OtherFocusReason);
}

}  // namespace daisychain::ui
