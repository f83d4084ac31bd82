#pragma once

#include "ui/roster/roster.h"
#include "ui/shell/palette_source.h"
#include "ui/streams/streams_controller.h"

namespace daisychain::ui {

/// Finds columns by name, and what could be one: "#parcel" on each account that can listen to it.
///
/// Threads: the GUI thread.
class ColumnFinder final : public PaletteSource {
public:
    ColumnFinder(StreamsController &streams, const Roster &roster)
        : m_streams(streams)
        , m_roster(roster)
    {
    }

    static PaletteWords words();
    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

private:
    void addKnown(const QString &query, QList<PaletteEntry> &entries);
    void addLists(const QString &query, QList<PaletteEntry> &entries);
    void addNew(const QString &query, QList<PaletteEntry> &entries);

    StreamsController &m_streams;
    const Roster &m_roster;
};

}  // namespace daisychain::ui
