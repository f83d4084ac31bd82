#pragma once

#include "app/demo/x/sign_ins.h"
#include "app/demo/x/streams.h"
#include "app/demo/x/writer.h"

namespace daisychain::demo::x {

/// What may be set while it runs.
struct Settings {
    bool hasSummonRule = true;  ///< replies only to who named or quoted us
};

/// What the calls of the API work on.
struct Stage {
    Plaza &plaza;
    SignIns &signIns;
    Streams &streams;
    Settings &settings;
};

/// Which kinds of token a call takes.
enum class Access { Anybody, User, App, Both };

struct Call {
    const Request &request;
    const Mischief &mischief;
    QHash<QString, QString> path;
    const User *me = nullptr;  ///< never null where only a user's token will do
};

using Handler = std::function<Response(const Call &)>;

struct Route {
    QByteArray method;
    QStringList steps;
    Access access = Access::Both;
    int appLimit = 0;  ///< calls in 15 min; 0: not counted
    int userLimit = 0;
    QString scope;  ///< what a user's token must allow
    Handler handler;
};

using Routes = QList<Route>;

void addOAuthRoutes(Routes &routes, Stage &stage);
void addPostRoutes(Routes &routes, Stage &stage);
void addReadRoutes(Routes &routes, Stage &stage);
void addMessageRoutes(Routes &routes, Stage &stage);
void addMediaRoutes(Routes &routes, Stage &stage);
void addStreamRoutes(Routes &routes, Stage &stage);

/// A problem as X words it; `kind`: the end of its type, "about:blank" as it is.
Response problem(int status, const QString &title, const QString &detail, const QString &kind,
                 const QJsonObject &more = {});
Response invalidRequest(const QString &message);
Response forbidden(const QString &detail);
QString problemType(const QString &kind);
/// "Not Found Error" for one id of a list.
QJsonObject notFoundError(const QString &what, const QString &parameter, const QString &value);

/// A page of posts, newest first, by max_results, since_id, until_id, start_time, end_time and the token.
Response postPage(const Stage &stage, const Call &call, const QList<const Post *> &newestFirst, int usual,
                  int least);

}  // namespace daisychain::demo::x
