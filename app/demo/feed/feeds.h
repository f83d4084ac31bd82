#pragma once

#include "app/demo/feed/feed_manner.h"
#include "app/demo/service.h"

#include <map>

namespace daisychain::demo::feed {

/// Feeds under /feeds/<name>: a forum, reviews, a status page. Read only, as feeds are.
///
/// Threads: one.
class Feeds final : public Service {
public:
    explicit Feeds(const Site &site)
        : m_site(site)
    {
    }

    QString name() const override { return QStringLiteral("feeds"); }
    bool speaks(const QString &path) const override { return path.startsWith(QStringLiteral("/feeds")); }
    Response answer(const Request &request, const Mischief &mischief) override;
    void begin(const StoryCast &cast) override;
    void play(const QJsonObject &event, qint64 atMs) override;
    Response order(const QString &name, const QJsonObject &order) override;
    QJsonObject credentials() const override;

private:
    struct Feed {
        QString name;
        QString title;
        Kind kind = Kind::Rss;
        QList<Item> items;  ///< newest first
        Manner manner;
    };

    Response serve(const Request &request, const Feed &feed) const;
    Response serveBody(const Request &request, const Feed &feed) const;
    Response contents() const;
    Response rateLimited(const QJsonObject &details) const;
    QString address(const Feed &feed) const;
    QString post(Feed &feed, const QJsonObject &event, qint64 atMs);
    static Item *findItem(Feed &feed, const QString &id);

    const Site &m_site;
    std::map<QString, Feed> m_feeds;
    int m_posted = 0;
};

}  // namespace daisychain::demo::feed
