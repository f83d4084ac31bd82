#include "app/console/retention.h"

#include "app/console/log/log_file.h"
#include "core/base/when_ready.h"

namespace daisychain::console {

using namespace std::chrono_literals;

Retention::Retention(DeskState &state, Upkeep &upkeep, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_upkeep(upkeep)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(6h);
        look();
    });
    m_timer.start(5min);
}

void Retention::look()
{
    whenReady(m_state.value(RetentionDays.toString()), this,
              [this](const Result<std::optional<QByteArray>> &value) {
                  const int days = value && *value ? (*value)->toInt() : 0;
                  if (days <= 0)
                      return;
                  whenReady(m_upkeep.letGoBefore(m_clock.now() - 24h * days), this,
                            [this](const Result<qint64> &posts) {
                                if (posts)
                                    Q_EMIT letGo(*posts);
                                else
                                    qCWarning(ConsoleLog,
                                              "Old texts could not be let go of: %s; it is tried again later",
                                              qPrintable(errorCodeName(posts.error().code)));
                            });
              });
}

}  // namespace daisychain::console
