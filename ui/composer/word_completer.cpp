#include "ui/composer/word_completer.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace daisychain::ui {

namespace {

constexpr int Width = 320;
constexpr int MarkWidth = 24;

}  // namespace

std::optional<MarkedWord> markedWordIn(QStringView before, QChar mark, qsizetype most, bool (*fits)(QChar))
{
    qsizetype start = before.size();
    while (start > 0 && before.size() - start <= most + 1 &&
           (before[start - 1] == mark || fits(before[start - 1])))
        --start;
    const bool isWhole = start == 0 || before[start - 1].isSpace() || before[start - 1] == u'(';
    if (!isWhole || start == before.size() || before[start] != mark)
        return std::nullopt;
    const QStringView query = before.sliced(start + 1);
    if (query.size() > most || (query.contains(mark) && !fits(mark)))
        return std::nullopt;
    return MarkedWord{start, query.toString()};
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Completion &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        if (!row.spoken.isEmpty())
            return row.spoken;
        return row.detail.isEmpty() ? row.title : QString(row.title + QStringLiteral(", ") + row.detail);
    default:
        return {};
    }
}

void CompletionModel::show(const QList<Completion> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

CompletionDelegate::CompletionDelegate(const Theme &theme, const CompletionModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

void CompletionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Completion &row = m_model.at(index.row());
    const Tokens &t = m_theme.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? t.selection : t.hover);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), space::Radius, space::Radius);
    }
    QRect inner = option.rect.adjusted(space::Small, 0, -space::Small, 0);
    const auto draw = [&](TypeSize size, Token colour, const QString &text, int width) {
        painter->setFont(m_theme.font(size));
        painter->setPen(m_theme.color(colour));
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, width);
        const int used = text.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(shown);
        const QRect place(inner.left(), inner.top(), width, inner.height());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                          int(Qt::TextSingleLine) | int(QStyle::visualAlignment(
                                                        option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          shown);
        return used;
    };
    if (!row.mark.isEmpty()) {
        draw(TypeSize::Body, &Tokens::text, row.mark, MarkWidth);
        inner.setLeft(inner.left() + MarkWidth + space::Unit);
    }
    inner.setLeft(inner.left() + draw(TypeSize::Body, &Tokens::text, row.title, inner.width()) +
                  space::Small);
    if (inner.width() > 0)
        draw(TypeSize::Small, &Tokens::textMuted, row.detail, inner.width());
    painter->restore();
}

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Width,
            std::max(int(space::Target), QFontMetrics(m_theme.font(TypeSize::Body)).height() + space::Unit)};
}

WordCompleter::WordCompleter(QPlainTextEdit *field, Kind kind, const Theme &theme)
    : QObject(field)
    , m_field(field)
    , m_kind(std::move(kind))
    , m_theme(theme)
{
    field->installEventFilter(this);
    connect(field, &QPlainTextEdit::textChanged, this, &WordCompleter::look);
    connect(field, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isOpen())
            look();
    });
}

bool WordCompleter::isOpen() const
{
    return m_list && m_list->isOpen();
}

void WordCompleter::look()
{
    const QTextCursor cursor = m_field->textCursor();
    const QString line = cursor.block().text();
    const auto word = m_kind.word(QStringView(line).first(cursor.positionInBlock()));
    const int start = word ? cursor.block().position() + int(word->start) : -1;
    if (start != m_left)
        m_left = -1;
    if (!word || start == m_left || cursor.hasSelection() || !m_field->hasFocus())
        return close();
    const QList<Completion> rows = m_kind.offers(word->query);
    if (rows.isEmpty())
        return close();
    open(rows, start);
}

void WordCompleter::open(const QList<Completion> &rows, int start)
{
    if (!m_list) {
        m_list = new CaretList(m_theme, m_field->window(), m_kind.name);
        m_list->setRows(m_model, new CompletionDelegate(m_theme, m_model, m_list));
        connect(m_list, &CaretList::pressed, this, &WordCompleter::takeCurrent);
        connect(m_list, &CaretList::left, this, &WordCompleter::leave);
        connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
    }
    m_start = start;
    QTextCursor mark = m_field->textCursor();
    mark.setPosition(start);
    const QRect caret = m_field->cursorRect(mark);
    m_model.show(rows);
    m_list->openAt({m_field->viewport()->mapTo(m_field->window(), caret.topLeft()), caret.size()});
}

void WordCompleter::close()
{
    if (isOpen())
        m_list->closeList();
    m_start = -1;
}

bool WordCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        close();
    if (event->type() == QEvent::KeyPress && m_list && m_list->takesKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

void WordCompleter::leave()
{
    m_left = m_start;
    close();
}

void WordCompleter::takeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_start < 0)
        return;
    const Completion chosen = m_model.at(row);
    QTextCursor cursor = m_field->textCursor();
    const int end = cursor.position();
    cursor.setPosition(m_start);
    close();
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(chosen.text);  // what is replaced and what comes are one step
    m_field->setTextCursor(cursor);
    Q_EMIT taken(chosen);
}

}  // namespace daisychain::ui
