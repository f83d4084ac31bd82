#include "ui/desktop/closing_sheet.h"

#include "ui/widget/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

ClosingSheet::ClosingSheet(const Theme &theme, QWidget *over)
    : Overlay(theme, over)
    , m_goOn(new QPushButton(tr("go on in the tray")))
{
    setAccessibleName(tr("Close the window"));
    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Small);
    column->addWidget(new PlainLabel(theme, tr("Shall somebody go on listening?"), TypeSize::Title));
    for (const QString &words :
         {tr("In the tray, Daisychain goes on watching your streams and sending what is on its way. The "
             "daisy "
             "there brings the window back."),
          tr("If it quits, nobody watches. What comes meanwhile is fetched at the next start, and what could "
             "not be had is shown as a gap.")}) {
        auto *label = new PlainLabel(theme, words);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *hint = new PlainLabel(theme, tr("You are asked once. Settings, Notifications changes it."),
                                TypeSize::Small, &Tokens::textMuted);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addStretch(1);
    auto *quit = new QPushButton(tr("quit"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addStretch(1);
    row->addWidget(quit);
    row->addWidget(m_goOn);
    column->addLayout(row);
    m_goOn->setDefault(true);
    const auto choose = [this](bool goesOn) {
        dismiss();
        Q_EMIT chosen(goesOn);
    };
    connect(m_goOn, &QPushButton::clicked, this, [choose] { choose(true); });
    connect(quit, &QPushButton::clicked, this, [choose] { choose(false); });
    setTabOrder(m_goOn, quit);
}

void ClosingSheet::ask()
{
    open();
    m_goOn->setFocus();
}

QRect ClosingSheet::sheetRect(const QRect &area) const
{
    const int width = std::min(480, area.width() - 2 * space::Large);
    const int wanted = sheet()->layout()->totalHeightForWidth(width);
    const int height = std::min(wanted, area.height() - 2 * space::Large);
    return {(area.width() - width) / 2, (area.height() - height) / 2, width, height};
}

}  // namespace daisychain::ui
