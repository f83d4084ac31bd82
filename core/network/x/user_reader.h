#pragma once

#include "core/network/json_reader.h"
#include "core/network/x/post_text.h"

#include <QHash>

#include <optional>

namespace daisychain::network::x {

/// The people of one answer. Internal.
class UserReader final {
public:
    struct User {
        ProfileFact profile;
        bool isProtected = false;  ///< what they post, their followers alone may read
    };

    /// Must live longer.
    explicit UserReader(JsonReader &json);

    /// A user as the current API shows it, the same below `data`, or as the older one did. Empty when the
    /// object doesn't say who it is; of the same person the first counts.
    bool readUser(JsonValue value, QString &id);
    bool readUsers(JsonValue value, QStringList &ids);
    /// `{"<id>": user, …}` of private messages.
    bool readUserTable(JsonValue value);

    /// Nothing for somebody who wasn't in the answer.
    const User *find(const QString &id) const;
    const User *findByName(const QString &username) const;
    /// In the answer's order.
    QList<ProfileFact> profiles() const;

private:
    struct Sketch {
        QString id, username, name, avatar, bio;
        TextEntities bioEntities;
        bool isProtected = false;
    };
    bool readField(quint64 name, JsonValue value, Sketch &sketch);
    bool readBioEntities(JsonValue value, Sketch &sketch);
    QString add(const Sketch &sketch);

    JsonReader &m_json;
    QHash<QString, User> m_users;
    QHash<QString, QString> m_idByName;  ///< by lower-case username
    QStringList m_order;
};

}  // namespace daisychain::network::x
