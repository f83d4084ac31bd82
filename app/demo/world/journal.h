#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QJsonObject>

#include <functional>

namespace daisychain::demo {

/// What the network remembers over its own end: a file of JSON lines that is only ever appended to.
class Journal final {
public:
    /// Opens or makes DIR/journal.jsonl and hands every row to `replay`, oldest first. A torn last line, as a
    /// kill leaves it, is cut off. An empty `dir` keeps nothing. Errors: Storage.
    Result<void> open(const QString &dir, const std::function<void(const QJsonObject &)> &replay);

    void append(const QJsonObject &row);
    /// Puts what was appended on the disk; answers may go out only after it. Errors: Storage.
    Result<void> flush();
    /// Forgets everything. Errors: Storage.
    Result<void> clear();

private:
    QFile m_file;
    QByteArray m_pending;
};

}  // namespace daisychain::demo
