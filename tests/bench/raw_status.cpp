#include "tests/bench/raw_status.h"

#include "tests/bench/raw_html.h"

namespace daisychain::bench {

namespace {

using simdjson::ondemand::object;

std::string_view bytes(object &from, std::string_view name)
{
    std::string_view utf8;
    return from.find_field(name).get_string().get(utf8) == simdjson::SUCCESS ? utf8 : std::string_view();
}

QString text(object &from, std::string_view name)
{
    const std::string_view utf8 = bytes(from, name);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool flag(object &from, std::string_view name)
{
    bool is = false;
    return from.find_field(name).get_bool().get(is) == simdjson::SUCCESS && is;
}

void readAccount(object &status, RawStatus &into)
{
    object account;
    if (status.find_field("account").get_object().get(account) != simdjson::SUCCESS)
        return;
    into.authorId = text(account, "id");
    into.acct = text(account, "acct");
    into.displayName = text(account, "display_name");
    into.isBot = flag(account, "bot");
    into.bio = rawHtmlToText(bytes(account, "note"));
    into.authorUrl = text(account, "url");
    into.authorUri = text(account, "uri");
    into.avatar = text(account, "avatar");
}

void readLists(object &status, RawStatus &into)
{
    simdjson::ondemand::array mentions;
    if (status.find_field("mentions").get_array().get(mentions) == simdjson::SUCCESS) {
        for (auto item : mentions) {
            object mention;
            if (item.get_object().get(mention) == simdjson::SUCCESS)
                into.mentions.append({text(mention, "id"), text(mention, "username"), text(mention, "url"),
                                      text(mention, "acct")});
        }
    }
    simdjson::ondemand::array tags;
    if (status.find_field("tags").get_array().get(tags) == simdjson::SUCCESS) {
        for (auto item : tags) {
            object tag;
            if (item.get_object().get(tag) == simdjson::SUCCESS)
                into.tags.append(text(tag, "name"));
        }
    }
}

}  // namespace

RawStatus rawStatus(simdjson::ondemand::parser &parser, simdjson::padded_string_view json)
{
    RawStatus into;
    simdjson::ondemand::document document;
    object status;
    if (parser.iterate(json).get(document) != simdjson::SUCCESS ||
        document.get_object().get(status) != simdjson::SUCCESS)
        return into;
    into.id = text(status, "id");
    const std::string_view created = bytes(status, "created_at");
    into.created = parseInstant({created.data(), qsizetype(created.size())}).value_or(Instant{});
    into.replyTo = text(status, "in_reply_to_id");
    into.isSensitive = flag(status, "sensitive");
    into.warning = text(status, "spoiler_text");
    into.visibility = text(status, "visibility");
    into.language = text(status, "language");
    into.uri = text(status, "uri");
    into.url = text(status, "url");
    into.text = rawHtmlToText(bytes(status, "content"));
    readAccount(status, into);
    readLists(status, into);
    return into;
}

}  // namespace daisychain::bench
