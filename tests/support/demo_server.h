#pragma once

#include "tests/support/plain_http.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace daisychain::test {

/// The demo network as a process of its own, ended with this object. By default without a story and with rate
/// limits that no test reaches. A start that fails fails the test. What it was asked is added to the file
/// that DAISYCHAIN_KEEP_REQUESTS names, a JSON object a line, for tests/integration/described_requests.py.
class DemoServer final {
public:
    /// `arguments` go to the program after those it always gets; see `daisychain-demo --help`.
    explicit DemoServer(const QStringList &arguments = {});
    ~DemoServer();
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    /// "http://127.0.0.1:PORT"; the same after a restart.
    const QString &url() const { return m_url; }
    /// The host in its handles: "marigold.example".
    const QString &domain() const { return m_domain; }
    /// An access token of @help with every scope.
    const QByteArray &token() const { return m_token; }
    /// One of another of our accounts there, signed in as a person would: "news".
    QByteArray tokenOf(const QByteArray &account) const;
    /// The first line it printed: how to sign in on "bluesky" and "x", where the "feeds" are.
    const QJsonObject &facts() const { return m_facts; }
    QString dataDir() const { return m_dir.path(); }
    qint64 pid() const { return m_process->processId(); }

    /// POST /control/<order>. What the orders are: resources/demo/README.md. A refusal fails the test.
    QJsonObject control(const QString &order, const QJsonObject &json = {}) const;
    /// GET /control/statuses: every post there is, oldest first.
    QJsonArray statuses() const;
    /// GET /control/requests: what was asked of the public port, oldest first.
    QJsonArray requests() const;
    /// GET /control/state.
    QJsonObject state() const;

    /// A call of the API as @help; with a body it is JSON.
    PlainAnswer get(const QByteArray &target) const;
    PlainAnswer send(const QByteArray &method, const QByteArray &target, const QJsonObject &json = {},
                     const PlainHeaders &more = {}) const;

    /// SIGKILL.
    void kill();
    /// SIGTERM. Returns the exit code; -1 when it had to be killed.
    int stop();
    /// Starts again on the same ports and folder.
    void start(const QStringList &more = {});

private:
    void keepRequests() const;
    PlainAnswer askControl(const QByteArray &method, const QString &order, const QByteArray &body) const;

    QTemporaryDir m_dir;
    QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
    QString m_url;
    QString m_controlUrl;
    QString m_domain;
    QByteArray m_token;
    QJsonObject m_facts;
};

}  // namespace daisychain::test
