#pragma once

#include "core/network/x/parse_context.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

namespace daisychain::network::x::test {

/// An answer of tests/data/x.
inline QByteArray recorded(const char *name)
{
    return daisychain::test::fileBytes(
        daisychain::test::testData(QStringLiteral("x/") + QLatin1String(name)));
}

inline Instant at(const char *text)
{
    return parseInstant(text).value();
}

inline IdentityId person(const char *id)
{
    return {Network::X, QString::fromLatin1(id)};
}

inline PostId postId(const char *id)
{
    return {Network::X, QString::fromLatin1(id)};
}

/// @shop's desk.
inline ParseContext shopDesk()
{
    return {{QUuid(u"{11111111-2222-3333-4444-555555555555}")}, person("4242"), at("2026-03-04T12:00:00Z")};
}

inline const PostFact *factOf(const QList<PostFact> &posts, const QString &localId)
{
    for (const PostFact &post : posts) {
        if (post.localId == localId)
            return &post;
    }
    return nullptr;
}

}  // namespace daisychain::network::x::test
