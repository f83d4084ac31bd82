#include "core/secret/system_key_store.h"

#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>

namespace daisychain::secret {

namespace {

const QString Service = QStringLiteral("Daisychain");

Error keychainError(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return Error{ErrorCode::NotFound, {job.key()}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error{ErrorCode::Unauthorized, {job.errorString()}};
    default:
        return Error{ErrorCode::Storage, {job.errorString()}};
    }
}

/// Starts a job and makes its end a future; `value` is called when it went well.
template <class T, class Value>
QFuture<Result<T>> run(QKeychain::Job *job, QObject *context, Value value)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, context, [promise, value](QKeychain::Job *finished) {
        if (finished->error() == QKeychain::NoError)
            promise->addResult(value(finished));
        else
            promise->addResult(Result<T>(Failure(keychainError(*finished))));
        promise->finish();
    });
    job->start();
    return promise->future();
}

}  // namespace

SystemKeyStore::SystemKeyStore(QObject *parent)
    : QObject(parent)
{
}

QFuture<Result<Secret>> SystemKeyStore::read(AccountId account)
{
    auto *job = new QKeychain::ReadPasswordJob(Service, this);
    job->setKey(account.text());
    return run<Secret>(job, this, [](QKeychain::Job *finished) {
        return Result<Secret>(Secret(static_cast<QKeychain::ReadPasswordJob *>(finished)->binaryData()));
    });
}

QFuture<Result<void>> SystemKeyStore::write(AccountId account, Secret secret)
{
    auto *job = new QKeychain::WritePasswordJob(Service, this);
    job->setKey(account.text());
    job->setBinaryData(secret.reveal());
    return run<void>(job, this, [](QKeychain::Job *) { return Result<void>(); });
}

QFuture<Result<void>> SystemKeyStore::remove(AccountId account)
{
    auto *job = new QKeychain::DeletePasswordJob(Service, this);
    job->setKey(account.text());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    connect(job, &QKeychain::Job::finished, this, [promise](QKeychain::Job *finished) {
        const bool isGone =
            finished->error() == QKeychain::NoError || finished->error() == QKeychain::EntryNotFound;
        promise->addResult(isGone ? Result<void>() : Result<void>(Failure(keychainError(*finished))));
        promise->finish();
    });
    job->start();
    return promise->future();
}

}  // namespace daisychain::secret
