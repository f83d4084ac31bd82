#pragma once

#include "app/engine_room/data_folder.h"
#include "core/desk/settings.h"

#include <QCoreApplication>

namespace daisychain::console {

/// Where translators find what the composition says.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Composition)
};

inline QString burstSentence(const QString &text, bool didFirstAct)
{
    return (didFirstAct ? Words::tr("“%1” was typed where no text goes. Only its first letter did something; "
                                    "Ctrl+Z takes that back.")
                        : Words::tr("“%1” was typed where no text goes. Nothing was done."))
        .arg(text);
}

inline QString unsentSentence(int replies)
{
    return Words::tr("%n replies are not out yet. They wait here and go out after the next start.", nullptr,
                     replies);
}

inline QString settingsFile(const engine_room::DataFolder &folder)
{
    return folder.path() + QStringLiteral("/settings.ini");
}

}  // namespace daisychain::console
