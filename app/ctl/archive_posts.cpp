#include "app/ctl/archive_posts.h"

#include "core/desk/address.h"
#include "core/desk/cell_value.h"
#include "core/text/find_entities.h"

#include <QSet>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

Failure invalid(const ArchivedPost &row, const QString &why)
{
    return Failure(Error{ErrorCode::Invalid, {row.place, why}});
}

std::optional<Instant> createdOf(const QString &text)
{
    for (const DateStyle style : {DateStyle::Iso, DateStyle::Archive}) {
        if (const auto moment = readMoment(text, style))
            return moment;
    }
    return std::nullopt;
}

/// The three characters that archives of tweets keep escaped.
QString unescaped(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

void addEntities(PostFact &post)
{
    for (const text::EntityRange &range : text::findMastodonEntities(post.text)) {
        const int start = int(range.start);
        const int length = int(range.end - range.start);
        const QString words = post.text.mid(start, length);
        if (range.kind == text::EntityKind::Link) {
            post.entities.append({EntityKind::Link, start, length, words});
        } else if (range.kind == text::EntityKind::Tag) {
            post.entities.append({EntityKind::Tag, start, length, words.mid(1)});
            if (!post.tags.contains(words.mid(1).toLower()))
                post.tags.append(words.mid(1).toLower());
        } else if (range.kind == text::EntityKind::Mention) {
            const IdentityId id = archivedIdentity(post.id.network, words.mid(1));
            post.entities.append({EntityKind::Mention, start, length, {}});
            post.mentions.append({id, words.mid(1), {}});
        }
    }
}

Result<PostFact> postOf(const ArchivedPost &row, Network network, Instant received)
{
    PostFact post;
    post.id = {network, numberText(row.id)};
    const QString author = row.author.trimmed();
    if (post.id.isNull() || author.isEmpty())
        return invalid(row, post.id.isNull() ? u"no id"_s : u"no author"_s);
    if (hasLostDigits(row.id) || hasLostDigits(row.replyTo))
        return invalid(row, u"\"%1\" lost its last digits in a spreadsheet"_s.arg(
                                hasLostDigits(row.id) ? row.id : row.replyTo));
    const auto created = createdOf(row.created.trimmed());
    if (!created)
        return invalid(row, u"\"%1\" is no time"_s.arg(row.created));
    post.author = archivedIdentity(network, author);
    post.created = clampedPostTime(*created, received);
    post.text = unescaped(row.text);
    post.language = row.language.trimmed();
    post.url = row.url.trimmed();
    if (const QString parent = numberText(row.replyTo); !parent.isEmpty())
        post.replyTo = PostId{network, parent};
    addEntities(post);
    return post;
}

/// Goes through the archive and hands over batches.
class ArchiveImport {
public:
    ArchiveImport(const QList<ImportTarget> &targets, const TakeFacts &take)
        : m_targets(targets)
        , m_take(take)
    {
        for (qsizetype i = 0; i < targets.size(); ++i) {
            const Account &account = targets[i].account;
            m_ours.insert(archivedIdentity(account.network, account.handle), i);
        }
        begin();
    }

    /// What our accounts said, and what they answered.
    Result<void> gather(const NextArchived &next)
    {
        for (;;) {
            const auto row = next();
            if (!row)
                return Failure(row.error());
            if (!*row)
                return {};
            m_ids.insert(numberText((*row)->id));
            const auto target = m_ours.constFind(archivedIdentity(network(), (*row)->author.trimmed()));
            if (target == m_ours.cend())
                continue;
            m_said.insert(numberText((*row)->id), *target);
            if (const QString parent = numberText((*row)->replyTo); !parent.isEmpty())
                m_answered.insert(parent, *target);
        }
    }

    Result<PostCount> run(const NextArchived &next)
    {
        for (;;) {
            const auto row = next();
            if (!row)
                return Failure(row.error());
            if (!*row)
                break;
            auto post = postOf(**row, network(), m_targets.first().received);
            if (!post)
                return Failure(post.error());
            add(std::move(*post));
            if (m_facts.posts.size() < PostsInBatch)
                continue;
            if (auto taken = flush((*row)->done); !taken)
                return Failure(taken.error());
        }
        if (auto taken = flush(1.0); !taken)
            return Failure(taken.error());
        return m_count;
    }

private:
    Network network() const { return m_targets.first().account.network; }

    void begin()
    {
        m_facts = {};
        m_facts.account = m_targets.first().account.id;
        m_facts.received = m_targets.first().received;
        m_known.clear();
    }

    Result<void> flush(double done)
    {
        FactBatch batch = std::move(m_facts);
        begin();
        return batch.isEmpty() ? Result<void>() : m_take(std::move(batch), done);
    }

    void add(PostFact post)
    {
        const auto ours = m_ours.constFind(post.author);
        addProfile(post.author);
        if (ours != m_ours.cend())
            post.author = m_targets[*ours].account.identity;
        QSet<qsizetype> concerned = concernedBy(post);
        for (PostMention &mention : post.mentions) {
            if (const auto target = m_ours.constFind(mention.identity); target != m_ours.cend()) {
                concerned.insert(*target);
                mention.identity = m_targets[*target].account.identity;
            }
        }
        if (ours == m_ours.cend() && !concerned.isEmpty()) {
            for (const qsizetype target : std::as_const(concerned))
                m_facts.caught.append({post.id, m_targets[target].stream, m_targets[target].received});
            ++m_count.mentions;
        }
        countParent(post);
        ++m_count.posts;
        m_facts.posts.append(std::move(post));
    }
    QSet<qsizetype> concernedBy(const PostFact &post) const
    {
        QSet<qsizetype> targets;
        if (const auto said = m_said.constFind(post.replyTo ? post.replyTo->globalId : QString());
            said != m_said.cend())
            targets.insert(*said);
        for (auto [at, end] = m_answered.equal_range(post.id.globalId); at != end; ++at)
            targets.insert(*at);
        return targets;
    }
    void addProfile(const IdentityId &author)
    {
        if (m_known.contains(author))
            return;
        m_known.insert(author);
        const auto ours = m_ours.constFind(author);
        ProfileFact profile;
        profile.handle = author.globalId.section(u':', 1);
        profile.id = ours == m_ours.cend() ? author : m_targets[*ours].account.identity;
        m_facts.profiles.append(profile);
    }
    void countParent(const PostFact &post)
    {
        if (!post.replyTo)
            return;
        ++m_count.answers;
        if (m_ids.contains(post.replyTo->globalId))
            ++m_count.parentsInFile;
    }

    const QList<ImportTarget> &m_targets;
    const TakeFacts &m_take;
    QHash<IdentityId, qsizetype> m_ours;
    QSet<QString> m_ids;
    QHash<QString, qsizetype> m_said;
    QMultiHash<QString, qsizetype> m_answered;
    QSet<IdentityId> m_known;
    FactBatch m_facts;
    PostCount m_count;
};

}  // namespace

IdentityId archivedIdentity(Network network, const QString &author)
{
    return handleIdentity(network, author);
}

Result<PostCount> readArchive(const OpenArchive &open, const QList<ImportTarget> &targets,
                              const TakeFacts &take)
{
    ArchiveImport archive(targets, take);
    const auto first = open();
    if (!first)
        return Failure(first.error());
    if (const auto gathered = archive.gather(*first); !gathered)
        return Failure(gathered.error());
    const auto second = open();
    if (!second)
        return Failure(second.error());
    return archive.run(*second);
}

}  // namespace daisychain::ctl
