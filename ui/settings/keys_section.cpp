#include "ui/settings/keys_section.h"

#include "core/text/fuzzy.h"
#include "ui/settings/key_field_access.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/plain_text.h"

#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

KeysSection::KeysSection(Commands &commands, UndoStack &undo, const Theme &theme, const Icons &icons,
                         QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_undo(undo)
    , m_theme(theme)
    , m_icons(icons)
    , m_search(new QLineEdit)
    , m_summary(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
    , m_resetAll(new QPushButton(tr("all as at first")))
    , m_sheet(new QPushButton(tr("sheet to print …")))
    , m_list(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    addTools(column);
    m_list->setSpacing(2);
    column->addLayout(m_list);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &KeysSection::rebuild);
    connect(&commands, &Commands::added, this, [this] { m_again.start(0); });
    connect(&commands, &Commands::keyChanged, this, &KeysSection::refresh);
    nameKeyFields();
    rebuild();
}

void KeysSection::addTools(QVBoxLayout *column)
{
    m_search->setPlaceholderText(tr("find a command or a key"));
    m_search->setAccessibleName(tr("Find a command or a key"));
    m_search->setObjectName(QStringLiteral("keys.search"));
    m_search->setClearButtonEnabled(true);
    m_resetAll->setObjectName(QStringLiteral("keys.reset"));
    m_sheet->setObjectName(QStringLiteral("keys.sheet"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_search, 1);
    row->addWidget(m_resetAll);
    row->addWidget(m_sheet);
    m_summary->setWordWrap(true);
    column->addLayout(row);
    column->addWidget(m_summary);
    connect(m_search, &QLineEdit::textChanged, this, &KeysSection::filter);
    connect(m_resetAll, &QPushButton::clicked, this, &KeysSection::resetAll);
    connect(m_sheet, &QPushButton::clicked, this, &KeysSection::sheetWanted);
}

void KeysSection::rebuild()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    m_groups.clear();
    QStringList titles;
    QHash<QString, QList<Command>> byGroup;
    for (const Command &command : m_commands.all()) {
        if (!byGroup.contains(command.group))
            titles.append(command.group);
        byGroup[command.group].append(command);
    }
    for (const QString &title : std::as_const(titles)) {
        auto *label = new PlainLabel(m_theme, title, TypeSize::Small, &Tokens::textMuted);
        label->setContentsMargins(0, space::Small, 0, 0);
        m_list->addWidget(label);
        m_groups.append(Group{label, {}});
        const QList<Command> commands = byGroup.value(title);
        for (const Command &command : commands)
            addLine(command);
    }
    orderFocus();
    refresh();
    filter();
}

void KeysSection::addLine(const Command &command)
{
    const QString id = command.id;
    auto *reset = new IconButton(m_icons.icon(QStringLiteral("undo")), tr("Back to the first key"));
    const Line line{new QWidget, new QKeySequenceEdit,
                    new PlainLabel(m_theme, TypeSize::Small, &Tokens::late), reset};
    line.edit->setFixedWidth(150);
    line.edit->setAccessibleName(tr("Key for %1").arg(command.text));
    if (auto *field = line.edit->findChild<QLineEdit *>()) {  // which has the focus
        field->setPlaceholderText(tr("no key"));
        field->setAccessibleName(line.edit->accessibleName());
    }
    auto *row = new QHBoxLayout(line.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(new PlainLabel(m_theme, command.text));
    row->addWidget(line.conflict, 1);
    row->addWidget(line.edit);
    row->addWidget(line.reset);
    QSizePolicy keepsPlace = line.reset->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    line.reset->setSizePolicy(keepsPlace);
    m_list->addWidget(line.row);
    m_lines.insert(id, line);
    m_groups.last().commands.append(id);
    connect(line.edit, &QKeySequenceEdit::editingFinished, this, [this, id] {
        const QKeySequence typed = m_lines[id].edit->keySequence();
        if (m_lines[id].edit->hasFocus())
            m_search->setFocus(Qt::OtherFocusReason);  // the next key is a command again
        choose(id, typed.isEmpty() ? typed : QKeySequence(typed[0]));
    });
    connect(reset, &IconButton::clicked, this, [this, id] { choose(id, m_commands.find(id)->key); });
}

/// Lines that are made anew stand behind everything else of the window until they are put here.
void KeysSection::orderFocus()
{
    QWidget *before = m_sheet;
    for (const Group &group : std::as_const(m_groups)) {
        for (const QString &id : group.commands) {
            const Line &line = m_lines[id];
            setTabOrder(before, line.edit);
            setTabOrder(line.edit, line.reset);
            before = line.reset;
        }
    }
}

void KeysSection::choose(const QString &id, const QKeySequence &key)
{
    const QKeySequence before = m_commands.key(id);
    if (before == key)
        return;
    Commands &commands = m_commands;
    const auto put = [&commands, id](const QKeySequence &to) {
        if (to == commands.find(id)->key)
            commands.resetKey(id);
        else
            commands.setKey(id, to);
    };
    m_undo.push(
        tr("key for “%1”").arg(commands.find(id)->text), [put, before] { put(before); },
        [put, key] { put(key); });
    put(key);
}

void KeysSection::resetAll()
{
    QHash<QString, QKeySequence> before;
    for (const Command &command : m_commands.all()) {
        if (m_commands.key(command.id) != command.key)
            before.insert(command.id, m_commands.key(command.id));
    }
    Commands &commands = m_commands;
    const auto reset = [&commands, ids = before.keys()] {
        for (const QString &id : ids)
            commands.resetKey(id);
    };
    m_undo.push(
        tr("all keys as at first"),
        [&commands, before] {
            for (auto key = before.cbegin(); key != before.cend(); ++key)
                commands.setKey(key.key(), key.value());
        },
        reset);
    reset();
}

void KeysSection::refresh()
{
    int conflicts = 0;
    int changed = 0;
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        const QKeySequence key = m_commands.key(line.key());
        line->edit->setKeySequence(key);
        QStringList names;
        for (const QString &other : m_commands.conflicts(line.key(), key))
            names.append(m_commands.find(other)->text);
        line->conflict->setText(names.isEmpty() ? QString()
                                                : tr("also: %1").arg(names.join(QStringLiteral(", "))));
        const bool isOwn = key != m_commands.find(line.key())->key;
        line->reset->setVisible(isOwn);
        conflicts += names.isEmpty() ? 0 : 1;
        changed += isOwn ? 1 : 0;
    }
    m_resetAll->setEnabled(changed > 0);
    m_summary->setColour(conflicts > 0 ? &Tokens::late : &Tokens::textMuted);
    m_summary->setText(conflicts > 0 ? tr("%n commands share their key with another.", nullptr, conflicts)
                                     : tr("Press a field, then the key. Backspace takes it away."));
}

void KeysSection::filter()
{
    const QString query = m_search->text().simplified();
    for (const Group &group : std::as_const(m_groups)) {
        bool isAny = false;
        for (const QString &id : group.commands) {
            const Command *command = m_commands.find(id);
            const QString key = keyText(m_commands.key(id));
            const bool isShown = query.isEmpty() || text::plainScore(query, command->text, command->words) ||
                                 key.compare(query, Qt::CaseInsensitive) == 0;
            m_lines[id].row->setVisible(isShown);
            isAny = isAny || isShown;
        }
        group.title->setVisible(isAny);
    }
}

}  // namespace daisychain::ui
