#pragma once

#include "core/desk/fold_desk.h"
#include "core/store/database.h"
#include "core/store/desk_store.h"
#include "core/store/token_source.h"
#include "core/store/write_unit.h"

#include <QTemporaryDir>

#include <functional>

namespace daisychain::test {

/// Words in lower case, as they are.
class PlainTokens final : public store::TokenSource {
public:
    QString tokens(const QString &text) const override { return text.simplified().toLower(); }
    int version() const override { return 1; }
};

/// A file with the newest schema in a folder of its own, and one connection to it: for tests of what happens
/// inside a transaction.
class StoredDesk final {
public:
    StoredDesk();

    store::Database &database() { return *m_database; }
    const PlainTokens &tokens() const { return m_tokens; }
    QString file() const { return m_folder.filePath(QStringLiteral("desk.db")); }

    /// Accounts with these identities.
    void addAccounts(const OwnIdentities &own);
    void addStream(StreamId stream, AccountId account);
    /// Runs one write transaction; fails the test when it isn't committed.
    void write(const std::function<void(store::WriteUnit &)> &work);
    void ingest(const QList<FactBatch> &facts);
    void record(const QList<Action> &actions);

    /// The table of conversations in the form the plain fold gives.
    QHash<ConversationKey, ConversationView> views();
    /// What must hold whatever happened: a rebuild changes nothing, counts are right, every post is indexed.
    void checkConsistency();
    /// The list of customers, a line each.
    QStringList customers();
    qint64 count(const QString &from)
    {
        return m_database->value(QStringLiteral("SELECT count(*) FROM ") + from).toLongLong();
    }

private:
    /// The list of customers is what a list made from nothing would be.
    void checkCustomers();

    QTemporaryDir m_folder;
    PlainTokens m_tokens;
    std::unique_ptr<store::Database> m_database;
};

/// The whole store in a folder of its own.
class OpenStore final {
public:
    explicit OpenStore(const Rules *rules = nullptr);

    store::DeskStore &operator*() { return *m_store; }
    store::DeskStore *operator->() { return m_store.get(); }
    QString file() const { return m_folder.filePath(QStringLiteral("desk.db")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    const PlainTokens &tokens() const { return m_tokens; }
    void close() { m_store.reset(); }
    void open(const Rules *rules = nullptr);

    void addAccounts(const OwnIdentities &own);
    void ingest(const QList<FactBatch> &facts);
    void record(const QList<Action> &actions);

private:
    QTemporaryDir m_folder;
    PlainTokens m_tokens;
    std::unique_ptr<store::DeskStore> m_store;
};

/// Waits for a future's value; fails the test when it is an error.
template <class T>
T valueOf(QFuture<Result<T>> future);
/// Waits for a future's error; fails the test when it is a value.
template <class T>
Error errorOf(QFuture<Result<T>> future);

Account accountOf(const IdentityId &identity, AccountId id);

}  // namespace daisychain::test

#include "tests/support/catch.h"

template <class T>
T daisychain::test::valueOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    REQUIRE(future.resultCount() == 1);
    const Result<T> result = future.result();
    if (!result)
        FAIL("error " << errorCodeName(result.error().code).toStdString() << " "
                      << result.error().arguments.join(QLatin1Char(' ')).toStdString() << " "
                      << result.error().detail.toStdString());
    return *result;
}

template <class T>
daisychain::Error daisychain::test::errorOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    REQUIRE(future.resultCount() == 1);
    const Result<T> result = future.result();
    REQUIRE_FALSE(result.has_value());
    return result.error();
}
