#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/trouble.h"

#include <QJsonValue>

#include <functional>

namespace daisychain::ctl {

class Session;

/// What a command found or did: one document for programs, lines for people.
struct Answer {
    QJsonValue json;
    QString text;
    /// The command did its work and has bad news: it is printed, and the program ends with 1.
    bool isBad = false;
    /// Printed already, line by line.
    bool isPrinted = false;
};

/// A row of the table of commands.
struct Command {
    QString name;       ///< "account add"
    QStringList words;  ///< what has to be given, in order; those in brackets may be left out
    QString help;       ///< one line
    QList<Option> options;
    std::function<Outcome<Answer>(Session &, const Arguments &)> run;
    /// Said after a failure: what became of the work.
    QString afterFailure = {};
    /// Another name of a command in the table: it works, and isn't listed.
    bool isOtherName = false;
};

}  // namespace daisychain::ctl
