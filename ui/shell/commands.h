#pragma once

#include "core/desk/settings.h"
#include "ui/shell/command.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

namespace daisychain::ui {

class Icons;

/// All commands of the program and their keys. A screen adds its own once; buttons use action(), the palette
/// and the list of keys read all().
///
/// Threads: the GUI thread.
class Commands final : public QObject {
    Q_OBJECT

public:
    Commands(Settings &settings, const Icons &icons, QObject *parent = nullptr);
    ~Commands() override;

    /// Runs `run` when its key, button or line in the palette is used. `owner` must live as long as it may
    /// run. Enable and disable it through the action.
    QAction *add(const Command &command, QObject *owner, std::function<void()> run);

    QAction *action(const QString &id) const;
    const Command *find(const QString &id) const;
    /// In the order they were added.
    QList<Command> all() const;
    QKeySequence key(const QString &id) const;
    /// Empty: no key. Stored.
    void setKey(const QString &id, const QKeySequence &key);
    void resetKey(const QString &id);
    /// Other commands that the key would also mean, where both are alive.
    QStringList conflicts(const QString &id, const QKeySequence &key) const;

    /// The screen that is shown.
    QString screen() const { return m_screen; }
    void setScreen(const QString &screen);
    /// What the key means on the screen that is shown; null: nothing. A disabled command counts.
    const Command *byKey(const QKeySequence &key) const;
    bool isHere(const Command &command) const;

Q_SIGNALS:
    void added(const QString &id);
    void keyChanged(const QString &id);
    void screenChanged();

private:
    struct Entry {
        Command command;
        QKeySequence key;
        QAction *action = nullptr;
    };
    void setAndShow(Entry &entry, const QKeySequence &key);

    Settings &m_settings;
    const Icons &m_icons;
    QList<QString> m_order;
    QHash<QString, Entry> m_entries;
    QString m_screen;
};

}  // namespace daisychain::ui
