// How ComposerController goes on in private with somebody who wrote in public.
#include "ui/composer/composer_controller.h"

namespace daisychain::ui {

bool ComposerController::canMovePrivate() const
{
    const Account *speaker = account();
    return m_detail && !m_detail->head.view.privateAccount && parent() != nullptr &&
           publicVisibility() != Visibility::Direct && speaker != nullptr && !speaker->limits.isReadOnly;
}

bool ComposerController::isMovingPrivate() const
{
    return canMovePrivate() && m_draft.visibility == Visibility::Direct;
}

/// As wide as the line may be said.
Visibility ComposerController::publicVisibility() const
{
    const ThreadPost *post = parent();
    return post != nullptr ? post->post.visibility : Visibility::Public;
}

void ComposerController::movePrivate(const QString &line)
{
    const ThreadPost *answered = parent();
    if (answered != nullptr && m_detail && answered->post.author != m_detail->head.view.customer)
        m_chosenParent.reset();  // to the customer, not to whoever else was to be answered
    if (!canMovePrivate())
        return;
    m_draft.visibility = Visibility::Direct;
    m_draft.publicLine = line;
    if (!isEmpty())
        textChanged();
    Q_EMIT changed();
}

void ComposerController::stayPublic()
{
    if (!isMovingPrivate())
        return;
    m_draft.visibility = publicVisibility();
    m_draft.publicLine.clear();
    if (!isEmpty())
        textChanged();
    Q_EMIT changed();
}

void ComposerController::setPublicLine(const QString &text)
{
    if (text == m_draft.publicLine)
        return;
    m_draft.publicLine = text;
    if (!isEmpty())
        textChanged();
    Q_EMIT changed();
}

/// With what stands before and after it when it goes out; empty when nothing is said.
QString ComposerController::publicLineWhole() const
{
    const Account *speaker = account();
    const QString line = m_draft.publicLine.trimmed();
    if (line.isEmpty() || speaker == nullptr)
        return {};
    return mentionPrefix(line, speaker->limits, addressee()) + line +
           signatureSuffix(line, m_services.roster.signatureAs(m_draft.account), publicVisibility());
}

ReplyLength ComposerController::publicLineLength() const
{
    const Account *speaker = account();
    return measureReply(publicLineWhole(), {}, speaker != nullptr ? speaker->limits : NetworkLimits{});
}

/// It answers the same post as the message, where everybody reads along, and repeats nothing of it.
std::optional<HandOver> ComposerController::lineBeside(const HandOver &message) const
{
    const QString text = publicLineWhole();
    if (!isMovingPrivate() || text.isEmpty() || waitingLine())
        return std::nullopt;
    HandOver line = message;
    line.reply = ReplyId{newUuid(m_services.clock.now())};
    line.text = text;
    line.contentWarning.clear();
    line.visibility = publicVisibility();
    line.pictures.clear();
    line.snippets.clear();
    return line;
}

std::optional<OutboxRow> ComposerController::waitingLine() const
{
    if (!m_stopped)
        return std::nullopt;
    OutboxRow stopped;
    stopped.reply = std::get<HandOver>(m_stopped->entry.action.payload).reply;
    const QList<OutboxRow> waiting = waitingFor(fromPartOn(stopped, m_outbox), m_outbox);
    return waiting.isEmpty() ? std::nullopt : std::optional(waiting.first());
}

QStringList ComposerController::otherReaders() const
{
    QStringList handles;
    const Account *speaker = account();
    if (speaker == nullptr || m_draft.visibility != Visibility::Direct)
        return handles;
    for (const ThirdReader &reader : thirdReaders(m_draft.text, *speaker, addressee())) {
        if (!handles.contains(reader.written, Qt::CaseInsensitive))
            handles.append(reader.written);
    }
    return handles;
}

}  // namespace daisychain::ui
