#include "core/desk/question_history.h"

#include <QSet>

namespace daisychain {

namespace {

/// Goes through the posts and cuts them into questions and answers.
class HistoryWriter final {
public:
    void addCustomers(const ThreadPost &post)
    {
        m_theirs.insert(post.post.id);
        const QString said = spokenText(post.post);
        if (!m_history.solved.isEmpty())
            m_history.solved.last().after.append(said);
        m_waiting.append(said);
        m_language = post.post.language;
    }

    void addOurs(const ThreadPost &post)
    {
        if (!post.post.replyTo || !m_theirs.contains(*post.post.replyTo))
            return;
        if (!m_waiting.isEmpty()) {
            m_history.last = waiting();
            m_history.solved.append({post.key, m_history.last, post.post.text, post.post.created, {}});
            m_earlier += m_waiting;
            m_waiting.clear();
        }
        m_asked = spokenText(post.post);
    }

    QuestionHistory take()
    {
        if (!m_waiting.isEmpty())
            m_history.last = waiting();
        return m_history;
    }

private:
    CustomerQuestion waiting() const
    {
        return {m_waiting.join(u'\n'), m_earlier.join(u'\n'), m_asked, m_language};
    }

    QuestionHistory m_history;
    QSet<PostId> m_theirs;
    QStringList m_waiting;
    QStringList m_earlier;
    QString m_asked;
    QString m_language;
};

}  // namespace

QuestionHistory questionHistory(const QList<ThreadPost> &posts, const IdentityId &customer)
{
    HistoryWriter writer;
    for (const ThreadPost &post : posts) {
        if (post.post.text.isEmpty() || post.isDeleted || post.isLetGo)
            continue;
        if (post.post.author == customer)
            writer.addCustomers(post);
        else if (post.ours)
            writer.addOurs(post);
    }
    return writer.take();
}

}  // namespace daisychain
