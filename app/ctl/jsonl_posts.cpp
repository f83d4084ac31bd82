#include "app/ctl/jsonl_posts.h"

#include "app/ctl/json_lines.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

Failure invalid(const QString &place, const QString &why)
{
    return Failure(Error{ErrorCode::Invalid, {place, why}});
}

/// Whole numbers keep all their digits.
std::optional<QString> textOf(const QJsonValue &value)
{
    if (value.isString() || value.isUndefined() || value.isNull())
        return value.toString();
    const qint64 number = value.toInteger(-1);
    return value.isDouble() && number >= 0 ? std::optional(QString::number(number)) : std::nullopt;
}

Result<ArchivedPost> postOf(const JsonLine &line)
{
    const QString place = u"line %1"_s.arg(line.number);
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(line.bytes.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return invalid(place, error.errorString());
    if (!json.isObject())
        return invalid(place, u"not an object"_s);
    ArchivedPost post;
    post.place = place;
    post.done = line.done;
    const std::initializer_list<std::pair<QString, QString *>> members{
        {u"id"_s, &post.id},     {u"author"_s, &post.author},    {u"created"_s, &post.created},
        {u"text"_s, &post.text}, {u"reply_to"_s, &post.replyTo}, {u"language"_s, &post.language},
        {u"url"_s, &post.url}};
    for (const auto &[name, into] : members) {
        const std::optional<QString> text = textOf(json[name]);
        if (!text)
            return invalid(place, u"\"%1\" is no text"_s.arg(name));
        *into = *text;
    }
    return post;
}

}  // namespace

Result<PostCount> readJsonlPosts(QByteArrayView jsonl, const ImportTarget &target, const TakeFacts &take)
{
    const OpenArchive open = [jsonl]() -> Result<NextArchived> {
        return NextArchived(
            [lines = std::make_shared<JsonLines>(jsonl)]() -> Result<std::optional<ArchivedPost>> {
                const std::optional<JsonLine> line = lines->next();
                if (!line)
                    return std::optional<ArchivedPost>();
                Result<ArchivedPost> post = postOf(*line);
                if (!post)
                    return Failure(post.error());
                return std::optional(std::move(*post));
            });
    };
    return readArchive(open, {target}, take);
}

}  // namespace daisychain::ctl
