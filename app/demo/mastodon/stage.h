#pragma once

#include "app/demo/mastodon/router.h"
#include "app/demo/world/paging.h"
#include "app/demo/world/publisher.h"

namespace daisychain::demo {

/// Whose ways the server follows where they differ (networks.md 1.8).
enum class Software { Mastodon, GoToSocial };

/// What the handlers of the API work on.
struct Stage {
    World &world;
    StreamHub &hub;
    EntityWriter &writer;
    Publisher &publisher;
    Software &software;
    QString mediaDir;
    const int &mediaDelayMs;  ///< how long an upload is "processed"
};

void addOAuthRoutes(Router &router, Stage &stage);
void addInstanceRoutes(Router &router, Stage &stage);
void addAccountRoutes(Router &router, Stage &stage);
void addRelationRoutes(Router &router, Stage &stage);
void addStatusRoutes(Router &router, Stage &stage);
void addStatusActionRoutes(Router &router, Stage &stage);
void addListRoutes(Router &router, Stage &stage);
void addTimelineRoutes(Router &router, Stage &stage);
void addNotificationRoutes(Router &router, Stage &stage);
void addConversationRoutes(Router &router, Stage &stage);
void addSearchRoutes(Router &router, Stage &stage);
void addMediaRoutes(Router &router, Stage &stage);
void addStreamRoutes(Router &router, Stage &stage);
void addSmallRoutes(Router &router, Stage &stage);

/// Page bounds from the request, `limit` between 1 and `most`.
PageRequest pageRequest(const Request &request, int usual, int most);

/// Link: rel="next" when the page was full, rel="prev" unless it is empty.
void addLink(Response &response, const Call &call, const QString &baseUrl, const QString &newestId,
             const QString &oldestId, bool isFull);

/// A page of posts as an answer.
Response statusPage(const Stage &stage, const Call &call, const PageRequest &page,
                    const QList<const Status *> &rows);

/// {"error":"Record not found"}, for what isn't there as for what may not be seen.
Response notFound();

/// The post of the ":id" step if this caller may see it.
const Status *requestedStatus(const Stage &stage, const Call &call);

}  // namespace daisychain::demo
