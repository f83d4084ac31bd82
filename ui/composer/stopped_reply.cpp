// How ComposerController brings back a reply that was stopped, and lets it go again.
#include "core/base/when_ready.h"
#include "ui/composer/composer_controller.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

QList<PostId> unseenPosts(const HandOver &reply, const ConversationDetail &detail)
{
    QList<PostId> unseen;
    for (const PostVersionRef &shown : detail.newest) {
        const bool isSeen = std::any_of(reply.seen.begin(), reply.seen.end(), [&](const PostVersionRef &ref) {
            return ref.post == shown.post && !(ref.version < shown.version);
        });
        if (!isSeen)
            unseen.append(shown.post);
    }
    return unseen;
}

/// Without what the author has not seen; without an entry when the journal has none.
ComposerController::Stopped stoppedIn(const ConversationDetail &detail, const QList<OutboxRow> &outbox,
                                      ReplyId reply)
{
    ComposerController::Stopped stopped;
    for (const JournalEntry &entry : detail.journal) {
        if (const auto *handOver = std::get_if<HandOver>(&entry.action.payload);
            handOver != nullptr && handOver->reply == reply)
            stopped.entry = entry;
        if (const auto *stop = std::get_if<Stop>(&entry.action.payload);
            stop != nullptr && stop->reply == reply) {
            stopped.reason = stop->reason;
            stopped.detail = stop->detail;
        }
    }
    for (const OutboxRow &row : outbox) {
        if (row.reply == reply) {
            stopped.part = row.terms.part;
            stopped.parts = row.terms.parts;
        }
    }
    return stopped;
}

}  // namespace

/// A reply that was stopped comes back once: its text, unless something else is being written.
void ComposerController::takeStopped()
{
    const auto reply = m_detail ? m_detail->head.view.stoppedReply : std::nullopt;
    if (!reply) {
        m_stopped.reset();
        return;
    }
    Stopped stopped = stoppedIn(*m_detail, m_outbox, *reply);
    const auto *content = std::get_if<HandOver>(&stopped.entry.action.payload);
    if (content == nullptr || stopped.entry.position <= m_handledStop)
        return;
    stopped.unseen = unseenPosts(*content, *m_detail);
    const bool isKnown = m_stopped && m_stopped->entry.position == stopped.entry.position;
    stopped.isInText = isKnown && m_stopped->isInText;
    m_stopped = stopped;
    if (isKnown || stopped.entry.action.actor != m_services.roster.me())
        return;
    // What is being written may be it already, from before the program ended; else it is left alone.
    m_stopped->isInText = m_draft.text.isEmpty() || m_draft.text.contains(content->text);
    if (!m_stopped->isInText)
        return;
    keepPictures(content->pictures);
    if (!m_draft.text.isEmpty())
        return;
    m_draft.account = content->account;
    m_draft.visibility = content->visibility;
    m_draft.contentWarning = content->contentWarning;
    m_draft.snippets = content->snippets;
    m_chosenParent = content->parent;
    replaceText(content->text);
}

/// Pictures of a reply that comes back; whoever sent them had nothing to say of those without a text.
void ComposerController::keepPictures(const QList<ReplyPicture> &pictures)
{
    for (const ReplyPicture &picture : pictures) {
        if (picture.altText.isEmpty())
            m_decorations.insert(picture.file);
    }
    if (m_draft.pictures.isEmpty())
        m_draft.pictures = pictures;
}

void ComposerController::sendAsItIs()
{
    if (!m_stopped || !m_detail || m_isRecording)
        return;
    HandOver content = std::get<HandOver>(m_stopped->entry.action.payload);
    content.seen = m_detail->newest;
    if (m_stopped->isInText)
        record({content});
    else
        sendBeside(content);
}

/// The stopped reply goes out again; what is being written meanwhile stays.
void ComposerController::sendBeside(const HandOver &content)
{
    const Instant now = m_services.clock.now();
    const Account *speaker = m_services.roster.account(content.account);
    const auto window = m_services.undoWindow(speaker != nullptr ? speaker->network : Network::Mastodon);
    Recording recording;
    recording.actions.append(newAction(m_services.roster.me(), now, m_detail->head.subject, content));
    recording.terms.insert(content.reply, SendTerms{now + window, {}, 1, 1});
    m_isRecording = true;
    Q_EMIT changed();
    whenReady(m_services.journal.record(recording), this,
              [this, handle = m_handle, stop = m_stopped->entry.position, actions = recording.actions,
               isFinish = content.thenDone || content.thenSnooze](const Result<StoreVersion> &version) {
                  if (handle == m_handle)
                      m_isRecording = false;
                  if (version && handle == m_handle)
                      settleStop(stop);
                  Q_EMIT changed();
                  if (!version)
                      return Q_EMIT failed(version.error());
                  Q_EMIT handedOver(handle, actions, isFinish);
              });
}

/// Somebody said what becomes of it.
void ComposerController::settleStop(qint64 stop)
{
    m_handledStop = std::max(m_handledStop, stop);
    if (m_stopped && m_stopped->entry.position == stop)
        m_stopped.reset();
}

void ComposerController::letGo()
{
    if (!m_stopped || !m_detail)
        return;
    OutboxRow stopped;
    stopped.reply = std::get<HandOver>(m_stopped->entry.action.payload).reply;
    withdraw(fromPartOn(stopped, m_outbox), [this, position = m_stopped->entry.position] {
        settleStop(position);
        Q_EMIT changed();
    });
}

}  // namespace daisychain::ui
