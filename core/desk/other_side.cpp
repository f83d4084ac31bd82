#include "core/desk/other_side.h"

#include <QHash>

namespace daisychain {

namespace {

/// What was sent into private from here, by its posts.
QList<PostId> sentInPrivate(const QList<JournalEntry> &journal)
{
    QHash<ReplyId, Visibility> visibility;
    QList<PostId> posts;
    for (const JournalEntry &entry : journal) {
        if (const auto *handOver = std::get_if<HandOver>(&entry.action.payload))
            visibility.insert(handOver->reply, handOver->visibility);
        const auto *sent = std::get_if<Sent>(&entry.action.payload);
        if (sent != nullptr && visibility.value(sent->reply) == Visibility::Direct)
            posts.prepend(sent->post);
    }
    return posts;
}

}  // namespace

QList<ConversationSubject> otherSides(const ConversationView &view, const QList<JournalEntry> &journal)
{
    QList<ConversationSubject> sides;
    if (!view.privateAccount) {
        for (const PostId &post : sentInPrivate(journal))
            sides.append({post, view.customer});
        return sides;
    }
    for (const JournalEntry &entry : journal) {
        if (const auto *began = std::get_if<BeganInPublic>(&entry.action.payload))
            sides.prepend({began->from, view.customer});
    }
    return sides;
}

}  // namespace daisychain
