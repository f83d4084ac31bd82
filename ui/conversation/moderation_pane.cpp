#include "ui/conversation/moderation_pane.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/strip.h"
#include "ui/widget/surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int LongestReason = 1'000;
constexpr int DaySec = 24 * 3600;

}  // namespace

ModerationPane::ModerationPane(ModerationController &controller, const Theme &theme, const Icons &icons,
                               const Roster &roster, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_theme(theme)
    , m_icons(icons)
    , m_roster(roster)
{
    setObjectName(QStringLiteral("moderation"));
    build();
    connectParts();
    leave();
    refreshStanding();
}

void ModerationPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_standing = new Strip(m_theme, m_icons, this);
    m_standing->setObjectName(QStringLiteral("standing"));
    column->addWidget(m_standing);
    m_field = new Surface(m_theme, &Tokens::sunken, this);
    column->addWidget(m_field);
    auto *inside = new QVBoxLayout(m_field);
    inside->setContentsMargins(space::Large, space::Small, space::Medium, space::Small);
    inside->setSpacing(space::Unit);
    m_sentence = new PlainLabel(m_theme, TypeSize::Body, &Tokens::text, m_field);
    m_sentence->setWordWrap(true);
    inside->addWidget(m_sentence);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    m_howLong = new QComboBox(m_field);
    m_howLong->setAccessibleName(tr("How long"));
    m_howLong->addItem(tr("until taken back"), 0);
    m_howLong->addItem(tr("for a day"), DaySec);
    m_howLong->addItem(tr("for a week"), 7 * DaySec);
    m_howLong->addItem(tr("for 30 days"), 30 * DaySec);
    m_reason = new QLineEdit(m_field);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(LongestReason);
    m_do = new QPushButton(m_field);
    m_do->setObjectName(QStringLiteral("keepOff"));
    m_do->setAutoDefault(false);
    m_do->setMinimumHeight(space::Target);
    line->addWidget(m_howLong);
    line->addWidget(m_reason, 1);
    line->addWidget(m_do);
    inside->addLayout(line);
    m_theirServer = new QCheckBox(tr("tell the moderators of their own server too"), m_field);
    inside->addWidget(m_theirServer);
    m_trouble = new PlainLabel(m_theme, TypeSize::Small, &Tokens::late, m_field);
    m_trouble->setWordWrap(true);
    inside->addWidget(m_trouble);
}

void ModerationPane::connectParts()
{
    connect(&m_controller, &ModerationController::standingChanged, this, &ModerationPane::refreshStanding);
    connect(&m_controller, &ModerationController::kept, this, [this](const KeepOffOrder &order) {
        m_isUnderWay = false;
        Q_EMIT said(doneSentence(order));
        leave();
        Q_EMIT left();
    });
    connect(&m_controller, &ModerationController::failed, this, [this](const Error &error) {
        m_isUnderWay = false;
        m_field->setEnabled(true);
        m_trouble->setText(failureSentence(error));
        m_trouble->show();
        if (!isAsking())
            Q_EMIT said(failureSentence(error));
    });
    connect(m_do, &QPushButton::clicked, this, &ModerationPane::perform);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_trouble->hide(); });
    connect(m_standing, &Strip::pressed, this, [this] {
        const auto &met = m_controller.met();
        const auto standing = m_controller.standing();
        if (!met || !standing)
            return;
        ask(*met, standing->isBlocked ? KeepOffKind::Unblock : KeepOffKind::Unmute, m_where.anchor, m_where);
    });
    for (QWidget *part : std::initializer_list<QWidget *>{m_howLong, m_reason, m_do, m_theirServer})
        part->installEventFilter(this);
}

QString ModerationPane::who(const Encounter &about) const
{
    return handleText(about.handle);
}

QString ModerationPane::as(const Encounter &about) const
{
    const Account *account = m_roster.account(about.account);
    return account == nullptr ? tr("this account") : shortAccountText(*account);
}

void ModerationPane::refreshStanding()
{
    const auto &met = m_controller.met();
    const auto standing = m_controller.standing();
    const bool isWorthSaying =
        met && standing && (standing->blocksUs || standing->isBlocked || standing->isMuted);
    m_standing->setVisible(isWorthSaying);
    if (!isWorthSaying)
        return;
    if (standing->blocksUs)
        m_standing->say(tr("%1 blocks %2: an answer won't reach them.").arg(who(*met), as(*met)), {},
                        StripTone::Soon, false);
    else if (standing->isBlocked)
        m_standing->say(tr("%1 is blocked by %2: an answer won't reach them.").arg(who(*met), as(*met)),
                        tr("unblock …"), StripTone::Soon, false);
    else
        m_standing->say(tr("%1 is muted by %2.").arg(who(*met), as(*met)), tr("unmute …"), StripTone::Calm,
                        false);
}

void ModerationPane::ask(const Encounter &about, KeepOffKind kind, const PostId &post,
                         const ConversationSubject &where)
{
    if (m_isUnderWay)
        return;
    m_order = {about, kind, {}, {}, {post}, false};
    m_where = where;
    m_reason->clear();
    m_howLong->setCurrentIndex(0);
    m_theirServer->setChecked(false);
    m_trouble->hide();
    m_field->setEnabled(true);
    showKind();
    m_field->show();
    if (kind == KeepOffKind::Report)
        m_reason->setFocus(Qt::OtherFocusReason);
    else
        m_do->setFocus(Qt::OtherFocusReason);
}

void ModerationPane::showKind()
{
    m_sentence->setText(kindSentence());
    m_howLong->setVisible(m_order.kind == KeepOffKind::Mute);
    const bool isReport = m_order.kind == KeepOffKind::Report;
    m_reason->setVisible(isReport);
    m_theirServer->setVisible(isReport);
    const QString words = tr("why: the moderators read it");
    m_reason->setPlaceholderText(words);
    m_reason->setAccessibleName(words);
    switch (m_order.kind) {
    case KeepOffKind::Mute:
        return m_do->setText(tr("mute ⏎"));
    case KeepOffKind::Unmute:
        return m_do->setText(tr("unmute ⏎"));
    case KeepOffKind::Block:
        return m_do->setText(tr("block ⏎"));
    case KeepOffKind::Unblock:
        return m_do->setText(tr("unblock ⏎"));
    case KeepOffKind::Report:
        return m_do->setText(tr("report ⏎"));
    }
}

QString ModerationPane::kindSentence() const
{
    const QString whom = who(m_order.about);
    const QString account = as(m_order.about);
    switch (m_order.kind) {
    case KeepOffKind::Mute:
        return tr("Mute %1 as %2? What they write no longer reaches the streams. They don't learn of it.")
            .arg(whom, account);
    case KeepOffKind::Unmute:
        return tr("Unmute %1 as %2?").arg(whom, account);
    case KeepOffKind::Block:
        return tr("Block %1 as %2? They can neither read nor answer this account any more, and can find that "
                  "out.")
            .arg(whom, account);
    case KeepOffKind::Unblock:
        return tr("Unblock %1 as %2?").arg(whom, account);
    case KeepOffKind::Report:
        return tr("Report %1 and this post as %2 to the moderators of the server?").arg(whom, account);
    }
    return {};
}

QString ModerationPane::doneSentence(const KeepOffOrder &order) const
{
    const QString whom = who(order.about);
    const QString account = as(order.about);
    switch (order.kind) {
    case KeepOffKind::Mute:
        return tr("%1 is muted by %2.").arg(whom, account);
    case KeepOffKind::Unmute:
        return tr("%1 is no longer muted by %2.").arg(whom, account);
    case KeepOffKind::Block:
        return tr("%1 is blocked by %2.").arg(whom, account);
    case KeepOffKind::Unblock:
        return tr("%1 is no longer blocked by %2.").arg(whom, account);
    case KeepOffKind::Report:
        return tr("%1 was reported as %2.").arg(whom, account);
    }
    return {};
}

QString ModerationPane::failureSentence(const Error &error) const
{
    switch (error.code) {
    case ErrorCode::Offline:
    case ErrorCode::Unanswered:
    case ErrorCode::Unavailable:
        return tr("The server did not answer. Nothing is recorded; you can try it again.");
    case ErrorCode::Unauthorized:
        return tr("This account has to be signed in again, or may not do that.");
    case ErrorCode::NotFound:
        return tr("The server does not know them any more.");
    case ErrorCode::Refused:
        return tr("The server refused it: “%1”")
            .arg(text::isolated(text::plainLine(error.arguments.value(0), 300)));
    case ErrorCode::Invalid:
        return tr("This network can't do that.");
    default:
        return failureWords(error);
    }
}

void ModerationPane::perform()
{
    if (m_isUnderWay || !isAsking())
        return;
    m_order.reason = m_reason->text().trimmed();
    if (m_order.kind == KeepOffKind::Report && m_order.reason.isEmpty()) {
        m_trouble->setText(tr("A report needs a reason."));
        m_trouble->show();
        return m_reason->setFocus(Qt::OtherFocusReason);
    }
    m_order.howLong =
        std::chrono::seconds(m_order.kind == KeepOffKind::Mute ? m_howLong->currentData().toInt() : 0);
    m_order.toTheirServerToo = m_theirServer->isChecked();
    m_isUnderWay = true;
    m_field->setEnabled(false);
    m_controller.keepOff(m_order, m_where);
}

void ModerationPane::leave()
{
    m_field->hide();
    m_trouble->hide();
}

bool ModerationPane::isAsking() const
{
    return !m_field->isHidden();
}

bool ModerationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The Enter that opened the field may still be held.
        if (!key->isAutoRepeat())
            perform();
        return true;
    case Qt::Key_Space:
        return watched == m_do;  // Enter alone
    case Qt::Key_Escape:
        leave();
        Q_EMIT left();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

}  // namespace daisychain::ui
