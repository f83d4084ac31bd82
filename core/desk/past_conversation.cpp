#include "core/desk/past_conversation.h"

#include "core/desk/address.h"
#include "core/text/find_entities.h"

#include <QSet>

#include <algorithm>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView Past = u"past:";

/// A part of an id, without what divides its parts.
QString idPart(QString text)
{
    return text.replace(u'%', u"%25"_s).replace(u'/', u"%2F"_s);
}

/// A message among its neighbours; `message` is null for one that is here already.
struct Link {
    KnownPast post;
    const PastMessage *message = nullptr;
};

bool isBefore(const Link &a, const Link &b)
{
    if (a.post.created != b.post.created)
        return a.post.created < b.post.created;
    const int lineA = a.message != nullptr ? a.message->line : 0;
    const int lineB = b.message != nullptr ? b.message->line : 0;
    return lineA != lineB ? lineA < lineB : a.post.id < b.post.id;
}

/// What each link answers: ours the customer's last before it, the others the first of all. So no thread is
/// deeper than three, however long. Nothing for the first, unless an older file began later.
QList<std::optional<PostId>> parentsOf(const QList<Link> &chain)
{
    QList<std::optional<PostId>> parents;
    const auto known = std::ranges::find(chain, nullptr, &Link::message);
    std::optional<PostId> said;
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const KnownPast &post = chain[i].post;
        if (i == 0)
            parents.append(known == chain.end() || known == chain.begin() ? std::nullopt
                                                                          : std::optional(known->post.id));
        else
            parents.append(post.isOurs && said ? said : std::optional(chain.first().post.id));
        if (!post.isOurs)
            said = post.id;
    }
    return parents;
}

void addLinks(PostFact &post)
{
    for (const text::EntityRange &range : text::findMastodonEntities(post.text)) {
        if (range.kind != text::EntityKind::Link)
            continue;
        const int length = int(range.end - range.start);
        post.entities.append(
            {EntityKind::Link, int(range.start), length, post.text.mid(range.start, length)});
    }
}

class Recorder {
public:
    Recorder(const PastConversation &conversation, const Account &own, PersonId by, Instant now)
        : m_conversation(conversation)
        , m_own(own)
        , m_by(by)
        , m_now(now)
        , m_prefix(pastPrefix(own, conversation))
    {
    }

    PastRecord record(const QList<KnownPast> &known)
    {
        const QList<Link> chain = chainOf(known);
        m_record.facts.account = m_own.id;
        m_record.facts.received = m_now;
        const QList<std::optional<PostId>> parents = parentsOf(chain);
        for (qsizetype i = 0; i < chain.size(); ++i) {
            if (chain[i].message != nullptr)
                m_record.facts.posts.append(postOf(chain[i], parents[i], i == 0));
        }
        const auto theirs = std::ranges::find_if(chain, [](const Link &link) { return !link.post.isOurs; });
        if (!chain.isEmpty())
            m_record.anchor = (theirs == chain.end() ? chain.begin() : theirs)->post.id;
        if (m_record.anchor.isNull())
            return m_record;
        addNotes();
        if (!m_record.facts.posts.isEmpty()) {
            addProfile();
            addDone(chain);
        }
        return m_record;
    }

private:
    PostId idOf(const PastMessage &message) const
    {
        return {m_conversation.customer.identity.network, m_prefix + pastTail(message)};
    }
    QList<Link> chainOf(const QList<KnownPast> &known) const
    {
        QList<Link> chain;
        QSet<PostId> ids;
        for (const KnownPast &post : known) {
            ids.insert(post.id);
            chain.append({post, nullptr});
        }
        for (const PastMessage &message : m_conversation.messages) {
            const PostId id = idOf(message);
            if (message.isNote || ids.contains(id))
                continue;
            ids.insert(id);
            chain.append({{id, clampedPostTime(message.created, m_now), message.isOurs}, &message});
        }
        std::ranges::sort(chain, isBefore);
        return chain;
    }
    PostFact postOf(const Link &link, const std::optional<PostId> &parent, bool isFirst) const
    {
        const PastMessage &message = *link.message;
        const IdentityId &customer = m_conversation.customer.identity;
        PostFact post;
        post.id = link.post.id;
        post.author = message.isOurs ? m_own.identity : customer;
        post.replyTo = parent;
        post.created = link.post.created;
        post.visibility = customer.network == Network::Address ? Visibility::Direct : Visibility::Public;
        post.text = isFirst ? firstText(message.text) : message.text;
        post.language = message.language;
        post.url = message.url;
        if (isFirst)
            post.tags = m_conversation.tags;
        const QString called =
            m_conversation.customer.handle.isEmpty() ? addressText(customer) : m_conversation.customer.handle;
        post.mentions.append(message.isOurs ? PostMention{customer, called, {}}
                                            : PostMention{m_own.identity, m_own.handle, {}});
        addLinks(post);
        return post;
    }
    /// With the subject, which says what it is all about.
    QString firstText(const QString &text) const
    {
        const QString &subject = m_conversation.subject;
        if (subject.isEmpty() || text.startsWith(subject))
            return text;
        return text.isEmpty() ? subject : subject + u"\n\n"_s + text;
    }
    void addProfile()
    {
        ProfileFact profile;
        profile.id = m_conversation.customer.identity;
        const QString &handle = m_conversation.customer.handle;
        profile.handle = handle.isEmpty() ? addressText(profile.id) : handle;
        profile.displayName = m_conversation.name;
        m_record.facts.profiles.append(profile);
    }
    Action made(const QByteArray &name, Instant at, ActionPayload payload) const
    {
        return {ActionId{uuidFromName(name)},
                m_by,
                at,
                Audience::Desk,
                ConversationSubject{m_record.anchor, m_conversation.customer.identity},
                std::move(payload)};
    }
    void addNotes()
    {
        for (const PastMessage &message : m_conversation.messages) {
            if (!message.isNote)
                continue;
            const QByteArray name = "past note\n" + m_prefix.toUtf8() + pastTail(message).toUtf8();
            const QString text =
                message.author.isEmpty() ? message.text : message.author + u": "_s + message.text;
            m_record.actions.append(made(name, clampedPostTime(message.created, m_now), Note{text}));
        }
    }
    /// Named after what is new, so that it is made once for it.
    void addDone(const QList<Link> &chain)
    {
        QByteArray name = "past done";
        Seen seen;
        for (const Link &link : chain) {
            if (!link.post.isOurs)
                seen.append({link.post.id, {}});
            if (link.message != nullptr)
                name += '\n' + link.post.id.globalId.toUtf8();
        }
        m_record.actions.append(made(name, m_now, Done{seen, DoneReason::BeforeDaisychain}));
    }

    const PastConversation &m_conversation;
    const Account &m_own;
    const PersonId m_by;
    const Instant m_now;
    const QString m_prefix;
    PastRecord m_record;
};

}  // namespace

Account pastAccount(const QString &name)
{
    const QString called = name.simplified().left(MostPastId);
    Account account;
    account.network = Network::Address;
    account.handle = called.startsWith(u'@') ? called.mid(1) : called;
    account.displayName = account.handle;
    account.identity = {Network::Address, Past.toString() + account.handle.toLower()};
    account.id = accountIdFor(account.identity);
    account.limits.isReadOnly = true;
    return account;
}

bool isPast(const Account &account)
{
    return account.network == Network::Address;
}

QString pastPrefix(const Account &own, const PastConversation &conversation)
{
    return Past.toString() + idPart(own.handle.toLower()) + u'/' + idPart(conversation.id) + u'/';
}

QString pastTail(const PastMessage &message)
{
    if (!message.id.isEmpty())
        return idPart(message.id);
    const QByteArray said = QByteArray::number(message.created.ms) + (message.isOurs ? "\nours\n" : "\n\n") +
                            message.text.toUtf8();
    return uuidFromName(said).toString(QUuid::WithoutBraces);
}

PastRecord pastRecord(const PastConversation &conversation, const Account &own, const QList<KnownPast> &known,
                      PersonId by, Instant now)
{
    return Recorder(conversation, own, by, now).record(known);
}

}  // namespace daisychain
