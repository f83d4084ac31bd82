#include "app/console/quit_signals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace daisychain::console {

#ifdef Q_OS_UNIX

namespace {

int ends[2] = {-1, -1};  ///< a signal handler may write and do little else

void onSignal(int)
{
    const char byte = 1;
    (void)!::write(ends[0], &byte, 1);  // when that fails, the next signal tries again
}

}  // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return;
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        (void)!::read(ends[1], &byte, 1);  // it was readable; what it said is known
        Q_EMIT asked();
    });
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, onSignal);
}

QuitSignals::~QuitSignals()
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, SIG_DFL);
    for (int &end : ends)
        ::close(std::exchange(end, -1));
}

#else

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
}

QuitSignals::~QuitSignals() = default;

#endif

}  // namespace daisychain::console
