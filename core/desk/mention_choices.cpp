#include "core/desk/mention_choices.h"

#include "core/text/fuzzy.h"

#include <QSet>

#include <algorithm>

namespace daisychain {

namespace {

constexpr qsizetype LongestHandle = 300;
constexpr qsizetype LongestName = 100;
constexpr qsizetype LongestQuery = 60;

/// Gathers those who may be named, each once.
class Choices {
public:
    Choices(const Account &speaker)
        : m_speaker(speaker)
    {
        m_seen.insert(speaker.identity);
    }

    void add(const IdentityId &identity, const QString &handle, const QString &name, MentionChoice::Part part)
    {
        if (m_choices.size() >= MostMentionChoices || m_seen.contains(identity) || !isHandle(handle))
            return;
        m_seen.insert(identity);
        m_choices.append({identity, u'@' + handle, name.left(LongestName), part});
    }
    const QList<MentionChoice> &all() const { return m_choices; }

private:
    /// Whether the network makes one mention of it, whole.
    bool isHandle(const QString &handle) const
    {
        if (handle.isEmpty() || handle.size() > LongestHandle)
            return false;
        const auto found = text::findEntities(m_speaker.limits.measureRule, QString(u'@' + handle));
        return found == QList{text::EntityRange{text::EntityKind::Mention, 0, handle.size() + 1}};
    }

    const Account &m_speaker;
    QSet<IdentityId> m_seen;
    QList<MentionChoice> m_choices;
};

/// Name and handle together decide, but a handle's beginning is what people type.
std::optional<int> scoreOf(const MentionChoice &choice, const QString &query)
{
    const auto byHandle = text::fuzzyScore(query, choice.text.sliced(1).left(LongestName));
    const auto byName = text::fuzzyScore(query, choice.name);
    if (byHandle && byName)
        return std::max(*byHandle, *byName);
    return byHandle ? byHandle : byName;
}

}  // namespace

QList<MentionChoice> mentionChoices(const ConversationDetail &detail, const QList<Account> &ours,
                                    const Account &speaker, Visibility visibility)
{
    Choices choices(speaker);
    const QueueRow &head = detail.head;
    choices.add(head.view.customer, head.customerHandle, head.customerName, MentionChoice::Part::Customer);
    if (visibility == Visibility::Direct)
        return choices.all();
    QSet<IdentityId> own;
    for (const Account &account : ours)
        own.insert(account.identity);
    for (auto post = detail.posts.crbegin(); post != detail.posts.crend(); ++post) {
        if (!own.contains(post->post.author))
            choices.add(post->post.author, post->author.handle, post->author.displayName,
                        MentionChoice::Part::Wrote);
    }
    for (auto post = detail.posts.crbegin(); post != detail.posts.crend(); ++post) {
        for (const PostMention &mention : post->post.mentions) {
            if (!own.contains(mention.identity))
                choices.add(mention.identity, mention.handle, {}, MentionChoice::Part::Named);
        }
    }
    for (const Account &account : ours) {
        if (account.network == speaker.network)
            choices.add(account.identity, account.handle, account.displayName, MentionChoice::Part::Ours);
    }
    return choices.all();
}

QList<MentionChoice> findMentions(const QList<MentionChoice> &choices, const QString &query)
{
    QList<std::pair<int, const MentionChoice *>> found;
    for (const MentionChoice &choice : choices) {
        if (const auto score = scoreOf(choice, query.left(LongestQuery)))
            found.append({*score, &choice});
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<int, const MentionChoice *>::first);
    QList<MentionChoice> best;
    for (const auto &[score, choice] : found)
        best.append(*choice);
    return best;
}

}  // namespace daisychain
