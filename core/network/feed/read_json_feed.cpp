#include "core/network/feed/read_json_feed.h"

#include "core/network/feed/feed_address.h"
#include "core/network/json_reader.h"

namespace daisychain::network {

namespace {

class JsonFeedReading final {
public:
    JsonFeedReading(QByteArrayView json, FeedDraft &draft)
        : m_json(json)
        , m_draft(draft)
    {
    }

    Result<void> read()
    {
        const bool isRead =
            m_json.readObject([this](quint64 name, JsonValue value) { return member(name, value); });
        if (!isRead) {
            Error error = m_json.error();
            error.arguments.prepend(QStringLiteral("json"));
            return Failure(error);
        }
        if (!m_isFeed)
            return Failure(Error{ErrorCode::Invalid, {QStringLiteral("json")}});
        return {};
    }

private:
    bool member(quint64 name, JsonValue value)
    {
        Feed &feed = m_draft.feed;
        switch (name) {
        case jsonName("version"):
            return version(value);
        case jsonName("title"):
            return line(value, "title", feed.title);
        case jsonName("home_page_url"):
            return address(value, "home_page_url", feed.link);
        case jsonName("language"):
            return line(value, "language", feed.language);
        case jsonName("author"):
            return author(value, feed.author);
        case jsonName("authors"):
            return authors(value, feed.author);
        case jsonName("items"):
            return items(value);
        default:
            return m_json.skip(value);
        }
    }
    bool version(JsonValue value)
    {
        QString version;
        if (!line(value, "version", version))
            return false;
        m_isFeed = m_isFeed || version.contains(u"jsonfeed.org/version/");
        return true;
    }
    bool items(JsonValue value)
    {
        if (!isArray(value))
            return wrongKind(value, "items");
        return m_json.array(value, [this](JsonValue each) {
            return m_json.isObject(each) ? item(each) : wrongKind(each, "items");
        });
    }
    bool item(JsonValue value)
    {
        FeedEntry entry;
        FeedText html;
        FeedText plain;
        QString external;
        QString summary;
        const bool isRead = m_json.object(value, [&](quint64 name, JsonValue part) {
            switch (name) {
            case jsonName("content_html"):
                return markup(part, html);
            case jsonName("content_text"):
                return text(part, "content_text", plain.text);
            case jsonName("summary"):
                return text(part, "summary", summary);
            case jsonName("external_url"):
                return address(part, "external_url", external);
            default:
                return itemMember(name, part, entry);
            }
        });
        if (!isRead)
            return false;
        FeedText body =
            !html.isEmpty() ? std::move(html) : textOfPlain(!plain.isEmpty() ? plain.text : summary);
        entry.text = std::move(body.text);
        entry.entities = std::move(body.entities);
        if (entry.link.isEmpty())
            entry.link = external;
        m_draft.append(std::move(entry), 0);
        return true;
    }
    bool itemMember(quint64 name, JsonValue value, FeedEntry &entry)
    {
        switch (name) {
        case jsonName("id"):
            return id(value, entry.id);
        case jsonName("url"):
            return address(value, "url", entry.link);
        case jsonName("title"):
            return line(value, "title", entry.title);
        case jsonName("date_published"):
            return date(value, "date_published", entry.published);
        case jsonName("date_modified"):
            return date(value, "date_modified", entry.updated);
        case jsonName("author"):
            return author(value, entry.author);
        case jsonName("authors"):
            return authors(value, entry.author);
        case jsonName("language"):
            return line(value, "language", entry.language);
        case jsonName("tags"):
            return tags(value, entry.categories);
        case jsonName("attachments"):
            return attachments(value, entry);
        default:
            return m_json.skip(value);
        }
    }

    /// A number is taken as it is written: an id is not counted with.
    bool id(JsonValue value, QString &into)
    {
        if (m_json.isText(value))
            return m_json.text(value, into);
        const std::string_view token = value.raw_json_token();
        const bool isNumber =
            !token.empty() && ((token.front() >= '0' && token.front() <= '9') || token.front() == '-');
        if (!isNumber)
            return wrongKind(value, "id");
        into = QString::fromUtf8(token.data(), qsizetype(token.size())).trimmed();
        return m_json.skip(value);
    }
    bool text(JsonValue value, const char *name, QString &into)
    {
        return m_json.isText(value) ? m_json.text(value, into) : wrongKind(value, name);
    }
    bool line(JsonValue value, const char *name, QString &into)
    {
        if (!text(value, name, into))
            return false;
        into = oneLine(textOfPlain(into));
        return true;
    }
    bool markup(JsonValue value, FeedText &into)
    {
        QString html;
        if (!text(value, "content_html", html))
            return false;
        into = textOfHtml(html.toUtf8());
        return true;
    }
    bool address(JsonValue value, const char *name, QString &into)
    {
        QString written;
        if (!text(value, name, written))
            return false;
        into = m_draft.address(m_draft.base, written, 0);
        return true;
    }
    bool date(JsonValue value, const char *name, std::optional<Instant> &into)
    {
        QString written;
        if (!text(value, name, written))
            return false;
        into = m_draft.date(written, 0);
        return true;
    }
    bool author(JsonValue value, FeedAuthor &into)
    {
        if (!m_json.isObject(value))
            return wrongKind(value, "author");
        FeedAuthor read;
        const bool isRead = m_json.object(value, [&](quint64 name, JsonValue part) {
            switch (name) {
            case jsonName("name"):
                return line(part, "author.name", read.name);
            case jsonName("url"):
                return address(part, "author.url", read.address);
            default:
                return m_json.skip(part);
            }
        });
        if (!into.isEmpty() && !into.name.isEmpty() && !read.name.isEmpty() && read.name != into.name)
            into.name += QStringLiteral(", ") + read.name;
        addAuthor(into, read);
        return isRead;
    }
    bool authors(JsonValue value, FeedAuthor &into)
    {
        if (!isArray(value))
            return wrongKind(value, "authors");
        into = {};  // of version 1.1, and better than the one of 1
        return m_json.array(value, [&](JsonValue each) { return author(each, into); });
    }
    bool tags(JsonValue value, QStringList &into)
    {
        if (!isArray(value))
            return wrongKind(value, "tags");
        return m_json.array(value, [&](JsonValue each) {
            QString tag;
            if (!text(each, "tags", tag))
                return false;
            addCategory(into, tag);
            return true;
        });
    }

    bool attachments(JsonValue value, FeedEntry &entry)
    {
        if (!isArray(value))
            return wrongKind(value, "attachments");
        return m_json.array(value, [&](JsonValue each) {
            if (!m_json.isObject(each))
                return wrongKind(each, "attachments");
            WrittenMedia written;
            const bool isRead = m_json.object(each, [&](quint64 name, JsonValue part) {
                switch (name) {
                case jsonName("url"):
                    return text(part, "attachments.url", written.address);
                case jsonName("mime_type"):
                    return text(part, "attachments.mime_type", written.type);
                default:
                    return m_json.skip(part);
                }
            });
            m_draft.addMedia(entry, m_draft.base, written, 0);
            return isRead;
        });
    }

    static bool isArray(JsonValue value)
    {
        const std::string_view token = value.raw_json_token();
        return !token.empty() && token.front() == '[';
    }
    /// Passes over a value; null is absent and not wrong.
    bool wrongKind(JsonValue value, const char *name)
    {
        if (!m_json.isAbsent(value))
            m_draft.warnings.add(FeedWarningKind::WrongKind, 0, QString::fromLatin1(name));
        return m_json.skip(value);
    }

    JsonReader m_json;
    FeedDraft &m_draft;
    bool m_isFeed = false;
};

}  // namespace

Result<void> readJsonFeed(QByteArrayView json, FeedDraft &draft)
{
    return JsonFeedReading(json, draft).read();
}

}  // namespace daisychain::network
