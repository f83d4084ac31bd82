#pragma once

#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QTemporaryDir>

namespace daisychain::test {

/// How a run of daisychainctl ended.
struct CtlRun {
    int exitCode = -1;
    QByteArray out;
    QString err;

    /// What it printed, as JSON.
    QJsonArray array() const;
    QJsonObject object() const;
    /// The code of the error that it printed as JSON.
    QString errorCode() const;
};

/// daisychainctl as a process, with a data folder of its own.
class CtlDesk final {
public:
    CtlDesk();

    QString folder() const { return m_dir.filePath(QStringLiteral("desk")); }
    /// A file beside the data folder.
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;

    /// Runs a command with --data; what it reads from standard input may be given.
    CtlRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with --json. It has to end with 0.
    CtlRun json(const QStringList &arguments, const QByteArray &input = {}) const;

    /// Signs @help of the demo network in.
    void signIn(const DemoServer &server) const;
    /// Signs the company's account in, on X as a person would.
    void signInToBluesky(const DemoServer &server) const;
    void signInToX(const DemoServer &server) const;

private:
    QTemporaryDir m_dir;
};

/// The program's path.
QString ctlProgram();

}  // namespace daisychain::test
