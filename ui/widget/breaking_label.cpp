#include "ui/widget/breaking_label.h"

#include "core/text/graphemes.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace daisychain::ui {

namespace {

constexpr QChar Break{0x200b};
constexpr qsizetype LongestWord = 24;  // UTF-16 units: such a word stays as it is
constexpr int Piece = 8;               // characters from one place to break to the next

/// Adds a word, with places to break.
void addPieces(QString &text, QStringView word)
{
    int inPiece = 0;
    for (qsizetype at = 0; at < word.size();) {
        if (inPiece == Piece) {
            text += Break;
            inPiece = 0;
        }
        const qsizetype end = text::graphemeEnd(word, at);
        text += word.sliced(at, end - at);
        at = end;
        ++inPiece;
    }
}

}  // namespace

QString breakableText(const QString &text)
{
    QString broken;
    const QStringView all(text);
    for (qsizetype at = 0; at < all.size();) {
        qsizetype end = at;
        while (end < all.size() && !all[end].isSpace())
            ++end;
        const QStringView word = all.sliced(at, end - at);
        if (word.size() > LongestWord)
            addPieces(broken, word);
        else
            broken += word;
        for (at = end; at < all.size() && all[at].isSpace(); ++at)
            broken += all[at];
    }
    return broken;
}

BreakingLabel::BreakingLabel(const Theme &theme, const QString &text, TypeSize size, Token colour,
                             QWidget *parent)
    : PlainLabel(theme, breakableText(text), size, colour, parent)
{
    setWordWrap(true);
    makeSelectable();
}

QString BreakingLabel::marked() const
{
    return selectedText().remove(Break);
}

void BreakingLabel::showMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("copy"));
    connect(copy, &QAction::triggered, this,
            [text = marked()] { QGuiApplication::clipboard()->setText(text); });
    menu->popup(at);
}

bool BreakingLabel::event(QEvent *event)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (event->type() == QEvent::KeyPress && hasSelectedText() &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        clipboard->setText(marked());
        return true;
    }
    if (event->type() == QEvent::ContextMenu) {
        if (hasSelectedText())
            showMenu(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    const bool isHandled = PlainLabel::event(event);
    if (event->type() == QEvent::MouseButtonRelease && hasSelectedText() && clipboard->supportsSelection())
        clipboard->setText(marked(), QClipboard::Selection);
    return isHandled;
}

}  // namespace daisychain::ui
