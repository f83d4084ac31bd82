#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <expected>
#include <optional>
#include <utility>

namespace daisychain::ctl {

/// An option of a command. What its value must look like is checked before the command runs.
struct Option {
    enum class Kind { Flag, Text, Number, Duration, Choice, List };  ///< List: may be repeated

    QString name;   ///< without "--"
    QString value;  ///< how the value is called in the help
    QString help;
    Kind kind = Kind::Text;
    QStringList choices = {};
    bool isRequired = false;
};

/// What was given to a command, as it may be used.
class Arguments final {
public:
    bool has(QStringView option) const { return m_values.contains(option.toString()); }
    QString value(QStringView option) const { return m_values.value(option.toString()); }
    /// All that were given of an option that may be repeated.
    QStringList values(QStringView option) const { return m_lists.value(option.toString()); }
    int number(QStringView option, int otherwise) const;
    std::optional<std::chrono::milliseconds> duration(QStringView option) const;
    /// The n-th word; empty when it wasn't given.
    QString word(int n) const { return m_words.value(n); }
    const QStringList &words() const { return m_words; }
    /// Every option that has a value, as often as it was given and in that order.
    const QList<std::pair<QString, QString>> &inOrder() const { return m_inOrder; }

private:
    friend struct ArgumentParser;

    QHash<QString, QString> m_values;  ///< of an option given twice, the last
    QHash<QString, QStringList> m_lists;
    QList<std::pair<QString, QString>> m_inOrder;
    QStringList m_words;
};

struct Command;

/// Reads what follows a command's name. The failure is a sentence about wrong usage.
std::expected<Arguments, QString> parseArguments(const Command &command, const QStringList &given);

/// Everything about a command, for --help.
QString helpText(const Command &command);

/// What every command takes.
const QList<Option> &commonOptions();

/// "500ms", "30s", "10m", "2h", "3d".
std::optional<std::chrono::milliseconds> parseDuration(QStringView text);

}  // namespace daisychain::ctl
