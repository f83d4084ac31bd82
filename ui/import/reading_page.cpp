#include "ui/import/reading_page.h"

#include "ui/import/column_rows.h"
#include "ui/import/import_words.h"
#include "ui/theme/mark.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

#include <array>

namespace daisychain::ui {

namespace {

/// What files come in, besides what was guessed.
constexpr std::array Charsets{"UTF-8",        "windows-1252", "ISO-8859-15", "UTF-16LE",  "windows-1250",
                              "windows-1251", "windows-1253", "Shift_JIS",   "GB18030",   "Big5",
                              "EUC-KR",       "KOI8-R",       "IBM850",      "macintosh", "TIS-620"};

/// With its label.
void setCellVisible(QWidget *control, bool isVisible)
{
    control->parentWidget()->setVisible(isVisible);
}

void choose(QComboBox &box, const QVariant &value, const QString &words)
{
    if (box.findData(value) < 0)
        box.addItem(words, value);
    box.setCurrentIndex(box.findData(value));
}

}  // namespace

ReadingPage::ReadingPage(ImportWork &work, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_theme(theme)
    , m_own(new QLineEdit)
    , m_hasHead(new QCheckBox(tr("the first line has the names of the columns")))
    , m_json(new PlainLabel(theme, TypeSize::Body, &Tokens::textMuted))
    , m_obstacle(new PlainLabel(theme, TypeSize::Body, &Tokens::soon))
    , m_columns(new ColumnRows(work, theme))
    , m_scroll(new QScrollArea)
{
    build();
    connectParts();
}

QHBoxLayout *ReadingPage::newRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Medium);
    row->addStretch(1);
    return row;
}

/// What stands before the row's stretch; hidden it leaves no gap.
void ReadingPage::addCell(QHBoxLayout *row, const QString &words, QWidget *control)
{
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Unit);
    column->addWidget(new PlainLabel(m_theme, words, TypeSize::Small, &Tokens::textMuted));
    column->addWidget(control);
    row->insertWidget(row->count() - 1, cell);
}

QComboBox *ReadingPage::addChoice(const char *name, const QString &words, QHBoxLayout *row)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    addCell(row, words, box);
    return box;
}

void ReadingPage::build()
{
    QHBoxLayout *file = newRow();
    QHBoxLayout *people = newRow();
    m_kind = addChoice("import.kind", tr("What is in it"), file);
    m_charset = addChoice("import.charset", tr("Encoding"), file);
    m_separator = addChoice("import.separator", tr("Between the columns"), file);
    m_network = addChoice("import.network", tr("Handles are from"), people);
    addCell(people, tr("Your side is called"), m_own);
    m_own->setMinimumWidth(m_network->sizeHint().width());
    for (const ImportKind kind : {ImportKind::Customers, ImportKind::Snippets, ImportKind::Conversations})
        m_kind->addItem(importKindWords(kind), int(kind));
    for (const char *charset : Charsets)
        m_charset->addItem(QLatin1String(charset), QByteArray(charset));
    for (const char separator : {',', ';', '\t', '|'})
        m_separator->addItem(separatorWords(separator), int(separator));
    for (const Network network : {Network::X, Network::Mastodon, Network::Bluesky})
        m_network->addItem(networkTitle(network), int(network));
    m_own->setObjectName(QStringLiteral("import.own"));
    m_own->setAccessibleName(tr("What your side is called in the conversations"));
    m_own->setMaxLength(100);
    m_hasHead->setObjectName(QStringLiteral("import.head"));
    m_obstacle->setObjectName(QStringLiteral("import.obstacle"));
    for (PlainLabel *label : {m_json, m_obstacle}) {
        label->setWordWrap(true);
        label->setMinimumSize(1, 1);
    }
    m_json->setText(tr("A line is one of them: nothing has to be said about columns."));
    m_scroll->setWidget(m_columns);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);  // the ground is the page's
    m_columns->setAutoFillBackground(false);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addLayout(file);
    column->addLayout(people);
    column->addWidget(m_hasHead);
    column->addWidget(new Hairline(m_theme));
    column->addWidget(m_json, 1, Qt::AlignTop);  // in the place of the columns
    column->addWidget(m_scroll, 1);
    column->addWidget(m_obstacle);
}

void ReadingPage::connectParts()
{
    connect(m_kind, &QComboBox::activated, this,
            [this] { m_work.setKind(ImportKind(m_kind->currentData().toInt())); });
    connect(m_charset, &QComboBox::activated, this,
            [this] { m_work.setCharset(m_charset->currentData().toByteArray()); });
    connect(m_separator, &QComboBox::activated, this,
            [this] { m_work.setSeparator(char(m_separator->currentData().toInt())); });
    connect(m_network, &QComboBox::activated, this,
            [this] { m_work.setNetwork(Network(m_network->currentData().toInt())); });
    connect(m_hasHead, &QCheckBox::clicked, &m_work, &ImportWork::setHasHead);
    connect(m_own, &QLineEdit::textEdited, &m_work, &ImportWork::setOwn);
}

void ReadingPage::refreshTable()
{
    const ImportLook &look = m_work.look();
    choose(*m_charset, look.charset, QString::fromLatin1(look.charset));
    choose(*m_separator, int(look.separator), separatorWords(look.separator));
    choose(*m_network, int(look.mapping.network), networkTitle(look.mapping.network));
    m_hasHead->setChecked(look.hasHead);
    m_columns->refresh();
}

void ReadingPage::refresh()
{
    const ImportLook &look = m_work.look();
    const bool isTable = !look.isJson;
    const bool hasHandles =
        look.mapping.column(ColumnKind::Handle) >= 0 ||
        (look.kind == ImportKind::Conversations && look.mapping.column(ColumnKind::Author) >= 0);
    choose(*m_kind, int(look.kind), importKindWords(look.kind));
    setCellVisible(m_charset, isTable);
    setCellVisible(m_separator, isTable);
    setCellVisible(m_network, isTable && hasHandles && look.mapping.column(ColumnKind::Network) < 0);
    setCellVisible(m_own, look.kind == ImportKind::Conversations);
    m_hasHead->setVisible(isTable);
    m_json->setVisible(!isTable);
    m_scroll->setVisible(isTable);
    if (m_own->text() != m_work.choices().own)
        m_own->setText(m_work.choices().own);
    if (isTable)
        refreshTable();
    const QString obstacle = importObstacleWords(m_work);
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
}

QWidget *ReadingPage::focusTarget() const
{
    return m_kind;
}

}  // namespace daisychain::ui
