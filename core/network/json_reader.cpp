#include "core/network/json_reader.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <vector>

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

/// jsonName() of a name that has at least eight readable bytes behind it.
quint64 numberOf(const char *name, size_t size)
{
    quint64 hash = size;
    for (; size >= 8; size -= 8, name += 8)
        hash = nameStep(hash, qFromLittleEndian<quint64>(name));
    if (size > 0)
        hash = nameStep(hash, qFromLittleEndian<quint64>(name) & (~quint64(0) >> (64 - 8 * size)));
    return hash;
}

}  // namespace

class JsonReader::Buffers {
public:
    static std::unique_ptr<Buffers> borrow()
    {
        if (spare().empty())
            return std::make_unique<Buffers>();
        std::unique_ptr<Buffers> buffers = std::move(spare().back());
        spare().pop_back();
        return buffers;
    }
    static void giveBack(std::unique_ptr<Buffers> buffers)
    {
        if (buffers->m_bytes.size() <= MaxKept && spare().size() < MaxSpare)
            spare().push_back(std::move(buffers));
    }

    simdjson::simdjson_result<simdjson::ondemand::document> iterate(QByteArrayView json)
    {
        const size_t needed = size_t(json.size()) + simdjson::SIMDJSON_PADDING;
        if (m_bytes.size() < needed)
            m_bytes.resize(needed);
        std::copy(json.begin(), json.end(), m_bytes.begin());
        std::fill_n(m_bytes.begin() + json.size(), simdjson::SIMDJSON_PADDING, '\0');
        return m_parser.iterate(
            simdjson::padded_string_view(m_bytes.data(), size_t(json.size()), m_bytes.size()));
    }

private:
    static constexpr size_t MaxKept = 1024 * 1024;
    static constexpr size_t MaxSpare = 2;
    static std::vector<std::unique_ptr<Buffers>> &spare()
    {
        static thread_local std::vector<std::unique_ptr<Buffers>> buffers;
        return buffers;
    }

    std::vector<char> m_bytes;
    simdjson::ondemand::parser m_parser;
};

JsonReader::JsonReader(QByteArrayView json)
    : m_buffers(Buffers::borrow())
{
    (void)check(m_buffers->iterate(json).get(m_document), "not JSON");
}

JsonReader::~JsonReader()
{
    Buffers::giveBack(std::move(m_buffers));
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
    // Most names hold no escape: their number is made in place, eight bytes at a time.
    const char *begin = field.key().raw();
    const char *end = begin;
    while (*end != '"' && *end != '\\')
        ++end;
    if (*end == '"') {
        name = numberOf(begin, size_t(end - begin));
        return true;
    }
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
    if (isAbsent(value))
        return skip(value);
    qint64 wide = 0;
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
        // Finding the end checked its characters; only an escape can still be wrong.
        const std::string_view token = value.raw_json_token();
        std::string_view ignored;
        return token.find('\\') == std::string_view::npos || text(value, ignored);
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
