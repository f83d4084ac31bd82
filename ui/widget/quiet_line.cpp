#include "ui/widget/quiet_line.h"

#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/icon_picture.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace daisychain::ui {

static constexpr int IconSize = 16;

QuietLine::QuietLine(const Theme &theme, const Icons &icons, QWidget *parent, Lines lines)
    : QWidget(parent)
    , m_icon(new IconPicture(theme, icons, QStringLiteral("warning"), IconSize, &Tokens::soon, this))
    , m_close(new IconButton(icons.icon(QStringLiteral("close")), tr("Close"), this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::Small);
    m_row->addWidget(m_icon);
    if (lines == Lines::One) {
        m_line = new ElidedLabel(theme, TypeSize::Small, &Tokens::text, this);
        m_row->addWidget(m_line, 1);
    } else {
        m_sentence = new PlainLabel(theme, TypeSize::Small, &Tokens::text, this);
        m_sentence->setWordWrap(true);
        m_row->addWidget(m_sentence, 1);
    }
    m_row->addWidget(m_close);
    m_close->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(lines == Lines::AsMany);
    setSizePolicy(policy);
    connect(m_close, &QToolButton::clicked, this, &QuietLine::dismissed);
}

void QuietLine::say(const QString &icon, Token colour, const QString &sentence)
{
    m_icon->setPicture(icon, colour);
    if (m_said == sentence)
        return;
    m_said = sentence;
    if (m_line != nullptr)
        m_line->setText(sentence);
    else
        m_sentence->setText(sentence);
    setAccessibleName(sentence);
    updateGeometry();
}

QString QuietLine::sentence() const
{
    return m_said;
}

QPushButton *QuietLine::addButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setFlat(true);
    button->setMinimumHeight(space::Target);
    m_row->insertWidget(m_row->count() - 1, button);
    return button;
}

void QuietLine::letDismiss(const QString &words)
{
    m_close->setAccessibleName(words);
    m_close->setToolTip(plainToolTip(words));
    m_close->show();
}

}  // namespace daisychain::ui
