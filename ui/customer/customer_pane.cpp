#include "ui/customer/customer_pane.h"

#include "core/text/visible_text.h"
#include "ui/composer/note_field.h"
#include "ui/customer/customer_words.h"
#include "ui/customer/detail_part.h"
#include "ui/customer/fitting_scroll_area.h"
#include "ui/customer/history_part.h"
#include "ui/customer/history_view.h"
#include "ui/customer/identity_part.h"
#include "ui/customer/link_part.h"
#include "ui/customer/note_part.h"
#include "ui/customer/promise_part.h"
#include "ui/picture/picture_book.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/avatar.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/state_view.h"
#include "ui/widget/tab_order.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace daisychain::ui {

namespace {

constexpr int BesideFrom = 720;   // px: the history beside the rest
constexpr int WidestParts = 420;  // px: of what stands beside it

}  // namespace

CustomerPane::CustomerPane(CustomerController &controller, const CardLook &look, QWidget *parent)
    : Surface(look.theme, &Tokens::raised, parent)
    , m_controller(controller)
    , m_look(look)
{
    setObjectName(QStringLiteral("customer"));
    setMinimumWidth(240);
    build();
    connectParts();
    refresh();
}

HistoryView *CustomerPane::history() const
{
    return m_history->list();
}

void CustomerPane::setAddresses(std::function<QString()> addresses)
{
    m_details->setAddresses(std::move(addresses));
}

void CustomerPane::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_state = new StateView(m_look.theme, m_look.icons, this);
    outer->addWidget(m_state, 1);
    m_card = new QWidget(this);
    outer->addWidget(m_card, 1);
    m_sides = new QBoxLayout(QBoxLayout::TopToBottom, m_card);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(0);
    m_left = new QWidget(m_card);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    auto *scroll = new FittingScrollArea(m_left);
    scroll->setWidget(buildParts());
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    left->addWidget(scroll, 1);
    m_addNote = new QPushButton(tr("add a note"), m_left);
    m_addIdentity = new QPushButton(tr("link …", "another identity with this customer"), m_left);
    m_addIdentity->setAccessibleName(tr("Another identity of this customer"));
    m_addIdentity->setToolTip(plainToolTip(m_addIdentity->accessibleName()));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::Unit, 0, 0, 0);
    for (QPushButton *button : {m_addNote, m_addIdentity}) {
        button->setFlat(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    left->addLayout(buttons);
    m_note = new NoteField(m_look.theme, m_left);
    m_note->hide();
    left->addWidget(m_note);
    left->addStretch(0);
    m_sides->addWidget(m_left, 3);
    m_sides->addWidget(new Hairline(m_look.theme, Qt::Horizontal, m_card));
    m_history = new HistoryPart(m_look, m_controller, m_card);
    m_sides->addWidget(m_history, 2);
}

void CustomerPane::buildHead(QVBoxLayout *column, QWidget *inside)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Medium);
    m_face = new Avatar(m_look.theme, 40, inside);
    head->addWidget(m_face, 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = new ElidedLabel(m_look.theme, TypeSize::Title, &Tokens::text, inside);
    names->addWidget(m_name);
    m_facts = new PlainLabel(m_look.theme, {}, TypeSize::Small, &Tokens::textMuted, inside);
    m_facts->setWordWrap(true);
    m_facts->setMinimumSize(1, 1);
    names->addWidget(m_facts);
    head->addLayout(names, 1);
    column->addLayout(head);
    m_today = new PlainLabel(m_look.theme, {}, TypeSize::Strong, &Tokens::accent, inside);
    m_today->setWordWrap(true);
    m_today->setMinimumSize(1, 1);
    column->addWidget(m_today);
}

QWidget *CustomerPane::buildParts()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::Large, space::Medium, space::Medium, space::Small);
    column->setSpacing(2);
    buildHead(column, inside);
    m_promises = new PromisePart(m_look, inside);
    m_link = new LinkPart(m_look, m_controller, inside);
    m_details = new DetailPart(m_look, m_controller, inside);
    m_identities = new IdentityPart(m_look, m_controller, inside);
    m_notes = new NotePart(m_look, inside);
    for (CardPart *part : {static_cast<CardPart *>(m_promises), static_cast<CardPart *>(m_link),
                           static_cast<CardPart *>(m_notes), static_cast<CardPart *>(m_identities),
                           static_cast<CardPart *>(m_details)}) {
        column->addWidget(part);
        connect(part, &CardPart::openRequested, this, &CustomerPane::openRequested);
    }
    column->addStretch(1);
    return inside;
}

void CustomerPane::connectParts()
{
    if (m_look.pictures != nullptr) {
        connect(m_look.pictures, &PictureBook::arrived, this, [this](const QUrl &url) {
            const auto &card = m_controller.card();
            if (card && !card->identities.isEmpty() && QUrl(card->identities.first().avatarUrl) == url)
                refreshFace(*card);
        });
    }
    connect(m_link, &CardPart::remade, this, &CustomerPane::orderTabs);
    connect(m_addNote, &QPushButton::clicked, m_note, &NoteField::focusField);
    connect(m_addIdentity, &QPushButton::clicked, m_link, &LinkPart::search);
    connect(m_note, &NoteField::keepRequested, &m_controller, &CustomerController::keepNote);
    connect(m_note, &NoteField::left, m_history->list(), qOverload<>(&QWidget::setFocus));
    connect(m_identities, &IdentityPart::linkWanted, &m_controller, [this](const Likeness &likeness) {
        m_controller.previewLink(likeness.other, likeness.evidence);
    });
    connect(m_history, &HistoryPart::openRequested, this, &CustomerPane::openRequested);
    connect(&m_controller, &CustomerController::noteKept, this, [this](const QString &text) {
        if (m_controller.customer())
            m_note->clearKept(m_controller.customer()->globalId, text);
    });
    connect(&m_controller, &CustomerController::shown, this, &CustomerPane::changeCustomer);
    connect(&m_controller, &CustomerController::changed, this, &CustomerPane::refresh);
    connect(m_state, &StateView::pressed, &m_controller, &CustomerController::retry);
    connect(&m_look.theme, &Theme::changed, this, &CustomerPane::refresh);
}

void CustomerPane::changeCustomer()
{
    m_notes->fold();
    m_details->leave();
    m_link->leave();
    m_note->setSubject(m_controller.customer() ? m_controller.customer()->globalId : QString());
}

void CustomerPane::showState()
{
    if (!m_controller.customer())
        m_state->show(ListState::Empty, {tr("Nobody is chosen."), {}, {}});
    else if (m_controller.error())
        m_state->show(ListState::Failed, {tr("The customer could not be read."),
                                          tr("The conversation is not touched by that."), tr("try again")});
    else
        m_state->show(ListState::Loading, {tr("Reading the customer …"), {}, {}});
}

void CustomerPane::refresh()
{
    const auto &card = m_controller.card();
    m_card->setVisible(card.has_value());
    if (!card || card->identities.isEmpty())
        return showState();
    m_state->show(ListState::Filled);
    refreshFace(*card);
    QStringList facts;
    if (card->firstPost)
        facts.append(tr("first seen %1").arg(dayTime(*card->firstPost, m_look.clock.now())));
    if (const QString past = pastWords(card->past, int(card->gestures.size())); !past.isEmpty())
        facts.append(past);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const QStringList today = daysToday(card->details, m_look.clock.now(), QTimeZone::systemTimeZone());
    m_today->setText(today.join(QStringLiteral(" · ")));
    m_today->setVisible(!today.isEmpty());
    m_promises->show(*card);
    m_link->refresh();
    m_identities->show(*card);
    m_details->show(*card);
    m_notes->show(*card);
    m_history->refresh();
    orderTabs();
}

/// What was made anew is behind everything else of the window.
void CustomerPane::orderTabs()
{
    tabThrough(
        {m_promises, m_link, m_notes, m_identities, m_details, m_addNote, m_addIdentity, m_note, m_history});
}

void CustomerPane::refreshFace(const CustomerCard &card)
{
    const ProfileFact &identity = card.identities.first();
    const QString name = text::plainLine(customerName(identity, card.details), 80);
    m_name->setText(text::isolated(name.isEmpty() ? u'@' + text::visibleText(identity.handle) : name));
    const QPixmap picture =
        m_look.pictures == nullptr ? QPixmap() : m_look.pictures->face(identity.avatarUrl, identity.id);
    m_face->setLook({name.isEmpty() ? identity.handle : name, identity.id.globalId, picture,
                     networkMark(identity.id.network)});
}

void CustomerPane::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    const bool isBeside = width() >= BesideFrom;
    m_sides->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_left->setMaximumWidth(isBeside ? WidestParts : QWIDGETSIZE_MAX);
}

void CustomerPane::startNote()
{
    if (m_controller.card())
        m_note->focusField();
}

void CustomerPane::startDetail()
{
    if (m_controller.card())
        m_details->editNew();
}

void CustomerPane::startLink()
{
    if (m_controller.card())
        m_link->search();
}

void CustomerPane::startJump()
{
    if (m_controller.card())
        m_history->askDay();
}

void CustomerPane::focusCard()
{
    m_history->list()->setFocus(Qt::OtherFocusReason);
}

}  // namespace daisychain::ui
