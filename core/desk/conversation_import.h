#pragma once

#include "core/base/result.h"
#include "core/desk/customer_import.h"
#include "core/desk/past_conversation.h"

#include <QFuture>

namespace daisychain {

/// A conversation of the file, and what it is for the desk.
struct PastMatch {
    int line = 0;
    QString conversation;         ///< the ticket's number
    QString customer;             ///< as the file calls them
    std::optional<MatchedBy> by;  ///< nothing: nobody had heard of them
    qint64 messages = 0;
    qint64 added = 0;     ///< of those; 0: all of it is here
    bool isNew = false;   ///< nothing of it was here
    bool isOpen = false;  ///< was not solved where it was held

    bool operator==(const PastMatch &) const = default;
};

struct ConversationImportReport {
    qint64 conversations = 0;  ///< that could be read
    qint64 messages = 0;       ///< in those
    qint64 added = 0;          ///< conversations of which nothing was here
    qint64 changed = 0;        ///< of which something was
    qint64 same = 0;           ///< of which all was
    qint64 refused = 0;        ///< conversations that turned out to be two customers'
    qint64 customers = 0;      ///< nobody had heard of
    qint64 open = 0;           ///< were not solved where they were held; they are done here as well
    QList<PastMatch> matches;  ///< the first MostNamedMatches
    StoreVersion version;
};

/// Where conversations come from, and who is told. Threads: as CustomerSource.
class ConversationSource {
public:
    virtual ~ConversationSource();

    /// The next conversation that can be read; nothing at the end.
    virtual std::optional<PastConversation> next() = 0;
    /// The conversation given last can't be taken; a sentence says why.
    virtual void refuse(const QString &why) = 0;
    /// Asked now and then. False: give up.
    virtual bool goesOn() = 0;
};

/// Takes in conversations that were held elsewhere. They are done "before Daisychain".
///
/// Threads: call from any; futures end on a store thread. Errors: Storage; Cancelled when the source gave up,
/// and then nothing is changed.
class ConversationImporter {
public:
    virtual ~ConversationImporter();

    /// What import() would do, counted the same. Changes nothing.
    virtual QFuture<Result<ConversationImportReport>> preview(ConversationSource &source, Account own) = 0;
    /// All of it or nothing, whatever happens meanwhile. `own` (pastAccount()) is added to the desk.
    virtual QFuture<Result<ConversationImportReport>> import(ConversationSource &source, Account own,
                                                             PersonId by, Instant at) = 0;
};

}  // namespace daisychain
