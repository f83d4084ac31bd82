#include "ui/conversation/conversation_pane.h"

#include "core/text/visible_text.h"
#include "ui/conversation/thread_view.h"
#include "ui/picture/picture_book.h"
#include "ui/theme/mark.h"
#include "ui/thread/post_media.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/state_view.h"
#include "ui/widget/strip.h"
#include "ui/widget/time_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

ConversationPane::ConversationPane(ConversationController &controller, const ItemLook &look, OpenUrl openUrl,
                                   QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_look(look)
    , m_theme(look.theme)
    , m_icons(look.icons)
    , m_roster(look.roster)
    , m_clock(look.clock)
    , m_openUrl(std::move(openUrl))
    , m_words(look.roster)
{
    setObjectName(QStringLiteral("conversation"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_header = buildHeader();
    m_layout->addWidget(m_header);
    m_layout->addWidget(buildBody(), 1);
    connectParts();
    connectThread();
    connectPictures();
    refresh();
}

QWidget *ConversationPane::buildHeader()
{
    auto *header = new Surface(m_theme, &Tokens::raised, this);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(space::Large, space::Small, space::Medium, 0);
    column->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::Small);
    m_name = new ElidedLabel(m_theme, TypeSize::Title, &Tokens::text, header);
    m_waiting = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::textMuted, header);
    first->addWidget(m_name, 1);
    first->addWidget(m_waiting);
    m_waiting->setObjectName(QStringLiteral("waiting"));
    for (const auto &[button, name] : {std::pair(&m_thanks, "thanks"), std::pair(&m_claim, "claim"),
                                       std::pair(&m_snooze, "snooze"), std::pair(&m_done, "done")}) {
        *button = new QPushButton(header);
        (*button)->setObjectName(QLatin1String(name));
        (*button)->setMinimumHeight(space::Target);
        first->addWidget(*button);
    }
    m_thanks->setText(tr("like and close"));
    m_thanks->setToolTip(plainToolTip(tr("They said thanks (Shift+L)")));
    m_thanks->hide();
    m_snooze->setText(tr("snooze"));
    m_snooze->setToolTip(plainToolTip(tr("Out of the way until a time (z)")));
    m_done->setText(tr("done"));
    m_done->setToolTip(plainToolTip(tr("Nothing more to do (e)")));
    column->addLayout(first);
    m_where = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::textMuted, header);
    column->addWidget(m_where);
    m_where->setObjectName(QStringLiteral("where"));
    column->addSpacing(space::Unit);
    column->addWidget(new Hairline(m_theme, Qt::Horizontal, header));
    return header;
}

QWidget *ConversationPane::buildBody()
{
    m_ground = new Surface(m_theme, &Tokens::raised, this);
    auto *column = new QVBoxLayout(m_ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_trouble = new Strip(m_theme, m_icons, m_ground);
    m_trouble->hide();
    m_private = new Strip(m_theme, m_icons, m_ground);
    m_private->hide();
    column->addWidget(m_trouble);
    column->addWidget(m_private);
    m_delegate = new ThreadDelegate(m_look, m_controller.thread(), this);
    m_thread = new ThreadView(m_controller.thread(), *m_delegate, m_theme, m_ground);
    m_thread->setAccessibleName(tr("What was said"));
    m_thread->setAutoFillBackground(false);
    m_thread->viewport()->setAutoFillBackground(false);
    column->addWidget(m_thread, 1);
    m_state = new StateView(m_theme, m_icons, m_ground);
    column->addWidget(m_state, 1);
    return m_ground;
}

void ConversationPane::connectParts()
{
    m_controller.thread().setSentence([this](const ThreadItem &item) {
        return m_words.sentence(item, m_clock.now(), m_delegate->unfolded);
    });
    connect(m_claim, &QPushButton::clicked, &m_controller, &ConversationController::claimOrRelease);
    connect(m_snooze, &QPushButton::clicked, this, &ConversationPane::snoozeRequested);
    connect(m_thanks, &QPushButton::clicked, this, &ConversationPane::thanksRequested);
    connect(m_done, &QPushButton::clicked, this, [this] {
        const auto &detail = m_controller.detail();
        if (detail && detail->head.view.status == Status::Done)
            m_controller.reopen();
        else
            m_controller.done();
    });
    connect(&m_controller, &ConversationController::opened, m_thread, &ThreadView::startOver);
    connect(&m_controller, &ConversationController::changed, this, &ConversationPane::refresh);
    connect(&m_roster, &Roster::changed, this, [this] {
        m_delegate->forget();
        m_thread->viewport()->update();
        refresh();
    });
    connect(m_state, &StateView::pressed, &m_controller, &ConversationController::retry);
    connect(m_trouble, &Strip::pressed, &m_controller, &ConversationController::retry);
    connect(&m_second, &QTimer::timeout, this, [this] {
        refreshHeader();
        for (int row = 0; row < m_controller.thread().rowCount(); ++row) {
            const ThreadItem &item = m_controller.thread().at(row);
            if (item.kind == ThreadItemKind::Reply)
                m_delegate->forget(item.id);
        }
        m_thread->viewport()->update();
    });
    m_second.start(std::chrono::seconds(1));
}

void ConversationPane::connectThread()
{
    connect(m_thread, &ThreadView::openUrlRequested, this, &ConversationPane::open);
    connect(m_thread, &ThreadView::othersRequested, this, &ConversationPane::othersRequested);
    connect(m_thread, &ThreadView::olderRequested, &m_controller, &ConversationController::showOlder);
    connect(m_thread, &ThreadView::mediaRequested, this, &ConversationPane::pressMedia);
    connect(m_thread, &ThreadView::said, this, &ConversationPane::said);
}

void ConversationPane::connectPictures()
{
    if (m_look.pictures == nullptr)
        return;
    connect(m_look.pictures, &PictureBook::arrived, m_thread->viewport(), qOverload<>(&QWidget::update));
    connect(m_look.pictures, &PictureBook::ruleChanged, m_thread, &ThreadView::relayoutAll);
}

void ConversationPane::open(const QUrl &url)
{
    if (m_openUrl && url.isValid() && !url.isEmpty())
        m_openUrl(url);
}

/// What waits is fetched; a picture that is here is shown large; anything else belongs to the browser.
void ConversationPane::pressMedia(const ThreadPost &post, int number)
{
    if (number < 0 || number >= post.post.media.size())
        return;
    const PostMedia &media = post.post.media[number];
    const QUrl url = pictureOf(media);
    PictureBook *book = m_look.pictures;
    if (book == nullptr || !url.isValid())
        return open(openableUrl(media.url));
    const bool isFailed = !book->waitsForPerson(url) &&
                          book->stateOf(url, post.post.id, PictureUse::Thread) == PictureBook::State::Failed;
    if (isFailed || book->waitsForPerson(url)) {
        book->ask(url);
        return m_thread->relayout(postItemId(post.post.id));
    }
    if (media.kind == MediaKind::Image)
        Q_EMIT pictureRequested(post, number);
    else
        open(openableUrl(media.url));
}

void ConversationPane::showFirstUnread()
{
    const auto post = m_controller.firstUnread();
    if (!post)
        return Q_EMIT said(tr("You have seen everything here."));
    m_thread->showItem(postItemId(*post));
}

void ConversationPane::setFoot(QWidget *foot)
{
    m_layout->addWidget(foot);
}

void ConversationPane::addHead(QWidget *head)
{
    m_layout->insertWidget(m_layout->indexOf(m_ground), head);
}

void ConversationPane::showMedia()
{
    const ThreadPost *post = m_thread->focusedPost();
    if (m_thread->currentId().isEmpty() && post != nullptr)
        m_thread->showItem(postItemId(post->post.id));
    (void)m_thread->pressInCurrent(SpotKind::ShowMedia);
}

void ConversationPane::refresh()
{
    showState();
    refreshHeader();
}

void ConversationPane::showState()
{
    const auto state = m_controller.state();
    const bool isShown = state == ConversationController::State::Shown;
    m_header->setVisible(isShown);
    m_thread->setVisible(isShown);
    m_trouble->setVisible(isShown && m_controller.error().has_value());
    if (isShown && m_controller.error())
        m_trouble->say(tr("The conversation could not be read again; it may be old."), tr("try again"),
                       StripTone::Soon, false);
    switch (state) {
    case ConversationController::State::Shown:
        m_state->show(ListState::Filled);
        break;
    case ConversationController::State::Nothing:
        m_state->show(ListState::Empty,
                      {tr("No conversation is open."), tr("j and k go through the list, Enter opens."), {}});
        break;
    case ConversationController::State::Loading:
        m_state->show(ListState::Loading, {tr("Reading the conversation …"), {}, {}});
        break;
    case ConversationController::State::Failed: {
        const bool isGone = m_controller.error()->code == ErrorCode::NotFound;
        m_state->show(ListState::Failed,
                      {isGone ? tr("This conversation is not here any more.")
                              : tr("The conversation could not be read."),
                       isGone ? tr("It may have become part of another one.") : tr("Your drafts are kept."),
                       isGone ? QString() : tr("try again")});
        break;
    }
    }
}

void ConversationPane::refreshHeader()
{
    const auto &detail = m_controller.detail();
    if (!detail)
        return;
    const QueueRow &head = detail->head;
    const ConversationView &view = head.view;
    const Instant now = m_clock.now();
    const QString plainName = text::plainLine(head.customerName, 60);
    const QString name =
        text::isolated(plainName.isEmpty() ? u'@' + text::visibleText(head.customerHandle) : plainName);
    m_name->setText(name);
    m_waitingWords = view.waitingSince && isDue(view, now)
                         ? tr("waiting %1").arg(durationText(now - *view.waitingSince))
                         : QString();
    QStringList accounts;
    for (const AccountId &id : view.accounts) {
        if (const Account *account = m_roster.account(id))
            accounts.append(shortAccountText(*account));
    }
    if (const Account *account = view.privateAccount ? m_roster.account(*view.privateAccount) : nullptr)
        accounts = {shortAccountText(*account)};
    const QString to =
        accounts.isEmpty() ? tr("about us") : tr("said to %1").arg(accounts.join(QStringLiteral(", ")));
    QStringList where{
        tr("%1 on %2, %3")
            .arg(to, networkTitle(head.network), view.privateAccount ? tr("in private") : tr("in public"))};
    where.append(dayTime(view.anchorAt, now));
    if (view.status == Status::Done)
        where.append(tr("done"));
    else if (view.status == Status::Waiting)
        where.append(tr("waiting for the customer"));
    else if (view.status == Status::Snoozed && view.wake && *view.wake > now)
        where.append(tr("snoozed until %1").arg(dayTime(*view.wake, now)));
    if (view.owner == m_roster.me())
        where.append(tr("claimed by you"));
    else if (!view.owner.isNull())
        where.append(tr("claimed by %1").arg(text::isolated(m_roster.personName(view.owner))));
    m_whereWords = where.join(QStringLiteral(" · "));
    m_claim->setText(view.owner == m_roster.me() ? tr("give back") : tr("claim"));
    m_claim->setToolTip(plainToolTip(view.owner == m_roster.me() ? tr("Nobody has it then (c)")
                                                                 : tr("It is yours then (c)")));
    m_done->setText(view.status == Status::Done ? tr("open again") : tr("done"));
    m_thanks->setVisible(view.isThanked);
    m_snooze->setVisible(!view.isThanked);
    fitHeader();
    m_private->setVisible(view.privateAccount.has_value());
    if (view.privateAccount)
        m_private->say(tr("Only %1 and %2 can read this.").arg(name, accounts.value(0)), {}, StripTone::Calm,
                       false);
    m_ground->setGround(view.privateAccount ? &Tokens::privateGround : &Tokens::raised);
}

/// How long they wait stands beside the name as long as the name has its room; else in the line below.
void ConversationPane::fitHeader()
{
    m_waiting->setText(m_waitingWords);
    const QPushButton *second = m_thanks->isVisibleTo(this) ? m_thanks : m_snooze;
    const int buttons = m_claim->sizeHint().width() + second->sizeHint().width() + m_done->sizeHint().width();
    const int left = width() - space::Large - space::Medium - buttons - 4 * space::Small;
    const bool isBeside = m_name->sizeHint().width() + m_waiting->sizeHint().width() <= left;
    m_waiting->setVisible(isBeside);
    QStringList below{m_whereWords};
    if (!isBeside && !m_waitingWords.isEmpty())
        below.prepend(m_waitingWords);
    m_where->setText(below.join(QStringLiteral(" · ")));
}

void ConversationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

}  // namespace daisychain::ui
