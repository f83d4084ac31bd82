#pragma once

#include "core/network/mastodon/parse_context.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

namespace daisychain::network::test {

/// An answer of tests/data/mastodon.
inline QByteArray recorded(const char *name)
{
    return daisychain::test::fileBytes(
        daisychain::test::testData(QStringLiteral("mastodon/") + QLatin1String(name)));
}

inline Instant at(const char *text)
{
    return parseInstant(text).value();
}

/// @help's desk at shop.example.
inline ParseContext helpDesk()
{
    return {{QUuid(u"{11111111-2222-3333-4444-555555555555}")},
            QStringLiteral("shop.example"),
            at("2026-03-04T12:00:00Z")};
}

inline IdentityId person(const char *url)
{
    return {Network::Mastodon, QString::fromLatin1(url)};
}

inline PostId postId(const char *uri)
{
    return {Network::Mastodon, QString::fromLatin1(uri)};
}

}  // namespace daisychain::network::test
