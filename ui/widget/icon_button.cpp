#include "ui/widget/icon_button.h"

#include "ui/theme/theme.h"
#include "ui/widget/plain_text.h"

#include <QAction>

namespace daisychain::ui {

IconButton::IconButton(QAction *action, QWidget *parent)
    : IconButton(action->icon(), action->text(), parent)
{
    setDefaultAction(action);
    connect(action, &QAction::changed, this, [this, action] { follow(action); });
    follow(action);
}

IconButton::IconButton(const QIcon &icon, const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(icon);
    setAutoRaise(true);
    setIconSize(QSize(16, 16));
    setMinimumSize(space::Target, space::Target);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(name);
    setToolTip(plainToolTip(name));
}

void IconButton::follow(QAction *action)
{
    const QString name = action->iconText();
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    setAccessibleName(name);
    setToolTip(plainToolTip(key.isEmpty() ? name : name + QStringLiteral(" · ") + key));
}

}  // namespace daisychain::ui
