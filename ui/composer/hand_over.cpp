// How ComposerController lets replies go and brings them back.
#include "core/base/when_ready.h"
#include "ui/composer/composer_controller.h"

#include <algorithm>

namespace daisychain::ui {

std::optional<OutboxRow> ComposerController::held() const
{
    std::optional<OutboxRow> newest;
    for (const OutboxRow &row : m_outbox) {
        const auto *subject = std::get_if<ConversationSubject>(&row.subject);
        const bool isHere =
            m_detail && subject != nullptr && (row.handle == m_handle || *subject == m_detail->head.subject);
        const bool isFirst = !row.terms.after && !row.terms.waitsFor;  // the others come with it
        if (isHere && isFirst && row.state == OutboxState::Held && row.author == m_services.roster.me() &&
            (!newest || newest->created <= row.created))
            newest = row;
    }
    return newest;
}

HandOver ComposerController::contentNow(const Wish &wish) const
{
    HandOver content;
    const bool isAgain = m_stopped && m_stopped->isInText;
    content.reply = isAgain ? std::get<HandOver>(m_stopped->entry.action.payload).reply
                            : ReplyId{newUuid(m_services.clock.now())};
    content.account = m_draft.account;
    if (const ThreadPost *post = parent()) {
        content.parent = post->post.id;
        content.language = m_draft.language.isEmpty() ? post->post.language : m_draft.language;
    }
    content.text = prefix() + m_draft.text + suffix();
    content.contentWarning = m_draft.contentWarning;
    content.visibility = m_draft.visibility;
    content.seen = m_detail->newest;
    content.thenDone = wish.thenDone;
    content.thenSnooze = wish.thenSnooze;
    content.evenIfTheyWrite = wish.evenIfTheyWrite;
    content.pictures = m_draft.pictures;
    content.snippets = snippetsInText();
    return content;
}

void ComposerController::send(const Wish &wish)
{
    if (obstacle() == Obstacle::Gap)
        Q_EMIT gapMet();
    if (obstacle() != Obstacle::Nothing)
        return;
    const QStringList texts = parts();
    QList<HandOver> contents;
    for (const QString &text : texts) {
        HandOver content = contentNow(wish);
        content.thenDone = wish.thenDone && contents.size() + 1 == texts.size();
        content.text = text;
        if (!contents.isEmpty()) {
            content.pictures.clear();
            content.snippets.clear();
        }
        contents.append(content);
    }
    record(contents, wish.at, m_companions ? m_companions(contents.last().reply) : QList<Action>(),
           lineBeside(contents.last()));
}

/// Handed over again, with all its parts; what is being written meanwhile stays.
void ComposerController::sendHeldAt(std::optional<Instant> at, bool evenIfTheyWrite)
{
    const auto reply = held();
    if (!reply) {
        Q_EMIT failed(Error{ErrorCode::Conflict});
        return;
    }
    const Instant now = m_services.clock.now();
    Recording recording;
    const QList<OutboxRow> rows = fromPartOn(*reply, m_outbox);
    for (const OutboxRow &row : rows + waitingFor(rows, m_outbox)) {
        HandOver content = row.content;
        content.evenIfTheyWrite = evenIfTheyWrite;
        SendTerms terms = row.terms;
        terms.notBefore = at;
        recording.actions.append(newAction(m_services.roster.me(), now, m_detail->head.subject, content));
        recording.terms.insert(row.reply, terms);
    }
    whenReady(m_services.journal.record(recording), this, [this](const Result<StoreVersion> &version) {
        if (!version)
            Q_EMIT failed(version.error());
    });
}

/// Each part goes out after the one before it, and answers it.
Recording ComposerController::recordingOf(const QList<HandOver> &contents, Instant hold,
                                          const std::optional<HandOver> &line) const
{
    const Instant now = m_services.clock.now();
    Recording recording;
    std::optional<ReplyId> before;
    for (const HandOver &content : contents) {
        recording.actions.append(newAction(m_services.roster.me(), now, m_detail->head.subject, content));
        recording.terms.insert(content.reply,
                               SendTerms{hold, before, int(recording.actions.size()), int(contents.size())});
        before = content.reply;
    }
    if (line) {
        recording.actions.append(newAction(m_services.roster.me(), now, m_detail->head.subject, *line));
        recording.terms.insert(line->reply, SendTerms{hold, {}, 1, 1, before});
    }
    if (!m_draft.id.isNull())
        recording.finishedDrafts.append(m_draft.id);
    return recording;
}

void ComposerController::record(const QList<HandOver> &contents, std::optional<Instant> at,
                                const QList<Action> &companions, const std::optional<HandOver> &line)
{
    const Instant now = m_services.clock.now();
    const Account *speaker = m_services.roster.account(contents.first().account);
    const auto window = m_services.undoWindow(speaker != nullptr ? speaker->network : Network::Mastodon);
    Recording recording = recordingOf(contents, std::max(now + window, at.value_or(now)), line);
    recording.actions += companions;
    m_saveTimer.stop();
    m_isUnsaved = false;
    m_isRecording = true;
    m_handedText = m_draft.text;
    Q_EMIT changed();
    whenReady(m_services.journal.record(recording), this,
              [this, handle = m_handle, draft = m_draft, actions = recording.actions,
               isFinish = contents.last().thenDone || contents.last().thenSnooze,
               stop = m_stopped && m_stopped->isInText ? m_stopped->entry.position
                                                       : qint64(0)](const Result<StoreVersion> &version) {
                  if (handle == m_handle)
                      m_isRecording = false;
                  if (!version)
                      return notHandedOver(handle, draft, version.error());
                  if (handle == m_handle) {
                      settleStop(stop);
                      clearAfterSending(draft.pictures);
                  }
                  Q_EMIT handedOver(handle, actions, isFinish);
              });
}

/// All of it is a draft again, the last letters too.
void ComposerController::notHandedOver(const QString &handle, const Draft &draft, const Error &error)
{
    if (handle != m_handle) {
        save(handle, draft);
    } else {
        if (!m_restId.isNull())
            remove(std::exchange(m_restId, {}));
        textChanged();
    }
    Q_EMIT failed(error);
    Q_EMIT changed();
}

/// What was typed behind the reply while it was recorded.
QString ComposerController::restOfText() const
{
    return m_draft.text.startsWith(m_handedText) ? m_draft.text.sliced(m_handedText.size()) : m_draft.text;
}

/// What was typed while the reply was recorded stays.
void ComposerController::clearAfterSending(const QList<ReplyPicture> &sentPictures)
{
    m_draft.id = std::exchange(m_restId, {});
    m_chosenParent.reset();
    const QString rest = restOfText();
    m_draft.text = rest;
    if (m_draft.pictures == sentPictures)
        m_draft.pictures.clear();
    m_decorations.clear();
    m_draft.snippets.clear();
    m_draft.publicLine.clear();
    if (rest.isEmpty() && isMovingPrivate())
        m_draft.visibility = publicVisibility();
    m_isUnsaved = !isEmpty() || !m_draft.id.isNull();
    if (m_isUnsaved)
        m_saveTimer.start();
    Q_EMIT textReplaced(rest);
    Q_EMIT changed();
}

void ComposerController::undoHeldAs(AccountId instead)
{
    m_instead = instead;
    undoHeld();
}

void ComposerController::sayAgain(const HandOver &content, AccountId instead)
{
    if (!isReady() || m_isRecording)
        return;
    flush();
    const Draft before = std::exchange(m_draft, Draft{});
    if (!before.text.isEmpty() || !before.pictures.isEmpty())
        m_ownOthers.prepend(before);
    m_draft.contentWarning = content.contentWarning;
    m_draft.language = content.language;
    m_draft.snippets = content.snippets;
    m_draft.visibility = content.visibility;
    m_draft.account = instead;
    m_chosenParent = content.parent;
    startDraft();
    OutboxRow said;
    said.content = content;
    replaceText(heldText({said}));
    flush();
}

void ComposerController::withdraw(const QList<OutboxRow> &rows, const std::function<void()> &done)
{
    const Instant now = m_services.clock.now();
    Recording recording;
    for (const OutboxRow &row : rows + waitingFor(rows, m_outbox))
        recording.actions.append(
            newAction(m_services.roster.me(), now, m_detail->head.subject, Withdraw{row.reply}));
    whenReady(m_services.journal.record(recording), this, [this, done](const Result<StoreVersion> &version) {
        if (version)
            return done();
        m_instead = {};
        textChanged();  // the draft says again what is on screen
        Q_EMIT failed(version.error());
    });
}

/// As it was typed: without what was put before, behind and between.
QString ComposerController::heldText(const QList<OutboxRow> &rows) const
{
    const HandOver &first = rows.first().content;
    const Account *speaker = m_services.roster.account(first.account);
    const QString prefix =
        mentionPrefix({}, speaker != nullptr ? speaker->limits : NetworkLimits{}, addressee());
    const QString suffix =
        signatureSuffix({}, m_services.roster.signatureAs(first.account), first.visibility);
    if (rows.size() > 1) {
        QStringList words;
        for (const OutboxRow &row : rows)
            words.append(partWords(row.content.text, prefix, suffix));
        return words.join(u' ');
    }
    QString text = first.text.startsWith(prefix) ? first.text.sliced(prefix.size()) : first.text;
    if (!suffix.isEmpty() && text.endsWith(suffix))
        text.chop(suffix.size());
    return text;
}

void ComposerController::undoHeld()
{
    m_isUndoWanted = !m_isLoaded;
    if (m_isUndoWanted)
        return;
    const auto reply = held();
    if (!reply) {
        Q_EMIT failed(Error{ErrorCode::Conflict});
        return;
    }
    const QList<OutboxRow> rows = fromPartOn(*reply, m_outbox);
    keepBeforeWithdrawing(rows);
    const QList<OutboxRow> waiting = waitingFor(rows, m_outbox);
    const QString line = waiting.isEmpty() ? m_draft.publicLine : heldText({waiting.first()});
    withdraw(rows, [this, handle = m_handle, rows, line] {
        if (handle != m_handle)
            return;
        QList<ReplyId> replies;
        for (const OutboxRow &row : rows)
            replies.append(row.reply);
        Q_EMIT takenBack(replies);
        takeContent(rows.first().content);
        if (const AccountId instead = std::exchange(m_instead, {}); !instead.isNull())
            m_draft.account = instead;
        m_draft.publicLine = line;
        replaceText(joinedWithHeld(rows));
    });
}

/// A text that comes back into another one: what was written for few isn't shown to many.
Visibility ComposerController::narrower(Visibility visibility) const
{
    return isEmpty() ? visibility : std::max(visibility, m_draft.visibility);
}

void ComposerController::takeContent(const HandOver &content)
{
    m_draft.visibility = narrower(content.visibility);
    m_draft.account = content.account;
    m_draft.snippets = content.snippets + m_draft.snippets;
    m_chosenParent = content.parent;
    keepPictures(content.pictures);
}

QString ComposerController::joinedWithHeld(const QList<OutboxRow> &rows) const
{
    const QString text = heldText(rows);
    return m_draft.text.isEmpty() ? text : text + QStringLiteral("\n\n") + m_draft.text;
}

/// The text is in the draft before the reply is taken back: should the program end in between, it is there
/// twice rather than nowhere.
void ComposerController::keepBeforeWithdrawing(const QList<OutboxRow> &rows)
{
    if (m_draft.id.isNull())
        m_draft.id = {newUuid(m_services.clock.now())};
    Draft kept = m_draft;
    kept.text = joinedWithHeld(rows);
    kept.pictures = m_draft.pictures.isEmpty() ? rows.first().content.pictures : m_draft.pictures;
    kept.visibility = narrower(rows.first().content.visibility);
    kept.account = rows.first().content.account;
    if (const QList<OutboxRow> waiting = waitingFor(rows, m_outbox); !waiting.isEmpty())
        kept.publicLine = heldText({waiting.first()});
    kept.updated = m_services.clock.now();
    save(m_handle, kept);
}

}  // namespace daisychain::ui
