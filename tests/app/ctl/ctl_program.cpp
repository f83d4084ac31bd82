#include "tests/app/ctl/ctl_program.h"

#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

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

}  // namespace daisychain::test
