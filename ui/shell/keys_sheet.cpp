#include "ui/shell/keys_sheet.h"

#include "ui/shell/palette_delegate.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

class KeyCap final : public QWidget {
public:
    KeyCap(const QString &key, const Theme &theme)
        : m_key(key)
        , m_theme(theme)
    {
        setMinimumWidth(QFontMetrics(theme.font(TypeSize::Small)).horizontalAdvance(key) + 2 * space::Large);
        setMinimumHeight(space::Target);
        setAccessibleName(key);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintKeyCap(painter, rect(), m_key, m_theme, layoutDirection());
    }

private:
    QString m_key;
    const Theme &m_theme;
};

}  // namespace

KeysSheet::KeysSheet(Commands &commands, const Theme &theme, QWidget *over)
    : Overlay(theme, over)
    , m_commands(commands)
    , m_area(new QScrollArea)
{
    setAccessibleName(tr("Keys"));
    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(space::Large, space::Large, space::Unit, space::Large);
    column->setSpacing(space::Small);
    column->addWidget(new PlainLabel(theme, tr("Keys"), TypeSize::Title));
    column->addWidget(m_area, 1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
}

void KeysSheet::openSheet()
{
    fill();
    open();
    m_area->setFocus();
}

QRect KeysSheet::sheetRect(const QRect &area) const
{
    const int width = std::min(760, area.width() - 2 * space::Large);
    const int height = std::min(600, area.height() - 2 * space::Large);
    return {(area.width() - width) / 2, (area.height() - height) / 2, width, height};
}

/// One heading with its commands.
QWidget *KeysSheet::block(const QString &group, const QList<Command> &commands) const
{
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PlainLabel(theme(), group, TypeSize::Small, &Tokens::textMuted));
    for (const Command &command : commands) {
        auto *line = new QHBoxLayout;
        auto *name = new ElidedLabel(theme());
        name->setText(m_commands.action(command.id)->text());
        line->addWidget(name, 1);
        line->addWidget(new KeyCap(keyText(m_commands.key(command.id)), theme()));
        column->addLayout(line);
    }
    return block;
}

void KeysSheet::fill()
{
    QStringList groups;
    QHash<QString, QList<Command>> byGroup;
    for (const Command &command : m_commands.all()) {
        if (m_commands.key(command.id).isEmpty() || !m_commands.isHere(command))
            continue;
        if (!byGroup.contains(command.group))
            groups.append(command.group);
        byGroup[command.group].append(command);
    }
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, space::Medium, 0);
    row->setSpacing(space::Large * 2);
    QVBoxLayout *columns[2];
    for (QVBoxLayout *&column : columns) {
        column = new QVBoxLayout;
        column->setSpacing(space::Large);
        row->addLayout(column, 1);
    }
    qsizetype heights[2] = {0, 0};
    for (const QString &group : std::as_const(groups)) {
        const int side = heights[0] <= heights[1] ? 0 : 1;
        columns[side]->addWidget(block(group, byGroup[group]));
        heights[side] += byGroup[group].size() + 2;
    }
    for (QVBoxLayout *column : columns)
        column->addStretch(1);
    m_area->setWidget(page);
    page->setAutoFillBackground(false);  // the sheet's own ground shows
}

}  // namespace daisychain::ui
