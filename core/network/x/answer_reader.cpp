#include "core/network/x/answer_reader.h"

#include "core/network/x/problem_reader.h"

#include <algorithm>

namespace daisychain::network::x {

namespace {

ReplySetting replySettingOf(QStringView name)
{
    if (name.isEmpty() || name == u"everyone")
        return ReplySetting::Everyone;
    if (name == u"mentionedUsers" || name == u"mentioned_users")
        return ReplySetting::MentionedUsers;
    if (name == u"following")
        return ReplySetting::Following;
    if (name == u"subscribers")
        return ReplySetting::Subscribers;
    return name == u"verified" ? ReplySetting::Verified : ReplySetting::Unknown;
}

/// ISO 639-1 of X's `lang`. X keeps three names that the standard gave up, and has own ones ("und", "qme").
QString languageOf(const QString &lang)
{
    const QString language = lang.section(u'-', 0, 0).toLower();
    if (language == u"in")
        return QStringLiteral("id");
    if (language == u"iw")
        return QStringLiteral("he");
    if (language == u"ji")
        return QStringLiteral("yi");
    return language.size() == 2 ? language : QString();
}

/// What is withheld stands behind a warning in X's own terms: whose claim, or where.
QString warningOf(const PostSketch &sketch)
{
    if (!sketch.isWithheld)
        return {};
    const QString where =
        sketch.isCopyright ? QStringLiteral("copyright") : sketch.withheldIn.join(QStringLiteral(", "));
    return where.isEmpty() ? QStringLiteral("withheld") : QStringLiteral("withheld: ") + where;
}

}  // namespace

AnswerReader::AnswerReader(JsonReader &json, const ParseContext &context)
    : m_json(json)
    , m_context(context)
    , m_users(json)
{
    m_list.facts.account = context.account;
    m_list.facts.received = context.received;
}

bool AnswerReader::readField(quint64 name, JsonValue value, bool &isKnown)
{
    isKnown = true;
    switch (name) {
    case jsonName("includes"):
        return readIncludes(value);
    case jsonName("errors"):
        return readProblems(m_json, value, m_list.problems);
    case jsonName("meta"):
        return readMeta(value);
    default:
        isKnown = false;
        return true;
    }
}

bool AnswerReader::readIncludes(JsonValue value)
{
    QStringList ignored;
    return m_json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("users"):
            return m_users.readUsers(member, ignored);
        case jsonName("tweets"):
        case jsonName("posts"):
            return m_json.array(
                member, [&](JsonValue item) { return readPost(m_json, item, m_included.emplaceBack()); });
        case jsonName("media"):
            return readMediaTable(m_json, member, m_media);
        case jsonName("polls"):
            return readPollTable(m_json, member, m_polls);
        default:
            return m_json.skip(member);
        }
    });
}

bool AnswerReader::readMeta(JsonValue value)
{
    return m_json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("newest_id"):
            return m_json.text(member, m_list.page.newestId);
        case jsonName("oldest_id"):
            return m_json.text(member, m_list.page.oldestId);
        case jsonName("next_token"):
            return m_json.text(member, m_list.page.nextToken);
        case jsonName("result_count"):
            return m_json.count(member, m_list.page.resultCount);
        default:
            return m_json.skip(member);
        }
    });
}

void AnswerReader::learnEdits(const PostSketch &sketch)
{
    for (const QString &edit : sketch.history)
        m_firstEdit.insert(edit, sketch.history.first());
    if (sketch.id.isEmpty())
        return;
    m_firstEdit.insert(sketch.id, sketch.globalId());
    if (sketch.created)
        m_created.insert(sketch.id, *sketch.created);
    if (!sketch.authorId.isEmpty())
        m_authors.insert(sketch.id, {Network::X, sketch.authorId});
}

PostList AnswerReader::finish()
{
    for (const QList<PostSketch> *sketches : {&m_included, &m_listed}) {
        for (const PostSketch &sketch : *sketches)
            learnEdits(sketch);
    }
    m_list.facts.profiles = m_users.profiles();
    for (const PostSketch &sketch : std::as_const(m_included))
        addFact(sketch);
    for (const PostSketch &sketch : std::as_const(m_listed)) {
        addFact(sketch);
        m_list.posts.append(listed(sketch));
    }
    return std::move(m_list);
}

const PostMedia *AnswerReader::media(const QString &key) const
{
    const auto at = m_media.constFind(key);
    return at == m_media.constEnd() ? nullptr : &*at;
}

PostId AnswerReader::idOf(const QString &localId) const
{
    return {Network::X, m_firstEdit.value(localId)};
}

/// An edit is not a new post: where the first is in the answer, its time counts.
Instant AnswerReader::createdOf(const PostSketch &sketch) const
{
    const Instant own = sketch.created.value_or(m_context.received);
    return clampedPostTime(m_created.value(sketch.globalId(), own), m_context.received);
}

void AnswerReader::addFact(const PostSketch &sketch)
{
    const bool isPost = !sketch.id.isEmpty() && !sketch.authorId.isEmpty() && sketch.reposted.isEmpty();
    if (!isPost || m_done.contains(sketch.id))
        return;
    m_done.insert(sketch.id);
    fill(m_list.facts.posts.emplaceBack(), sketch);
}

void AnswerReader::fill(PostFact &post, const PostSketch &sketch) const
{
    post.id = {Network::X, sketch.globalId()};
    const qsizetype edit = sketch.history.indexOf(sketch.id);
    post.version.order = edit < 0 ? sketch.history.size() : edit;
    post.author = {Network::X, sketch.authorId};
    post.localId = sketch.id;
    post.replyToLocalId = sketch.repliedTo;
    if (const PostId parent = idOf(sketch.repliedTo); !parent.isNull())
        post.replyTo = parent;
    if (!sketch.quoted.isEmpty())
        post.quoted = PostId{Network::X, m_firstEdit.value(sketch.quoted, sketch.quoted)};
    post.created = createdOf(sketch);
    const UserReader::User *author = m_users.find(sketch.authorId);
    if (author != nullptr && author->isProtected)
        post.visibility = Visibility::Followers;
    post.contentWarning = warningOf(sketch);
    post.isSensitive = sketch.isSensitive || sketch.isWithheld;
    post.language = languageOf(sketch.language);
    const bool isNamed = author != nullptr && !author->profile.handle.isEmpty();
    post.url = profileUrl(isNamed ? author->profile.handle : QStringLiteral("i")) +
               QStringLiteral("/status/") + sketch.id;

    const bool isLong = !sketch.longText.isEmpty();
    const TextEntities &entities = isLong ? sketch.longEntities : sketch.entities;
    addMentions(post, entities);
    const QStringList unneeded = addAttachments(post, sketch, entities);
    PostText text = readPostText(isLong ? sketch.longText : sketch.text, entities, unneeded);
    post.text = std::move(text.text);
    post.entities = std::move(text.entities);
    for (const TagEntity &tag : entities.tags) {
        const QString name = tag.tag.toLower();
        if (!name.isEmpty() && !post.tags.contains(name))
            post.tags.append(name);
    }
}

void AnswerReader::addMentions(PostFact &post, const TextEntities &entities) const
{
    for (const MentionEntity &mention : entities.mentions) {
        const UserReader::User *user =
            mention.id.isEmpty() ? m_users.findByName(mention.username) : m_users.find(mention.id);
        const QString id = user == nullptr ? mention.id : user->profile.id.globalId;
        const PostMention named{{Network::X, id}, mention.username, id};
        if (!id.isEmpty() && !post.mentions.contains(named))
            post.mentions.append(named);
    }
}

/// Adds media and poll; gives the addresses in the text that stand only for what is shown anyway.
QStringList AnswerReader::addAttachments(PostFact &post, const PostSketch &sketch,
                                         const TextEntities &entities) const
{
    for (const QString &key : sketch.mediaKeys) {
        if (const PostMedia *found = media(key))
            post.media.append(*found);
    }
    for (const QString &id : sketch.pollIds) {
        if (m_polls.contains(id))
            post.poll = m_polls[id];
    }
    QStringList unneeded;
    for (const UrlEntity &url : entities.urls) {
        if (!url.mediaKey.isEmpty() && m_media.contains(url.mediaKey))
            unneeded.append(url.url);
        else if (m_authors.contains(sketch.quoted) &&
                 url.expanded.endsWith(QStringLiteral("/status/") + sketch.quoted))
            unneeded.append(url.url);
    }
    return unneeded;
}

ListedPost AnswerReader::listed(const PostSketch &sketch) const
{
    ListedPost listed;
    listed.localId = sketch.id;
    listed.actor = {Network::X, sketch.authorId};
    listed.created = clampedPostTime(sketch.created.value_or(m_context.received), m_context.received);
    listed.isRepost = !sketch.reposted.isEmpty();
    const QString shown = listed.isRepost ? sketch.reposted : sketch.id;
    if (m_done.contains(shown))
        listed.post = idOf(shown);
    listed.conversationId = sketch.conversationId;
    listed.replySetting = replySettingOf(sketch.replySetting);
    listed.editableUntil = sketch.editableUntil;
    return listed;
}

}  // namespace daisychain::network::x
