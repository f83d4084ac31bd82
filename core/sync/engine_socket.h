#pragma once

#include "core/base/result.h"
#include "core/sync/engine_lock.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>
#include <memory>

namespace daisychain::sync {

/// What another process of the same person may say to the engine of a data folder.
enum class EngineWord : quint8 {
    Poke,   ///< something was written: look at the outbox and the streams
    Raise,  ///< a second console was started: show the window
};

/// The engine's ear: a local socket named after the data folder, open to the same user only. Says nothing but
/// that it heard.
class EngineSocket final : public QObject {
    Q_OBJECT

public:
    explicit EngineSocket(QObject *parent = nullptr);

    /// Call only as the holder of the engine's lock: what is left of an older socket is removed. Errors:
    /// Storage.
    Result<void> listen(const QString &dataFolder);
    QString serverName() const { return m_server.serverName(); }

Q_SIGNALS:
    void heard(daisychain::sync::EngineWord word);

private:
    void acceptOne();

    QLocalServer m_server;
};

/// Says a word to the engine of a data folder and waits until it was heard. Errors: Offline when there is
/// none; Unanswered when it didn't answer in time.
Result<void> tellEngine(const QString &dataFolder, EngineWord word, std::chrono::milliseconds patience);

/// What came of asking for the engine's lock.
struct EngineClaim {
    std::unique_ptr<EngineLock> lock;   ///< null: the engine has it, and heard the word
    Error holder{ErrorCode::Conflict};  ///< then: who that is, as EngineLock::take() says
};
/// Takes the engine's lock, or says a word to who has it. A holder that hears nothing is no engine, or not
/// yet, or no more: it only looks at the lock, makes the desk, is starting or ending, and is waited for.
/// Blocks. Errors: those of EngineLock::take(); of Conflict that the holder heard nothing all the time.
Result<EngineClaim> claimEngine(const QString &dataFolder, EngineWord word,
                                std::chrono::milliseconds patience);

}  // namespace daisychain::sync
