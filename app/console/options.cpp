#include "app/console/options.h"

#include <QCommandLineParser>

namespace daisychain::console {

static void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Daisychain: a desktop console for people who help customers in public."));
    parser.addOptions({
        {QStringLiteral("data"), QStringLiteral("Keep everything in this folder."), QStringLiteral("DIR")},
        {QStringLiteral("demo"),
         QStringLiteral("Start with the demo network, in a folder of its own; nothing reaches a real one.")},
        {QStringLiteral("lang"), QStringLiteral("The surface's language: en, de or pseudo."),
         QStringLiteral("CODE")},
        {QStringLiteral("theme"), QStringLiteral("light, dark or system."), QStringLiteral("NAME")},
        {QStringLiteral("safe"), QStringLiteral("Leave the settings aside, and neither listen nor send.")},
        {QStringLiteral("help"), QStringLiteral("Show this and end.")},
        {QStringLiteral("version"), QStringLiteral("Show the version and end.")},
    });
}

Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return Failure(Error{ErrorCode::Invalid, {parser.errorText()}});
    if (!parser.positionalArguments().isEmpty())
        return Failure(
            Error{ErrorCode::Invalid,
                  {QStringLiteral("Unexpected argument: ") + parser.positionalArguments().first()}});
    Options options;
    options.dataFolder = parser.value(QStringLiteral("data"));
    options.isDemo = parser.isSet(QStringLiteral("demo"));
    options.isSafe = parser.isSet(QStringLiteral("safe"));
    options.wantsHelp = parser.isSet(QStringLiteral("help"));
    options.wantsVersion = parser.isSet(QStringLiteral("version"));
    if (parser.isSet(QStringLiteral("lang")))
        options.language = parser.value(QStringLiteral("lang"));
    if (parser.isSet(QStringLiteral("theme"))) {
        const QStringList names{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
        const qsizetype place = names.indexOf(parser.value(QStringLiteral("theme")));
        if (place < 0)
            return Failure(
                Error{ErrorCode::Invalid, {QStringLiteral("The theme is light, dark or system.")}});
        options.appearance = ui::Appearance(place);
    }
    return options;
}

QString optionsHelp()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}

}  // namespace daisychain::console
