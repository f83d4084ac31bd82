#include "tests/support/demo_server.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QUrl>

namespace daisychain::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartMs = 30'000;
const QString ControlToken = u"order-from-a-test"_s;

}  // namespace

DemoServer::DemoServer(const QStringList &arguments)
    : m_arguments(QStringList{u"--data"_s, m_dir.path(), u"--control"_s, ControlToken, u"--print-token"_s,
                              u"--story"_s, u"none"_s, u"--limit-scale"_s, u"1000"_s} +
                  arguments)
{
    start();
}

DemoServer::~DemoServer()
{
    keepRequests();
    (void)stop();
}

void DemoServer::keepRequests() const
{
    QFile file(qEnvironmentVariable("DAISYCHAIN_KEEP_REQUESTS"));
    if (file.fileName().isEmpty() || m_process->state() != QProcess::Running ||
        !file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    for (const QJsonValue request : requests())
        file.write(QJsonDocument(request.toObject()).toJson(QJsonDocument::Compact) + '\n');
}

void DemoServer::start(const QStringList &more)
{
    QStringList arguments = m_arguments + more;
    if (!m_url.isEmpty())
        arguments << u"--port"_s << QString::number(QUrl(m_url).port()) << u"--control-port"_s
                  << QString::number(QUrl(m_controlUrl).port());
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QStringLiteral(DAISYCHAIN_DEMO_PROGRAM), arguments);
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (!m_process->waitForReadyRead(StartMs))
            FAIL("the demo network does not start");
        line += m_process->readLine();
    }
    m_facts = QJsonDocument::fromJson(line).object();
    m_url = m_facts["url"_L1].toString();
    m_controlUrl = m_facts["control"_L1].toString();
    m_domain = m_facts["domain"_L1].toString();
    m_token = m_facts["token"_L1].toString().toLatin1();
}

void DemoServer::kill()
{
    m_process->kill();
    m_process->waitForFinished(StartMs);
}

int DemoServer::stop()
{
    if (m_process->state() == QProcess::NotRunning)
        return m_process->exitCode();
    m_process->terminate();
    if (m_process->waitForFinished(StartMs))
        return m_process->exitCode();
    kill();
    return -1;
}

PlainAnswer DemoServer::askControl(const QByteArray &method, const QString &order,
                                   const QByteArray &body) const
{
    return plainRequest(
        m_controlUrl, method, "/control/" + order.toUtf8(),
        {{"Authorization", "Bearer " + ControlToken.toLatin1()}, {"Content-Type", "application/json"}}, body);
}

QJsonObject DemoServer::control(const QString &order, const QJsonObject &json) const
{
    const PlainAnswer answer = askControl("POST", order, QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (answer.status != 200)
        FAIL("the control port refuses " << order.toStdString() << ": " << answer.status << " "
                                         << answer.body.toStdString());
    return answer.object();
}

QJsonArray DemoServer::statuses() const
{
    return askControl("GET", u"statuses"_s, {}).json().array();
}

QJsonArray DemoServer::requests() const
{
    return askControl("GET", u"requests"_s, {}).json().array();
}

QJsonObject DemoServer::state() const
{
    return askControl("GET", u"state"_s, {}).object();
}

PlainAnswer DemoServer::get(const QByteArray &target) const
{
    return plainRequest(m_url, "GET", target, {{"Authorization", "Bearer " + m_token}});
}

PlainAnswer DemoServer::send(const QByteArray &method, const QByteArray &target, const QJsonObject &json,
                             const PlainHeaders &more) const
{
    PlainHeaders headers{{"Authorization", "Bearer " + m_token}, {"Content-Type", "application/json"}};
    headers << more;
    return plainRequest(m_url, method, target, headers, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

}  // namespace daisychain::test
