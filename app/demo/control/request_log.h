#pragma once

#include "app/demo/http/http_message.h"

#include <QJsonArray>

#include <deque>

namespace daisychain::demo {

/// The last requests and how they were answered, for tests to look at.
class RequestLog final {
public:
    void add(const Request &request, const Response &response, qint64 atMs);
    void clear() { m_entries.clear(); }
    QJsonArray describe() const;

private:
    std::deque<QJsonObject> m_entries;
};

}  // namespace daisychain::demo
