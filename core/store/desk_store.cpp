#include "core/store/desk_store.h"

#include "core/store/fact_writer.h"
#include "core/store/migrator.h"
#include "core/store/stored_absence.h"
#include "core/store/stored_awaited.h"
#include "core/store/stored_conversation_import.h"
#include "core/store/stored_conversations.h"
#include "core/store/stored_coverage.h"
#include "core/store/stored_customer_import.h"
#include "core/store/stored_customers.h"
#include "core/store/stored_directory.h"
#include "core/store/stored_drafts.h"
#include "core/store/stored_erasure.h"
#include "core/store/stored_export.h"
#include "core/store/stored_gestures.h"
#include "core/store/stored_likeness.h"
#include "core/store/stored_likes.h"
#include "core/store/stored_outbox.h"
#include "core/store/stored_post_changes.h"
#include "core/store/stored_posts.h"
#include "core/store/stored_promises.h"
#include "core/store/stored_queue.h"
#include "core/store/stored_search.h"
#include "core/store/stored_snippets.h"
#include "core/store/stored_solved.h"
#include "core/store/stored_state.h"
#include "core/store/stored_streams.h"
#include "core/store/stored_upkeep.h"
#include "core/store/stored_usage.h"
#include "core/store/token_source.h"

namespace daisychain::store {

// In this order: services end before the connections, those before the board they tell.
struct DeskStore::Services {
    Services(const QString &file, const TokenSource &tokens, const Rules *rules)
        : connections(file, tokens, rules, board)
    {
    }

    NoticeBoard board;
    Connections connections;
    FactWriter facts{connections};
    JournalWriter journal{connections};
    StoredDrafts drafts{connections};
    StoredOutbox outbox{connections};
    StoredPostChanges postChanges{connections};
    StoredDirectory directory{connections};
    StoredCoverage coverage{connections};
    StoredState state{connections};
    StoredLikes likes{connections};
    StoredLikeness likeness{connections};
    StoredUpkeep upkeep{connections};
    StoredErasure erasure{connections};
    StoredUsage usage{connections};
    StoredQueue queue{connections};
    StoredConversations conversations{connections};
    StoredCustomers customers{connections};
    StoredConversationImport conversationImport{connections};
    StoredCustomerImport customerImport{connections};
    StoredExport customerExport{connections};
    StoredPromises promises{connections};
    StoredGestures gestures{connections};
    StoredPosts posts{connections};
    StoredSearch search{connections};
    StoredSnippets snippets{connections};
    StoredSolved solved{connections};
    StoredAwaited awaited{connections};
    StoredStreams streams{connections};
    StoredAbsence absence{connections};
};

namespace {

/// The index holds what this version of the tokens makes; another's rows could not even be taken out.
Result<void> renewIndex(Database &database, const TokenSource &tokens)
{
    const QString wanted = QString::number(tokens.version());
    const QString present = database.value(
        QStringLiteral("SELECT CAST(value AS TEXT) FROM desk_state WHERE name = 'search/tokens'"));
    if (present == wanted && !database.failure())
        return {};
    WriteUnit unit(database, tokens);
    unit.search.rebuild();
    unit.customers.rebuild();
    database.query("INSERT OR REPLACE INTO desk_state (name, value) VALUES ('search/tokens', ?)")
        .bind(wanted.toUtf8())
        .run();
    return unit.finish();
}

}  // namespace

DeskStore::DeskStore(const QString &file, const TokenSource &tokens, const Rules *rules)
    : m_services(std::make_unique<Services>(file, tokens, rules))
{
}

DeskStore::~DeskStore() = default;

Result<std::unique_ptr<DeskStore>> DeskStore::open(const QString &file, Schema schema,
                                                   const TokenSource &tokens, const Rules *rules)
{
    {
        auto database = Database::open(file, OpenMode::ReadWrite);
        if (!database)
            return Failure(database.error());
        const auto migrations = deskMigrations();
        const auto ready =
            schema == Schema::Migrate ? migrate(**database, migrations) : checkSchema(**database, migrations);
        if (!ready)
            return Failure(ready.error());
        if (schema == Schema::Migrate) {
            if (auto renewed = renewIndex(**database, tokens); !renewed)
                return Failure(renewed.error());
        }
    }
    return std::unique_ptr<DeskStore>(new DeskStore(file, tokens, rules));
}

FactSink &DeskStore::facts()
{
    return m_services->facts;
}

Journal &DeskStore::journal()
{
    return m_services->journal;
}

DraftStore &DeskStore::drafts()
{
    return m_services->drafts;
}

OutboxStore &DeskStore::outbox()
{
    return m_services->outbox;
}

OutboxReader &DeskStore::outboxReader()
{
    return m_services->outbox;
}

PostChangeStore &DeskStore::postChanges()
{
    return m_services->postChanges;
}

PostChangeReader &DeskStore::postChangeReader()
{
    return m_services->postChanges;
}

AccountDirectory &DeskStore::directory()
{
    return m_services->directory;
}

CoverageLog &DeskStore::coverage()
{
    return m_services->coverage;
}

DeskState &DeskStore::state()
{
    return m_services->state;
}

LikenessBook &DeskStore::likeness()
{
    return m_services->likeness;
}

LikeStore &DeskStore::likes()
{
    return m_services->likes;
}

ReadMarks &DeskStore::readMarks()
{
    return m_services->state;
}

Upkeep &DeskStore::upkeep()
{
    return m_services->upkeep;
}

StoredErasure &DeskStore::erasure()
{
    return m_services->erasure;
}

UsageLog &DeskStore::usage()
{
    return m_services->usage;
}

QueueReader &DeskStore::queue()
{
    return m_services->queue;
}

ConversationReader &DeskStore::conversations()
{
    return m_services->conversations;
}

CustomerReader &DeskStore::customers()
{
    return m_services->customers;
}

ConversationImporter &DeskStore::conversationImport()
{
    return m_services->conversationImport;
}

CustomerImporter &DeskStore::customerImport()
{
    return m_services->customerImport;
}

CustomerExporter &DeskStore::customerExport()
{
    return m_services->customerExport;
}

PromiseReader &DeskStore::promises()
{
    return m_services->promises;
}

GestureReader &DeskStore::gestures()
{
    return m_services->gestures;
}

PostReader &DeskStore::posts()
{
    return m_services->posts;
}

SearchReader &DeskStore::search()
{
    return m_services->search;
}

SnippetReader &DeskStore::snippets()
{
    return m_services->snippets;
}

SolvedReader &DeskStore::solved()
{
    return m_services->solved;
}

AwaitedReader &DeskStore::awaited()
{
    return m_services->awaited;
}

StreamReader &DeskStore::streams()
{
    return m_services->streams;
}

AbsenceReader &DeskStore::absence()
{
    return m_services->absence;
}

Notices &DeskStore::notices()
{
    return m_services->board;
}

void DeskStore::lookForOthers()
{
    m_services->connections.lookForOthers();
}

Connections &DeskStore::connections()
{
    return m_services->connections;
}

}  // namespace daisychain::store
