#include "app/engine_room/local_suggestions.h"

#include "core/desk/question_history.h"
#include "core/insight/answer_outcome.h"
#include "core/insight/shareable_answer.h"

#include <QSet>
#include <QtConcurrentRun>

namespace daisychain::engine_room {

namespace {

constexpr int PageConversations = 500;
constexpr int MostConversations = 50'000;

/// On the thread of suggestions, which may wait.
template <class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Failure(Error{ErrorCode::Cancelled, {}});
    return future.result();
}

}  // namespace

LocalSuggestions::LocalSuggestions(SolvedReader &solved, ConversationReader &conversations,
                                   const Clock &clock)
    : m_solved(solved)
    , m_conversations(conversations)
    , m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
}

LocalSuggestions::~LocalSuggestions()
{
    m_isEnding = true;  // jobs that wait end at once, so that each future ends
    m_thread.waitForDone();
}

QFuture<Result<QList<Suggestion>>> LocalSuggestions::suggestions(QString conversation, int limit)
{
    return QtConcurrent::run(&m_thread, [this, conversation, limit] { return find(conversation, limit); });
}

void LocalSuggestions::readAgain()
{
    (void)QtConcurrent::run(&m_thread, [this] {
        m_index = {};
        m_newest.reset();
    });
}

/// Reads what was done since the last time, the newest first.
Result<void> LocalSuggestions::bringUpToDate()
{
    const std::optional<SolvedCursor> known = m_newest;
    std::optional<SolvedCursor> newest;
    std::optional<SolvedCursor> before;
    for (int read = 0; read < MostConversations; read += PageConversations) {
        if (m_isEnding)
            return Failure(Error{ErrorCode::Cancelled, {}});
        const auto page = waited(m_solved.solved(before, PageConversations));
        if (!page)
            return Failure(page.error());
        for (const SolvedQuestion &one : page->questions)
            m_index.add({one.key, one.question, one.answer, one.answered, insight::outcomeOf(one.after)});
        if (!newest)
            newest = page->newest;
        before = page->next;
        if (!before || (known && *before <= *known))
            break;
    }
    if (newest)
        m_newest = newest;
    return {};
}

Result<QList<Suggestion>> LocalSuggestions::shown(const QList<insight::SuggestedAnswer> &found)
{
    QList<qint64> keys;
    for (const insight::SuggestedAnswer &one : found)
        keys.append(one.key);
    const auto answers = waited(m_solved.answers(keys));
    if (!answers)
        return Failure(answers.error());
    QList<Suggestion> suggestions;
    for (const SolvedAnswer &answer : *answers) {
        const insight::SuggestedAnswer &one = found[keys.indexOf(answer.post.key)];
        suggestions.append({answer.post.post.id, answer.conversation,
                            insight::shareableAnswer(answer.post.post.text, answer.customerNames),
                            answer.sentBy, answer.post.author.handle, answer.post.post.created, one.likeness,
                            one.uses, one.outcome});
    }
    return suggestions;
}

Result<QList<Suggestion>> LocalSuggestions::find(const QString &conversation, int limit)
{
    if (m_isEnding)
        return Failure(Error{ErrorCode::Cancelled, {}});
    const auto detail =
        waited(m_conversations.conversation(conversation, PersonId{}, m_clock.now(), StoreVersion{}));
    if (!detail)
        return Failure(detail.error());
    if (const auto read = bringUpToDate(); !read)
        return Failure(read.error());
    const QuestionHistory history = questionHistory(detail->posts, detail->head.view.customer);
    QSet<qint64> own;
    for (const SolvedQuestion &solved : history.solved)
        own.insert(solved.key);
    auto found = m_index.suggest(history.last, m_clock.now(), limit + int(own.size()));
    found.removeIf([&](const insight::SuggestedAnswer &one) { return own.contains(one.key); });
    found.resize(std::min<qsizetype>(found.size(), limit));
    return shown(found);
}

}  // namespace daisychain::engine_room
