#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace daisychain::ctl {

/// Why a command came to nothing: the error for programs, a sentence for people.
struct Trouble {
    Error error;
    QString sentence;
    bool isUsage = false;  ///< the command was used wrongly

    /// The sentence is made from code and arguments.
    Trouble(const Error &failed);  // NOLINT(google-explicit-constructor): so that failures pass through
    Trouble(ErrorCode code, QStringList arguments, QString words);
    static Trouble wrongUsage(const QString &words);
};

template <class T>
using Outcome = std::expected<T, Trouble>;

/// What happened, in one sentence, from code and arguments alone.
QString sentenceOf(const Error &error);

/// {"code", "message", "arguments"}.
QJsonObject troubleJson(const QString &code, const QString &message, const QStringList &arguments);

}  // namespace daisychain::ctl
