#include "app/demo/mastodon/stage.h"

#include "app/demo/world/visibility.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

PageRequest pageRequest(const Request &request, int usual, int most)
{
    PageRequest page;
    page.maxId = request.text(u"max_id"_s);
    page.sinceId = request.text(u"since_id"_s);
    page.minId = request.text(u"min_id"_s);
    page.limit = std::clamp(request.number(u"limit"_s).value_or(usual), 1, most);
    return page;
}

void addLink(Response &response, const Call &call, const QString &baseUrl, const QString &newestId,
             const QString &oldestId, bool isFull)
{
    if (newestId.isEmpty())
        return;
    const auto link = [&](const QString &bound, const QString &id, const QString &relation) {
        QUrlQuery query = QUrlQuery(QUrl::fromEncoded(call.request.target));
        for (const QString &old : {u"max_id"_s, u"since_id"_s, u"min_id"_s, u"access_token"_s})
            query.removeAllQueryItems(old);
        query.addQueryItem(bound, id);
        return u"<%1%2?%3>; rel=\"%4\""_s.arg(baseUrl, call.request.path, query.toString(QUrl::FullyEncoded),
                                              relation);
    };
    QStringList links;
    if (isFull)
        links << link(u"max_id"_s, oldestId, u"next"_s);
    links << link(u"min_id"_s, newestId, u"prev"_s);
    response.headers << Header("Link", links.join(u", "_s).toUtf8());
}

Response statusPage(const Stage &stage, const Call &call, const PageRequest &page,
                    const QList<const Status *> &rows)
{
    QJsonArray list;
    for (const Status *status : rows)
        list << stage.writer.status(*status, call.myId());
    Response response = jsonResponse(list);
    if (!rows.isEmpty())
        addLink(response, call, stage.writer.baseUrl(), rows.first()->id, rows.last()->id,
                rows.size() == page.limit);
    return response;
}

Response notFound()
{
    return errorResponse(404, u"Record not found"_s);
}

const Status *requestedStatus(const Stage &stage, const Call &call)
{
    const Status *status = stage.world.statuses().find(call.path[u"id"_s]);
    return status && mayRead(stage.world, call.myId(), *status) ? status : nullptr;
}

}  // namespace daisychain::demo
