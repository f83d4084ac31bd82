#pragma once

#include "app/demo/bluesky/chat.h"
#include "app/demo/bluesky/record_check.h"
#include "app/demo/bluesky/sessions.h"
#include "app/demo/bluesky/views.h"

namespace daisychain::demo::bluesky {

/// What the calls of the API work on.
struct Stage {
    Sky &sky;
    Sessions &sessions;
    Chat &chat;
};

/// A call with what is known about it before it is handled.
struct Call {
    const Request &request;
    const Mischief &mischief;
    const Person *me = nullptr;  ///< never null where the call needs a session

    QString myDid() const { return me ? me->did : QString(); }
    Views views(const Sky &sky) const
    {
        return Views(sky, myDid(), mischief.has(QStringLiteral("unknown_things")));
    }
};

using Handler = std::function<Response(const Call &)>;

/// Who may make a call.
enum class Access {
    Anybody,
    Session,
    Chat,  ///< a session with the right to private messages, through the proxy header
};

struct Route {
    QByteArray method;
    Access access = Access::Session;
    Handler handler;
};

/// By the method's name: "app.bsky.feed.getPosts".
using Routes = QHash<QString, Route>;

void addSessionRoutes(Routes &routes, Stage &stage);
void addRepoRoutes(Routes &routes, Stage &stage);
void addFeedRoutes(Routes &routes, Stage &stage);
void addActorRoutes(Routes &routes, Stage &stage);
void addChatRoutes(Routes &routes, Stage &stage);

/// {"error": name, "message": text}
Response fault(int status, const QString &error, const QString &message);
Response fault(const Fault &fault);

/// A row of a list, newest first.
struct Row {
    qint64 serial = 0;
    std::function<QJsonValue()> json;
};
/// {"<name>": [...], "cursor": …}: the rows older than the request's cursor, and no cursor at the end.
Response page(const Call &call, const QString &name, const QList<Row> &rows, int usual = 50);

}  // namespace daisychain::demo::bluesky
