#pragma once

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QStringList>
#include <QTextDocument>
#include <QTextEdit>
#include <QWidget>

namespace daisychain::test {

/// Whether Qt would read markup in a tool tip other than that of plainToolTip.
inline bool wouldBeRead(const QString &tip)
{
    if (!tip.startsWith(u"<qt>") || !tip.endsWith(u"</qt>"))
        return Qt::mightBeRichText(tip);
    const QString inside = tip.sliced(4).chopped(5).replace(QStringLiteral("<br>"), QString());
    return inside.contains(u'<');
}

/// Widgets below `root` that would show a text as markup, or a link or picture in it; each with its text.
inline QStringList markupReaders(const QWidget &root)
{
    QStringList found;
    const auto note = [&found](const QObject *object, const QString &text) {
        found.append(QString::fromLatin1(object->metaObject()->className()) + QStringLiteral(": ") + text);
    };
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText)
            note(label, label->text());
    }
    for (const QTextEdit *edit : root.findChildren<QTextEdit *>()) {
        if (edit->acceptRichText() && !edit->isReadOnly())
            note(edit, edit->toPlainText());
    }
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        for (const QString &tip : {widget->toolTip(), widget->whatsThis(), widget->statusTip()}) {
            if (wouldBeRead(tip))
                note(widget, tip);
        }
    }
    for (const QAbstractItemView *view : root.findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
            for (const int role : {int(Qt::ToolTipRole), int(Qt::WhatsThisRole), int(Qt::StatusTipRole)}) {
                const QString tip = model->index(row, 0).data(role).toString();
                if (wouldBeRead(tip))
                    note(view, tip);
            }
        }
    }
    return found;
}

}  // namespace daisychain::test
