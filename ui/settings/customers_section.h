#pragma once

#include "core/desk/settings.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QPlainTextEdit;

namespace daisychain::ui {

class PlainLabel;

/// Where the numbers of orders, tickets and bugs lead. Saved when one stops typing. And the way to bring
/// files in.
class CustomersSection final : public QWidget {
    Q_OBJECT

public:
    CustomersSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A file of customers or past conversations shall be brought in.
    void importWanted();

private:
    void save();
    void show(const QString &addresses);
    QString unreadable(const QString &addresses) const;

    Settings &m_settings;
    UndoStack &m_undo;
    QPlainTextEdit *m_addresses;
    PlainLabel *m_sentence;
    QTimer m_pause;
};

}  // namespace daisychain::ui
