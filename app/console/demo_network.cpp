#include "app/console/demo_network.h"

#include "core/base/when_ready.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::console {

static constexpr int EndWaitMs = 2000;

DemoNetwork::DemoNetwork(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoNetwork::readLine);
    connect(&m_process, &QProcess::finished, this, [this] {
        const QString words = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
        resolve(Failure(Error{ErrorCode::Unavailable, {words}}));
        Q_EMIT lost();
    });
}

DemoNetwork::~DemoNetwork()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(EndWaitMs))
        m_process.kill();
    m_process.waitForFinished(EndWaitMs);
}

QFuture<Result<DemoNetwork::Address>> DemoNetwork::start(quint16 port)
{
    QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/daisychain-demo");
#ifdef Q_OS_WIN
    program += QStringLiteral(".exe");
#endif
    if (!QFileInfo(program).isExecutable())
        return readyFuture<Address>(Failure(Error{ErrorCode::NotFound, {program}}));
    QDir().mkpath(m_folder);
    m_promise = std::make_unique<QPromise<Result<Address>>>();
    m_promise->start();
    m_process.start(program, {QStringLiteral("--data"), m_folder, QStringLiteral("--port"),
                              QString::number(port), QStringLiteral("--print-token")});
    return m_promise->future();
}

void DemoNetwork::readLine()
{
    if (!m_promise || !m_process.canReadLine())
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    const QUrl url(line.value(u"url").toString());
    if (!url.isValid() || url.isEmpty())
        return resolve(Failure(Error{ErrorCode::Protocol, {QStringLiteral("daisychain-demo")}}));
    resolve(Address{url, Secret(line.value(u"token").toString().toUtf8())});
}

void DemoNetwork::resolve(const Result<Address> &address)
{
    if (!m_promise)
        return;
    m_promise->addResult(address);
    m_promise->finish();
    m_promise.reset();
}

}  // namespace daisychain::console
