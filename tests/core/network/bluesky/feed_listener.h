#pragma once

#include "core/network/live_feed.h"

#include <memory>

namespace daisychain::network::bluesky::test {

/// What a feed said, in order.
struct Listener {
    explicit Listener(std::unique_ptr<LiveFeed> opened)
        : feed(std::move(opened))
    {
        QObject::connect(feed.get(), &LiveFeed::opened, feed.get(),
                         [this] { said.append(QStringLiteral("opened")); });
        QObject::connect(feed.get(), &LiveFeed::arrived, feed.get(),
                         [this](const FactBatch &facts) { batches.append(facts); });
        QObject::connect(feed.get(), &LiveFeed::refused, feed.get(),
                         [this] { said.append(QStringLiteral("refused")); });
        QObject::connect(feed.get(), &LiveFeed::unreadable, feed.get(),
                         [this] { said.append(QStringLiteral("unreadable")); });
        QObject::connect(feed.get(), &LiveFeed::listChanged, feed.get(),
                         [this] { said.append(QStringLiteral("changed")); });
        QObject::connect(feed.get(), &LiveFeed::ended, feed.get(),
                         [this](const Error &error) { end = error; });
    }

    std::unique_ptr<LiveFeed> feed;
    QStringList said;
    QList<FactBatch> batches;
    std::optional<Error> end;
};

}  // namespace daisychain::network::bluesky::test
