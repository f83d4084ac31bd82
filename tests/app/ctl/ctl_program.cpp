#include "tests/app/ctl/ctl_program.h"

#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QUrl>

namespace daisychain::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 60'000;

}  // namespace

QString ctlProgram()
{
    return QStringLiteral(DAISYCHAIN_CTL_PROGRAM);
}

QJsonArray CtlRun::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject CtlRun::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QString CtlRun::errorCode() const
{
    return object()[u"error"].toObject()[u"code"].toString();
}

CtlDesk::CtlDesk()
{
    REQUIRE(m_dir.isValid());
}

QString CtlDesk::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

CtlRun CtlDesk::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"USER"_s, u"sam"_s);
    environment.insert(u"LSAN_OPTIONS"_s, u"print_suppressions=0:suppressions="_s +
                                              projectPath(u"tests/support/leaks_of_others.txt"_s));
    process.setProcessEnvironment(environment);
    process.start(ctlProgram(), QStringList{u"--data"_s, folder()} + arguments);
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(PatienceMs));
    const CtlRun run{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                     process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    INFO(run.err.toStdString());
    REQUIRE(run.exitCode >= 0);
    REQUIRE_FALSE(run.err.contains(u"Sanitizer"_s));
    return run;
}

CtlRun CtlDesk::json(const QStringList &arguments, const QByteArray &input) const
{
    const CtlRun result = run(QStringList(arguments) << u"--json"_s, input);
    INFO(result.err.toStdString() << "\n" << result.out.toStdString());
    REQUIRE(result.exitCode == 0);
    return result;
}

void CtlDesk::signIn(const DemoServer &server) const
{
    json({u"account"_s, u"add"_s, u"--network"_s, u"mastodon"_s, u"--server"_s, server.url(),
          u"--token-stdin"_s, u"--key-file"_s},
         server.token() + '\n');
}

/// Presses "allow" on the page that the program names, and goes where it leads.
void CtlDesk::signInToX(const DemoServer &server) const
{
    QProcess process;
    process.start(ctlProgram(),
                  {u"account"_s, u"add"_s, u"--data"_s, folder(), u"--network"_s, u"x"_s, u"--server"_s,
                   server.url(), u"--client-id"_s, server.facts()["x"_L1]["client_id"_L1].toString(),
                   u"--key-file"_s, u"--json"_s});
    process.setReadChannel(QProcess::StandardError);
    static const QRegularExpression address(u"http://\\S+"_s);
    QString said;
    while (!address.match(said).hasMatch() && process.waitForReadyRead(PatienceMs))
        said += QString::fromUtf8(process.readAll());
    const QUrl page(address.match(said).captured());
    const PlainAnswer allowed = plainRequest(server.url(), "POST", page.path().toUtf8(),
                                             {{"Content-Type", "application/x-www-form-urlencoded"}},
                                             page.query(QUrl::FullyEncoded).toUtf8() + "&decision=allow");
    const QUrl back = QUrl::fromEncoded(allowed.headers["location"]);
    REQUIRE(back.host() == u"127.0.0.1"_s);
    plainRequest(u"http://127.0.0.1:%1"_s.arg(back.port()), "GET",
                 (back.path() + u'?' + back.query(QUrl::FullyEncoded)).toUtf8());
    REQUIRE(process.waitForFinished(PatienceMs));
    REQUIRE(process.exitCode() == 0);
}

void CtlDesk::signInToBluesky(const DemoServer &server) const
{
    const QJsonValue bluesky = server.facts()["bluesky"_L1];
    json({u"account"_s, u"add"_s, u"--network"_s, u"bluesky"_s, u"--server"_s,
          bluesky["service"_L1].toString(), u"--handle"_s, bluesky["handle"_L1].toString(),
          u"--password-stdin"_s, u"--key-file"_s},
         bluesky["app_password"_L1].toString().toUtf8() + '\n');
}

}  // namespace daisychain::test
