#include "core/store/connections.h"

namespace daisychain::store {

namespace {

constexpr int ReaderCount = 2;
/// Pages of the log that are copied at once: few where somebody waits for each write, many where only the
/// whole counts.
constexpr int LiveLog = 1'000;
constexpr int BulkLog = 10'000;
/// Writing goes on while the log is copied; so often what came meanwhile is copied too.
constexpr int Rounds = 4;

}  // namespace

Connections::Connections(const QString &file, const TokenSource &tokens, const Rules *rules,
                         NoticeBoard &notices)
    : m_tokens(tokens)
    , m_rules(rules)
    , m_notices(notices)
    , m_readers(file, OpenMode::QueryOnly, ReaderCount, WorkerPool::Ending::Drop)
    , m_keeper(file, OpenMode::ReadWrite, 1, WorkerPool::Ending::Drop)
    , m_writer(file, OpenMode::ReadWrite, 1, WorkerPool::Ending::Finish)
{
}

void Connections::keepLogShort(const Database &writer, bool isDurable)
{
    if (writer.logPages() < (isDurable ? LiveLog : BulkLog) || m_isShortening.exchange(true))
        return;
    m_keeper.post([this](Database *database, const Error &) {
        for (int round = 0; database != nullptr && round < Rounds && !database->shortenLog(); ++round) {
        }
        m_isShortening = false;
    });
}

void Connections::tell(const Notice &notice)
{
    m_notices.put(notice);
}

void Connections::lookForOthers()
{
    m_writer.post([this](Database *database, const Error &) {
        if (database == nullptr)
            return;
        qint64 number = -1;
        {
            auto query = database->query("SELECT number FROM store_version");
            if (query.next())
                number = query.number(0);
        }
        (void)database->takeFailure();  // the next real use will meet it again
        const qint64 seen = m_lastSeen.exchange(number);
        if (seen >= number)
            return;
        Notice notice;
        notice.isEverything = true;
        notice.isQueueChanged = notice.isOutboxChanged = true;
        notice.areLikesChanged = notice.areStreamsChanged = notice.areDraftsChanged = true;
        notice.version = {number};
        m_notices.put(notice);
    });
}

}  // namespace daisychain::store
