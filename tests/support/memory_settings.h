#pragma once

#include "core/desk/health.h"
#include "core/desk/settings.h"

#include <QHash>

namespace daisychain::test {

/// Settings that last as long as the test.
class MemorySettings final : public Settings {
public:
    std::optional<QString> value(const QString &name) const override
    {
        const auto it = m_values.find(name);
        return it == m_values.end() ? std::nullopt : std::optional(*it);
    }
    void setValue(const QString &name, const QString &value) override { m_values.insert(name, value); }
    void remove(const QString &name) override { m_values.remove(name); }

private:
    QHash<QString, QString> m_values;
};

/// Everything is as it is said to be.
class SaidHealth final : public HealthSource {
public:
    Health health() const override { return now; }

    Health now;
};

}  // namespace daisychain::test
