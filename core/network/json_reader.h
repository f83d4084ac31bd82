#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <memory>
#include <optional>
#include <string_view>

namespace daisychain::network {

using JsonValue = simdjson::ondemand::value;

/// Takes in the next eight bytes of a name, in the order of memory; a shorter rest is filled with zeros.
constexpr quint64 nameStep(quint64 hash, quint64 eightBytes)
{
    hash = (hash ^ eightBytes) * 0x9e37'79b9'7f4a'7c15;
    return hash ^ (hash >> 29);
}

/// A member's name as a number, for `switch`. A foreign name that has the number of one of ours is read as
/// ours: nobody gains by that, they could have written ours.
constexpr quint64 jsonName(std::string_view name)
{
    quint64 hash = 0;
    for (size_t at = 0; at < name.size(); at += 8) {
        quint64 word = 0;
        for (size_t i = at; i < name.size() && i < at + 8; ++i)
            word |= quint64(static_cast<unsigned char>(name[i])) << (8 * (i - at));
        hash = nameStep(hash, word);
    }
    return nameStep(hash, name.size());
}

/// Walks one JSON document from front to end, in document order, and checks all of it, also what nobody
/// wanted.
///
/// Every step returns false once something is wrong; then stop, error() says what and where. A `null` counts
/// as absent: readers leave their target alone. Text that was read stays valid as long as the reader.
/// Internal to core/network: simdjson stays inside.
class JsonReader final {
public:
    static constexpr int MaxDepth = 100;

    explicit JsonReader(QByteArrayView json);
    ~JsonReader();
    JsonReader(const JsonReader &) = delete;
    JsonReader &operator=(const JsonReader &) = delete;

    /// The document is an object: `onField(quint64 name, JsonValue)` for each member; it must read the value
    /// or skip() it.
    template <class OnField>
    bool readObject(OnField onField)
    {
        simdjson::ondemand::object object;
        return begin("an object") && check(m_document.get_object().get(object), "not an object") &&
               walk(object, onField) && finish();
    }
    /// The document is an array: `onItem(JsonValue)` for each.
    template <class OnItem>
    bool readArray(OnItem onItem)
    {
        simdjson::ondemand::array array;
        return begin("an array") && check(m_document.get_array().get(array), "not an array") &&
               walk(array, onItem) && finish();
    }

    template <class OnField>
    bool object(JsonValue value, OnField onField)
    {
        simdjson::ondemand::object object;
        if (value.get_object().get(object) == simdjson::SUCCESS)
            return walk(object, onField);
        return isNull(value) || fail("not an object");
    }
    template <class OnItem>
    bool array(JsonValue value, OnItem onItem)
    {
        simdjson::ondemand::array array;
        if (value.get_array().get(array) == simdjson::SUCCESS)
            return walk(array, onItem);
        return isNull(value) || fail("not an array");
    }

    bool text(JsonValue value, std::string_view &into);
    bool text(JsonValue value, QString &into);
    bool flag(JsonValue value, bool &into);
    bool number(JsonValue value, qint64 &into);
    /// A number of pixels, votes and the like: clamped into [0, 2³¹).
    bool count(JsonValue value, int &into);
    /// An RFC 3339 time.
    bool instant(JsonValue value, std::optional<Instant> &into);
    /// Whether it is a text, an object, an array, null; without reading it.
    bool isText(JsonValue value);
    bool isObject(JsonValue value);
    bool isArray(JsonValue value);
    bool isAbsent(JsonValue value);
    bool skip(JsonValue value);

    // The same for what anybody may have written there: a value of another kind is passed over as if absent,
    // and so is a text that is no time. All of it must be JSON none the less.
    template <class OnField>
    bool objectIfOne(JsonValue value, OnField onField)
    {
        return isObject(value) ? object(value, onField) : skip(value);
    }
    template <class OnItem>
    bool arrayIfOne(JsonValue value, OnItem onItem)
    {
        return isArray(value) ? array(value, onItem) : skip(value);
    }
    template <class Text>
    bool textIfOne(JsonValue value, Text &into)
    {
        return isText(value) ? text(value, into) : skip(value);
    }
    bool flagIfOne(JsonValue value, bool &into);
    bool wholeIfOne(JsonValue value, qint64 &into);
    bool instantIfOne(JsonValue value, std::optional<Instant> &into);

    /// Something is wrong with the value in hand; always false. `why` is a constant for people who read logs.
    bool fail(const char *why);
    bool ok() const { return m_ok; }
    /// Invalid; arguments are the place ("$.account.url") and why.
    Error error() const;

private:
    bool begin(const char *kind);
    bool finish();
    bool check(simdjson::error_code code, const char *why) { return code == simdjson::SUCCESS || fail(why); }
    bool isNull(JsonValue &value);
    bool enter();
    void leave() { --m_depth; }
    bool nameOf(simdjson::ondemand::field &field, quint64 &name);
    void failedAt(const char *key);
    void failedAt(qsizetype index);

    template <class OnField>
    bool walk(simdjson::ondemand::object object, OnField &onField)
    {
        if (!enter())
            return false;
        for (auto member : object) {
            simdjson::ondemand::field field;
            quint64 name = 0;
            if (!check(std::move(member).get(field), "broken object"))
                return false;
            const char *key = field.key().raw();  // nameOf() may use it up
            if (!nameOf(field, name) || !onField(name, field.value())) {
                failedAt(key);
                return false;
            }
        }
        leave();
        return true;
    }

    template <class OnItem>
    bool walk(simdjson::ondemand::array array, OnItem &onItem)
    {
        if (!enter())
            return false;
        qsizetype index = 0;
        for (auto item : array) {
            JsonValue value;
            if (!check(std::move(item).get(value), "broken array") || !onItem(value)) {
                failedAt(index);
                return false;
            }
            ++index;
        }
        leave();
        return true;
    }

    class Buffers;
    std::unique_ptr<Buffers> m_buffers;  ///< borrowed from the thread: making them costs half a short answer
    simdjson::ondemand::document m_document;
    int m_depth = 0;
    bool m_ok = true;
    QString m_place;
    const char *m_why = "";
};

inline QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// A token; what is absent or empty leaves `into` alone.
bool readSecret(JsonReader &json, JsonValue value, Secret &into);

/// Invalid: the document lacks what it is for. `what` is a constant for people who read logs.
Error lacking(const char *what);

}  // namespace daisychain::network
