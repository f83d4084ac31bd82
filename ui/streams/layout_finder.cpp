#include "ui/streams/layout_finder.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LayoutFinder)
};

}  // namespace

PaletteWords LayoutFinder::words()
{
    return {Words::tr("A saved layout, or a name to save these columns under"),
            {},
            Words::tr("No layout is saved yet: type a name for these columns.")};
}

QFuture<Result<QList<PaletteEntry>>> LayoutFinder::find(QString query, int limit)
{
    QList<PaletteEntry> entries;
    QList<PaletteEntry> forgetting;
    const QString name = query.simplified();
    bool isTaken = false;
    for (const ColumnLayout &layout : m_streams.layouts()) {
        isTaken = isTaken || layout.name == name;
        if (!name.isEmpty() && !text::fuzzyScore(name, layout.name))
            continue;
        const QString detail = Words::tr("%n columns", nullptr, int(layout.columns.size()));
        PaletteEntry show{
            Words::tr("Show layout: %1").arg(layout.name), detail, {}, QStringLiteral("streams")};
        show.run = [this, saved = layout.name] { m_streams.showLayout(saved); };
        entries.append(show);
        PaletteEntry forget{Words::tr("Forget layout: %1").arg(layout.name), {}, {}, QStringLiteral("trash")};
        forget.run = [this, saved = layout.name] { m_streams.removeLayout(saved); };
        forgetting.append(forget);
    }
    if (!name.isEmpty() && !m_streams.columns().isEmpty()) {
        PaletteEntry save{isTaken ? Words::tr("Save these columns again as %1").arg(name)
                                  : Words::tr("Save these columns as %1").arg(name),
                          {},
                          {},
                          QStringLiteral("plus")};
        save.run = [this, name] { m_streams.saveLayout(name); };
        entries.append(save);
    }
    entries += forgetting;
    return readyFuture<QList<PaletteEntry>>(entries.mid(0, limit));
}

}  // namespace daisychain::ui
