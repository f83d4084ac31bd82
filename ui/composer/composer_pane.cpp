#include "ui/composer/composer_pane.h"

#include "core/text/visible_text.h"
#include "ui/composer/composer_remarks.h"
#include "ui/composer/composer_words.h"
#include "ui/composer/growing_editor.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/fitting_button.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/strip.h"
#include "ui/widget/time_text.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

/// A handle that leaves room for the other words of a button.
QString shortened(const QString &handle)
{
    return text::plainLine(handle, 18).replace(u'&', QLatin1String("&&"));
}

}  // namespace

ComposerPane::ComposerPane(ComposerController &controller, const Theme &theme, const Icons &icons,
                           const Clock &clock, QWidget *parent)
    : Surface(theme, &Tokens::raised, parent)
    , m_controller(controller)
    , m_theme(theme)
    , m_icons(icons)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("composer"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(theme, Qt::Horizontal, this));
    m_held = new Strip(theme, icons, this);
    m_held->setObjectName(QStringLiteral("held"));
    m_stopped = new Strip(theme, icons, this);
    m_stopped->setObjectName(QStringLiteral("stopped"));
    m_letGo = new QPushButton(tr("don't send it"), this);
    m_letGo->setObjectName(QStringLiteral("letGo"));
    auto *stoppedLine = new QHBoxLayout;
    stoppedLine->setContentsMargins(0, 0, space::Medium, 0);
    stoppedLine->addWidget(m_stopped, 1);
    stoppedLine->addWidget(m_letGo);
    column->addWidget(m_held);
    column->addLayout(stoppedLine);
    column->addWidget(new ComposerRemarks(controller, theme, icons, clock, this));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(space::Large, space::Unit, space::Medium, space::Small);
    inside->setSpacing(space::Unit);
    column->addLayout(inside);
    m_private = new PlainLabel(theme, TypeSize::Small, &Tokens::text, this);
    m_others = new ElidedLabel(theme, TypeSize::Small, &Tokens::textMuted, this);
    inside->addWidget(m_private);
    inside->addWidget(m_others);
    buildTerms(inside);
    m_warning = new QLineEdit(this);
    m_warning->setPlaceholderText(tr("content warning in front of the text"));
    m_warning->setAccessibleName(tr("Content warning"));
    inside->addWidget(m_warning);
    m_above = new QVBoxLayout;
    m_above->setSpacing(space::Unit);
    inside->addLayout(m_above);
    m_editor = new GrowingEditor(theme, 4, 0.4, this);
    m_editor->setObjectName(QStringLiteral("replyEditor"));
    m_editor->setAccessibleName(tr("Reply"));
    inside->addWidget(m_editor);
    m_below = new QVBoxLayout;
    m_below->setSpacing(0);
    inside->addLayout(m_below);
    buildFoot(inside);
    connectParts();
    refresh();
}

void ComposerPane::buildTerms(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Unit);
    line->addWidget(new PlainLabel(m_theme, tr("reply as"), TypeSize::Small, &Tokens::textMuted, this));
    m_account = new QToolButton(this);
    m_account->setObjectName(QStringLiteral("account"));
    m_visibility = new QToolButton(this);
    m_visibility->setObjectName(QStringLiteral("visibility"));
    for (QToolButton *button : {m_account, m_visibility}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setMinimumHeight(space::Target);
    }
    m_account->setAccessibleName(tr("Account that speaks"));
    m_visibility->setAccessibleName(tr("Who can read it"));
    line->addWidget(m_account);
    line->addWidget(m_visibility);
    m_to = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::textMuted, this);
    line->addWidget(m_to, 1);
    m_count = new PlainLabel(m_theme, TypeSize::Small, &Tokens::textMuted, this);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setFont(m_theme.tabularFont(TypeSize::Small));
    line->addWidget(m_count);
    column->addLayout(line);
    m_prefix = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::textMuted, this);
    column->addWidget(m_prefix);
}

void ComposerPane::buildFoot(QVBoxLayout *column)
{
    m_trouble = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::late, this);
    column->addWidget(m_trouble);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    m_foot = new QHBoxLayout;
    m_foot->setSpacing(space::Small);
    line->addLayout(m_foot);
    line->addStretch(1);
    m_sendAndDone = new QPushButton(this);
    m_sendAndDone->setObjectName(QStringLiteral("sendAndDone"));
    m_send = new FittingButton(this);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setDefault(true);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_letGo, m_sendAndDone, m_send}) {
        button->setMinimumHeight(space::Target);
        button->setAutoDefault(false);
    }
    line->addWidget(m_sendAndDone);
    line->addWidget(m_send);
    column->addLayout(line);
    setTabOrder(m_account, m_visibility);
    setTabOrder(m_visibility, m_warning);
    setTabOrder(m_warning, m_editor);
    setTabOrder(m_editor, m_send);
    setTabOrder(m_send, m_sendAndDone);
}

void ComposerPane::connectParts()
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        m_refused.clear();
        m_controller.setText(m_editor->toPlainText());
    });
    connect(m_warning, &QLineEdit::textChanged, &m_controller, &ComposerController::setContentWarning);
    connect(m_editor, &GrowingEditor::left, this, &ComposerPane::left);
    connect(m_editor, &GrowingEditor::sendPressed, this,
            [this](bool thenDone) { m_controller.send(thenDone); });
    connect(m_send, &QPushButton::clicked, this, [this] { m_controller.send(false); });
    connect(m_sendAndDone, &QPushButton::clicked, this, [this] { m_controller.send(true); });
    connect(m_letGo, &QPushButton::clicked, &m_controller, &ComposerController::letGo);
    connect(m_held, &Strip::pressed, &m_controller, &ComposerController::undoHeld);
    connect(m_stopped, &Strip::pressed, &m_controller, &ComposerController::sendAsItIs);
    connect(m_account, &QToolButton::clicked, this, &ComposerPane::chooseAccount);
    connect(m_visibility, &QToolButton::clicked, this, &ComposerPane::chooseVisibility);
    connect(&m_controller, &ComposerController::changed, this, &ComposerPane::refresh);
    connect(&m_controller, &ComposerController::textReplaced, this, [this](const QString &text) {
        if (text == m_editor->toPlainText())
            return;
        m_editor->setPlainText(text);
        m_editor->moveCursor(QTextCursor::End);
    });
    connect(&m_controller, &ComposerController::failed, this, [this](const Error &error) {
        m_refused = failureWords(error);
        refresh();
    });
    connect(&m_second, &QTimer::timeout, this, &ComposerPane::refreshStrips);
    m_second.start(std::chrono::milliseconds(500));
}

void ComposerPane::focusEditor()
{
    m_editor->setFocus(Qt::OtherFocusReason);
    m_editor->moveCursor(QTextCursor::End);
}

void ComposerPane::addAboveText(QWidget *part)
{
    m_above->addWidget(part);
    QWidget *before = m_warning;
    for (QWidget *field : part->findChildren<QWidget *>()) {
        if ((field->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        setTabOrder(before, field);
        before = field;
    }
    setTabOrder(before, m_editor);
}

void ComposerPane::addBelowText(QWidget *lines)
{
    m_below->addWidget(lines);
    orderTabs();
}

void ComposerPane::addToFoot(QWidget *field)
{
    m_foot->addWidget(field);
    orderTabs();
}

void ComposerPane::orderTabs()
{
    QWidget *before = m_editor;
    const auto follow = [&before](QWidget *field) {
        if ((field->focusPolicy() & Qt::TabFocus) == 0)
            return;
        setTabOrder(before, field);
        before = field;
    };
    for (int at = 0; at < m_below->count(); ++at) {
        for (QWidget *field : m_below->itemAt(at)->widget()->findChildren<QWidget *>())
            follow(field);
    }
    for (int at = 0; at < m_foot->count(); ++at)
        follow(m_foot->itemAt(at)->widget());
    setTabOrder(before, m_send);
}

void ComposerPane::chooseAccount()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Account &account : m_controller.accountChoices()) {
        QAction *action =
            menu->addAction(text::visibleText(account.handle).replace(u'&', QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(m_controller.account() != nullptr && m_controller.account()->id == account.id);
        connect(action, &QAction::triggered, &m_controller,
                [this, id = account.id] { m_controller.setAccount(id); });
    }
    menu->popup(m_account->mapToGlobal(QPoint(0, m_account->height())));
}

void ComposerPane::chooseVisibility()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Visibility visibility : m_controller.visibilityChoices()) {
        QAction *action = menu->addAction(visibilityWords(visibility));
        action->setCheckable(true);
        action->setChecked(m_controller.visibility() == visibility);
        connect(action, &QAction::triggered, &m_controller,
                [this, visibility] { m_controller.setVisibility(visibility); });
    }
    if (m_controller.visibilityChoices().first() != Visibility::Public) {
        QAction *why = menu->addAction(tr("never wider than what it answers"));
        why->setEnabled(false);
    }
    menu->popup(m_visibility->mapToGlobal(QPoint(0, m_visibility->height())));
}

void ComposerPane::refresh()
{
    setEnabled(m_controller.canWrite());
    refreshTerms();
    refreshStrips();
    const auto obstacle = m_controller.obstacle();
    m_send->setEnabled(obstacle == ComposerController::Obstacle::Nothing);
    m_sendAndDone->setEnabled(m_send->isEnabled());
    const QString words = m_refused.isEmpty() ? obstacleWords() : m_refused;
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
    m_letGo->setVisible(m_controller.stopped().has_value());
    if (m_warning->text() != m_controller.contentWarning())
        m_warning->setText(m_controller.contentWarning());
    m_warning->setVisible(!m_controller.contentWarning().isEmpty() || m_warning->hasFocus());
    updateGeometry();
}

void ComposerPane::refreshTerms()
{
    const Account *account = m_controller.account();
    const QString as =
        account != nullptr ? Roster::shortHandle(text::visibleText(account->handle)) : tr("nobody");
    const QString to = Roster::shortHandle(text::visibleText(m_controller.addressee()));
    const bool isPrivate = m_controller.visibility() == Visibility::Direct;
    m_account->setText(text::isolated(as) + QStringLiteral(" ▾"));
    const bool hasChoice = m_controller.visibilityChoices().size() > 1;
    m_visibility->setText(visibilityWords(m_controller.visibility()) +
                          (hasChoice ? QStringLiteral(" ▾") : QString()));
    m_visibility->setEnabled(hasChoice);
    m_to->setText(tr("to %1").arg(to));
    const ReplyLength length = m_controller.length();
    const int parts = m_controller.partCount();
    const bool isTooLong = length.isOver() && parts == 0;
    m_count->setText(isTooLong   ? tr("%1 too long", "characters over the limit").arg(-length.left())
                     : parts > 1 ? tr("%n posts", "as many as the text is cut into", parts)
                                 : QLocale().toString(length.left()));
    m_count->setColour(isTooLong ? &Tokens::late : &Tokens::textMuted);
    m_count->setAccessibleName(tr("characters left: %1").arg(length.left()));
    const QString prefix = m_controller.prefix().trimmed();
    const QString suffix = m_controller.suffix().trimmed();
    const bool isEverySigned = parts > 1 && account != nullptr && account->signature.isInEveryPart;
    QStringList added;
    if (!suffix.isEmpty())
        added.append((isEverySigned ? tr("each post ends with “%1”") : tr("ends with “%1”"))
                         .arg(text::visibleText(suffix)));
    if (!prefix.isEmpty())
        added.append(tr("begins with %1, so that their server tells them").arg(text::visibleText(prefix)));
    m_prefix->setVisible(!added.isEmpty());
    m_prefix->setText(added.join(QStringLiteral(" · ")));
    m_private->setVisible(isPrivate);
    m_private->setText(readersWords(to, as, m_controller.otherReaders()));
    setGround(isPrivate ? &Tokens::privateGround : &Tokens::raised);
    refreshSend(as, to, parts);
    m_sendAndDone->setText(tr("and done"));
    m_sendAndDone->setToolTip(plainToolTip(
        tr("Send, and mark done (%1)").arg(keyText(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)))));
    m_sendAndDone->setAccessibleName(tr("send as %1 to %2 and mark done").arg(as, to));
    QStringList others;
    for (const Draft &draft : m_controller.othersDrafts())
        others.append(othersDraftWords(draft, m_controller.roster(), m_clock.now()));
    m_others->setVisible(!others.isEmpty());
    m_others->setText(others.join(QStringLiteral(" · ")));
}

/// It says as whom and to whom while there is room; above the text it always stands.
void ComposerPane::refreshSend(const QString &as, const QString &to, int parts)
{
    const QString sentence =
        parts > 1 ? tr("send %n posts as %1 to %2", "the button that sends a reply in parts", parts)
                  : tr("send as %1 to %2", "the button that sends a reply");
    const QString words = sentence.arg(shortened(as), shortened(to));
    QStringList wordings{
        words + QStringLiteral("  ") + keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)),
        words,
    };
    if (parts > 1)
        wordings.append(tr("send %n posts", "the button that sends a reply in parts", parts));
    else
        wordings += {tr("send as %1", "the button that sends a reply").arg(shortened(as)),
                     tr("send", "the button that sends a reply")};
    m_send->setWordings(wordings);
    m_send->setAccessibleName(sentence.arg(as, to));
}

void ComposerPane::refreshStrips()
{
    const auto held = m_controller.held();
    const qint64 leftMs = held && held->terms.notBefore ? held->terms.notBefore->ms - m_clock.now().ms : 0;
    const bool isHeld = held && leftMs > 0;
    if (isHeld) {
        const QString words = heldWords(*held, m_clock.now());
        if (m_held->sentence() != words)
            m_held->say(words, tr("undo  Ctrl+Z"), StripTone::Soon, false);
    }
    m_held->setVisible(isHeld);
    const auto &stopped = m_controller.stopped();
    if (stopped)
        m_stopped->say(stoppedWords(*stopped), tr("send as it is"), StripTone::Late, false);
    m_stopped->setVisible(stopped.has_value());
}

QString ComposerPane::stoppedWords(const ComposerController::Stopped &stopped) const
{
    QString words = tr("Not sent: %1.").arg(stopWords(stopped.reason, stopped.detail));
    if (stopped.parts > 1)
        words += u' ' + tr("%1 of %2 are public; what follows waits for this one.", "parts of a long reply")
                            .arg(stopped.part - 1)
                            .arg(stopped.parts);
    if (!stopped.unseen.isEmpty())
        words += u' ' + tr("It is marked above.");
    return words;
}

QString ComposerPane::obstacleWords() const
{
    switch (m_controller.obstacle()) {
    case ComposerController::Obstacle::TooLong:
        return tr("The text is %1 characters too long.").arg(-m_controller.length().left());
    case ComposerController::Obstacle::Unsendable:
        return tr(
            "The network refuses something in this text: too many bytes, or a character it doesn't take.");
    case ComposerController::Obstacle::Gap:
        return tr("{%1} isn't known here: write it into the text.", "a variable of a saved reply")
            .arg(snippetVariableName(m_controller.gap()->variable));
    case ComposerController::Obstacle::ReadOnly:
        return tr("Nothing can be sent to this network. Answer in the browser, and note it here.");
    case ComposerController::Obstacle::NotSummoned:
        return tr("It doesn't name or quote us: answer in the browser, and note it here.");
    case ComposerController::Obstacle::TooManyPictures:
        return tr("This network takes fewer pictures here, or none.");
    case ComposerController::Obstacle::AltTooLong:
        return tr("What is said of a picture is longer than this network takes.");
    case ComposerController::Obstacle::Undescribed:
        return tr("Say what each picture shows, or that it is decoration only.");
    case ComposerController::Obstacle::LineTooLong:
        return tr("What is said in public beside it is too long.");
    case ComposerController::Obstacle::NoAccount:
        return tr("No account of ours can answer here.");
    case ComposerController::Obstacle::SignedOut:
        return tr("This account is signed out; its settings sign it in again.");
    case ComposerController::Obstacle::Nothing:
    case ComposerController::Obstacle::NoConversation:
    case ComposerController::Obstacle::NoText:
    case ComposerController::Obstacle::Busy:
        break;
    }
    return {};
}

}  // namespace daisychain::ui
