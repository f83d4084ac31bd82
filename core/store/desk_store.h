#pragma once

#include "core/base/result.h"
#include "core/desk/absence_reader.h"
#include "core/desk/account_directory.h"
#include "core/desk/awaited_reader.h"
#include "core/desk/conversation_import.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/coverage_log.h"
#include "core/desk/customer_export.h"
#include "core/desk/customer_import.h"
#include "core/desk/customer_reader.h"
#include "core/desk/desk_state.h"
#include "core/desk/draft_store.h"
#include "core/desk/fact_sink.h"
#include "core/desk/gesture_reader.h"
#include "core/desk/journal.h"
#include "core/desk/like_store.h"
#include "core/desk/likeness.h"
#include "core/desk/notices.h"
#include "core/desk/outbox_store.h"
#include "core/desk/post_change.h"
#include "core/desk/post_reader.h"
#include "core/desk/promise_reader.h"
#include "core/desk/queue_reader.h"
#include "core/desk/read_marks.h"
#include "core/desk/rules.h"
#include "core/desk/search_reader.h"
#include "core/desk/snippet_reader.h"
#include "core/desk/solved_reader.h"
#include "core/desk/stream_reader.h"
#include "core/desk/upkeep.h"
#include "core/desk/usage_log.h"

#include <memory>

namespace daisychain::store {

class TokenSource;
class Connections;
class StoredErasure;

/// Whether opening may change the schema. Only who holds engine.lock may.
enum class Schema { Migrate, AsItIs };

/// The desk's file with all its services. Owns the store's threads; its end waits for what was handed in to
/// be written, and drops reads.
///
/// Threads: made and ended on one thread, which notices arrive on; the services may be called from any.
class DeskStore final {
public:
    /// `tokens` and `rules` (null: none) must outlive it. Errors: Storage; Invalid for a file on a network;
    /// Conflict when the schema is newer than the program, or older and may not be migrated.
    static Result<std::unique_ptr<DeskStore>> open(const QString &file, Schema schema,
                                                   const TokenSource &tokens, const Rules *rules);
    ~DeskStore();
    DeskStore(const DeskStore &) = delete;
    DeskStore &operator=(const DeskStore &) = delete;

    FactSink &facts();
    Journal &journal();
    DraftStore &drafts();
    OutboxStore &outbox();
    OutboxReader &outboxReader();
    PostChangeStore &postChanges();
    PostChangeReader &postChangeReader();
    AccountDirectory &directory();
    CoverageLog &coverage();
    DeskState &state();
    LikeStore &likes();
    ReadMarks &readMarks();
    Upkeep &upkeep();
    UsageLog &usage();
    /// Half of an Eraser: the folder beside the file is its owner's.
    StoredErasure &erasure();
    QueueReader &queue();
    ConversationReader &conversations();
    CustomerReader &customers();
    ConversationImporter &conversationImport();
    CustomerImporter &customerImport();
    CustomerExporter &customerExport();
    LikenessBook &likeness();
    PromiseReader &promises();
    GestureReader &gestures();
    PostReader &posts();
    SearchReader &search();
    SnippetReader &snippets();
    SolvedReader &solved();
    AwaitedReader &awaited();
    StreamReader &streams();
    AbsenceReader &absence();
    Notices &notices();

    /// Another process says that it wrote: whoever listens to notices is told when that is true.
    void lookForOthers();

    /// For further readers of this folder's.
    Connections &connections();

private:
    struct Services;

    DeskStore(const QString &file, const TokenSource &tokens, const Rules *rules);

    std::unique_ptr<Services> m_services;
};

}  // namespace daisychain::store
