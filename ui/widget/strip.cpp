#include "ui/widget/strip.h"

#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace daisychain::ui {

Strip::Strip(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new ElidedLabel(theme))
    , m_button(new QPushButton)
    , m_close(new IconButton(icons.icon(QStringLiteral("close")), tr("Close")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Unit, space::Unit, space::Unit, space::Unit);
    row->setSpacing(space::Small);
    row->addSpacing(space::Medium - space::Unit);  // changes sides with the bar when mirrored
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_button, &QPushButton::clicked, this, &Strip::pressed);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void Strip::say(const QString &sentence, const QString &button, StripTone tone, bool mayDismiss)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    m_sentence->setColour(m_isQuiet && tone == StripTone::Calm ? &Tokens::textMuted : &Tokens::text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_close->setVisible(mayDismiss);
    setAccessibleName(sentence);
    show();
    update();
}

void Strip::clear()
{
    m_sentence->setText({});
    hide();
}

QString Strip::sentence() const
{
    return m_sentence->text();
}

void Strip::makeQuiet()
{
    m_isQuiet = true;
    layout()->setContentsMargins(space::Unit, 0, space::Unit, 0);
    m_button->setFlat(true);
}

void Strip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    const Token mark = m_tone == StripTone::Late   ? &Tokens::late
                       : m_tone == StripTone::Soon ? &Tokens::soon
                       : m_tone == StripTone::Note ? &Tokens::noteMark
                                                   : &Tokens::accent;
    if (!m_isQuiet)
        painter.fillRect(rect(), m_tone == StripTone::Note ? t.note : t.raised);
    if (m_isQuiet && m_tone == StripTone::Calm)
        return;
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
    painter.fillRect(QRect(x, 0, 3, height()), m_theme.color(mark));
}

}  // namespace daisychain::ui
