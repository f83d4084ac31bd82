#include "ui/settings/keys_section.h"

#include "ui/widget/icon_button.h"
#include "ui/widget/plain_label.h"

#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QVBoxLayout>

namespace daisychain::ui {

KeysSection::KeysSection(Commands &commands, const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_theme(theme)
    , m_icons(icons)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QString group;
    for (const Command &command : commands.all()) {
        if (command.group != group) {
            group = command.group;
            column->addSpacing(space::Small);
            column->addWidget(new PlainLabel(theme, group, TypeSize::Small, &Tokens::textMuted));
        }
        addLine(command);
    }
    connect(&commands, &Commands::keyChanged, this, &KeysSection::refresh);
    refresh();
}

void KeysSection::addLine(const Command &command)
{
    auto *name = new PlainLabel(m_theme, command.text);
    Line line{new QKeySequenceEdit, new PlainLabel(m_theme, TypeSize::Small, &Tokens::late),
              new IconButton(m_icons.icon(QStringLiteral("undo")), tr("Back to the first key"))};
    line.edit->setFixedWidth(150);
    line.edit->setAccessibleName(tr("Key for %1").arg(command.text));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(name);
    row->addWidget(line.conflict, 1);
    row->addWidget(line.edit);
    row->addWidget(line.reset);
    QSizePolicy keepsPlace = line.reset->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    line.reset->setSizePolicy(keepsPlace);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_lines.insert(command.id, line);
    const QString id = command.id;
    connect(line.edit, &QKeySequenceEdit::editingFinished, this, [this, id] {
        const QKeySequence typed = m_lines[id].edit->keySequence();
        m_commands.setKey(id, typed.isEmpty() ? typed : QKeySequence(typed[0]));
    });
    connect(static_cast<IconButton *>(line.reset), &IconButton::clicked, this,
            [this, id] { m_commands.resetKey(id); });
}

void KeysSection::refresh()
{
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        const QKeySequence key = m_commands.key(line.key());
        line->edit->setKeySequence(key);
        QStringList names;
        for (const QString &other : m_commands.conflicts(line.key(), key))
            names.append(m_commands.find(other)->text);
        line->conflict->setText(names.isEmpty() ? QString()
                                                : tr("also: %1").arg(names.join(QStringLiteral(", "))));
        line->reset->setVisible(key != m_commands.find(line.key())->key);
    }
}

}  // namespace daisychain::ui
