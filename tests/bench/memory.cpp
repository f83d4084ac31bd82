#include "tests/bench/memory.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace daisychain::bench {

double memoryMb()
{
    QFile rollup(QStringLiteral("/proc/self/smaps_rollup"));
    if (!rollup.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : rollup.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

std::chrono::nanoseconds threadTime(const QByteArray &name)
{
    qint64 ticks = 0;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task + QStringLiteral("/stat")));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // proc(5): "pid (name) state …", user and system time are the 12th and 13th word after the name.
        const QByteArray stat = file.readAll();
        const qsizetype end = stat.lastIndexOf(')');
        if (!stat.left(end).mid(stat.indexOf('(') + 1).startsWith(name))
            continue;
        const QList<QByteArray> words = stat.mid(end + 2).split(' ');
        ticks += words.value(11).toLongLong() + words.value(12).toLongLong();
    }
    return std::chrono::nanoseconds(1'000'000'000 / sysconf(_SC_CLK_TCK) * ticks);
}

}  // namespace daisychain::bench
