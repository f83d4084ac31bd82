#include "app/ctl/interruption.h"

#include <atomic>
#include <csignal>

namespace daisychain::ctl {

namespace {

std::atomic<bool> wished{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal may come at any instant");

void onSignal(int signal)
{
    wished = true;
    std::signal(signal, SIG_DFL);
}

}  // namespace

Interruption::Interruption()
{
    wished = false;
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interruption::isWished()
{
    return wished;
}

}  // namespace daisychain::ctl
