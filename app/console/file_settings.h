#pragma once

#include "core/desk/settings.h"

#include <QSettings>

#include <memory>

namespace daisychain::console {

/// Settings in a file of the data folder; an empty path keeps them for this run only.
class FileSettings final : public Settings {
public:
    explicit FileSettings(const QString &path);
    ~FileSettings() override;

    std::optional<QString> value(const QString &name) const override;
    void setValue(const QString &name, const QString &value) override;
    void remove(const QString &name) override;

private:
    std::unique_ptr<QSettings> m_file;
    QHash<QString, QString> m_values;
};

}  // namespace daisychain::console
