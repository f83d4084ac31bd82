#include "app/ctl/trouble.h"

#include <QJsonArray>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

QString waitText(const Error &error)
{
    return error.retryAfterSec ? u" Try again in %1 seconds."_s.arg(*error.retryAfterSec)
                               : u" Try again later."_s;
}

}  // namespace

Trouble::Trouble(const Error &failed)
    : error(failed)
    , sentence(sentenceOf(failed))
{
}

Trouble::Trouble(ErrorCode code, QStringList arguments, QString words)
    : error{code, std::move(arguments)}
    , sentence(std::move(words))
{
}

Trouble Trouble::wrongUsage(const QString &words)
{
    Trouble trouble(ErrorCode::Invalid, {}, words);
    trouble.isUsage = true;
    return trouble;
}

QString sentenceOf(const Error &error)
{
    QStringList said = error.arguments;
    said.removeAll(QString());
    const QString about = said.isEmpty() ? QString() : u" (%1)"_s.arg(said.join(u": "_s));
    switch (error.code) {
    case ErrorCode::Offline:
        return u"The server can't be reached%1. Try again when the network is back."_s.arg(about);
    case ErrorCode::Unanswered:
        return u"No complete answer came%1. Try again, and look first whether it was done."_s.arg(about);
    case ErrorCode::RateLimited:
        return u"The server asks us to slow down%1."_s.arg(about) + waitText(error);
    case ErrorCode::Unavailable:
        return u"The server can't answer just now%1."_s.arg(about) + waitText(error);
    case ErrorCode::Unauthorized:
        return u"The sign-in is not accepted%1. Sign the account in again with \"account add\"."_s.arg(about);
    case ErrorCode::NotFound:
        return u"There is no such thing here%1."_s.arg(about);
    case ErrorCode::Conflict:
        return u"Something else came first%1."_s.arg(about);
    case ErrorCode::Refused:
        return u"The server refused%1."_s.arg(about);
    case ErrorCode::Invalid:
        return u"This can't be used%1."_s.arg(about);
    case ErrorCode::Storage:
        return u"The data can't be read or written%1. Look at the disk and run \"check\"."_s.arg(about);
    case ErrorCode::Protocol:
        return u"The server's answer makes no sense%1."_s.arg(about);
    case ErrorCode::Cancelled:
        return u"It was given up before it was done%1."_s.arg(about);
    }
    Q_UNREACHABLE();
}

QJsonObject troubleJson(const QString &code, const QString &message, const QStringList &arguments)
{
    return {{u"error"_s, QJsonObject{{u"code"_s, code},
                                     {u"message"_s, message},
                                     {u"arguments"_s, QJsonArray::fromStringList(arguments)}}}};
}

}  // namespace daisychain::ctl
