// The interfaces' destructors, so that each has one home for its table of virtual functions.
#include "core/desk/absence_reader.h"
#include "core/desk/account_directory.h"
#include "core/desk/account_sign_in.h"
#include "core/desk/conversation_import.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/coverage_log.h"
#include "core/desk/customer_import.h"
#include "core/desk/customer_reader.h"
#include "core/desk/desk_state.h"
#include "core/desk/draft_store.h"
#include "core/desk/fact_sink.h"
#include "core/desk/fetcher.h"
#include "core/desk/file_import.h"
#include "core/desk/gesture_reader.h"
#include "core/desk/health.h"
#include "core/desk/journal.h"
#include "core/desk/like_store.h"
#include "core/desk/moderator.h"
#include "core/desk/notices.h"
#include "core/desk/outbox_store.h"
#include "core/desk/picture_source.h"
#include "core/desk/post_change.h"
#include "core/desk/post_reader.h"
#include "core/desk/promise_reader.h"
#include "core/desk/queue_reader.h"
#include "core/desk/read_marks.h"
#include "core/desk/search_reader.h"
#include "core/desk/settings.h"
#include "core/desk/snippet_files.h"
#include "core/desk/snippet_reader.h"
#include "core/desk/solved_reader.h"
#include "core/desk/stream_reader.h"
#include "core/desk/suggestion_reader.h"
#include "core/desk/upkeep.h"
#include "core/desk/usage_log.h"

namespace daisychain {

AbsenceReader::~AbsenceReader() = default;
AccountDirectory::~AccountDirectory() = default;
AccountSignIn::~AccountSignIn() = default;
ConversationReader::~ConversationReader() = default;
CoverageLog::~CoverageLog() = default;
ConversationImporter::~ConversationImporter() = default;
ConversationSource::~ConversationSource() = default;
CustomerImporter::~CustomerImporter() = default;
CustomerReader::~CustomerReader() = default;
CustomerSource::~CustomerSource() = default;
DeskState::~DeskState() = default;
DraftStore::~DraftStore() = default;
FactSink::~FactSink() = default;
Fetcher::~Fetcher() = default;
FileImporter::~FileImporter() = default;
GestureReader::~GestureReader() = default;
HealthSource::~HealthSource() = default;
Journal::~Journal() = default;
Moderator::~Moderator() = default;
Notices::~Notices() = default;
OutboxReader::~OutboxReader() = default;
OutboxStore::~OutboxStore() = default;
PictureSource::~PictureSource() = default;
PostChangeReader::~PostChangeReader() = default;
PostChangeStore::~PostChangeStore() = default;
PostReader::~PostReader() = default;
PromiseReader::~PromiseReader() = default;
SnippetFiles::~SnippetFiles() = default;
SnippetReader::~SnippetReader() = default;
QueueReader::~QueueReader() = default;
ReadMarks::~ReadMarks() = default;
LikeStore::~LikeStore() = default;
SearchReader::~SearchReader() = default;
Settings::~Settings() = default;
SolvedReader::~SolvedReader() = default;
StreamReader::~StreamReader() = default;
SuggestionReader::~SuggestionReader() = default;
Upkeep::~Upkeep() = default;
UsageLog::~UsageLog() = default;

}  // namespace daisychain
