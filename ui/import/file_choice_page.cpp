#include "ui/import/file_choice_page.h"

#include "ui/widget/plain_label.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

FileChoicePage::FileChoicePage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_trouble(new PlainLabel(theme, TypeSize::Body, &Tokens::late))
    , m_choose(new QPushButton(tr("choose a file …")))
{
    m_choose->setObjectName(QStringLiteral("import.choose"));
    m_trouble->setObjectName(QStringLiteral("import.trouble"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addStretch(1);
    const auto add = [&](PlainLabel *label) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setMinimumSize(1, 1);
        column->addWidget(label);
    };
    add(new PlainLabel(theme, tr("Drop a file here"), TypeSize::Strong));
    add(new PlainLabel(theme,
                       tr("Customers, saved replies or past conversations: a table (CSV) from a spreadsheet "
                          "or another help desk, or Zendesk's export of tickets as JSON."),
                       TypeSize::Body, &Tokens::textMuted));
    add(m_trouble);
    m_trouble->hide();
    column->addWidget(m_choose, 0, Qt::AlignHCenter);
    add(new PlainLabel(theme, tr("Nothing is written before you have seen what would happen."),
                       TypeSize::Small, &Tokens::textMuted));
    column->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &FileChoicePage::chooseWanted);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FileChoicePage::setTrouble(const QString &sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

QWidget *FileChoicePage::focusTarget() const
{
    return m_choose;
}

void FileChoicePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(&Tokens::sunken));
    painter.setPen(QPen(m_theme.color(&Tokens::line), 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::Radius, space::Radius);
}

}  // namespace daisychain::ui
