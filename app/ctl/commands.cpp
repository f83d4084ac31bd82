#include "app/ctl/commands.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

const QList<Command> &commands()
{
    static const QList<Command> table =
        accountCommands() + streamCommands() + collectCommands() + queueCommands() + customerCommands() +
        eraseCommands() + exportCommands() + searchCommands() + suggestCommands() + replyCommands() +
        privateCommands() + sayAsCommands() + outboxCommands() + postChangeCommands() + actionCommands() +
        promiseCommands() + gestureCommands() + personCommands() + snippetCommands() + importCommands() +
        customerImportCommands() + conversationImportCommands() + snippetImportCommands() + textCommands() +
        feedCommands() + usageCommands() + upkeepCommands() + doctorCommands();
    return table;
}

QString overview()
{
    constexpr int NameWidth = 20;
    QString text = u"daisychainctl COMMAND …: the Daisychain desk without a screen.\n\n"_s;
    for (const Command &command : commands()) {
        if (command.isOtherName)
            continue;
        text += u"  %1  %2\n"_s.arg(command.name, -NameWidth).arg(command.help);
    }
    text += u"\n\"daisychainctl COMMAND --help\" tells more. Every command takes --data DIR and --json.\n"
            u"Exit codes: 0 done, 1 failed, 2 wrong usage.\n"_s;
    return text;
}

}  // namespace daisychain::ctl
