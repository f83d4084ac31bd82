#include "ui/widget/plain_text.h"

namespace daisychain::ui {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', QStringLiteral("<br>"));
    return QStringLiteral("<qt>") + escaped + QStringLiteral("</qt>");
}

QString oneLine(const QString &text)
{
    return text.simplified();
}

QString keyText(const QKeySequence &key)
{
    QString text = key.toString(QKeySequence::NativeText);
    const QString returnName = QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
    const QString enterName = QKeySequence(Qt::Key_Enter).toString(QKeySequence::NativeText);
    if (text.endsWith(returnName))
        text = text.chopped(returnName.size()) + enterName;
    return text;
}

}  // namespace daisychain::ui
