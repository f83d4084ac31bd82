#pragma once

#include "core/base/clock.h"
#include "core/desk/notices.h"
#include "core/desk/settings.h"
#include "core/desk/snippet_finder.h"

#include <QObject>

namespace daisychain::ui {

/// From how many sendings on a day a snippet that nobody added a line to asks for one; 0: never.
inline constexpr Setting<int> SnippetsUnchangedADay{"composer/snippetsUnchangedADay", 5};

/// The saved replies as they are now, at hand for completion.
///
/// Threads: the GUI thread.
class SnippetBook final : public QObject {
    Q_OBJECT

public:
    SnippetBook(SnippetReader &reader, Notices &notices, const Clock &clock, const Settings &settings,
                QObject *parent = nullptr);

    /// By name, also the expired.
    const QList<SnippetRow> &rows() const { return m_finder.rows(); }
    /// Null when it isn't there (any more). Good until the next `changed`.
    const SnippetRow *row(SnippetId id) const { return m_finder.row(id); }
    QList<SnippetFinder::Found> find(const QString &query, qsizetype limit) const;
    /// Whether it was sent so often today that it should get a line of its own.
    bool isWorn(const SnippetRow &row) const;
    Instant now() const { return m_clock.now(); }

Q_SIGNALS:
    void changed();
    void failed(const daisychain::Error &error);

private:
    void read(StoreVersion atLeast);

    SnippetReader &m_reader;
    const Clock &m_clock;
    const Settings &m_settings;
    SnippetFinder m_finder;
    Instant m_today;  ///< what counts as today's when m_finder was read
};

}  // namespace daisychain::ui
