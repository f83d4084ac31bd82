#include "app/demo/options.h"

#include <QCommandLineParser>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

Error usage(const QString &sentence)
{
    return {ErrorCode::Invalid, {sentence}};
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Small social networks on 127.0.0.1 that play a story. On one port they speak the APIs of Mastodon, "
        "Bluesky (/xrpc/, Jetstream at /subscribe) and X (/2/, sign-in at /i/oauth2/authorize), and serve "
        "feeds "
        "(/feeds/). Prints one JSON line with the addresses when it listens."_s);
    parser.addOptions({
        {u"port"_s, u"Listen here; 0 takes any free port."_s, u"N"_s, u"0"_s},
        {u"data"_s, u"Keep what happens in this folder and go on from there at the next start."_s, u"DIR"_s},
        {u"control"_s, u"Open a second port that takes orders with this bearer token."_s, u"TOKEN"_s},
        {u"control-port"_s, u"The control port; 0 takes any free one."_s, u"N"_s, u"0"_s},
        {u"story"_s, u"Play this story in place of the one built in, or none."_s, u"FILE|none"_s},
        {u"speed"_s, u"How fast the story goes; 0 holds it."_s, u"X"_s, u"1"_s},
        {u"ids"_s, u"How ids look: numeric, ulid or flake."_s, u"KIND"_s},
        {u"software"_s, u"Whose ways to follow: mastodon or gotosocial."_s, u"NAME"_s, u"mastodon"_s},
        {u"limit-scale"_s, u"Multiply the rate limits."_s, u"N"_s, u"1"_s},
        {u"media-delay"_s, u"Milliseconds that an upload is processed."_s, u"MS"_s, u"400"_s},
        {u"print-token"_s,
         u"Give in the first line what signs in as the company: an access token of @help, an app "
         u"password for Bluesky, client id and tokens for X, the addresses of the feeds."_s},
        {u"listen-later"_s, u"Open the public port only when the control port says so."_s},
        {u"help"_s, u"Show this and end."_s},
    });
}

}  // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return Failure(usage(parser.errorText()));
    if (!parser.positionalArguments().isEmpty())
        return Failure(usage(u"Unexpected argument: "_s + parser.positionalArguments().first()));
    Options options;
    bool isPort = false;
    bool isControlPort = false;
    bool isSpeed = false;
    options.port = parser.value(u"port"_s).toUShort(&isPort);
    options.controlPort = parser.value(u"control-port"_s).toUShort(&isControlPort);
    options.speed = parser.value(u"speed"_s).toDouble(&isSpeed);
    if (!isPort || !isControlPort)
        return Failure(usage(u"A port is a number from 0 to 65535."_s));
    if (!isSpeed || options.speed < 0)
        return Failure(usage(u"The speed is a number from 0."_s));
    options.dataDir = parser.value(u"data"_s);
    options.controlToken = parser.value(u"control"_s);
    options.story = parser.value(u"story"_s);
    const QString software = parser.value(u"software"_s);
    if (software != u"mastodon" && software != u"gotosocial")
        return Failure(usage(u"The software is mastodon or gotosocial."_s));
    options.software = software == u"gotosocial" ? Software::GoToSocial : Software::Mastodon;
    const QString usual = options.software == Software::GoToSocial ? u"ulid"_s : u"numeric"_s;
    const auto ids = idKindFromName(parser.isSet(u"ids"_s) ? parser.value(u"ids"_s) : usual);
    if (!ids)
        return Failure(usage(u"Ids are numeric, ulid or flake."_s));
    options.ids = *ids;
    options.limitScale = std::max(parser.value(u"limit-scale"_s).toInt(), 1);
    options.mediaDelayMs = std::max(parser.value(u"media-delay"_s).toInt(), 0);
    options.printsToken = parser.isSet(u"print-token"_s);
    options.listensLater = parser.isSet(u"listen-later"_s);
    return options;
}

QString optionsHelp()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}

}  // namespace daisychain::demo
