#pragma once

#include "app/engine_room/data_folder.h"
#include "core/desk/settings.h"

#include <QCoreApplication>

namespace daisychain::console {

/// Where translators find what the composition says.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Composition)
};

inline QString burstSentence(const QString &text)
{
    return Words::tr("“%1” was typed where no text goes. Nothing was changed.").arg(text);
}

inline QString unsentSentence(int replies)
{
    return Words::tr("%n replies are not out yet. They wait here and go out after the next start.", nullptr,
                     replies);
}

inline QString laterSentence(int replies)
{
    return Words::tr(
        "%n replies are to go out later. Nobody sends them while Daisychain is closed; those whose "
        "time is over by then wait for your look.",
        nullptr, replies);
}

inline QString settingsFile(const engine_room::DataFolder &folder)
{
    return folder.path() + QStringLiteral("/settings.ini");
}

}  // namespace daisychain::console
