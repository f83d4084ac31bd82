#pragma once

#include "core/base/instant.h"

#include <QHash>
#include <QUuid>

#include <compare>

namespace daisychain {

/// A UUID that says what it names, so that one kind can't be passed for another.
template <class Tag>
struct Id {
    QUuid value;

    bool isNull() const { return value.isNull(); }
    /// Without braces, lower case.
    QString text() const { return value.toString(QUuid::WithoutBraces); }
    /// A null id when `text` is none.
    static Id fromText(QStringView text) { return {QUuid::fromString(text)}; }

    friend bool operator==(const Id &a, const Id &b) { return a.value == b.value; }
    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using ActionId = Id<struct ActionTag>;
using PersonId = Id<struct PersonTag>;
using AccountId = Id<struct AccountTag>;
using StreamId = Id<struct StreamTag>;
using ReplyId = Id<struct ReplyTag>;
using SnippetId = Id<struct SnippetTag>;

/// A new UUIDv7 (RFC 9562 §5.7): ids made later sort later, also within one millisecond of one process.
/// Threads: call from any.
QUuid newUuid(Instant now);

/// UUIDv5 (RFC 9562 §5.5) of `name` under a namespace of our own: the same name gives the same id on every
/// desk.
QUuid uuidFromName(QByteArrayView name);

}  // namespace daisychain
