#include "tests/app/ctl/ctl_program.h"
#include "tests/support/plain_http.h"

#include <QDateTime>
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

TEST_CASE("adding an account says what it brings along", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    const auto ago = [](int hours) {
        return QDateTime::currentDateTimeUtc().addSecs(-3600 * hours).toString(Qt::ISODate);
    };
    const auto post = [&](const QString &who, int hours, const QString &to = {}) {
        return server.control(u"post"_s,
                              {{u"as"_s, who},
                               {u"text"_s, who == u"help"_s ? u"We look."_s : u"@help is it down?"_s},
                               {u"in_reply_to"_s, to.isEmpty() ? QJsonValue() : QJsonValue(to)},
                               {u"created_at"_s, ago(hours)}});
    };
    post(u"otto"_s, 24 * 6);
    post(u"help"_s, 29, post(u"mara"_s, 30)[u"id"].toString());
    post(u"nils"_s, 20);
    desk.signIn(server);
    const QStringList again{u"account"_s,  u"add"_s,     u"--network"_s,     u"mastodon"_s,
                            u"--server"_s, server.url(), u"--token-stdin"_s, u"--key-file"_s};
    const QJsonValue history = desk.json(again, server.token()).object()[u"history"];
    CHECK(history == QJsonObject{{u"mentions"_s, 3}, {u"open"_s, 1}, {u"isExact"_s, true}});
    CHECK(desk.run(again, server.token()).out.contains("Mentions in the last 30 days: 3."));

    desk.json({u"collect"_s, u"--once"_s});
    CHECK(desk.json({u"queue"_s}).array().size() == 1);
    CHECK(desk.json(again, server.token()).object()[u"history"].isNull());
}

TEST_CASE("an account is added although its history can't be counted", "[ctl]")
{
    const DemoServer server;
    const CtlDesk desk;
    server.control(u"misbehave"_s, {{u"match"_s, QJsonObject{{u"path"_s, u"/api/v1/notifications"_s}}},
                                    {u"kind"_s, u"status"_s},
                                    {u"status"_s, 422}});
    const QJsonObject added = desk.json({u"account"_s, u"add"_s, u"--network"_s, u"mastodon"_s, u"--server"_s,
                                         server.url(), u"--token-stdin"_s, u"--key-file"_s},
                                        server.token())
                                  .object();
    CHECK(added[u"history"].isNull());
    CHECK(desk.json({u"account"_s, u"list"_s}).array().size() == 1);
}
