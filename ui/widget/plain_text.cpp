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

}  // namespace daisychain::ui
