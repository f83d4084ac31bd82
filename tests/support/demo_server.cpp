#include "tests/support/demo_server.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

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

QByteArray DemoServer::tokenOf(const QByteArray &account) const
{
    const PlainHeaders form{{"Content-Type", "application/x-www-form-urlencoded"}};
    const QByteArray scopes = "read+write+follow+push";
    const QByteArray back = "&redirect_uri=http%3A%2F%2F127.0.0.1%3A7%2Fdone";
    const QJsonObject app =
        plainRequest(m_url, "POST", "/api/v1/apps", form,
                     "client_name=Test&scopes=" + scopes + "&redirect_uris=http%3A%2F%2F127.0.0.1%3A7%2Fdone")
            .object();
    const QByteArray client = "&client_id=" + app["client_id"_L1].toString().toUtf8();
    const PlainAnswer allowed =
        plainRequest(m_url, "POST", "/oauth/authorize", form,
                     "response_type=code&scope=" + scopes + back + client + "&account=" + account);
    const QString code = QUrlQuery(QUrl::fromEncoded(allowed.headers["location"])).queryItemValue(u"code"_s);
    const PlainAnswer token =
        plainRequest(m_url, "POST", "/oauth/token", form,
                     "grant_type=authorization_code&code=" + code.toLatin1() + back + client +
                         "&client_secret=" + app["client_secret"_L1].toString().toUtf8());
    REQUIRE(token.status == 200);
    return token.object()["access_token"_L1].toString().toUtf8();
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
