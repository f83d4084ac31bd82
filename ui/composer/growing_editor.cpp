#include "ui/composer/growing_editor.h"

#include "ui/theme/theme.h"

#include <QBuffer>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

namespace {

/// None when there is anything else among them.
QStringList pictureFiles(const QMimeData &source)
{
    static const QStringList endings{QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
                                     QStringLiteral("gif"), QStringLiteral("webp")};
    QStringList files;
    for (const QUrl &url : source.urls()) {
        const QString path = url.toLocalFile();
        if (!endings.contains(path.section(u'.', -1).toLower()))
            return {};
        files.append(path);
    }
    return files;
}

/// As the program gave it where that is a form we know; else made from its pixels.
QByteArray pictureBytes(const QMimeData &source)
{
    for (const char *type : {"image/png", "image/jpeg", "image/gif", "image/webp"}) {
        const QByteArray bytes = source.data(QLatin1String(type));
        if (!bytes.isEmpty())
            return bytes;
    }
    constexpr int Fast = 80;  // PNG loses nothing: this is how little it is compressed
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (buffer.open(QIODevice::WriteOnly))
        (void)qvariant_cast<QImage>(source.imageData()).save(&buffer, "png", Fast);  // empty: refused as such
    return bytes;
}

}  // namespace

GrowingEditor::GrowingEditor(const Theme &theme, int leastLines, double mostShare, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_leastLines(leastLines)
    , m_mostShare(mostShare)
{
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);  // the frame fills, corners and all
    setViewportMargins(space::Unit, space::Unit, space::Unit, space::Unit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(this, &QPlainTextEdit::textChanged, this, &QWidget::updateGeometry);
    connect(&theme, &Theme::changed, this, &GrowingEditor::dress);
    dress();
}

void GrowingEditor::dress()
{
    setFont(m_theme.font(TypeSize::Body));
    updateGeometry();
}

int GrowingEditor::heightOf(int lines) const
{
    const QMargins margins = contentsMargins();
    return int(std::ceil(lines * QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin())) +
           margins.top() + margins.bottom() + 2 * space::Unit + 2;
}

QSize GrowingEditor::sizeHint() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < 1000; block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    const int most = int(window()->height() * m_mostShare);
    return {200, std::clamp(heightOf(lines), heightOf(m_leastLines), std::max(heightOf(m_leastLines), most))};
}

QSize GrowingEditor::minimumSizeHint() const
{
    return {120, heightOf(2)};
}

void GrowingEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() & Qt::ControlModifier) {
        Q_EMIT sendPressed(event->modifiers() & Qt::ShiftModifier);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// While it has the focus, no letter is anybody's command.
bool GrowingEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isLetter =
            !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (isReturn || isLetter || key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            // With nothing written to take back, Ctrl+Z is for what was decided or sent.
            if (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
                return QPlainTextEdit::event(event);
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool GrowingEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || (m_takesPictures && source->hasImage());
}

/// A program that copies part of a table gives text and a picture of it: text is meant then.
void GrowingEditor::insertFromMimeData(const QMimeData *source)
{
    if (m_takesPictures) {
        const QStringList files = pictureFiles(*source);
        if (!files.isEmpty())
            return Q_EMIT picturesGiven(files);
        if (source->hasImage() && !source->hasText())
            return Q_EMIT pictureGiven(pictureBytes(*source));
    }
    if (source->hasText())
        insertPlainText(source->text());
}

}  // namespace daisychain::ui
