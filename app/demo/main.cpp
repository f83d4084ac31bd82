#include "app/demo/http/listener.h"
#include "app/demo/network.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace daisychain;
using namespace daisychain::demo;
using namespace Qt::StringLiterals;

namespace {

/// Sockets, signals and the passing of time around a network.
class Program final {
public:
    explicit Program(const Options &options)
        : m_options(options)
        , m_network(options)
        , m_public(m_context, m_network)
        , m_control(m_context, m_network.controlFront())
        , m_signals(m_context, SIGTERM, SIGINT)
        , m_tick(m_context)
    {
    }

    /// Returns the exit code.
    int run()
    {
        const auto port = m_public.open(m_options.port, m_options.listensLater);
        if (!port)
            return complain(u"Port %1 can't be taken."_s.arg(port.error().arguments.join(u' ')));
        m_network.setBaseUrl(u"http://127.0.0.1:%1"_s.arg(*port));
        if (const auto opened = m_network.open(); !opened)
            return complain(opened.error().arguments.join(u": "_s));
        QJsonObject line{{u"url"_s, u"http://127.0.0.1:%1"_s.arg(*port)},
                         {u"port"_s, *port},
                         {u"domain"_s, m_network.world().domain()},
                         {u"pid"_s, QCoreApplication::applicationPid()}};
        if (!m_options.controlToken.isEmpty()) {
            const auto controlPort = m_control.open(m_options.controlPort);
            if (!controlPort)
                return complain(u"Port %1 can't be taken."_s.arg(controlPort.error().arguments.join(u' ')));
            line.insert(u"control"_s, u"http://127.0.0.1:%1"_s.arg(*controlPort));
        }
        if (m_options.printsToken) {
            line.insert(u"token"_s, m_network.helpToken());
            const QJsonObject others = m_network.credentials();
            for (auto it = others.begin(); it != others.end(); ++it)
                line.insert(it.key(), it.value());
        }
        connectControls();
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        m_signals.async_wait([this](boost::system::error_code, int) { stop(); });
        tick(0);
        m_context.run();
        return 0;
    }

private:
    int complain(const QString &sentence)
    {
        std::fprintf(stderr, "daisychain-demo: %s\n", qPrintable(sentence));
        return 1;
    }

    void connectControls()
    {
        m_network.setWire({[this](int forMs) { m_public.stop(forMs); }, [this] { m_public.start(); },
                           [this](int forMs) { m_public.halfOpen(forMs); },
                           [this] { m_public.resetConnections(); }});
    }

    void tick(int waitMs)
    {
        m_tick.expires_after(std::chrono::milliseconds(waitMs));
        m_tick.async_wait([this](boost::system::error_code error) {
            if (!error)
                tick(std::max(m_network.advance(), 1));
        });
    }

    void stop()
    {
        m_tick.cancel();
        m_public.stop(0);
        m_control.stop(0);
        m_context.stop();
    }

    Options m_options;
    boost::asio::io_context m_context{1};
    Network m_network;
    Listener m_public;
    Listener m_control;
    boost::asio::signal_set m_signals;
    boost::asio::steady_timer m_tick;
};

}  // namespace

int main(int argc, char **argv)
{
#ifdef Q_OS_UNIX
    ::umask(077);  // what is kept is the user's only
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"daisychain-demo"_s);
    if (application.arguments().contains(u"--help"_s)) {
        std::printf("%s", qPrintable(optionsHelp()));
        return 0;
    }
    const auto options = parseOptions(application.arguments());
    if (!options) {
        std::fprintf(stderr, "daisychain-demo: %s\n", qPrintable(options.error().arguments.join(u' ')));
        return 2;
    }
    return Program(*options).run();
}
