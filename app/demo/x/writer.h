#pragma once

#include "app/demo/x/plaza.h"

namespace daisychain::demo::x {

/// Which fields and expansions a caller asked for.
struct Wanted {
    QStringList postFields;
    QStringList userFields;
    QStringList expansions;
    bool isAll = false;

    static Wanted from(const Request &request);
    static Wanted everything();
};

/// Posts, users and messages as X gives them out.
class Writer final {
public:
    Writer(const Plaza &plaza, const Wanted &wanted)
        : m_plaza(plaza)
        , m_wanted(wanted)
    {
    }

    QJsonObject post(const Post &post) const;
    QJsonObject user(const User &user) const;
    QJsonObject message(const DirectMessage &message) const;
    QJsonObject media(const Media &media) const;
    /// The users, posts and pictures that these posts name; empty when none are wanted.
    QJsonObject includes(const QList<const Post *> &posts) const;
    QJsonObject includes(const QList<const DirectMessage *> &messages) const;

private:
    bool wants(const QString &field) const { return m_wanted.isAll || m_wanted.postFields.contains(field); }
    bool expands(const QString &what) const { return m_wanted.isAll || m_wanted.expansions.contains(what); }
    QJsonArray references(const Post &post) const;
    QJsonObject editControls(const Post &post) const;

    const Plaza &m_plaza;
    const Wanted &m_wanted;
};

/// The same with the names that the newer description has: posts for tweets.
QJsonValue withNewNames(const QJsonValue &json);

}  // namespace daisychain::demo::x
