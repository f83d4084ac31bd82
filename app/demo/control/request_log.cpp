#include "app/demo/control/request_log.h"

#include "app/demo/mastodon/entity_writer.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostEntries = 5000;
constexpr qsizetype MostBodyBytes = 8192;  // more than any form or JSON of a client has

}  // namespace

void RequestLog::add(const Request &request, const Response &response, qint64 atMs)
{
    m_entries.push_back({{u"at"_s, apiTime(atMs)},
                         {u"method"_s, QString::fromUtf8(request.method)},
                         {u"target"_s, QString::fromUtf8(request.target)},
                         {u"content_type"_s, QString::fromUtf8(request.header("content-type"))},
                         {u"body"_s, QString::fromUtf8(request.body.left(MostBodyBytes))},
                         {u"status"_s, response.status},
                         {u"is_repeat"_s, response.isRepeat},
                         {u"user_agent"_s, QString::fromUtf8(request.header("user-agent"))},
                         {u"idempotency_key"_s, QString::fromUtf8(request.header("idempotency-key"))}});
    if (m_entries.size() > MostEntries)
        m_entries.pop_front();
}

QJsonArray RequestLog::describe() const
{
    QJsonArray list;
    for (const QJsonObject &entry : m_entries)
        list << entry;
    return list;
}

}  // namespace daisychain::demo
