#include "tests/bench/desk_file.h"

#include "app/engine_room/open_desk.h"

namespace daisychain::bench {

namespace {

constexpr int BatchSize = 5'000;

}  // namespace

PersonId DeskFile::me()
{
    return PersonId::fromText(QStringLiteral("01890000-0000-7000-8000-000000000001"));
}

DeskFile::DeskFile(qint64 posts)
    : m_posts(posts)
    , m_nextNumber(posts)
{
    auto opened = store::DeskStore::open(file(), store::Schema::Migrate, m_tokens, nullptr);
    if (!opened)
        qFatal("cannot make a store");
    m_store = std::move(*opened);
    (void)valueOf(m_store->directory().saveAccount(MentionMaker::account()));
    (void)valueOf(m_store->directory().saveStream(
        {MentionMaker::stream(), MentionMaker::account().id, StreamKind::Mentions, {}}));
    (void)valueOf(m_store->directory().savePerson(
        {me(), QStringLiteral("Robin"), QStringLiteral("Robin"), {QStringLiteral("en")}}));
    (void)valueOf(m_store->state().setValue(engine_room::WhoIAm.toString(), me().text().toLatin1()));
    MentionMaker maker;
    for (qint64 done = 0; done < posts; done += BatchSize) {
        QList<FactBatch> batches{maker.next(int(std::min<qint64>(BatchSize, posts - done)))};
        const auto start = std::chrono::steady_clock::now();
        (void)valueOf(m_store->facts().ingest(std::move(batches), IngestMode::Bulk));
        m_ingestTime += std::chrono::steady_clock::now() - start;
    }
}

}  // namespace daisychain::bench
