#pragma once

#include "core/desk/customer_row.h"
#include "core/desk/post.h"

#include <QSet>

namespace daisychain::store {

class Database;

/// Who was erased here, as keyed hashes alone: what ingest asks before it takes something in. A value, good
/// for the moment it was read.
///
/// An identity that was erased, and a post whose id says whose it is, go on under a name made from the hash:
/// so what others said to them still has something to hang from.
class ErasedNames final {
public:
    static ErasedNames readFrom(Database &database);

    bool isEmpty() const { return m_hashes.isEmpty(); }

    bool holds(const IdentityId &id) const;
    /// Whether who is in a row of a file was erased here: by its identity, or by any of handle, mail
    /// address and customer number.
    bool holds(const CustomerRow &row) const;
    /// What the store calls them: the id itself for everybody who was not erased.
    IdentityId inside(const IdentityId &id) const;
    PostId inside(const PostId &id) const;
    /// A version's label after the post was erased; it may be a hash of the text.
    QString inside(const QString &label) const;

    /// A text of others with the handles of who was erased masked; with a mask of one byte in Latin-1 a file
    /// keeps its length.
    QString masked(const QString &text, QChar with = QChar(0x2022)) const;
    /// What of a post by somebody else may be kept, and under which names.
    /// In what is said to them (`isToThem`, or it mentions them) their name goes too.
    PostFact masked(PostFact post, bool isToThem) const;
    ProfileFact masked(ProfileFact profile) const;
    /// Whether a fact is theirs: said by them, or in private with them.
    bool isTheirs(const PostFact &post) const;

    // Each adds one, here and to the file.
    void addIdentity(Database &database, const IdentityId &id);
    /// `beginning` up to and with a '/'.
    void addBeginning(Database &database, const QString &beginning);
    /// As maskedHandles() asks for it.
    void addName(Database &database, const QString &name);
    /// A word of their name, in lower case.
    void addWord(Database &database, const QString &word);

private:
    QByteArray hashOf(const QString &what) const;
    bool holdsName(const QString &name) const;
    bool mentionsThem(const PostFact &post) const;
    QString maskedHandle(const QString &handle) const;
    QString maskedToThem(const QString &text) const;
    void add(Database &database, const QString &what);
    QString nameOf(const QString &what) const;

    QByteArray m_key;
    QSet<QByteArray> m_hashes;
};

}  // namespace daisychain::store
