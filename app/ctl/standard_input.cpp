#include "app/ctl/standard_input.h"

#include <QFile>

#include <cstdio>

namespace daisychain::ctl {

QByteArray readStandardInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

QByteArray readInputLine()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readLine().trimmed() : QByteArray();
}

}  // namespace daisychain::ctl
