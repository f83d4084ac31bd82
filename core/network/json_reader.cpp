#include "core/network/json_reader.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
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

/// The high bit of each byte of `word` that is `byte`; bits above the first may lie.
constexpr quint64 bytesEqual(quint64 word, unsigned char byte)
{
    constexpr quint64 Ones = 0x0101'0101'0101'0101;
    const quint64 zeroed = word ^ (Ones * byte);
    return (zeroed - Ones) & ~zeroed & (Ones << 7);
}

/// jsonName() of the name that begins here and ends at the next quote, eight bytes at a time; nothing when it
/// holds an escape. Behind the quote at least eight bytes must be readable.
std::optional<quint64> nameInPlace(const char *name)
{
    quint64 hash = 0;
    for (size_t size = 0;; size += 8) {
        const quint64 word = qFromLittleEndian<quint64>(name + size);
        const quint64 stops = bytesEqual(word, '"') | bytesEqual(word, '\\');
        if (stops == 0) {
            hash = nameStep(hash, word);
            continue;
        }
        const size_t rest = size_t(std::countr_zero(stops)) / 8;
        if (name[size + rest] != '"')
            return std::nullopt;
        if (rest > 0)
            hash = nameStep(hash, word & (~quint64(0) >> (64 - 8 * rest)));
        return nameStep(hash, size + rest);
    }
}

/// A token without the white space behind it.
std::string_view trimmed(std::string_view token)
{
    return token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
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
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
}

bool JsonReader::nameOf(simdjson::ondemand::field &field, quint64 &name)
{
    if (const std::optional<quint64> plain = nameInPlace(field.key().raw())) {
        name = *plain;
        return true;
    }
    std::string_view unescaped;
    if (!check(field.unescaped_key().get(unescaped), "broken name"))
        return false;
    name = jsonName(unescaped);
    return true;
}

void JsonReader::failedAt(const char *key)
{
    constexpr qsizetype MaxName = 40;
    const char *end = std::find_if(key, key + MaxName, [](char c) { return c == '"' || c == '\\'; });
    m_place.prepend(u'.' + QString::fromUtf8(key, end - key));
}

void JsonReader::failedAt(qsizetype index)
{
    m_place.prepend(u'[' + QString::number(index) + u']');
}

bool JsonReader::text(JsonValue value, std::string_view &into)
{
    return value.get_string().get(into) == simdjson::SUCCESS || isNull(value) || fail("not a text");
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
    return value.get_bool().get(into) == simdjson::SUCCESS || isNull(value) || fail("not true or false");
}

bool JsonReader::number(JsonValue value, qint64 &into)
{
    int64_t whole = 0;
    if (isNull(value))
        return true;
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

bool JsonReader::flagIfOne(JsonValue value, bool &into)
{
    json_type type{};
    const bool isFlag = value.type().get(type) == simdjson::SUCCESS && type == json_type::boolean;
    return isFlag ? flag(value, into) : skip(value);
}

bool JsonReader::wholeIfOne(JsonValue value, qint64 &into)
{
    int64_t whole = 0;
    if (value.get_int64().get(whole) != simdjson::SUCCESS)
        return skip(value);
    into = whole;
    return true;
}

bool JsonReader::instantIfOne(JsonValue value, std::optional<Instant> &into)
{
    std::string_view utf8;
    if (!textIfOne(value, utf8))
        return false;
    if (utf8.data() != nullptr)
        into = parseInstant(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
    return true;
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

bool JsonReader::isArray(JsonValue value)
{
    json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == json_type::array;
}

bool JsonReader::isAbsent(JsonValue value)
{
    json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == json_type::null;
}

bool JsonReader::skip(JsonValue value)
{
    const std::string_view token = value.raw_json_token();
    switch (token.empty() ? '\0' : token.front()) {
    case '{':
        return object(value, [this](quint64, JsonValue member) { return skip(member); });
    case '[':
        return array(value, [this](JsonValue item) { return skip(item); });
    case '"': {
        // Finding the end checked its characters; only an escape can still be wrong.
        std::string_view ignored;
        return token.find('\\') == std::string_view::npos || text(value, ignored);
    }
    case 't':
        return trimmed(token) == "true" || fail("broken value");
    case 'f':
        return trimmed(token) == "false" || fail("broken value");
    case 'n':
        return trimmed(token) == "null" || fail("broken value");
    default:
        return isNumber(token) || fail("broken value");
    }
}

Error JsonReader::error() const
{
    return {ErrorCode::Invalid, {u'$' + m_place, QString::fromLatin1(m_why)}};
}

bool readSecret(JsonReader &json, JsonValue value, Secret &into)
{
    std::string_view text;
    const bool read = json.text(value, text);
    if (read && !text.empty())
        into = Secret(QByteArray(text.data(), qsizetype(text.size())));
    return read;
}

Error lacking(const char *what)
{
    return {ErrorCode::Invalid, {QStringLiteral("$"), QString::fromLatin1(what)}};
}

}  // namespace daisychain::network
