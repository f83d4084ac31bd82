#pragma once

#include "core/base/clock.h"
#include "ui/shell/palette_source.h"

#include <functional>

namespace daisychain::ui {

/// Finds days to go back to, as they are typed: "2019", "2026-03", "yesterday", "3d", or as the system writes
/// dates.
///
/// Threads: the GUI thread.
class DayFinder final : public PaletteSource {
public:
    /// Where to go: nothing: to what is new; else to what was there before this instant.
    using Going = std::function<void(std::optional<Instant> before)>;

    DayFinder(const Clock &clock, Going going)
        : m_clock(clock)
        , m_going(std::move(going))
    {
    }

    static PaletteWords words();
    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

private:
    PaletteEntry entry(const QString &title, std::optional<Instant> before) const;
    QList<PaletteEntry> usual() const;

    const Clock &m_clock;
    Going m_going;
};

}  // namespace daisychain::ui
