#include "ui/customer/customer_pane.h"

#include "core/text/visible_text.h"
#include "ui/composer/note_field.h"
#include "ui/customer/history_delegate.h"
#include "ui/picture/picture_book.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/avatar.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/state_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

/// Takes no more height than what is in it needs, so that what stands below follows at once.
class FittingScrollArea final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isHandled = QScrollArea::eventFilter(watched, event);
        if (watched == widget() &&
            (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
            fit();
        return isHandled;
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        if (widget() == nullptr || widget()->layout() == nullptr)
            return;
        const int wrapped = widget()->layout()->totalHeightForWidth(viewport()->width());
        setMaximumHeight(wrapped > 0 ? wrapped : widget()->sizeHint().height());
    }
};

constexpr int NotesAtFirst = 3;
constexpr int LongestBio = 300;

QString likenessWords(const Likeness &likeness)
{
    const QString evidence = text::isolated(text::plainLine(likeness.evidence, 100));
    switch (likeness.kind) {
    case LikenessKind::VerifiedLink:
        return CustomerPane::tr("Each names the other: %1").arg(evidence);
    case LikenessKind::SameDomain:
        return CustomerPane::tr("The same domain: %1").arg(evidence);
    case LikenessKind::SameName:
        return CustomerPane::tr("The same name and user name: %1").arg(evidence);
    }
    return {};
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        } else if (item->layout() != nullptr) {
            clear(item->layout());
        }
        delete item;
    }
}

}  // namespace

CustomerPane::CustomerPane(CustomerController &controller, const Theme &theme, const Icons &icons,
                           const Roster &roster, const Clock &clock, OpenUrl openUrl, PictureBook *pictures,
                           QWidget *parent)
    : Surface(theme, &Tokens::raised, parent)
    , m_controller(controller)
    , m_theme(theme)
    , m_icons(icons)
    , m_roster(roster)
    , m_clock(clock)
    , m_openUrl(std::move(openUrl))
    , m_pictures(pictures)
{
    setObjectName(QStringLiteral("customer"));
    setMinimumWidth(240);
    build();
    connectParts();
    refresh();
}

void CustomerPane::addHeading(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(space::Small);
    column->addWidget(new PlainLabel(m_theme, text, TypeSize::Small, &Tokens::textMuted, this));
}

PlainLabel *CustomerPane::addLine(QVBoxLayout *column, const QString &text, TypeSize size, Token colour)
{
    auto *label = new PlainLabel(m_theme, text, size, colour, this);
    label->setWordWrap(true);
    label->makeSelectable();
    label->setMinimumSize(1, 1);  // else the height of a narrower label is kept free
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    // Names in Arabic or Hebrew stand where all names stand.
    label->setAlignment(Qt::AlignTop | Qt::AlignAbsolute |
                        (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    column->addWidget(label);
    return label;
}

/// One line, however long somebody made their name: all of it on hover, and to be copied.
void CustomerPane::addHandle(QVBoxLayout *column, const ProfileFact &identity)
{
    const QString handle = u'@' + text::visibleText(identity.handle);
    auto *label = new ElidedLabel(m_theme, TypeSize::Body, &Tokens::text, this);
    label->setText(networkTitle(identity.id.network) + QStringLiteral("  ") + handle);
    auto *copy = new QAction(tr("Copy %1").arg(handle), label);
    connect(copy, &QAction::triggered, label, [handle] { QApplication::clipboard()->setText(handle); });
    label->addAction(copy);
    label->setContextMenuPolicy(Qt::ActionsContextMenu);
    column->addWidget(label);
}

void CustomerPane::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_state = new StateView(m_theme, m_icons, this);
    outer->addWidget(m_state, 1);
    m_card = new QWidget(this);
    outer->addWidget(m_card, 1);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *inside = new QWidget;
    auto *upper = new QVBoxLayout(inside);
    upper->setContentsMargins(space::Large, space::Medium, space::Medium, space::Small);
    upper->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Medium);
    m_face = new Avatar(m_theme, 40, inside);
    head->addWidget(m_face, 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = new ElidedLabel(m_theme, TypeSize::Title, &Tokens::text, inside);
    names->addWidget(m_name);
    m_facts = addLine(names, {}, TypeSize::Small, &Tokens::textMuted);
    head->addLayout(names, 1);
    upper->addLayout(head);
    m_identities = new QWidget(inside);
    m_notes = new QWidget(inside);
    for (QWidget *part : {m_identities, m_notes}) {
        auto *partColumn = new QVBoxLayout(part);
        partColumn->setContentsMargins(0, 0, 0, 0);
        partColumn->setSpacing(2);
        upper->addWidget(part);
    }
    upper->addStretch(1);
    m_scroll = new FittingScrollArea(m_card);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    column->addWidget(m_scroll, 3);
    m_addNote = new QPushButton(tr("add a note"), m_card);
    m_addNote->setFlat(true);
    auto *addLine = new QHBoxLayout;
    addLine->setContentsMargins(space::Unit, 0, 0, 0);
    addLine->addWidget(m_addNote);
    addLine->addStretch(1);
    column->addLayout(addLine);
    m_note = new NoteField(m_theme, m_card);
    m_note->hide();
    column->addWidget(m_note);
    buildHistory(column);
}

void CustomerPane::buildHistory(QVBoxLayout *column)
{
    column->addWidget(new Hairline(m_theme, Qt::Horizontal, m_card));
    auto *title = new QVBoxLayout;
    title->setContentsMargins(space::Large, space::Small, space::Medium, space::Unit);
    m_historyTitle = new PlainLabel(m_theme, TypeSize::Small, &Tokens::textMuted, m_card);
    title->addWidget(m_historyTitle);
    column->addLayout(title);
    m_history = new QListView(m_card);
    m_history->setModel(&m_controller.history());
    m_history->setItemDelegate(new HistoryDelegate(m_theme, m_clock, m_controller.history(), this));
    m_history->setUniformItemSizes(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setMouseTracking(true);
    m_history->setEditTriggers(QListView::NoEditTriggers);
    m_history->setTabKeyNavigation(false);
    m_history->setAccessibleName(tr("Earlier conversations"));
    column->addWidget(m_history, 2);
}

void CustomerPane::connectParts()
{
    m_controller.history().setSentence([this](const QueueRow &row) {
        return QStringList{dayTime(row.view.lastAt, m_clock.now()), standingWords(row.view, m_clock.now()),
                           rowText(row)}
            .join(QStringLiteral(", "));
    });
    if (m_pictures != nullptr) {
        connect(m_pictures, &PictureBook::arrived, this, [this](const QUrl &url) {
            const auto &card = m_controller.card();
            if (card && !card->identities.isEmpty() && QUrl(card->identities.first().avatarUrl) == url)
                refreshFace(card->identities.first());
        });
    }
    connect(m_addNote, &QPushButton::clicked, m_note, &NoteField::focusField);
    connect(m_note, &NoteField::keepRequested, &m_controller, &CustomerController::keepNote);
    connect(m_note, &NoteField::left, m_history, qOverload<>(&QWidget::setFocus));
    connect(&m_controller, &CustomerController::noteKept, this, [this](const QString &text) {
        if (m_controller.customer())
            m_note->clearKept(m_controller.customer()->globalId, text);
    });
    connect(&m_controller, &CustomerController::shown, this, [this] {
        m_showsAllNotes = false;
        m_note->setSubject(m_controller.customer() ? m_controller.customer()->globalId : QString());
    });
    connect(&m_controller, &CustomerController::changed, this, &CustomerPane::refresh);
    connect(m_state, &StateView::pressed, &m_controller, &CustomerController::retry);
    connect(&m_theme, &Theme::changed, this, &CustomerPane::refresh);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT openRequested(m_controller.history().at(index.row()).handle);
    };
    connect(m_history, &QListView::activated, this, open);
    connect(m_history, &QListView::clicked, this, open);
    connect(m_history->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        const QModelIndex first = m_history->indexAt({1, 1});
        const QModelIndex last = m_history->indexAt({1, m_history->viewport()->height() - 2});
        if (first.isValid())
            m_controller.history().noteVisible(
                first.row(), last.isValid() ? last.row() : m_controller.history().rowCount() - 1);
    });
}

void CustomerPane::refresh()
{
    const auto &card = m_controller.card();
    m_card->setVisible(card.has_value());
    if (!card) {
        if (!m_controller.customer())
            m_state->show(ListState::Empty, {tr("Nobody is chosen."), {}, {}});
        else if (m_controller.error())
            m_state->show(ListState::Failed,
                          {tr("The customer could not be read."),
                           tr("The conversation is not touched by that."), tr("try again")});
        else
            m_state->show(ListState::Loading, {tr("Reading the customer …"), {}, {}});
        return;
    }
    m_state->show(ListState::Filled);
    refreshIdentities(*card);
    refreshNotes(*card);
    m_historyTitle->setText(
        tr("history %1").arg(card->conversationCount) +
        (card->dueCount > 0 ? QStringLiteral(" · ") + tr("%n open", nullptr, card->dueCount) : QString()));
}

void CustomerPane::refreshFace(const ProfileFact &identity)
{
    const QString name = text::plainLine(identity.displayName, 80);
    const QPixmap picture =
        m_pictures == nullptr ? QPixmap() : m_pictures->face(identity.avatarUrl, identity.id);
    m_face->setLook({name.isEmpty() ? identity.handle : name, identity.id.globalId, picture,
                     networkMark(identity.id.network)});
}

void CustomerPane::refreshIdentities(const CustomerCard &card)
{
    if (card.identities.isEmpty())
        return;
    const ProfileFact &first = card.identities.first();
    const QString name = text::plainLine(first.displayName, 80);
    m_name->setText(text::isolated(name.isEmpty() ? u'@' + text::visibleText(first.handle) : name));
    m_facts->setText(card.firstPost ? tr("first seen %1").arg(dayTime(*card.firstPost, m_clock.now()))
                                    : QString());
    refreshFace(first);
    clear(m_identities->layout());
    auto *column = static_cast<QVBoxLayout *>(m_identities->layout());
    addHeading(column, card.identities.size() > 1 ? tr("said in %1 places").arg(card.identities.size())
                                                  : tr("identity"));
    for (const ProfileFact &identity : card.identities) {
        addHandle(column, identity);
        QString bio = identity.bio.simplified();
        if (bio.size() > LongestBio)
            bio = text::plainLine(bio, LongestBio);
        if (!bio.isEmpty())
            (void)addLine(column, text::isolated(bio), TypeSize::Small, &Tokens::textMuted);
    }
    addLinks(column, card);
    addAlike(column);
}

QPushButton *CustomerPane::addButton(QHBoxLayout *row, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, m_identities);
    button->setFlat(true);
    button->setAccessibleName(name);
    row->addWidget(button);
    return button;
}

void CustomerPane::addLinks(QVBoxLayout *column, const CustomerCard &card)
{
    for (const IdentityLink &link : card.links) {
        (void)addLine(column,
                      tr("the same because: %1").arg(text::isolated(text::plainLine(link.evidence, 200))),
                      TypeSize::Small, &Tokens::textMuted);
        auto *row = new QHBoxLayout;
        QPushButton *part =
            addButton(row, tr("not the same"), tr("Not the same customer: %1").arg(link.evidence));
        row->addStretch(1);
        column->addLayout(row);
        connect(part, &QPushButton::clicked, &m_controller, [this, link] { m_controller.unlink(link); });
    }
}

/// Nobody is made one customer unasked: what speaks for it is shown, and a person says.
void CustomerPane::addAlike(QVBoxLayout *column)
{
    const QList<Likeness> &alike = m_controller.alike();
    if (alike.isEmpty())
        return;
    addHeading(column, tr("the same person?"));
    for (const Likeness &likeness : alike) {
        const QString handle = u'@' + text::visibleText(likeness.other.handle);
        addHandle(column, likeness.other);
        (void)addLine(column, likenessWords(likeness), TypeSize::Small, &Tokens::textMuted);
        auto *row = new QHBoxLayout;
        row->setSpacing(space::Small);
        QPushButton *same =
            addButton(row, tr("yes, one customer"), tr("%1 is the same customer").arg(handle));
        QPushButton *other = addButton(row, tr("no"), tr("%1 is somebody else").arg(handle));
        row->addStretch(1);
        column->addLayout(row);
        connect(same, &QPushButton::clicked, &m_controller,
                [this, likeness] { m_controller.link(likeness); });
        connect(other, &QPushButton::clicked, &m_controller,
                [this, likeness] { m_controller.decline(likeness); });
    }
}

void CustomerPane::refreshNotes(const CustomerCard &card)
{
    clear(m_notes->layout());
    auto *column = static_cast<QVBoxLayout *>(m_notes->layout());
    QList<JournalEntry> notes;
    for (const JournalEntry &entry : card.notes) {
        if (entry.isActive)
            notes.append(entry);
    }
    if (notes.isEmpty())
        return;
    addHeading(column, tr("notes"));
    const qsizetype shown = m_showsAllNotes ? notes.size() : std::min<qsizetype>(NotesAtFirst, notes.size());
    for (const JournalEntry &entry : notes.first(shown)) {
        auto *ground = new Surface(m_theme, &Tokens::note, m_notes);
        auto *inside = new QVBoxLayout(ground);
        inside->setContentsMargins(space::Small, space::Unit, space::Small, space::Unit);
        inside->setSpacing(0);
        const QString who = entry.action.actor == m_roster.me() ? tr("you") : text::isolated(entry.actorName);
        (void)addLine(inside, who + QStringLiteral(" · ") + dayTime(entry.action.at, m_clock.now()),
                      TypeSize::Small, &Tokens::textMuted);
        (void)addLine(inside, std::get<Note>(entry.action.payload).text, TypeSize::Body, &Tokens::text);
        column->addWidget(ground);
        column->addSpacing(space::Unit);
    }
    if (shown == notes.size())
        return;
    auto *all = new QPushButton(tr("all %1 notes").arg(notes.size()), m_notes);
    all->setFlat(true);
    connect(all, &QPushButton::clicked, this, [this] {
        m_showsAllNotes = true;
        refresh();
    });
    column->addWidget(all, 0, Qt::AlignLeft);
}

}  // namespace daisychain::ui
