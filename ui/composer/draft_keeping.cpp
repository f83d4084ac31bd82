// How ComposerController keeps what is written: on disk, and in memory while that fails.
#include "core/base/when_ready.h"
#include "ui/composer/composer_controller.h"

#include <algorithm>

namespace daisychain::ui {

void ComposerController::textChanged()
{
    m_isUnsaved = true;
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
}

void ComposerController::flush()
{
    saveUnkept();
    if (!isReady() || !std::exchange(m_isUnsaved, false))
        return;
    m_saveTimer.stop();
    if (m_isRecording)
        return keepRest();
    if (isEmpty()) {
        m_draft.snippets.clear();
        if (!m_draft.id.isNull())
            remove(m_draft.id);
        return;
    }
    if (m_draft.id.isNull())
        m_draft.id = {newUuid(m_services.clock.now())};
    m_draft.updated = m_services.clock.now();
    m_draft.seen = m_detail->newest;
    if (const ThreadPost *post = parent())
        m_draft.parent = post->post.id;
    save(m_handle, m_draft);
}

/// While a reply is recorded, which ends its draft, what is typed behind it is a draft of its own.
void ComposerController::keepRest()
{
    Draft rest = m_draft;
    rest.text = restOfText();
    if (rest.text.isEmpty() && m_restId.isNull())
        return;
    if (m_restId.isNull())
        m_restId = {newUuid(m_services.clock.now())};
    rest.id = m_restId;
    rest.pictures.clear();
    rest.updated = m_services.clock.now();
    save(m_handle, rest);
}

void ComposerController::save(const QString &handle, const Draft &draft)
{
    whenReady(m_services.drafts.saveDraft(draft), this,
              [this, handle, draft](const Result<StoreVersion> &saved) {
                  if (saved)
                      return forgetUnkept(draft);
                  const auto kept = m_unkept.constFind(draft.id);
                  if (kept == m_unkept.constEnd() || !(draft.updated < kept->draft.updated))
                      m_unkept.insert(draft.id, {handle, draft, saved.error()});
                  m_saveAgain.start();
                  Q_EMIT changed();
              });
}

/// It is on disk now, unless something newer isn't.
void ComposerController::forgetUnkept(const Draft &draft)
{
    const auto kept = m_unkept.constFind(draft.id);
    if (kept == m_unkept.constEnd() || draft.updated < kept->draft.updated)
        return;
    m_unkept.erase(kept);
    Q_EMIT changed();
}

void ComposerController::remove(DraftId draft)
{
    m_unkept.remove(draft);
    whenReady(m_services.drafts.removeDraft(draft, m_services.clock.now()), this,
              [this, draft](const Result<StoreVersion> &removed) {
                  if (removed || draft != m_draft.id)
                      return;
                  m_isUnsaved = true;
                  m_saveAgain.start();
              });
}

/// What could not be written is tried again; the text on screen goes with what it says now.
void ComposerController::saveUnkept()
{
    const auto waiting = m_unkept;
    for (const Unkept &one : waiting) {
        if (one.draft.id == m_draft.id)
            m_isUnsaved = true;
        else
            save(one.handle, one.draft);
    }
}

std::optional<ComposerController::Unkept> ComposerController::unkept() const
{
    if (m_unkept.isEmpty())
        return std::nullopt;
    const auto here = m_unkept.constFind(m_draft.id);
    return here != m_unkept.constEnd() ? *here : *m_unkept.constBegin();
}

/// The newest of this person's drafts here, also of those that are only in memory; the others are shown.
std::optional<Draft> ComposerController::takeOwn(QList<Draft> drafts)
{
    for (const Unkept &one : std::as_const(m_unkept)) {
        const bool isHere = one.handle == m_handle || one.draft.subject == m_detail->head.subject;
        if (!isHere)
            continue;
        drafts.removeIf([&](const Draft &draft) { return draft.id == one.draft.id; });
        drafts.append(one.draft);
    }
    std::sort(drafts.begin(), drafts.end(),
              [](const Draft &a, const Draft &b) { return b.updated < a.updated; });
    std::optional<Draft> newest;
    if (!m_isLoaded && !drafts.isEmpty())
        newest = drafts.first();
    m_ownOthers = drafts;
    m_ownOthers.removeIf([&](const Draft &draft) { return draft.id == (newest ? newest->id : m_draft.id); });
    return newest;
}

void ComposerController::chooseDraft(DraftId id)
{
    const auto chosen = std::find_if(m_ownOthers.begin(), m_ownOthers.end(),
                                     [&](const Draft &draft) { return draft.id == id; });
    if (chosen == m_ownOthers.end() || !isReady() || m_isRecording)
        return;
    flush();
    const Draft before = std::exchange(m_draft, *chosen);
    m_ownOthers.erase(chosen);
    if (!before.text.isEmpty() || !before.pictures.isEmpty())
        m_ownOthers.prepend(before);
    m_chosenParent = m_draft.parent;
    Q_EMIT textReplaced(m_draft.text);
    Q_EMIT changed();
}

void ComposerController::dropDraft(DraftId id)
{
    m_ownOthers.removeIf([&](const Draft &draft) { return draft.id == id; });
    remove(id);
    Q_EMIT changed();
}

QFuture<Result<QList<DraftVersion>>> ComposerController::versions()
{
    flush();
    return m_draft.id.isNull() ? m_services.drafts.leftVersions(m_services.roster.me())
                               : m_services.drafts.draftVersions(m_draft.id);
}

void ComposerController::restore(const DraftVersion &version)
{
    if (!isReady() || m_isRecording)
        return;
    flush();
    if (!m_draft.id.isNull())
        remove(m_draft.id);  // its last text stays among the versions
    m_draft.contentWarning = version.contentWarning;
    replaceText(version.text);
    flush();
}

}  // namespace daisychain::ui
