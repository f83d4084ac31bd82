#pragma once

#include "app/demo/bluesky/sky.h"

#include <QJsonArray>

namespace daisychain::demo::bluesky {

/// What the app view tells of people and posts, to one viewer.
class Views final {
public:
    /// `viewerDid` empty: nobody signed in. `addsUnknown`: types that no client knows yet come too.
    Views(const Sky &sky, QString viewerDid, bool addsUnknown = false);

    QJsonObject author(const Person &person) const;
    QJsonObject profile(const Person &person) const;
    QJsonObject post(const Record &record) const;
    /// A threadViewPost, notFoundPost or blockedPost.
    QJsonObject thread(const QString &uri, int depth, int parentHeight) const;
    QJsonObject notice(const Notice &notice) const;
    /// May the viewer see who wrote it?
    bool isHidden(const QString &authorDid) const;

private:
    QJsonObject viewerState(const Person &person) const;
    QJsonObject embed(const Record &record) const;
    QJsonObject quoted(const QString &uri) const;
    QJsonArray labels(const Record &record) const;
    QJsonArray replies(const QString &uri, int depth) const;
    QString pictureUrl(const QString &kind, const QString &did, const QString &cid) const;

    const Sky &m_sky;
    QString m_viewerDid;
    bool m_addsUnknown;
};

}  // namespace daisychain::demo::bluesky
