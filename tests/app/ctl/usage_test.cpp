#include "tests/app/ctl/ctl_program.h"

using namespace daisychain::test;
using namespace Qt::StringLiterals;

TEST_CASE("wrong usage ends with 2, says what was wrong and where help is", "[ctl]")
{
    const CtlDesk desk;
    const QList<std::pair<QStringList, QString>> wrong{
        {{}, u"daisychainctl COMMAND"_s},
        {{u"dance"_s}, u"no command \"dance\""_s},
        {{u"queue"_s, u"--colour"_s}, u"no option --colour"_s},
        {{u"queue"_s, u"--limit"_s, u"many"_s}, u"--limit takes a number"_s},
        {{u"queue"_s, u"--limit"_s, u"0"_s}, u"--limit takes a number"_s},
        {{u"queue"_s, u"--limit"_s}, u"--limit needs a value"_s},
        {{u"queue"_s, u"--view"_s, u"theirs"_s}, u"--view takes one of"_s},
        {{u"queue"_s, u"more"_s}, u"one word too many"_s},
        {{u"reply"_s, u"abc"_s}, u"--text is missing"_s},
        {{u"claim"_s}, u"CONVERSATION is missing"_s},
        {{u"send"_s, u"--for"_s, u"soon"_s}, u"--for takes a time"_s},
        {{u"send"_s, u"--until-idle=yes"_s}, u"takes no value"_s},
        {{u"import"_s, u"posts"_s, u"x.csv"_s}, u"--format is missing"_s},
        {{u"text"_s, u"measure"_s}, u"--network is missing"_s},
    };
    for (const auto &[arguments, words] : wrong) {
        INFO(arguments.join(u' ').toStdString());
        const CtlRun run = desk.run(arguments);
        CHECK(run.exitCode == 2);
        CHECK(run.err.contains(words));
        CHECK(run.out.isEmpty());
    }
}

TEST_CASE("with --json a failure is an object with code, message and arguments", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun usage = desk.run({u"queue"_s, u"--json"_s, u"--limit"_s, u"x"_s});
    CHECK(usage.exitCode == 2);
    CHECK(usage.errorCode() == u"usage"_s);
    const CtlRun failed = desk.run({u"conversation"_s, u"nothing00"_s, u"--json"_s});
    CHECK(failed.exitCode == 1);
    CHECK(failed.errorCode() == u"not-found"_s);
    const QJsonObject error = failed.object()[u"error"].toObject();
    CHECK(error[u"message"].toString().contains(u"nothing00"_s));
    CHECK(error[u"arguments"].toArray().first().toString() == u"nothing00"_s);
    CHECK(failed.err.contains(error[u"message"].toString()));
}

TEST_CASE("every command in the overview has help of its own", "[ctl]")
{
    const CtlDesk desk;
    const CtlRun overview = desk.run({u"--help"_s});
    CHECK(overview.exitCode == 0);
    int seen = 0;
    for (const QByteArray &line : overview.out.split('\n')) {
        if (!line.startsWith("  "))
            continue;
        const QString name = QString::fromUtf8(line.sliced(2, line.indexOf("  ", 2) - 2));
        const CtlRun help = desk.run(name.split(u' ') << u"--help"_s);
        INFO(name.toStdString());
        CHECK(help.exitCode == 0);
        CHECK(help.out.startsWith("daisychainctl " + name.toUtf8()));
        ++seen;
    }
    CHECK(seen >= 30);
}

TEST_CASE("the data folder belongs to its user only", "[ctl]")
{
    const CtlDesk desk;
    desk.json({u"queue"_s});
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    CHECK_FALSE(QFile(desk.folder()).permissions() & others);
    CHECK_FALSE(QFile(desk.folder() + u"/desk.sqlite"_s).permissions() & others);
}
