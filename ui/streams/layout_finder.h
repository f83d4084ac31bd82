#pragma once

#include "ui/shell/palette_source.h"
#include "ui/streams/streams_controller.h"

namespace daisychain::ui {

/// Finds saved layouts of columns: to show one, to save the columns under a name, to forget one.
///
/// Threads: the GUI thread.
class LayoutFinder final : public PaletteSource {
public:
    explicit LayoutFinder(StreamsController &streams)
        : m_streams(streams)
    {
    }

    static PaletteWords words();
    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

private:
    StreamsController &m_streams;
};

}  // namespace daisychain::ui
