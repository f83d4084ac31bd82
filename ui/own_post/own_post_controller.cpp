#include "ui/own_post/own_post_controller.h"

#include "core/base/when_ready.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace daisychain::ui {

namespace {

/// The words of ours that became this post, or that it was last told to say; empty: it didn't go out from
/// here.
QString ownWords(const ConversationDetail &detail, const ThreadPost &post)
{
    QString words;
    for (const JournalEntry &entry : detail.journal) {
        const auto *handOver = std::get_if<HandOver>(&entry.action.payload);
        if (handOver != nullptr && post.reply == handOver->reply)
            words = handOver->text;
        const auto *edit = std::get_if<EditPost>(&entry.action.payload);
        if (edit != nullptr && entry.isActive && edit->post == post.post.id)
            words = edit->text;
    }
    return words;
}

/// Names as they have to be written, in place of how the network shows them.
QString withFullNames(const PostFact &post)
{
    QString text = post.text;
    for (auto entity = post.entities.rbegin(); entity != post.entities.rend(); ++entity) {
        const auto named =
            std::find_if(post.mentions.begin(), post.mentions.end(), [&](const PostMention &mention) {
                return entity->kind == EntityKind::Mention && entity->target == mention.identity.globalId;
            });
        const bool isInside = entity->start >= 0 && entity->start + entity->length <= text.size();
        if (named != post.mentions.end() && isInside && !named->handle.isEmpty())
            text.replace(entity->start, entity->length, u'@' + named->handle);
    }
    return text;
}

constexpr QStringView Unfinished = u"edit/unfinished";  // the post's id, a line end, the text

QByteArray nameOf(const ThreadPost &post)
{
    return QByteArray::number(int(post.post.id.network)) + ' ' + post.post.id.globalId.toUtf8() + '\n';
}

}  // namespace

OwnPostController::OwnPostController(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

const Account *OwnPostController::speaker(const ThreadPost &post) const
{
    return post.ours ? m_services.roster.account(*post.ours) : nullptr;
}

QString OwnPostController::whyNotRemoved(const ThreadPost &post) const
{
    const Account *account = speaker(post);
    if (account == nullptr)
        return tr("That is no post of ours.");
    if (post.isDeleted)
        return tr("It is deleted already.");
    return isRemovable(post, *account) ? QString() : tr("Their network doesn't let us delete this.");
}

QString OwnPostController::whyNotEdited(const ThreadPost &post) const
{
    const Account *account = speaker(post);
    if (account == nullptr)
        return tr("That is no post of ours.");
    if (post.isDeleted)
        return tr("It is deleted already.");
    if (isEditable(post, *account, m_services.clock.now()))
        return {};
    const bool isMessage = post.post.visibility == Visibility::Direct;
    if (isMessage ? !account->limits.editsMessages : !account->limits.editsPosts)
        return tr("Their network has no edits: delete it, keep its text, and say it anew.");
    if (post.post.poll || (!post.post.media.isEmpty() && !account->limits.editsKeepMedia))
        return tr("An edit would take away what stands below its text.");
    return tr("It is too old to be edited on this network.");
}

QString OwnPostController::textToEdit(const ThreadPost &post) const
{
    const auto &detail = m_services.conversation.detail();
    const QString words = detail ? ownWords(*detail, post) : QString();
    return words.isEmpty() ? withFullNames(post.post) : words;
}

ReplyLength OwnPostController::length(const ThreadPost &post, const QString &text) const
{
    const Account *account = speaker(post);
    return measureReply(text, post.post.contentWarning,
                        account != nullptr ? account->limits : NetworkLimits{});
}

void OwnPostController::keepUnfinished(const ThreadPost &post, const QString &text)
{
    const QByteArray kept = text.isEmpty() ? QByteArray() : nameOf(post) + text.toUtf8();
    whenReady(m_services.state.setValue(Unfinished.toString(), kept), this,
              [this](const Result<StoreVersion> &written) {
                  if (!written)
                      Q_EMIT failed(written.error());
              });
}

QFuture<Result<QString>> OwnPostController::unfinished(const ThreadPost &post)
{
    const auto found = std::make_shared<QPromise<Result<QString>>>();
    found->start();
    whenReady(m_services.state.value(Unfinished.toString()), this,
              [found, name = nameOf(post)](const Result<std::optional<QByteArray>> &kept) {
                  const QByteArray value = kept ? kept->value_or(QByteArray()) : QByteArray();
                  found->addResult(value.startsWith(name) ? QString::fromUtf8(value.sliced(name.size()))
                                                          : QString());
                  found->finish();
              });
    return found->future();
}

void OwnPostController::remove(const ThreadPost &post, bool keepsText)
{
    if (!whyNotRemoved(post).isEmpty())
        return Q_EMIT said(whyNotRemoved(post));
    if (keepsText)
        m_services.composer.addText(textToEdit(post));
    record(RemovePost{post.post.id, *post.ours, m_services.clock.now() + PostChangeHold},
           tr("It is deleted in a moment; Ctrl+Z leaves it."));
}

void OwnPostController::edit(const ThreadPost &post, const QString &text)
{
    if (!whyNotEdited(post).isEmpty())
        return Q_EMIT said(whyNotEdited(post));
    EditPost edit;
    edit.post = post.post.id;
    edit.account = *post.ours;
    edit.text = text;
    edit.contentWarning = post.post.contentWarning;
    edit.language = post.post.language;
    edit.isSensitive = post.post.isSensitive;
    edit.notBefore = m_services.clock.now() + PostChangeHold;
    record(edit, tr("It is changed in a moment; Ctrl+Z leaves it as it was."));
}

void OwnPostController::record(ActionPayload payload, const QString &sentence)
{
    const auto &detail = m_services.conversation.detail();
    if (!detail)
        return;
    Recording recording;
    recording.actions.append(
        newAction(m_services.roster.me(), m_services.clock.now(), detail->head.subject, std::move(payload)));
    whenReady(m_services.journal.record(recording), this,
              [this, sentence, actions = recording.actions](const Result<StoreVersion> &version) {
                  if (!version)
                      return Q_EMIT failed(version.error());
                  Q_EMIT decided(actions);
                  Q_EMIT said(sentence);
              });
}

}  // namespace daisychain::ui
