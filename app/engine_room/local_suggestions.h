#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/solved_reader.h"
#include "core/desk/suggestion_reader.h"
#include "core/insight/suggestion_index.h"

#include <QThreadPool>

#include <atomic>

namespace daisychain::engine_room {

/// SuggestionReader over the desk's own solved conversations, the newest 50,000; nothing leaves the machine.
/// The index is made at the first call and brought up to date at each further one. What is shown is read from
/// the store then and there, so that nothing deleted comes up.
///
/// Threads: one of its own, on which futures end; call from any. Its end waits for the page it is at.
class LocalSuggestions final : public SuggestionReader {
public:
    /// All must outlive it.
    LocalSuggestions(SolvedReader &solved, ConversationReader &conversations, const Clock &clock);
    ~LocalSuggestions() override;

    QFuture<Result<QList<Suggestion>>> suggestions(QString conversation, int limit) override;
    /// More changed than can be named, or somebody was erased: reads all of it again at the next call.
    void readAgain();

private:
    Result<QList<Suggestion>> find(const QString &conversation, int limit);
    Result<void> bringUpToDate();
    Result<QList<Suggestion>> shown(const QList<insight::SuggestedAnswer> &found);

    SolvedReader &m_solved;
    ConversationReader &m_conversations;
    const Clock &m_clock;
    std::atomic<bool> m_isEnding{false};
    // Touched on the thread only.
    insight::SuggestionIndex m_index;
    std::optional<SolvedCursor> m_newest;
    QThreadPool m_thread;  ///< ends first
};

}  // namespace daisychain::engine_room
