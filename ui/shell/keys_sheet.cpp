#include "ui/shell/keys_sheet.h"

#include "ui/shell/palette_delegate.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"

#include <QGridLayout>
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
        setMinimumWidth(QFontMetrics(theme.font(TypeSize::Small)).horizontalAdvance(key) + space::Large);
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

void KeysSheet::fill()
{
    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, space::Medium, 0);
    grid->setHorizontalSpacing(space::Large * 2);
    grid->setVerticalSpacing(space::Large);
    QStringList groups;
    QHash<QString, QVBoxLayout *> columns;
    int heights[2] = {0, 0};
    int rows[2] = {0, 0};
    for (const Command &command : m_commands.all()) {
        const QString key = m_commands.key(command.id).toString(QKeySequence::NativeText);
        if (key.isEmpty() || !m_commands.isHere(command))
            continue;
        if (!columns.contains(command.group)) {
            const int side = heights[0] <= heights[1] ? 0 : 1;
            auto *column = new QVBoxLayout;
            column->setSpacing(0);
            column->addWidget(new PlainLabel(theme(), command.group, TypeSize::Small, &Tokens::textMuted));
            grid->addLayout(column, rows[side]++, side, Qt::AlignTop);
            columns.insert(command.group, column);
            for (const Command &other : m_commands.all())
                heights[side] += other.group == command.group && m_commands.isHere(other);
            heights[side] += 2;
        }
        auto *line = new QHBoxLayout;
        auto *name = new ElidedLabel(theme());
        name->setText(m_commands.action(command.id)->text());
        line->addWidget(name, 1);
        line->addWidget(new KeyCap(key, theme()));
        columns[command.group]->addLayout(line);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_area->setWidget(page);
}

}  // namespace daisychain::ui
