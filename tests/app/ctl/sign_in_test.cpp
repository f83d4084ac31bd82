#include "tests/app/ctl/ctl_program.h"
#include "tests/support/plain_http.h"

#include <QProcess>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 60'000;

/// "account add" under way: has printed the page to open.
class SignIn {
public:
    SignIn(const CtlDesk &desk, const DemoServer &server, const QStringList &more)
    {
        m_process.start(ctlProgram(), QStringList{u"account"_s, u"add"_s, u"--data"_s, desk.folder(),
                                                  u"--network"_s, u"mastodon"_s, u"--server"_s, server.url(),
                                                  u"--key-file"_s, u"--json"_s} +
                                          more);
        m_process.setReadChannel(QProcess::StandardError);
        static const QRegularExpression address(u"http://\\S+"_s);
        QString said;
        while (!address.match(said).hasMatch() && m_process.waitForReadyRead(PatienceMs))
            said += QString::fromUtf8(m_process.readAll());
        m_page = QUrl(address.match(said).captured());
    }

    /// What the server answers once somebody allows it.
    PlainAnswer allow() const
    {
        const QUrl server = m_page.adjusted(QUrl::RemovePath | QUrl::RemoveQuery);
        return plainRequest(server.toString(), "POST", m_page.path().toUtf8(),
                            {{"Content-Type", "application/x-www-form-urlencoded"}},
                            m_page.query(QUrl::FullyEncoded).toUtf8());
    }
    void type(const QByteArray &line)
    {
        m_process.write(line + '\n');
        m_process.closeWriteChannel();
    }
    int exitCode() { return m_process.waitForFinished(PatienceMs) ? m_process.exitCode() : -1; }

private:
    QProcess m_process;
    QUrl m_page;
};

}  // namespace

TEST_CASE("a browser that allows it signs the account in", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    SignIn signIn(desk, server, {});
    const QUrl back = QUrl::fromEncoded(signIn.allow().headers["location"]);
    REQUIRE(back.host() == u"127.0.0.1"_s);
    const QString address = u"http://127.0.0.1:%1"_s.arg(back.port());
    plainRequest(address, "GET", (back.path() + u'?' + back.query(QUrl::FullyEncoded)).toUtf8(), {}, {});
    CHECK(signIn.exitCode() == 0);
    CHECK(desk.json({u"account"_s, u"list"_s}).array().size() == 1);
    CHECK(desk.json({u"stream"_s, u"list"_s}).array().size() == 1);
}

TEST_CASE("a code that is mistyped signs nobody in", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    SignIn signIn(desk, server, {u"--code-stdin"_s});
    signIn.type("mistyped");
    CHECK(signIn.exitCode() == 1);
    CHECK(desk.json({u"account"_s, u"list"_s}).array().isEmpty());
}
