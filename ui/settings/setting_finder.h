#pragma once

#include "ui/shell/palette_source.h"

#include <QObject>

namespace daisychain::ui {

/// One thing that can be set, as the palette knows it.
struct SettingEntry {
    QString id;       ///< the objectName of its control
    QString title;    ///< "Quiet hours"
    QString section;  ///< the heading it stands under
    QString words;    ///< other words for it, translated: "night do not disturb"
};

/// Everything that the settings offer. A control that is not in here is not found: a test compares.
QList<SettingEntry> settingEntries();

/// Finds settings by plain words.
class SettingFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    using QObject::QObject;

    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;
    QList<PaletteEntry> findNow(const QString &query) override;

Q_SIGNALS:
    void chosen(const QString &id);
};

}  // namespace daisychain::ui
