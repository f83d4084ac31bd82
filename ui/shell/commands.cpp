#include "ui/shell/commands.h"

#include "ui/theme/icons.h"

namespace daisychain::ui {

bool isLetterKey(const QKeySequence &key)
{
    if (key.isEmpty())
        return false;
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers();
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return key[0].key() >= Qt::Key_Space && key[0].key() < Qt::Key_Escape;
}

static QString settingOf(const QString &id)
{
    return QStringLiteral("keys/") + id;
}

Commands::Commands(Settings &settings, const Icons &icons, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_icons(icons)
{
}

Commands::~Commands() = default;

QAction *Commands::add(const Command &command, QObject *owner, std::function<void()> run)
{
    Q_ASSERT(!m_entries.contains(command.id));
    auto *action = new QAction(command.text, this);
    action->setObjectName(command.id);
    if (!command.icon.isEmpty())
        action->setIcon(m_icons.icon(command.icon));
    connect(action, &QAction::triggered, owner, [run = std::move(run)] { run(); });
    // The key is shown by the action, but taken by KeyDispatch: see there.
    action->setShortcutContext(Qt::WidgetShortcut);
    m_order.append(command.id);
    Entry &entry = m_entries[command.id];
    entry = {command, {}, action};
    const std::optional<QString> stored = m_settings.value(settingOf(command.id));
    setAndShow(entry, stored ? QKeySequence(*stored, QKeySequence::PortableText) : command.key);
    Q_EMIT added(command.id);
    return action;
}

QAction *Commands::action(const QString &id) const
{
    const auto it = m_entries.constFind(id);
    return it == m_entries.cend() ? nullptr : it->action;
}

const Command *Commands::find(const QString &id) const
{
    const auto it = m_entries.constFind(id);
    return it == m_entries.cend() ? nullptr : &it->command;
}

QList<Command> Commands::all() const
{
    QList<Command> commands;
    for (const QString &id : m_order)
        commands.append(m_entries[id].command);
    return commands;
}

QKeySequence Commands::key(const QString &id) const
{
    return m_entries.value(id).key;
}

void Commands::setAndShow(Entry &entry, const QKeySequence &key)
{
    entry.key = key;
    entry.action->setShortcut(key);
}

void Commands::setKey(const QString &id, const QKeySequence &key)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || it->key == key)
        return;
    setAndShow(*it, key);
    m_settings.setValue(settingOf(id), key.toString(QKeySequence::PortableText));
    Q_EMIT keyChanged(id);
}

void Commands::resetKey(const QString &id)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end())
        return;
    m_settings.remove(settingOf(id));
    setAndShow(*it, it->command.key);
    Q_EMIT keyChanged(id);
}

QStringList Commands::conflicts(const QString &id, const QKeySequence &key) const
{
    QStringList found;
    const Command *mine = find(id);
    if (!mine || key.isEmpty())
        return found;
    for (const QString &other : m_order) {
        const Entry &entry = m_entries[other];
        const bool isTogether =
            mine->screen.isEmpty() || entry.command.screen.isEmpty() || mine->screen == entry.command.screen;
        if (other != id && entry.key == key && isTogether)
            found.append(other);
    }
    return found;
}

void Commands::setScreen(const QString &screen)
{
    if (m_screen == screen)
        return;
    m_screen = screen;
    Q_EMIT screenChanged();
}

bool Commands::isHere(const Command &command) const
{
    return command.screen.isEmpty() || command.screen == m_screen;
}

const Command *Commands::byKey(const QKeySequence &key) const
{
    for (const QString &id : m_order) {
        const auto it = m_entries.constFind(id);
        if (it->key == key && isHere(it->command))
            return &it->command;
    }
    return nullptr;
}

}  // namespace daisychain::ui
