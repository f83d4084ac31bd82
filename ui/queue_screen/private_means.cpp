#include "ui/queue_screen/private_means.h"

#include "core/desk/private_line.h"
#include "core/text/language.h"
#include "core/text/visible_text.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/public_line.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/moderation_controller.h"
#include "ui/conversation/other_side_strip.h"
#include "ui/shell/commands.h"

namespace daisychain::ui {

PrivateMeans::PrivateMeans(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_line = new PublicLine(m_parts.composer, m_parts.theme, &m_parts.composerPane);
    m_parts.composerPane.addAboveText(m_line);
    m_otherSide = new OtherSideStrip(m_parts.conversation, m_parts.roster, m_parts.clock, m_parts.theme,
                                     m_parts.icons, &m_parts.pane);
    m_parts.pane.addHead(m_otherSide);
    connect(m_otherSide, &OtherSideStrip::chosen, this, &PrivateMeans::conversationChosen);
    connect(m_line->editor(), &GrowingEditor::left, &m_parts.composerPane, &ComposerPane::left);
    connect(m_line, &PublicLine::lineWanted, this, &PrivateMeans::offerLine);
    connect(m_line, &PublicLine::addressWanted, this, &PrivateMeans::giveAddress);
    connect(&m_parts.composer, &ComposerController::changed, this, [this] {
        if (!m_wanted.isEmpty() && (m_parts.composer.handle() != m_wanted || m_parts.composer.isReady()))
            moveNow();
    });
    if (m_parts.moderation != nullptr)
        connect(m_parts.moderation, &ModerationController::standingChanged, this, &PrivateMeans::checkDoor);
    add("composer.movePrivate", tr("Move to private"), "V",
        tr("continue in private dm direct message pm chat go on hide"), [this] { move(); });
    add("composer.movePrivateWriting", tr("Move this reply to private"), "Ctrl+Shift+M",
        tr("continue in private dm direct message pm chat"), [this] { move(); });
    add("conversation.otherSide", tr("Show where it goes on, or began"), "Shift+W",
        tr("private public other side dm jump tied"), [this] {
            if (m_otherSide->otherSide().isEmpty())
                Q_EMIT said(tr("This stands for itself: it neither goes on in private nor began in public."));
            else
                Q_EMIT conversationChosen(m_otherSide->otherSide());
        });
}

void PrivateMeans::add(const char *id, const QString &text, const char *key, const QString &words,
                       std::function<void()> run)
{
    Command command;
    command.id = QString::fromLatin1(id);
    command.text = text;
    command.key = QKeySequence(QString::fromLatin1(key));
    command.words = words;
    command.screen = m_parts.screen;
    command.group = tr("Writing");
    m_parts.commands.add(command, this, std::move(run));
}

void PrivateMeans::move()
{
    Q_EMIT shown();
    m_wanted = m_parts.composer.handle();
    if (m_parts.composer.isReady())
        moveNow();
}

void PrivateMeans::moveNow()
{
    const bool isHere =
        std::exchange(m_wanted, {}) == m_parts.composer.handle() && m_parts.composer.isReady();
    const auto &detail = m_parts.composer.detail();
    if (!isHere || !detail)
        return;
    if (detail->head.view.privateAccount)
        Q_EMIT said(tr("This is in private already."));
    else if (!m_parts.composer.canMovePrivate() || isClosed())
        return giveAddress();
    else if (!m_parts.composer.isMovingPrivate())
        offerLine();
    m_parts.composerPane.focusEditor();
}

/// The language that the post is in, as far as its text tells.
QString PrivateMeans::customerLanguage() const
{
    constexpr qsizetype MostLookedAt = 2000;
    const ThreadPost *post = m_parts.composer.parent();
    if (post == nullptr)
        return {};
    const QStringList hint = post->post.language.isEmpty() ? QStringList() : QStringList{post->post.language};
    const auto guesses = text::guessLanguage(spokenText(post->post).left(MostLookedAt), hint);
    const bool isSure = !guesses.isEmpty() && guesses.first().confidence >= 0.8;
    return isSure ? guesses.first().language : post->post.language;
}

void PrivateMeans::offerLine()
{
    m_parts.composer.movePrivate(
        wroteInPrivateText(customerLanguage(), get(m_parts.settings, PrivateLineWords)));
}

/// They can't be written to: our own address goes into what everybody reads, and nothing that was meant for
/// them alone. That stays among the earlier versions.
void PrivateMeans::giveAddress()
{
    ComposerController &composer = m_parts.composer;
    const QString text = goOnThereText(customerLanguage(), get(m_parts.settings, PrivateLineAddress));
    if (text.isEmpty())
        return Q_EMIT said(tr("They can't be written to in private from here, and no address of ours is set: "
                              "Settings, Going on in private."));
    if (composer.isMovingPrivate()) {
        if (composer.stopped())
            composer.letGo();
        DraftVersion address;
        address.text = text;
        composer.restore(address);
        composer.stayPublic();
    } else {
        composer.addText(text);
    }
    Q_EMIT said(tr("They can't be written to in private from here: our address is in the reply."));
    m_parts.composerPane.focusEditor();
}

bool PrivateMeans::isClosed() const
{
    const auto standing = m_parts.moderation != nullptr ? m_parts.moderation->standing() : std::nullopt;
    return standing && (standing->blocksUs || standing->takesMessages == std::optional(false));
}

/// The network may say so only after somebody began.
void PrivateMeans::checkDoor()
{
    const QString handle = m_parts.composer.handle();
    m_line->setClosed(isClosed());
    if (!isClosed() || !m_parts.composer.isMovingPrivate() || handle == m_toldFor)
        return;
    m_toldFor = handle;
    Q_EMIT said(tr("They take no private messages from this account."));
}

}  // namespace daisychain::ui
