#include "core/network/json_reader.h"

#include <algorithm>
#include <limits>

namespace daisychain::network {

using simdjson::ondemand::json_type;

namespace {

/// RFC 8259 §6, without a limit on size: a huge number that nobody reads is no error.
bool isNumber(std::string_view token)
{
    size_t at = 0;
    const auto peek = [&] { return at < token.size() ? token[at] : '\0'; };
    const auto digits = [&] {
        const size_t begin = at;
        while (peek() >= '0' && peek() <= '9')
            ++at;
        return at > begin;
    };
    if (peek() == '-')
        ++at;
    if (peek() == '0')
        ++at;
    else if (!digits())
        return false;
    if (peek() == '.') {
        ++at;
        if (!digits())
            return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        ++at;
        if (peek() == '+' || peek() == '-')
            ++at;
        if (!digits())
            return false;
    }
    return token.find_first_not_of(" \t\r\n", at) == std::string_view::npos;
}

}  // namespace

JsonReader::JsonReader(QByteArrayView json)
    : m_padded(json.size() + qsizetype(simdjson::SIMDJSON_PADDING), Qt::Uninitialized)
{
    std::copy(json.begin(), json.end(), m_padded.begin());
    std::fill_n(m_padded.begin() + json.size(), simdjson::SIMDJSON_PADDING, '\0');
    const simdjson::padded_string_view view(m_padded.constData(), size_t(json.size()),
                                            size_t(m_padded.size()));
    (void)check(m_parser.iterate(view).get(m_document), "not JSON");
}

bool JsonReader::begin(const char *kind)
{
    json_type type{};
    if (!m_ok || !check(m_document.type().get(type), "not JSON"))
        return false;
    const bool fits =
        kind == std::string_view("an object") ? type == json_type::object : type == json_type::array;
    return fits || fail(kind == std::string_view("an object") ? "not an object" : "not an array");
}

bool JsonReader::finish()
{
    return m_ok && (m_document.current_location().error() == simdjson::OUT_OF_BOUNDS ||
                    fail("something follows the end"));
}

bool JsonReader::check(simdjson::error_code code, const char *why)
{
    return code == simdjson::SUCCESS || fail(why);
}

bool JsonReader::fail(const char *why)
{
    if (m_ok)
        m_why = why;
    m_ok = false;
    return false;
}

bool JsonReader::enter()
{
    return ++m_depth <= MaxDepth || fail("nested too deep");
}

bool JsonReader::isNull(JsonValue &value)
{
    // is_null() alone believes any token that begins with 'n'.
    bool null = false;
    if (!check(value.is_null().get(null), "broken null"))
        return false;
    return null;
}

bool JsonReader::nameOf(simdjson::ondemand::field &field, quint64 &name)
{
    // Most names hold no escape: their hash is taken in place.
    const char *at = field.key().raw();
    name = jsonName({});
    for (; *at != '"' && *at != '\\'; ++at)
        name = (name ^ static_cast<unsigned char>(*at)) * 0x100'0000'01b3;
    if (*at == '"')
        return true;
    std::string_view unescaped;
    if (!check(field.unescaped_key().get(unescaped), "broken name"))
        return false;
    name = jsonName(unescaped);
    return true;
}

void JsonReader::failedAt(simdjson::ondemand::field &field)
{
    constexpr qsizetype MaxName = 40;
    const char *begin = field.key().raw();
    const char *end = std::find_if(begin, begin + MaxName, [](char c) { return c == '"' || c == '\\'; });
    m_place.prepend(u'.' + QString::fromUtf8(begin, end - begin));
}

void JsonReader::failedAt(qsizetype index)
{
    m_place.prepend(u'[' + QString::number(index) + u']');
}

bool JsonReader::text(JsonValue value, std::string_view &into)
{
    if (isNull(value))
        return m_ok;
    return m_ok && check(value.get_string().get(into), "not a text");
}

bool JsonReader::text(JsonValue value, QString &into)
{
    std::string_view utf8;
    if (!text(value, utf8))
        return false;
    if (utf8.data() != nullptr)
        into = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    return true;
}

bool JsonReader::flag(JsonValue value, bool &into)
{
    if (isNull(value))
        return m_ok;
    return m_ok && check(value.get_bool().get(into), "not true or false");
}

bool JsonReader::number(JsonValue value, qint64 &into)
{
    if (isNull(value))
        return m_ok;
    int64_t whole = 0;
    if (!m_ok)
        return false;
    if (value.get_int64().get(whole) == simdjson::SUCCESS) {
        into = whole;
        return true;
    }
    double real = 0;
    if (!check(value.get_double().get(real), "not a number"))
        return false;
    constexpr double Most = 9e15;
    into = qint64(std::clamp(real, -Most, Most));
    return true;
}

bool JsonReader::count(JsonValue value, int &into)
{
    qint64 wide = into;
    if (!number(value, wide))
        return false;
    into = int(std::clamp<qint64>(wide, 0, std::numeric_limits<int>::max()));
    return true;
}

bool JsonReader::instant(JsonValue value, std::optional<Instant> &into)
{
    std::string_view utf8;
    if (!text(value, utf8))
        return false;
    if (utf8.data() == nullptr)
        return true;
    into = parseInstant(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
    return into || fail("not a time");
}

bool JsonReader::isText(JsonValue value)
{
    json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == json_type::string;
}

bool JsonReader::isObject(JsonValue value)
{
    json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == json_type::object;
}

bool JsonReader::isAbsent(JsonValue value)
{
    json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == json_type::null;
}

bool JsonReader::skip(JsonValue value)
{
    json_type type{};
    if (!check(value.type().get(type), "no value"))
        return false;
    switch (type) {
    case json_type::object:
        return object(value, [this](quint64, JsonValue member) { return skip(member); });
    case json_type::array:
        return array(value, [this](JsonValue item) { return skip(item); });
    case json_type::string: {
        std::string_view ignored;
        return text(value, ignored);
    }
    case json_type::number:
        return isNumber(value.raw_json_token()) || fail("broken number");
    case json_type::boolean: {
        bool ignored = false;
        return flag(value, ignored);
    }
    case json_type::null: {
        isNull(value);
        return m_ok;
    }
    }
    return fail("no value");
}

Error JsonReader::error() const
{
    return {ErrorCode::Invalid, {u'$' + m_place, QString::fromLatin1(m_why)}};
}

}  // namespace daisychain::network
