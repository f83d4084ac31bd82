#pragma once

#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QString>

namespace daisychain::console {

Q_DECLARE_LOGGING_CATEGORY(ConsoleLog)

/// Takes all messages of the program into a file, five of 5 MB in turn. Secrets can't get there: their type
/// can't be streamed. Warnings go to the standard error stream too.
///
/// Threads: messages come from any.
class LogFile final {
public:
    static constexpr qint64 MaxBytes = 5 * 1024 * 1024;
    static constexpr int MaxFiles = 5;

    /// Begins at once; the folder is made. Only one at a time.
    explicit LogFile(const QString &folder, qint64 maxBytes = MaxBytes);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    QString path() const { return m_file.fileName(); }
    void write(QtMsgType type, const QMessageLogContext &context, const QString &text);

private:
    void open();
    void rotate();

    QMutex m_mutex;  ///< guards m_file
    QFile m_file;
    QString m_folder;
    qint64 m_maxBytes;
};

/// Says at the start whether the last run came to its end.
class RunningMark final {
public:
    explicit RunningMark(const QString &path);
    ~RunningMark();
    RunningMark(const RunningMark &) = delete;
    RunningMark &operator=(const RunningMark &) = delete;

    bool wasUnclean() const { return m_wasUnclean; }

private:
    QString m_path;
    bool m_wasUnclean = false;
};

}  // namespace daisychain::console
