#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

namespace daisychain::ui {

/// A line of the palette.
struct PaletteEntry {
    QString title;
    QString detail = {};    ///< quiet, behind the title
    QString key = {};       ///< as people read it; teaches it
    QString icon = {};      ///< a name of Icons
    int score = 0;          ///< the higher the nearer to the top; that of text::plainScore()
    bool isEnabled = true;  ///< else it is shown greyed: the command exists, but not now
    std::function<void()> run = {};
};

/// What the palette says when it is opened for one source alone.
struct PaletteWords {
    QString field;       ///< in the empty field
    QString untilAsked;  ///< in the list, while less than two letters are typed; empty: asked at once
    QString nothing;     ///< in the list, when nothing was found
};

/// Where the palette finds what can't be known beforehand: customers, conversations.
///
/// Threads: the GUI thread; never waits.
class PaletteSource {
public:
    virtual ~PaletteSource() = default;

    virtual QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) = 0;
    /// What is known beforehand, such as settings: stands among the commands, by its score
    /// (text::plainScore).
    virtual QList<PaletteEntry> findNow(const QString &) { return {}; }
};

}  // namespace daisychain::ui
