#include "core/store/export_sink.h"

#include "core/desk/action_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::store {

namespace {

using namespace Qt::StringLiterals;

QJsonObject jsonOf(const ProfileFact &profile)
{
    return {{u"network"_s, networkName(profile.id.network)},
            {u"id"_s, profile.id.globalId},
            {u"handle"_s, profile.handle},
            {u"name"_s, profile.displayName},
            {u"url"_s, profile.url},
            {u"avatar"_s, profile.avatarUrl},
            {u"bio"_s, profile.bio},
            {u"isBot"_s, profile.isBot}};
}

QJsonArray picturesOf(const QList<PostMedia> &media)
{
    QJsonArray list;
    for (const PostMedia &one : media)
        list.append(QJsonObject{{u"url"_s, one.url}, {u"altText"_s, one.altText}});
    return list;
}

QJsonObject jsonOf(const ThreadPost &post)
{
    const PostFact &fact = post.post;
    QJsonArray older;
    for (const OlderVersion &version : post.olderVersions)
        older.append(QJsonObject{{u"text"_s, version.text},
                                 {u"contentWarning"_s, version.contentWarning},
                                 {u"pictures"_s, picturesOf(version.media)}});
    QJsonArray poll;
    if (fact.poll) {
        for (const PollOption &option : fact.poll->options)
            poll.append(option.title);
    }
    return {{u"id"_s, fact.id.globalId},
            {u"created"_s, isoText(fact.created)},
            {u"by"_s, post.author.handle},
            {u"isOurs"_s, post.ours.has_value()},
            {u"replyTo"_s, fact.replyTo ? QJsonValue(fact.replyTo->globalId) : QJsonValue()},
            {u"url"_s, fact.url},
            {u"visibility"_s, visibilityName(fact.visibility)},
            {u"text"_s, fact.text},
            {u"contentWarning"_s, fact.contentWarning},
            {u"language"_s, fact.language},
            {u"tags"_s, QJsonArray::fromStringList(fact.tags)},
            {u"pictures"_s, picturesOf(fact.media)},
            {u"poll"_s, poll},
            {u"olderVersions"_s, older},
            {u"isDeletedAtSource"_s, post.isDeleted},
            {u"isLetGo"_s, post.isLetGo}};
}

QJsonObject jsonOf(const JournalEntry &entry)
{
    const Action &action = entry.action;
    return {{u"id"_s, action.id.text()},
            {u"at"_s, isoText(action.at)},
            {u"by"_s, entry.actorName},
            {u"kind"_s, actionKindName(action.payload)},
            {u"isInternal"_s, isInternal(action.payload)},
            {u"stands"_s, entry.isActive},
            {u"content"_s, QJsonDocument::fromJson(encodePayload(action.payload)).object()}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// One line a post or decision, so that the file is as long as it must be and nothing is held.
class JsonExport final : public ExportSink {
public:
    explicit JsonExport(QIODevice &out)
        : m_out(out)
    {
    }

    void head(const ExportedCustomer &customer, Instant now) override;
    void beginConversation(const ExportedConversation &conversation) override;
    void beginOtherPosts() override;
    void post(const ThreadPost &post) override { item(Part::Posts, jsonOf(post)); }
    void decision(const JournalEntry &entry) override { item(Part::Decisions, jsonOf(entry)); }
    void end() override;

private:
    enum class Part { Posts, Decisions };
    void item(Part part, const QJsonObject &object);
    void closePart();
    void closeConversations();

    QIODevice &m_out;
    std::optional<Part> m_part;  ///< the list that is open
    int m_conversations = 0;
    bool m_areConversationsOpen = true;
};

void JsonExport::head(const ExportedCustomer &customer, Instant now)
{
    QJsonArray identities;
    for (const ProfileFact &profile : customer.identities)
        identities.append(jsonOf(profile));
    QJsonArray details;
    for (const StandingDetail &one : customer.details)
        details.append(QJsonObject{{u"field"_s, detailFieldName(one.detail.field)},
                                   {u"name"_s, one.detail.name},
                                   {u"value"_s, one.detail.value}});
    const QJsonObject head{{u"format"_s, u"daisychain-customer"_s},
                           {u"version"_s, 1},
                           {u"exported"_s, isoText(now)},
                           {u"identities"_s, identities},
                           {u"details"_s, details}};
    m_out.write(compact(head).chopped(1));
}

/// Decisions about the whole customer come before the first conversation, in the outer object.
void JsonExport::item(Part part, const QJsonObject &object)
{
    if (m_part == part) {
        m_out.write(",\n");
    } else {
        closePart();
        m_out.write(part == Part::Posts ? ",\n\"posts\":[\n" : ",\n\"decisions\":[\n");
        m_part = part;
    }
    m_out.write(compact(object));
}

void JsonExport::closePart()
{
    if (m_part)
        m_out.write("]");
    m_part.reset();
}

void JsonExport::beginConversation(const ExportedConversation &conversation)
{
    closePart();
    m_out.write(m_conversations++ == 0 ? ",\n\"conversations\":[\n" : "},\n");
    const QJsonObject head{{u"id"_s, conversation.handle},
                           {u"network"_s, networkName(conversation.network)},
                           {u"isPrivate"_s, conversation.isPrivate},
                           {u"status"_s, conversation.status}};
    m_out.write(compact(head).chopped(1));
}

void JsonExport::closeConversations()
{
    closePart();
    if (!m_areConversationsOpen)
        return;
    m_areConversationsOpen = false;
    m_out.write(m_conversations > 0 ? "}]" : ",\n\"conversations\":[]");
}

void JsonExport::beginOtherPosts()
{
    closeConversations();
}

void JsonExport::end()
{
    closeConversations();
    m_out.write("}\n");
}

}  // namespace

bool isInternal(const ActionPayload &payload)
{
    return !std::holds_alternative<HandOver>(payload) && !std::holds_alternative<Sent>(payload) &&
           !std::holds_alternative<Like>(payload) && !std::holds_alternative<Promise>(payload) &&
           !std::holds_alternative<Gesture>(payload);
}

std::unique_ptr<ExportSink> jsonExport(QIODevice &out)
{
    return std::make_unique<JsonExport>(out);
}

}  // namespace daisychain::store
