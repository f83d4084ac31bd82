#include "core/http/callback_request.h"
#include "core/http/loopback_listener.h"

#include "tests/support/catch.h"
#include "tests/support/eventually.h"

#include <QHostAddress>
#include <QTcpSocket>

using namespace daisychain;
using namespace daisychain::http;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

/// What the listener says to these bytes; empty when it only closes the connection.
QByteArray said(const QUrl &redirect, const QByteArray &bytes)
{
    QTcpSocket browser;
    browser.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(redirect.port()));
    browser.write(bytes);
    eventually([&] { return browser.state() == QAbstractSocket::UnconnectedState; }, 5s);
    return browser.readAll();
}

QByteArray visit(const QUrl &redirect, const QByteArray &target)
{
    return said(redirect, "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" +
                              QByteArray::number(redirect.port()) + "\r\nAccept: */*\r\n\r\n");
}

Result<Secret> resultOf(const QFuture<Result<Secret>> &future)
{
    REQUIRE(eventually([&] { return future.isFinished(); }));
    return future.resultCount() > 0 ? future.result() : Failure(Error{ErrorCode::Cancelled});
}

}  // namespace

TEST_CASE("the code of a sign-in comes back and the port closes", "[http][listener]")
{
    LoopbackListener listener;
    const QUrl redirect = listener.listen().value();
    CHECK(redirect.toString() == QStringLiteral("http://127.0.0.1:%1/callback").arg(redirect.port()));
    const auto code = listener.waitForCode("st4te");
    const QByteArray page = visit(redirect, "/callback?state=st4te&code=c%2Fo+d&iss=https%3A%2F%2Fa.example");
    CHECK(page.startsWith("HTTP/1.1 200 OK\r\n"));
    CHECK(page.contains("Content-Security-Policy: default-src 'none'"));
    CHECK_FALSE(page.contains("c/o d"));
    CHECK(resultOf(code).value().reveal() == "c/o d");
    CHECK(visit(redirect, "/callback?state=st4te&code=again").isEmpty());
}

TEST_CASE("what is not the return of a sign-in is turned away and the wait goes on", "[http][listener]")
{
    LoopbackListener listener;
    const QUrl redirect = listener.listen().value();
    const auto code = listener.waitForCode("st4te");
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(redirect.port()) + "\r\n\r\n";
    for (const char *target :
         {"/", "/favicon.ico", "/callback", "/callback?", "/callback?state=st4te", "/callback?code=x",
          "/callback?state=st4te&state=st4te&code=x", "/callback?state=st4te&code=a&code=b",
          "/callback?state=st4te&code=x&error=y", "/callbackx?state=st4te&code=x"}) {
        INFO(target);
        CHECK(visit(redirect, target).startsWith("HTTP/1.1 404"));
    }
    CHECK(said(redirect, "POST /callback?state=st4te&code=x HTTP/1.1\r\n" + host).startsWith("HTTP/1.1 404"));
    CHECK(said(redirect, "GET /callback?state=st4te&code=x HTTP/1.1\r\nHost: evil.example\r\n\r\n")
              .startsWith("HTTP/1.1 400"));
    CHECK(said(redirect, "GET /callback?state=st4te&code=x HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 400"));
    CHECK(said(redirect, "noise\r\n\r\n").startsWith("HTTP/1.1 400"));
    CHECK(said(redirect, "GET /" + QByteArray(MaxCallbackBytes, 'x')).startsWith("HTTP/1.1 400"));
    CHECK_FALSE(code.isFinished());
    visit(redirect, "/callback?state=st4te&code=right");
    CHECK(resultOf(code).value().reveal() == "right");
}

TEST_CASE("a foreign state ends the wait", "[http][listener]")
{
    LoopbackListener listener;
    const QUrl redirect = listener.listen().value();
    const auto code = listener.waitForCode("st4te");
    CHECK(visit(redirect, "/callback?state=other&code=x").startsWith("HTTP/1.1 400"));
    CHECK(resultOf(code).error().code == ErrorCode::Protocol);
}

TEST_CASE("a person who denies is told apart from a failure", "[http][listener]")
{
    LoopbackListener listener;
    const QUrl redirect = listener.listen().value();
    const auto code = listener.waitForCode("st4te");
    visit(redirect, "/callback?error=access_denied&error_description=The+owner+%0Adenied&state=st4te");
    const auto result = resultOf(code);
    REQUIRE_FALSE(result);
    CHECK(result.error() ==
          Error{ErrorCode::Refused, {QStringLiteral("The owner denied"), QStringLiteral("access_denied")}});
}

TEST_CASE("a wait for a sign-in ends with its patience, its future and its listener", "[http][listener]")
{
    LoopbackListener late;
    REQUIRE(late.listen());
    CHECK(resultOf(late.waitForCode("s", 20ms)).error().code == ErrorCode::Unanswered);

    LoopbackListener cancelled;
    const QUrl redirect = cancelled.listen().value();
    auto future = cancelled.waitForCode("s");
    future.cancel();
    CHECK(resultOf(future).error().code == ErrorCode::Cancelled);
    CHECK(eventually([&] { return visit(redirect, "/callback?state=s&code=x").isEmpty(); }));

    auto gone = std::make_unique<LoopbackListener>();
    REQUIRE(gone->listen());
    const auto open = gone->waitForCode("s");
    gone.reset();
    CHECK(open.isCanceled());
    CHECK(open.isFinished());
}

TEST_CASE("a port that is taken is a conflict", "[http][listener]")
{
    LoopbackListener first;
    const QUrl redirect = first.listen().value();
    LoopbackListener second;
    CHECK(second.listen(quint16(redirect.port())).error().code == ErrorCode::Conflict);
}

TEST_CASE("a callback that drips in is read when it is whole", "[http][listener]")
{
    LoopbackListener listener;
    const QUrl redirect = listener.listen().value();
    const auto code = listener.waitForCode("s");
    QTcpSocket browser;
    browser.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(redirect.port()));
    REQUIRE(eventually([&] { return browser.state() == QAbstractSocket::ConnectedState; }));
    for (const char c : "GET /callback?state=s&code=daisy HTTP/1.1\r\nHost: localhost:" +
                            QByteArray::number(redirect.port()) + "\r\n\r\n") {
        browser.write(&c, 1);
        browser.flush();
        QCoreApplication::processEvents();
    }
    CHECK(resultOf(code).value().reveal() == "daisy");
}
