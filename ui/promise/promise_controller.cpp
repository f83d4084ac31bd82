#include "ui/promise/promise_controller.h"

#include "core/base/when_ready.h"
#include "core/desk/promise_text.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

/// Whether a reply went out, or will by itself.
bool isGoingOut(const ConversationDetail &detail, const QList<OutboxRow> &outbox, ReplyId reply)
{
    const auto row =
        std::find_if(outbox.begin(), outbox.end(), [&](const OutboxRow &one) { return one.reply == reply; });
    if (row != outbox.end())
        return row->state < OutboxState::Refused;
    return std::any_of(detail.journal.begin(), detail.journal.end(), [&](const JournalEntry &entry) {
        const auto *sent = std::get_if<Sent>(&entry.action.payload);
        return sent != nullptr && sent->reply == reply;
    });
}

}  // namespace

PromiseController::PromiseController(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    connect(&m_services.conversation, &ConversationController::changed, this, &PromiseController::changed);
    connect(&m_services.reply, &ReplyPromises::changed, this, &PromiseController::changed);
}

QList<PromiseView> PromiseController::open() const
{
    if (!isHere())
        return {};
    QList<PromiseView> open = m_services.conversation.detail()->head.view.promises;
    open.removeIf([](const PromiseView &promise) { return promise.kept.has_value(); });
    std::stable_sort(open.begin(), open.end(),
                     [](const PromiseView &a, const PromiseView &b) { return a.due < b.due; });
    return open;
}

std::optional<PromiseView> PromiseController::find(ActionId promise) const
{
    for (const PromiseView &one : open()) {
        if (one.id == promise)
            return one;
    }
    return std::nullopt;
}

bool PromiseController::isTold(ActionId promise) const
{
    const auto tellings = m_services.reply.tellings();
    return std::any_of(tellings.begin(), tellings.end(),
                       [&](const ReplyPromises::Telling &telling) { return telling.promise.id == promise; });
}

void PromiseController::give(const QString &words, Instant due)
{
    if (isHere())
        record(m_services.conversation.detail()->head.subject, Promise{words, due, {}, {}});
}

OfferedText PromiseController::offered(Instant due) const
{
    const ThreadPost *post = m_services.composer.parent();
    const auto at = [this](Instant instant) {
        return QDateTime::fromMSecsSinceEpoch(instant.ms, m_services.zone);
    };
    return {post == nullptr ? QString() : post->post.language, at(due), at(now())};
}

void PromiseController::putOff(const PromiseView &promise, Instant due)
{
    const OfferedText text = offered(due);
    m_services.composer.addText(stillOnItText(text.language, text.due, text.now));
    m_services.reply.tell({promise, due});
    Q_EMIT replyWanted();
}

void PromiseController::keep(const PromiseView &promise)
{
    if (const auto told = newestWord(promise))
        return record(promise.subject, PromiseKept{promise.id, *told});
    m_services.reply.tell({promise, {}});
    Q_EMIT said(tr("They were told nothing since. It is kept with the reply you send now."));
    Q_EMIT replyWanted();
}

void PromiseController::takeOver(const PromiseView &promise)
{
    const Roster &roster = m_services.roster;
    if (promise.owner == roster.me())
        return Q_EMIT said(tr("It is yours already."));
    record(promise.subject, PromiseTakenOver{promise.id});
    const QString me = roster.personName(roster.me());
    if (me.isEmpty())
        return Q_EMIT replyWanted();
    const OfferedText text = offered(promise.due);
    m_services.composer.addText(
        takenOverText(text.language, me, roster.personName(promise.giver), text.due, text.now));
    Q_EMIT replyWanted();
}

/// What we said last since the promise was given.
std::optional<Told> PromiseController::newestWord(const PromiseView &promise) const
{
    const ConversationDetail &detail = *m_services.conversation.detail();
    for (auto entry = detail.journal.crbegin(); entry != detail.journal.crend(); ++entry) {
        if (entry->action.id == promise.id)
            break;
        const auto *handOver = std::get_if<HandOver>(&entry->action.payload);
        if (handOver != nullptr && isGoingOut(detail, m_services.conversation.outbox(), handOver->reply))
            return Told(handOver->reply);
    }
    for (auto post = detail.posts.crbegin(); post != detail.posts.crend(); ++post) {
        if (post->ours && promise.given < post->post.created)
            return Told(post->post.id);
    }
    return std::nullopt;
}

void PromiseController::record(const Subject &subject, ActionPayload payload)
{
    Recording recording;
    recording.actions.append(
        newAction(m_services.roster.me(), m_services.clock.now(), subject, std::move(payload)));
    whenReady(m_services.journal.record(recording), this,
              [this, actions = recording.actions](const Result<StoreVersion> &version) {
                  if (version)
                      Q_EMIT decided(actions);
                  else
                      Q_EMIT failed(version.error());
              });
}

}  // namespace daisychain::ui
