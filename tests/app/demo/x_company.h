#pragma once

#include "tests/support/catch.h"
#include "tests/support/demo_server.h"

namespace daisychain::test {

using namespace Qt::StringLiterals;

/// The company on X, with the token that the server printed.
class Company final {
public:
    explicit Company(const DemoServer &server)
        : m_server(server)
        , m_facts(server.facts()["x"_L1].toObject())
    {
    }

    QByteArray fact(const QString &name) const { return m_facts[name].toString().toLatin1(); }
    QByteArray id() const { return fact(u"user_id"_s); }
    PlainAnswer get(const QByteArray &path) const { return send("GET", path, fact(u"access_token"_s)); }
    PlainAnswer appGet(const QByteArray &path) const { return send("GET", path, fact(u"bearer_token"_s)); }
    PlainAnswer post(const QByteArray &path, const QJsonObject &body) const
    {
        return send("POST", path, fact(u"access_token"_s), body);
    }
    PlainAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &token,
                     const QJsonObject &body = {}) const
    {
        return plainRequest(m_server.url(), method, "/2/" + path,
                            {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}},
                            method == "GET" ? QByteArray() : QJsonDocument(body).toJson());
    }
    PlainAnswer reply(const QString &text, const QJsonValue &parent) const
    {
        return post("tweets",
                    {{u"text"_s, text}, {u"reply"_s, QJsonObject{{u"in_reply_to_tweet_id"_s, parent}}}});
    }

private:
    const DemoServer &m_server;
    QJsonObject m_facts;
};

inline QJsonObject saidOnX(const DemoServer &server, const QString &text, QJsonObject more = {})
{
    more.insert(u"as"_s, u"mara_k"_s);
    more.insert(u"text"_s, text);
    return server.control(u"x/post"_s, more);
}

}  // namespace daisychain::test
