#pragma once

#include "core/desk/post.h"
#include "core/network/parse_context.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <algorithm>

namespace daisychain::network::bluesky::test {

/// An answer of tests/data/bluesky.
inline QByteArray recorded(const char *name)
{
    return daisychain::test::fileBytes(
        daisychain::test::testData(QStringLiteral("bluesky/") + QLatin1String(name)));
}

inline Instant at(const char *text)
{
    return parseInstant(text).value();
}

/// The shop's desk, at noon of the day the answers are from.
inline ParseContext helpDesk()
{
    return {{QUuid(u"{11111111-2222-3333-4444-555555555555}")}, {}, at("2026-03-04T12:00:00Z")};
}

inline const QString Mara = QStringLiteral("did:plc:mara234567abcdefghijklmn");
inline const QString Shop = QStringLiteral("did:plc:shop234567abcdefghijklmn");
inline const QString Jo = QStringLiteral("did:plc:jo34567abcdefghijklmnop2");

inline QString uriOf(const QString &did, const char *key)
{
    return QStringLiteral("at://") + did + QStringLiteral("/app.bsky.feed.post/") + QLatin1String(key);
}

/// The post among the facts; fails the test when it isn't there.
inline const PostFact &factOf(const FactBatch &facts, const QString &uri)
{
    const auto at = std::ranges::find(facts.posts, PostId{Network::Bluesky, uri}, &PostFact::id);
    if (at == facts.posts.end())
        FAIL("no post " << uri.toStdString());
    return *at;
}

inline const ProfileFact &profileOf(const FactBatch &facts, const QString &did)
{
    const auto at = std::ranges::find(facts.profiles, IdentityId{Network::Bluesky, did}, &ProfileFact::id);
    if (at == facts.profiles.end())
        FAIL("no profile " << did.toStdString());
    return *at;
}

}  // namespace daisychain::network::bluesky::test
