#include "core/store/error_columns.h"

#include "core/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace daisychain::store {

std::optional<qint64> errorCode(const std::optional<Error> &error)
{
    return error ? std::optional(qint64(error->code)) : std::nullopt;
}

QString errorArguments(const std::optional<Error> &error)
{
    return error ? QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(error->arguments))
                                         .toJson(QJsonDocument::Compact))
                 : QString();
}

std::optional<Error> readError(const Query &query, int codeColumn)
{
    const auto code = query.numberIf(codeColumn);
    if (!code)
        return std::nullopt;
    Error error{ErrorCode(*code)};
    for (const QJsonValue argument : QJsonDocument::fromJson(query.text(codeColumn + 1).toUtf8()).array())
        error.arguments.append(argument.toString());
    return error;
}

}  // namespace daisychain::store
