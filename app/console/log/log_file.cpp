#include "app/console/log/log_file.h"

#include "core/base/clock.h"

#include <QDir>

#include <cstdio>

namespace daisychain::console {

Q_LOGGING_CATEGORY(ConsoleLog, "daisychain.console")

namespace {

LogFile *current = nullptr;  ///< Qt's message handler is a bare function

char letterOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 'D';
    case QtInfoMsg:
        return 'I';
    case QtWarningMsg:
        return 'W';
    case QtCriticalMsg:
        return 'E';
    case QtFatalMsg:
        return 'F';
    }
    return '?';
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (current)
        current->write(type, context, text);
}

}  // namespace

LogFile::LogFile(const QString &folder, qint64 maxBytes)
    : m_folder(folder)
    , m_maxBytes(maxBytes)
{
    QDir().mkpath(folder);
    open();
    current = this;
    qInstallMessageHandler(handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(nullptr);
    current = nullptr;
}

void LogFile::open()
{
    m_file.setFileName(m_folder + QStringLiteral("/daisychain.log"));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        std::fprintf(stderr, "daisychain: cannot write %s\n", qPrintable(m_file.fileName()));
}

void LogFile::rotate()
{
    m_file.close();
    const QString base = m_file.fileName();
    QFile::remove(base + QStringLiteral(".%1").arg(MaxFiles - 1));
    for (int i = MaxFiles - 2; i >= 1; --i)
        QFile::rename(base + QStringLiteral(".%1").arg(i), base + QStringLiteral(".%1").arg(i + 1));
    QFile::rename(base, base + QStringLiteral(".1"));
    open();
}

void LogFile::write(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    QByteArray line = isoText(SystemClock().now()).toLatin1() + ' ' + letterOf(type) + ' ' +
                      (context.category ? context.category : "default") + ' ';
    line += text.toUtf8().replace('\n', "\n    ");
    line += '\n';
    const QMutexLocker lock(&m_mutex);
    if (m_file.isOpen()) {
        m_file.write(line);
        m_file.flush();
        if (m_file.size() > m_maxBytes)
            rotate();
    }
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fputs(line.constData(), stderr);
}

RunningMark::RunningMark(const QString &path)
    : m_path(path)
    , m_wasUnclean(QFile::exists(path))
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qCWarning(ConsoleLog, "The mark of this run could not be written; look at the data folder's rights");
}

RunningMark::~RunningMark()
{
    QFile::remove(m_path);
}

}  // namespace daisychain::console
