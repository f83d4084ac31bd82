#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <type_traits>

namespace daisychain {

/// What a person chose about this program on this machine. Small, read at any time, kept for the next start.
///
/// Threads: the GUI thread; never waits.
class Settings {
public:
    virtual ~Settings();

    /// Nothing: never set.
    virtual std::optional<QString> value(const QString &name) const = 0;
    virtual void setValue(const QString &name, const QString &value) = 0;
    /// Back to the default.
    virtual void remove(const QString &name) = 0;
};

/// A setting, declared once: its name, type and default.
///
///     inline constexpr Setting<int> PollSeconds{"streams/pollSeconds", 60};
template <class T>
struct Setting {
    const char *name;
    T fallback;

    QString key() const { return QString::fromLatin1(name); }
};

/// Texts have "const char *" for their default, so that the declaration can be constexpr.
template <>
struct Setting<QString> {
    const char *name;
    const char *fallback = "";

    QString key() const { return QString::fromLatin1(name); }
};

/// The value, or the default when there is none or it can't be read as a T. T: bool, int, double, an enum or
/// QString.
template <class T>
T get(const Settings &settings, const Setting<T> &setting)
{
    const std::optional<QString> text = settings.value(setting.key());
    if constexpr (std::is_same_v<T, QString>) {
        return text ? *text : QString::fromUtf8(setting.fallback);
    } else {
        if (!text)
            return setting.fallback;
        bool isNumber = false;
        if constexpr (std::is_same_v<T, bool>)
            return *text == u"1" || (*text != u"0" && setting.fallback);
        else if constexpr (std::is_floating_point_v<T>) {
            const double number = text->toDouble(&isNumber);
            return isNumber ? T(number) : setting.fallback;
        } else {
            const int number = text->toInt(&isNumber);
            return isNumber ? T(number) : setting.fallback;
        }
    }
}

template <class T>
void set(Settings &settings, const Setting<T> &setting, const T &value)
{
    if constexpr (std::is_same_v<T, QString>)
        settings.setValue(setting.key(), value);
    else if constexpr (std::is_same_v<T, bool>)
        settings.setValue(setting.key(), value ? QStringLiteral("1") : QStringLiteral("0"));
    else if constexpr (std::is_enum_v<T>)
        settings.setValue(setting.key(), QString::number(int(value)));
    else
        settings.setValue(setting.key(), QString::number(value));
}

}  // namespace daisychain
