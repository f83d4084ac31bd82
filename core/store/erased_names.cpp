#include "core/store/erased_names.h"

#include "core/desk/address.h"
#include "core/desk/erasure.h"
#include "core/store/database.h"
#include "core/store/keyed_hash.h"
#include "core/text/handle_mask.h"

#include <algorithm>

namespace daisychain::store {

namespace {

/// So many beginnings of an id are looked at.
constexpr int MostParts = 8;

QString identityKey(const IdentityId &id)
{
    return QStringLiteral("i%1 %2").arg(int(id.network)).arg(id.globalId);
}

}  // namespace

ErasedNames ErasedNames::readFrom(Database &database)
{
    ErasedNames names;
    auto query = database.query("SELECT hash FROM erased");
    while (query.next())
        names.m_hashes.insert(query.bytes(0));
    if (!names.isEmpty())
        names.m_key = knownHashKey(database);
    return names;
}

QByteArray ErasedNames::hashOf(const QString &what) const
{
    return keyedHash(m_key, what);
}

QString ErasedNames::nameOf(const QString &what) const
{
    return ErasedId.toString() + QString::fromLatin1(hashOf(what).toHex());
}

bool ErasedNames::holds(const IdentityId &id) const
{
    return !isEmpty() && (isErased(id) || m_hashes.contains(hashOf(identityKey(id))));
}

bool ErasedNames::holds(const CustomerRow &row) const
{
    if (isEmpty())
        return false;
    const QStringList addresses{row.handle, row.mail};
    return holds(row.identity) || (!row.number.isEmpty() && holds(numberIdentity(row.number))) ||
           std::any_of(addresses.begin(), addresses.end(), [this](const QString &address) {
               const QString whole = address.toLower();
               // A handle without a server is a whole name on the networks that have such handles.
               return holdsName(whole) || (!whole.contains(u'@') && holdsName(u'@' + whole));
           });
}

IdentityId ErasedNames::inside(const IdentityId &id) const
{
    if (!holds(id) || isErased(id))
        return id;
    return {id.network, nameOf(identityKey(id))};
}

PostId ErasedNames::inside(const PostId &id) const
{
    if (isEmpty())
        return id;
    int parts = 0;
    for (qsizetype at = id.globalId.indexOf(u'/'); at >= 0 && parts < MostParts;
         at = id.globalId.indexOf(u'/', at + 1), ++parts) {
        if (m_hashes.contains(hashOf(u'b' + id.globalId.left(at + 1))))
            return {id.network, nameOf(u'p' + id.globalId)};
    }
    return id;
}

QString ErasedNames::inside(const QString &label) const
{
    return label.isEmpty() ? label : QString::fromLatin1(hashOf(u'v' + label).toHex());
}

bool ErasedNames::holdsName(const QString &name) const
{
    return m_hashes.contains(hashOf(u'n' + name));
}

QString ErasedNames::masked(const QString &text, QChar with) const
{
    if (isEmpty() || text.isEmpty())
        return text;
    return text::maskedHandles(text, [this](const QString &name) { return holdsName(name); }, with);
}

QString ErasedNames::maskedToThem(const QString &text) const
{
    const auto isTheirs = [this](const QString &word) { return m_hashes.contains(hashOf(u'w' + word)); };
    return text::maskedWords(masked(text), isTheirs);
}

/// Somebody else's handle, or theirs that somebody took over; others share the short form.
QString ErasedNames::maskedHandle(const QString &handle) const
{
    return holdsName(handle.toLower()) ? QString(handle.size(), QChar(0x2022)) : handle;
}

bool ErasedNames::mentionsThem(const PostFact &post) const
{
    return std::any_of(post.mentions.begin(), post.mentions.end(),
                       [this](const PostMention &mention) { return holds(mention.identity); });
}

PostFact ErasedNames::masked(PostFact post, bool isToThem) const
{
    isToThem = isToThem || mentionsThem(post);
    for (QString *text : {&post.text, &post.contentWarning})
        *text = isToThem ? maskedToThem(*text) : masked(*text);
    if (post.replyTo)
        post.replyTo = inside(*post.replyTo);
    if (post.quoted)
        post.quoted = inside(*post.quoted);
    for (PostEntity &entity : post.entities)
        entity.target = masked(entity.target);
    for (PostMention &mention : post.mentions) {
        if (holds(mention.identity))
            mention = {inside(mention.identity), {}, {}};
        else
            mention.handle = maskedHandle(mention.handle);
    }
    for (QString &tag : post.tags)
        tag = masked(tag);
    for (PostMedia &media : post.media)
        media.altText = isToThem ? maskedToThem(media.altText) : masked(media.altText);
    if (post.poll) {
        for (PollOption &option : post.poll->options)
            option.title = masked(option.title);
    }
    return post;
}

ProfileFact ErasedNames::masked(ProfileFact profile) const
{
    profile.handle = maskedHandle(profile.handle);
    for (QString *text : {&profile.displayName, &profile.bio})
        *text = masked(*text);
    return profile;
}

bool ErasedNames::isTheirs(const PostFact &post) const
{
    return holds(post.author) || (post.visibility == Visibility::Direct && mentionsThem(post));
}

void ErasedNames::add(Database &database, const QString &what)
{
    if (m_key.isEmpty())
        m_key = hashKey(database);
    const QByteArray hash = hashOf(what);
    m_hashes.insert(hash);
    database.query("INSERT OR IGNORE INTO erased (hash) VALUES (?)").bind(hash).run();
}

void ErasedNames::addIdentity(Database &database, const IdentityId &id)
{
    add(database, identityKey(id));
}

void ErasedNames::addBeginning(Database &database, const QString &beginning)
{
    add(database, u'b' + beginning);
}

void ErasedNames::addName(Database &database, const QString &name)
{
    add(database, u'n' + name);
}

void ErasedNames::addWord(Database &database, const QString &word)
{
    add(database, u'w' + word);
}

}  // namespace daisychain::store
