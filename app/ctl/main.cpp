#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/engine_room/private_process.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace daisychain;
using namespace daisychain::ctl;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Succeeded = 0, Failed = 1, WrongUsage = 2 };

void print(std::FILE *to, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        std::fputc('\n', to);
}

void printJson(const QJsonValue &json)
{
    const QJsonDocument document =
        json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    print(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
}

int complain(bool wantsJson, const QString &code, const QString &sentence, const QStringList &arguments)
{
    if (wantsJson)
        printJson(troubleJson(code, sentence, arguments));
    print(stderr, sentence);
    return code == u"usage" ? WrongUsage : Failed;
}

/// The longest name that the words begin with.
const Command *findCommand(const QStringList &words)
{
    const Command *found = nullptr;
    for (const Command &command : commands()) {
        const QStringList name = command.name.split(u' ');
        if (words.mid(0, name.size()) == name &&
            (found == nullptr || command.name.size() > found->name.size()))
            found = &command;
    }
    return found;
}

/// Options may also stand before the command: they are moved behind it.
QStringList commandFirst(QStringList given)
{
    QStringList moved;
    while (!given.isEmpty() && given.first().startsWith(u"--") && given.first() != u"--help" &&
           given.first() != u"--version") {
        const bool takesValue = given.first() == u"--data" || given.first() == u"--as";
        moved.append(given.takeFirst());
        if (takesValue && !given.isEmpty())
            moved.append(given.takeFirst());
    }
    const Command *command = findCommand(given);
    const qsizetype at = command != nullptr ? command->name.count(u' ') + 1 : given.size();
    return given.mid(0, at) + moved + given.mid(at);
}

int run(const Command &command, const Arguments &arguments)
{
    const bool wantsJson = arguments.has(u"json");
    Session session(arguments.value(u"data"), arguments.value(u"as"));
    const Outcome<Answer> answer = command.run(session, arguments);
    if (!answer) {
        const Trouble &trouble = answer.error();
        if (trouble.isUsage)
            return complain(wantsJson, u"usage"_s, trouble.sentence, {command.name});
        const QString end = command.afterFailure.isEmpty() ? QString() : u' ' + command.afterFailure;
        return complain(wantsJson, errorCodeName(trouble.error.code), trouble.sentence + end,
                        trouble.error.arguments);
    }
    if (!answer->isPrinted) {
        if (wantsJson)
            printJson(answer->json);
        else
            print(stdout, answer->text);
    }
    return answer->isBad ? Failed : Succeeded;
}

}  // namespace

int main(int argc, char *argv[])
{
    engine_room::keepProcessPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"Daisychain"_s);
    QCoreApplication::setApplicationName(u"Daisychain"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DAISYCHAIN_VERSION));

    const QStringList given = commandFirst(QCoreApplication::arguments().mid(1));
    const bool wantsJson = given.contains(u"--json"_s);
    if (given.isEmpty())
        return complain(wantsJson, u"usage"_s, overview(), {});
    if (given.first() == u"--help" || given.first() == u"help") {
        print(stdout, overview());
        return Succeeded;
    }
    if (given.first() == u"--version") {
        print(stdout, u"daisychainctl "_s + QCoreApplication::applicationVersion());
        return Succeeded;
    }
    if (given.first().startsWith(u"--"))
        return complain(wantsJson, u"usage"_s, u"Which command?\n\n"_s + overview(), {});
    const Command *command = findCommand(given);
    if (command == nullptr)
        return complain(
            wantsJson, u"usage"_s,
            u"There is no command \"%1\". \"daisychainctl --help\" lists them."_s.arg(given.first()),
            {given.first()});
    const auto arguments = parseArguments(*command, given.mid(command->name.count(u' ') + 1));
    if (!arguments)
        return complain(wantsJson, u"usage"_s,
                        arguments.error() + u" See \"daisychainctl %1 --help\"."_s.arg(command->name),
                        {command->name});
    if (arguments->has(u"help")) {
        print(stdout, helpText(*command));
        return Succeeded;
    }
    return run(*command, *arguments);
}
