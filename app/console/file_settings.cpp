#include "app/console/file_settings.h"

namespace daisychain::console {

FileSettings::FileSettings(const QString &path)
{
    if (path.isEmpty())
        return;
    m_file = std::make_unique<QSettings>(path, QSettings::IniFormat);
    for (const QString &name : m_file->allKeys())
        m_values.insert(name, m_file->value(name).toString());
}

FileSettings::~FileSettings() = default;

std::optional<QString> FileSettings::value(const QString &name) const
{
    const auto it = m_values.constFind(name);
    return it == m_values.cend() ? std::nullopt : std::optional(*it);
}

void FileSettings::setValue(const QString &name, const QString &value)
{
    m_values.insert(name, value);
    if (m_file)
        m_file->setValue(name, value);
}

void FileSettings::remove(const QString &name)
{
    m_values.remove(name);
    if (m_file)
        m_file->remove(name);
}

}  // namespace daisychain::console
