#pragma once

#include "core/base/clock.h"
#include "core/desk/promise_reader.h"
#include "ui/roster/roster.h"
#include "ui/shell/palette_source.h"

#include <QObject>

#include <functional>

namespace daisychain::ui {

/// What is promised and not kept yet, whoever keeps it, the first due first: a list to choose a conversation
/// from. Letters narrow it by words and names.
///
/// Threads: the GUI thread.
class DueFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    DueFinder(PromiseReader &promises, const Roster &roster, const Clock &clock, QObject *parent = nullptr);

    static PaletteWords words();
    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

Q_SIGNALS:
    void conversationChosen(const QString &handle);

private:
    QList<PaletteEntry> entriesOf(const QList<PromiseRow> &rows, const QString &query);

    PromiseReader &m_promises;
    const Roster &m_roster;
    const Clock &m_clock;
};

}  // namespace daisychain::ui
