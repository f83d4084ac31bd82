#include "ui/widget/state_view.h"

#include "ui/widget/icon_picture.h"
#include "ui/widget/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

static constexpr int PictureSize = 40;
static constexpr int WordsWidth = 300;

static constexpr int LeastWidth = 120;

static QString pictureOf(ListState state)
{
    switch (state) {
    case ListState::Filled:
    case ListState::Empty:
        return QStringLiteral("inbox");
    case ListState::Loading:
        return QStringLiteral("clock");
    case ListState::Failed:
        return QStringLiteral("error");
    case ListState::Offline:
        return QStringLiteral("offline");
    }
    return {};
}

StateView::StateView(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_what(new PlainLabel(theme, TypeSize::Strong, &Tokens::text))
    , m_next(new PlainLabel(theme, TypeSize::Body, &Tokens::textMuted))
    , m_button(new QPushButton)
    , m_picture(new IconPicture(theme, icons, pictureOf(ListState::Loading), PictureSize, &Tokens::outline))
{
    for (PlainLabel *label : {m_what, m_next}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    auto *column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetNoConstraint);  // minimumSizeHint(): the texts follow the width
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Small);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_what, 0, Qt::AlignHCenter);
    column->addWidget(m_next, 0, Qt::AlignHCenter);
    column->addSpacing(space::Unit);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &StateView::pressed);
    connect(&theme, &Theme::changed, this, &StateView::fit, Qt::QueuedConnection);  // after the labels' fonts
}

void StateView::show(ListState state, const StateWords &words)
{
    m_state = state;
    m_what->setText(words.what);
    m_what->setVisible(!words.what.isEmpty());
    m_next->setText(words.next);
    m_next->setVisible(!words.next.isEmpty());
    m_button->setText(words.button);
    m_button->setVisible(!words.button.isEmpty());
    fit();
    m_picture->setPicture(pictureOf(state), state == ListState::Failed ? &Tokens::late : &Tokens::outline);
    setVisible(state != ListState::Filled);
}

void StateView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize StateView::minimumSizeHint() const
{
    return {LeastWidth + 2 * space::Large, QWidget::minimumSizeHint().height()};
}

/// Layouts give a wrapped text the height of another width: each label gets its own.
void StateView::fit()
{
    const int room = std::clamp(width() - 2 * space::Large, LeastWidth, WordsWidth);
    for (PlainLabel *label : {m_what, m_next}) {
        const int natural = label->fontMetrics().horizontalAdvance(label->text()) + space::Small;
        const int itsWidth = std::min(natural, room);
        label->setMinimumSize(0, 0);  // a label measures no narrower than its minimum
        label->setFixedSize(itsWidth, std::max(0, label->heightForWidth(itsWidth)));  // -1: no words
    }
}

}  // namespace daisychain::ui
