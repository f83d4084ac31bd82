#pragma once

#include <QToolButton>

namespace daisychain::ui {

/// A button that is an icon: at least 28 px, named for screen readers by its action, with name and key on
/// hover.
class IconButton : public QToolButton {
    Q_OBJECT

public:
    /// Does what `action` does and is named as it; the action must outlive the button.
    explicit IconButton(QAction *action, QWidget *parent = nullptr);
    /// For a button without an action; connect to clicked().
    IconButton(const QIcon &icon, const QString &name, QWidget *parent = nullptr);

private:
    void follow(QAction *action);
};

}  // namespace daisychain::ui
