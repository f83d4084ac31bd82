#pragma once

#include "app/ctl/command.h"

#include <QList>

namespace daisychain::ctl {

// One group a file; the table has them in this order.
QList<Command> accountCommands();
QList<Command> streamCommands();
QList<Command> collectCommands();  ///< collect and send
QList<Command> queueCommands();    ///< queue and conversation
QList<Command> customerCommands();
Command customerListCommand();  ///< one of them
QList<Command> customerImportCommands();
QList<Command> conversationImportCommands();
QList<Command> eraseCommands();
QList<Command> exportCommands();
QList<Command> searchCommands();
QList<Command> suggestCommands();
QList<Command> replyCommands();
QList<Command> privateCommands();
QList<Command> sayAsCommands();
QList<Command> outboxCommands();
QList<Command> postChangeCommands();
QList<Command> actionCommands();
QList<Command> promiseCommands();
QList<Command> gestureCommands();
QList<Command> personCommands();
QList<Command> snippetCommands();
QList<Command> snippetImportCommands();
QList<Command> importCommands();
QList<Command> textCommands();
QList<Command> feedCommands();
QList<Command> usageCommands();
QList<Command> upkeepCommands();
QList<Command> doctorCommands();

/// The table of commands.
const QList<Command> &commands();

/// All of them with a line each.
QString overview();

}  // namespace daisychain::ctl
