#include "app/ctl/csv_posts.h"

#include "app/ctl/csv_rows.h"
#include "core/text/find_entities.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <array>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

enum Column { Id, Author, Created, Text, ReplyTo, Language, Url, Columns };

struct ColumnNames {
    Column column;
    const char *names;
    bool isRequired;
};

constexpr std::array ColumnTable{
    ColumnNames{Id, "id tweet_id post_id status_id", true},
    ColumnNames{Author, "author author_id user username screen_name handle", true},
    ColumnNames{Created, "created created_at date time timestamp", true},
    ColumnNames{Text, "text content body", true},
    ColumnNames{ReplyTo, "reply_to in_response_to_tweet_id in_reply_to in_reply_to_id in_reply_to_status_id",
                false},
    ColumnNames{Language, "language lang", false},
    ColumnNames{Url, "url link", false},
};

Failure invalid(int line, const QString &why)
{
    return Failure(Error{ErrorCode::Invalid, {u"line %1"_s.arg(line), why}});
}

std::optional<Instant> createdOf(const QString &text)
{
    if (const auto instant = parseInstant(text.toUtf8()))
        return instant;
    // X's own form: "Tue Oct 31 22:10:47 +0000 2017".
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 6)
        return std::nullopt;
    const QDateTime time = QLocale::c().toDateTime(
        u"%1 %2 %3 %4"_s.arg(words[2], words[1], words[5], words[3]), u"d MMM yyyy HH:mm:ss"_s);
    const QString &offset = words[4];
    bool isNumber = false;
    const int hoursMinutes = offset.mid(1).toInt(&isNumber);
    if (!time.isValid() || !isNumber || offset.size() != 5)
        return std::nullopt;
    const int seconds = (hoursMinutes / 100 * 60 + hoursMinutes % 100) * 60 * (offset[0] == u'-' ? -1 : 1);
    return Instant{QDateTime(time.date(), time.time(), Qt::OffsetFromUTC, seconds).toMSecsSinceEpoch()};
}

/// The three characters that archives of tweets keep escaped.
QString unescaped(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

/// Goes through the file once.
class CsvPosts {
public:
    CsvPosts(QByteArrayView csv, const ImportTarget &target)
        : m_rows(csv)
        , m_bytes(std::max<double>(1, double(csv.size())))
        , m_target(target)
    {
    }

    /// Where the columns are.
    Result<void> readHead()
    {
        const auto head = m_rows.next();
        if (!head)
            return Failure(head.error());
        if (!*head)
            return invalid(1, u"the file is empty"_s);
        m_columnCount = (*head)->size();
        for (const ColumnNames &known : ColumnTable) {
            const QStringList names = QString::fromLatin1(known.names).split(u' ');
            for (qsizetype i = 0; i < (*head)->size(); ++i) {
                if (m_places[known.column] < 0 && names.contains((*head)->at(i).trimmed().toLower()))
                    m_places[known.column] = i;
            }
            if (known.isRequired && m_places[known.column] < 0)
                return invalid(m_rows.line(), u"there is no column \"%1\""_s.arg(names.first()));
        }
        return {};
    }

    /// The next post; nothing at the end.
    Result<std::optional<PostFact>> next()
    {
        auto row = m_rows.next();
        if (!row)
            return Failure(row.error());
        if (!*row)
            return std::optional<PostFact>();
        if ((*row)->size() != m_columnCount)
            return invalid(m_rows.line(),
                           u"%1 fields where the first row has %2"_s.arg((*row)->size()).arg(m_columnCount));
        auto post = postOf(**row);
        if (!post)
            return Failure(post.error());
        return std::optional(std::move(*post));
    }

    double done() const { return double(m_rows.offset()) / m_bytes; }

private:
    QString field(const QStringList &row, Column column) const
    {
        return m_places[column] < 0 ? QString() : row[m_places[column]];
    }

    Result<PostFact> postOf(const QStringList &row) const
    {
        const Network network = m_target.account.network;
        PostFact post;
        post.id = {network, field(row, Id).trimmed()};
        const QString author = field(row, Author).trimmed();
        if (post.id.isNull() || author.isEmpty())
            return invalid(m_rows.line(), post.id.isNull() ? u"no id"_s : u"no author"_s);
        const auto created = createdOf(field(row, Created).trimmed());
        if (!created)
            return invalid(m_rows.line(), u"\"%1\" is no time"_s.arg(field(row, Created)));
        post.author = csvIdentity(network, author);
        post.created = clampedPostTime(*created, m_target.received);
        post.text = unescaped(field(row, Text));
        post.language = field(row, Language).trimmed();
        post.url = field(row, Url).trimmed();
        if (const QString parent = field(row, ReplyTo).trimmed(); !parent.isEmpty())
            post.replyTo = PostId{network, parent};
        addEntities(post);
        return post;
    }

    static void addEntities(PostFact &post)
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
                const IdentityId id = csvIdentity(post.id.network, words.mid(1));
                post.entities.append({EntityKind::Mention, start, length, {}});
                post.mentions.append({id, words.mid(1), {}});
            }
        }
    }

    CsvRows m_rows;
    const double m_bytes;
    const ImportTarget &m_target;
    std::array<qsizetype, Columns> m_places{-1, -1, -1, -1, -1, -1, -1};
    qsizetype m_columnCount = 0;
};

/// Goes through the file and hands over batches. `ownPosts` gathers what we said; a mention is also what
/// answers one of those.
class CsvImport {
public:
    CsvImport(const ImportTarget &target, const TakeFacts &take)
        : m_target(target)
        , m_take(take)
        , m_us(csvIdentity(target.account.network, target.account.handle))
    {
        begin();
    }

    Result<PostCount> run(QByteArrayView csv)
    {
        if (auto gathered = gather(csv); !gathered)
            return Failure(gathered.error());
        CsvPosts posts(csv, m_target);
        if (auto head = posts.readHead(); !head)
            return Failure(head.error());
        for (;;) {
            auto post = posts.next();
            if (!post)
                return Failure(post.error());
            if (!*post)
                break;
            add(std::move(**post));
            if (m_facts.posts.size() >= PostsInBatch) {
                if (auto taken = flush(posts.done()); !taken)
                    return Failure(taken.error());
            }
        }
        if (auto taken = flush(1.0); !taken)
            return Failure(taken.error());
        return m_count;
    }

private:
    Result<void> gather(QByteArrayView csv)
    {
        CsvPosts posts(csv, m_target);
        if (auto head = posts.readHead(); !head)
            return head;
        for (;;) {
            const auto post = posts.next();
            if (!post)
                return Failure(post.error());
            if (!*post)
                return {};
            if ((*post)->author == m_us)
                m_ownPosts.insert((*post)->id.globalId);
        }
    }

    void begin()
    {
        m_facts = {};
        m_facts.account = m_target.account.id;
        m_facts.received = m_target.received;
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
        const bool isOurs = post.author == m_us;
        if (!m_known.contains(post.author)) {
            m_known.insert(post.author);
            ProfileFact profile;
            profile.handle = post.author.globalId.section(u':', 1);
            profile.id = isOurs ? m_target.account.identity : post.author;
            m_facts.profiles.append(profile);
        }
        if (isOurs)
            post.author = m_target.account.identity;
        bool isMention = post.replyTo && m_ownPosts.contains(post.replyTo->globalId);
        for (PostMention &mention : post.mentions) {
            if (mention.identity != m_us)
                continue;
            mention.identity = m_target.account.identity;
            isMention = true;
        }
        if (isMention && !isOurs) {
            m_facts.caught.append({post.id, m_target.stream, m_target.received});
            ++m_count.mentions;
        }
        ++m_count.posts;
        m_facts.posts.append(std::move(post));
    }

    const ImportTarget &m_target;
    const TakeFacts &m_take;
    const IdentityId m_us;
    QSet<QString> m_ownPosts;
    QSet<IdentityId> m_known;
    FactBatch m_facts;
    PostCount m_count;
};

}  // namespace

IdentityId csvIdentity(Network network, const QString &author)
{
    const QString name = author.startsWith(u'@') ? author.mid(1) : author;
    return {network, u"handle:"_s + name.toLower()};
}

Result<PostCount> readCsvPosts(QByteArrayView csv, const ImportTarget &target, const TakeFacts &take)
{
    return CsvImport(target, take).run(csv);
}

}  // namespace daisychain::ctl
