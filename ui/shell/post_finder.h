#pragma once

#include "core/base/clock.h"
#include "core/desk/search_reader.h"
#include "ui/shell/palette_source.h"

#include <QObject>
#include <QTimeZone>

namespace daisychain::ui {

/// Finds posts for the palette by what they say, newest first, in the words and operators of the guide.
class PostFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    PostFinder(SearchReader &search, const Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    /// Whose is:mine the search knows.
    void setPerson(PersonId me) { m_me = me; }

    /// For a palette of its own.
    static PaletteWords words();
    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

Q_SIGNALS:
    /// The person chose it.
    void conversationChosen(const QString &handle);
    void failed(const QString &sentence);

private:
    PaletteEntry entryOf(const SearchRow &row);

    SearchReader &m_search;
    const Clock &m_clock;
    QTimeZone m_zone;
    PersonId m_me;
};

}  // namespace daisychain::ui
