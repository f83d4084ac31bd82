#include "ui/import/column_rows.h"

#include "core/text/visible_text.h"
#include "ui/import/import_words.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"

#include <QComboBox>
#include <QGridLayout>

#include <algorithm>

namespace daisychain::ui {

ColumnRows::ColumnRows(ImportWork &work, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, space::Small, 0);
    m_grid->setHorizontalSpacing(space::Medium);
    m_grid->setVerticalSpacing(space::Small);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
}

QString ColumnRows::called(qsizetype column) const
{
    constexpr int Longest = 80;
    return text::isolated(text::plainLine(m_work.look().head.value(column), Longest));
}

QString ColumnRows::sampleOf(qsizetype column) const
{
    constexpr int Enough = 3;
    constexpr int Longest = 60;
    QStringList cells;
    for (const QStringList &row : m_work.look().rows) {
        const QString cell = text::plainLine(row.value(column), Longest);
        if (!cell.isEmpty() && cells.size() < Enough)
            cells.append(text::isolated(cell));
    }
    return cells.isEmpty() ? tr("empty") : cells.join(QStringLiteral(" · "));
}

void ColumnRows::addLine(qsizetype column)
{
    const int row = int(column);
    auto *name = new ElidedLabel(m_theme, TypeSize::Strong);
    name->setText(called(column));
    auto *sample = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::textMuted);
    sample->setText(sampleOf(column));
    auto *meaning = new QComboBox;
    meaning->setObjectName(QStringLiteral("import.column%1").arg(column));
    meaning->setAccessibleName(tr("What %1 holds").arg(called(column)));
    meaning->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    meaning->setMinimumContentsLength(22);
    for (const ColumnKind kind : columnKinds(m_kind))
        meaning->addItem(columnKindWords(kind), int(kind));
    auto *dates = new QComboBox;
    dates->setAccessibleName(tr("How the dates of %1 are written").arg(called(column)));
    dates->setPlaceholderText(tr("which of them?"));
    dates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    dates->setMinimumContentsLength(16);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(sample, row, 1);
    m_grid->addWidget(meaning, row, 2);
    m_grid->addWidget(dates, row, 3);
    dates->hide();
    connect(meaning, &QComboBox::activated, this, [this, column, meaning] {
        m_work.setColumn(column, ColumnKind(meaning->currentData().toInt()));
    });
    connect(dates, &QComboBox::activated, this,
            [this, column, dates] { m_work.setDates(column, DateStyle(dates->currentData().toInt())); });
    m_lines.append(Line{meaning, dates});
}

void ColumnRows::build()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    const qsizetype columns = m_work.look().mapping.columns.size();
    m_grid->setRowStretch(int(MostShown) + 1, 1);  // few lines stand at the top
    for (qsizetype i = 0; i < std::min(columns, MostShown); ++i)
        addLine(i);
    if (columns > MostShown) {
        auto *more = new PlainLabel(m_theme, TypeSize::Small, &Tokens::textMuted);
        more->setText(tr("and %n more columns", nullptr, int(columns - MostShown)));
        m_grid->addWidget(more, int(MostShown), 0, 1, 4);
    }
}

void ColumnRows::fillDates(qsizetype column, QComboBox &dates)
{
    const ColumnMeaning &meaning = m_work.look().mapping.columns[column];
    dates.setVisible(!meaning.otherStyles.isEmpty());
    if (meaning.otherStyles.isEmpty())
        return;
    QList<DateStyle> styles = meaning.otherStyles;
    styles.append(meaning.dateStyle);
    std::ranges::sort(styles);
    dates.clear();
    for (const DateStyle style : std::as_const(styles))
        dates.addItem(dateStyleWords(style), int(style));
    dates.setCurrentIndex(m_work.isSettled(column) ? int(styles.indexOf(meaning.dateStyle)) : -1);
}

void ColumnRows::refresh()
{
    const ImportLook &look = m_work.look();
    if (look.head != m_head || look.kind != m_kind || look.rows != m_rows) {
        m_head = look.head;
        m_kind = look.kind;
        m_rows = look.rows;
        build();
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        QComboBox *meaning = m_lines[i].meaning;
        meaning->setCurrentIndex(meaning->findData(int(look.mapping.columns[i].kind)));
        fillDates(i, *m_lines[i].dates);
    }
}

}  // namespace daisychain::ui
