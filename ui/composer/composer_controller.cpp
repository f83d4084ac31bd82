#include "ui/composer/composer_controller.h"

#include "core/base/when_ready.h"
#include "core/desk/picture_verdict.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr std::chrono::seconds ReadAgainAfter{2};

}  // namespace

ComposerController::ComposerController(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(SaveAfter);
    connect(&m_saveTimer, &QTimer::timeout, this, &ComposerController::flush);
    m_saveAgain.setSingleShot(true);
    m_saveAgain.setInterval(SaveAgainAfter);
    connect(&m_saveAgain, &QTimer::timeout, this, &ComposerController::flush);
    connect(&m_services.roster, &Roster::changed, this, [this] {
        if (m_isLoaded && m_draft.account.isNull())
            startDraft();
        Q_EMIT changed();
    });
    connect(&m_services.notices, &Notices::changed, this, [this](const Notice &notice) {
        if (m_detail && (notice.areDraftsChanged || notice.isEverything))
            readDrafts();
    });
}

ComposerController::~ComposerController()
{
    flush();
}

void ComposerController::expectConversation(const QString &handle)
{
    if (handle == m_handle)
        return;
    putAway();
    m_handle = handle;
    m_detail.reset();
    if (const QString typed = m_typedAhead.take(handle); !typed.isEmpty())
        replaceText(typed);
    else
        Q_EMIT changed();
}

void ComposerController::setConversation(const std::optional<ConversationDetail> &detail,
                                         const QList<OutboxRow> &outbox)
{
    const QString handle = detail ? detail->head.handle : QString();
    const bool isExpected = detail && !m_detail && !m_handle.isEmpty();
    const bool isOther = handle != m_handle && !isExpected &&
                         !(detail && m_detail && detail->head.view.anchor == m_detail->head.view.anchor &&
                           detail->head.view.customer == m_detail->head.view.customer);
    if (isOther)
        putAway();
    m_handle = handle;
    m_detail = detail;
    m_outbox = outbox;
    if (m_detail && (isOther || isExpected))
        readDrafts();
    else if (m_isLoaded)
        takeStopped();
    if (m_isLoaded && m_isUndoWanted && held())
        undoHeld();
    Q_EMIT changed();
}

void ComposerController::putAway()
{
    flush();
    m_saveTimer.stop();
    if (!m_isLoaded && canWrite() && !m_draft.text.isEmpty())
        m_typedAhead.insert(m_handle, m_draft.text);
    m_isUndoWanted = m_isUndoWanted && m_handle.isEmpty();
    m_draft = {};
    m_decorations.clear();
    m_othersDrafts.clear();
    m_ownOthers.clear();
    m_stopped.reset();
    m_handledStop = 0;
    m_chosenParent.reset();
    m_isLoaded = false;
    m_isUnsaved = false;
    m_isRecording = false;
    m_restId = {};
    m_instead = {};
    Q_EMIT textReplaced({});
}

void ComposerController::readDrafts()
{
    whenReady(m_services.drafts.draftsIn(m_handle, m_detail ? m_detail->version : StoreVersion{}), this,
              [this, handle = m_handle](const Result<QList<Draft>> &drafts) {
                  if (handle != m_handle || !m_detail)
                      return;
                  if (drafts)
                      return takeDrafts(*drafts);
                  Q_EMIT failed(drafts.error());
                  QTimer::singleShot(ReadAgainAfter, this, [this, handle] {
                      if (handle == m_handle && m_detail && !m_isLoaded)
                          readDrafts();
                  });
              });
}

void ComposerController::takeDrafts(const QList<Draft> &drafts)
{
    m_othersDrafts.clear();
    QList<Draft> own;
    for (const Draft &draft : drafts)
        (draft.person == m_services.roster.me() ? own : m_othersDrafts).append(draft);
    const std::optional<Draft> mine = takeOwn(own);
    if (!std::exchange(m_isLoaded, true))
        takeFirst(mine);
    Q_EMIT changed();
}

/// What was kept comes out, and what was typed meanwhile goes behind it.
void ComposerController::takeFirst(const std::optional<Draft> &mine)
{
    const QString typed = std::exchange(m_draft.text, {});
    startDraft();
    if (mine) {
        m_draft = *mine;
        m_chosenParent = mine->parent;
        Q_EMIT textReplaced(m_draft.text);
    }
    takeStopped();
    if (!typed.isEmpty()) {
        const bool isApart = m_draft.text.isEmpty() || m_draft.text.back().isSpace();
        replaceText(isApart ? m_draft.text + typed : m_draft.text + u' ' + typed);
    }
    if (m_isUndoWanted && held())
        undoHeld();
}

/// Account, readers and warning as they are before anybody chose.
void ComposerController::startDraft()
{
    if (!m_detail)
        return;
    const ConversationView &view = m_detail->head.view;
    m_draft.person = m_services.roster.me();
    m_draft.subject = m_detail->head.subject;
    if (m_draft.account.isNull()) {
        if (view.privateAccount)
            m_draft.account = *view.privateAccount;
        else if (!view.accounts.isEmpty())
            m_draft.account = view.accounts.first();
        else if (const QList<Account> choices = accountChoices(); !choices.isEmpty())
            m_draft.account = choices.first().id;
    }
    if (view.privateAccount)
        m_draft.visibility = Visibility::Direct;
    if (const ThreadPost *post = parent()) {
        m_draft.visibility = std::max(m_draft.visibility, post->post.visibility);
        const Account *speaker = account();
        if (m_draft.contentWarning.isEmpty() && (speaker == nullptr || speaker->limits.hasContentWarnings))
            m_draft.contentWarning = post->post.contentWarning;
    }
}

const ThreadPost *ComposerController::parent() const
{
    if (!m_detail)
        return nullptr;
    // What stands above a private thread may be public; a thread that we began has nothing of theirs yet.
    const bool isPrivate = m_detail->head.view.privateAccount.has_value();
    const ThreadPost *newest = nullptr;
    for (const ThreadPost &post : m_detail->posts) {
        if (post.isDeleted || (isPrivate && post.post.visibility != Visibility::Direct))
            continue;
        if (m_chosenParent && post.post.id == *m_chosenParent)
            return &post;
        const bool isOwnBeginning = isPrivate && post.ours && (newest == nullptr || newest->ours);
        if (post.post.author == m_detail->head.view.customer || isOwnBeginning)
            newest = &post;
    }
    return newest;
}

void ComposerController::replyTo(const PostId &post)
{
    m_chosenParent = post;
    const ThreadPost *answered = parent();
    if (answered == nullptr || answered->post.id != post)
        m_chosenParent.reset();
    startDraft();
    if (!isEmpty())
        textChanged();
    Q_EMIT changed();
}

void ComposerController::setText(const QString &text)
{
    if (text == m_draft.text)
        return;
    m_draft.text = text;
    textChanged();
    Q_EMIT changed();
}

void ComposerController::addText(const QString &text)
{
    if (!canWrite() || text.isEmpty())
        return;
    const QString before = m_draft.text.trimmed();
    replaceText(before.isEmpty() ? text : before + QStringLiteral("\n\n") + text);
}

void ComposerController::replaceText(const QString &text)
{
    m_draft.text = text;
    textChanged();
    Q_EMIT textReplaced(text);
    Q_EMIT changed();
}

void ComposerController::setContentWarning(const QString &text)
{
    if (text == m_draft.contentWarning)
        return;
    m_draft.contentWarning = text;
    textChanged();
    Q_EMIT changed();
}

void ComposerController::setPictures(const QList<ReplyPicture> &pictures)
{
    if (pictures == m_draft.pictures)
        return;
    m_draft.pictures = pictures;
    textChanged();
    Q_EMIT changed();
}

void ComposerController::setDecoration(const QString &file, bool isDecoration)
{
    if (isDecoration)
        m_decorations.insert(file);
    else
        m_decorations.remove(file);
    Q_EMIT changed();
}

QList<Account> ComposerController::accountChoices() const
{
    QList<Account> choices;
    if (!m_detail)
        return choices;
    const ConversationView &view = m_detail->head.view;
    for (const Account &account : m_services.roster.accounts()) {
        const bool isPossible = view.privateAccount ? account.id == *view.privateAccount
                                                    : account.network == m_detail->head.network;
        if (isPossible)
            choices.append(account);
    }
    return choices;
}

void ComposerController::setAccount(AccountId account)
{
    m_draft.account = account;
    if (!isEmpty())
        textChanged();
    Q_EMIT changed();
}

QList<Visibility> ComposerController::visibilityChoices() const
{
    const ThreadPost *post = parent();
    const Account *speaker = account();
    const bool isPrivate = m_detail && m_detail->head.view.privateAccount;
    const Visibility widest = post != nullptr ? post->post.visibility : Visibility::Public;
    return daisychain::visibilityChoices(isPrivate ? Visibility::Direct : widest,
                                         speaker != nullptr ? speaker->limits : NetworkLimits{});
}

void ComposerController::setVisibility(Visibility visibility)
{
    if (!visibilityChoices().contains(visibility))
        return;
    m_draft.visibility = visibility;
    if (!isEmpty())
        textChanged();
    Q_EMIT changed();
}

QString ComposerController::addressee() const
{
    if (!m_detail)
        return {};
    const ThreadPost *post = parent();
    const bool isTheirs = post != nullptr && !post->ours && !post->author.handle.isEmpty();
    return isTheirs ? post->author.handle : m_detail->head.customerHandle;
}

QString ComposerController::prefix() const
{
    const Account *speaker = account();
    return speaker != nullptr ? mentionPrefix(m_draft.text, speaker->limits, addressee()) : QString();
}

QString ComposerController::suffix() const
{
    return signatureSuffix(m_draft.text, m_services.roster.signatureAs(m_draft.account), m_draft.visibility);
}

ReplyLength ComposerController::length() const
{
    const Account *speaker = account();
    const NetworkLimits limits = speaker != nullptr ? speaker->limits : NetworkLimits{};
    return measureReply(m_draft.text.isEmpty() ? QString() : prefix() + m_draft.text + suffix(),
                        m_draft.contentWarning, limitsFor(limits, m_draft.visibility));
}

/// What goes out, post by post; none when it can't be cut. A part of a chain that was stopped isn't cut once
/// more.
QStringList ComposerController::parts() const
{
    const Account *speaker = account();
    if (speaker == nullptr || m_draft.text.isEmpty())
        return {};
    if (length().isValid)
        return {prefix() + m_draft.text + suffix()};
    if (m_stopped && m_stopped->isInText)
        return {};
    const SignedParts isSigned = speaker->signature.isInEveryPart ? SignedParts::Every : SignedParts::Last;
    const auto cut = replyParts(m_draft.text, m_draft.contentWarning,
                                limitsFor(speaker->limits, m_draft.visibility), prefix(), suffix(), isSigned);
    return cut && cut->size() > 1 ? *cut : QStringList();
}

int ComposerController::partCount() const
{
    return m_draft.text.isEmpty() ? 1 : int(parts().size());
}

ComposerController::Obstacle ComposerController::pictureObstacle(const Account &speaker) const
{
    const PictureVerdict verdict = judgePictures(m_draft.pictures, speaker.limits, m_draft.visibility);
    if (verdict.obstacle == PictureObstacle::TooMany)
        return Obstacle::TooManyPictures;
    if (verdict.obstacle == PictureObstacle::AltTooLong)
        return Obstacle::AltTooLong;
    const bool isUndescribed = std::ranges::any_of(m_draft.pictures, [this](const ReplyPicture &picture) {
        return picture.altText.trimmed().isEmpty() && !isDecoration(picture.file);
    });
    return isUndescribed ? Obstacle::Undescribed : Obstacle::Nothing;
}

ComposerController::Obstacle ComposerController::obstacle() const
{
    if (!m_detail)
        return Obstacle::NoConversation;
    if (m_isRecording || !m_isLoaded)
        return Obstacle::Busy;
    const Account *speaker = account();
    const ThreadPost *post = parent();
    if (speaker != nullptr && speaker->limits.isReadOnly)
        return Obstacle::ReadOnly;
    if (speaker != nullptr && post != nullptr && m_draft.visibility != Visibility::Direct &&
        !isSummoned(*speaker, post->post, post->quote ? post->quote->author.id : IdentityId{}))
        return Obstacle::NotSummoned;
    if (m_draft.text.trimmed().isEmpty())
        return Obstacle::NoText;
    if (gap())
        return Obstacle::Gap;
    if (speaker == nullptr)
        return Obstacle::NoAccount;
    if (speaker->needsSignIn)
        return Obstacle::SignedOut;
    if (isMovingPrivate() && !m_draft.publicLine.trimmed().isEmpty() && !publicLineLength().isValid)
        return Obstacle::LineTooLong;
    if (!parts().isEmpty())
        return pictureObstacle(*speaker);
    return length().isOver() ? Obstacle::TooLong : Obstacle::Unsendable;
}

}  // namespace daisychain::ui
