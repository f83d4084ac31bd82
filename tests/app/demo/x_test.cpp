#include "tests/app/demo/x_company.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const PlainHeaders Form{{"Content-Type", "application/x-www-form-urlencoded"}};
const QByteArray Verifier = "a-verifier-of-more-than-forty-three-characters-length";

/// Presses "Authorize app" and returns the code.
QByteArray authorized(const DemoServer &server, const Company &company)
{
    const QByteArray challenge =
        QCryptographicHash::hash(Verifier, QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray query = "response_type=code&client_id=" + company.fact(u"client_id"_s) +
                             "&redirect_uri=http%3A%2F%2F127.0.0.1%3A7%2Fdone&state=xy%26z"
                             "&scope=tweet.read+users.read+offline.access&code_challenge_method=S256"
                             "&code_challenge=" +
                             challenge;
    const PlainAnswer page = plainRequest(server.url(), "GET", "/i/oauth2/authorize?" + query);
    CHECK(page.body.contains("<form method=\"post\" action=\"/i/oauth2/authorize\">"));
    const PlainAnswer decided = plainRequest(server.url(), "POST", "/i/oauth2/authorize", Form, query);
    CHECK(decided.status == 302);
    const QUrlQuery answer(QUrl::fromEncoded(decided.headers["location"]));
    CHECK(answer.queryItemValue(u"state"_s, QUrl::FullyDecoded) == u"xy&z"_s);
    return answer.queryItemValue(u"code"_s).toLatin1();
}

PlainAnswer token(const DemoServer &server, const Company &company, const QByteArray &form)
{
    return plainRequest(server.url(), "POST", "/2/oauth2/token", Form,
                        "client_id=" + company.fact(u"client_id"_s) + '&' + form);
}

PlainAnswer exchanged(const DemoServer &server, const Company &company, const QByteArray &code,
                      const QByteArray &verifier = Verifier)
{
    return token(server, company,
                 "grant_type=authorization_code&redirect_uri=http%3A%2F%2F127.0.0.1%3A7%2Fdone&code=" + code +
                     "&code_verifier=" + verifier);
}

QString detailOf(const PlainAnswer &answer)
{
    return answer.object()["detail"_L1].toString();
}

QString typeOf(const PlainAnswer &answer)
{
    return answer.object()["type"_L1].toString().section(u'/', -1);
}

}  // namespace

TEST_CASE("a code of 30 seconds becomes a token, whose refresh works once", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    const QByteArray code = authorized(server, company);
    CHECK(exchanged(server, company, code, "wrong").status == 400);
    const QJsonObject first = exchanged(server, company, code).object();
    CHECK(first["expires_in"_L1].toInt() == 7200);
    CHECK(exchanged(server, company, code).status == 400);
    const auto me = [&](const QJsonObject &json) {
        return company.send("GET", "users/me", json["access_token"_L1].toString().toLatin1());
    };
    CHECK(me(first).object()["data"_L1]["username"_L1].toString() == u"marigoldhelp"_s);
    server.control(u"clock"_s, {{u"advance_seconds"_s, 7201}});
    CHECK(me(first).status == 401);
    const QByteArray refresh =
        "grant_type=refresh_token&refresh_token=" + first["refresh_token"_L1].toString().toLatin1();
    const QJsonObject second = token(server, company, refresh).object();
    CHECK(me(second).status == 200);
    CHECK(token(server, company, refresh).status == 400);
    const QByteArray late = authorized(server, company);
    server.control(u"clock"_s, {{u"advance_seconds"_s, 31}});
    CHECK(exchanged(server, company, late).status == 400);
}

TEST_CASE("mentions come with the fields asked for, and without data when there is nothing", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    const QByteArray path = "users/" + company.id() + "/mentions";
    const PlainAnswer nothing = company.get(path);
    CHECK(nothing.object() == QJsonObject{{u"meta"_s, QJsonObject{{u"result_count"_s, 0}}}});
    const QJsonObject post = saidOnX(server, u"@help 🌼 where? https://track.example/p/1"_s);
    const QJsonObject bare = company.get(path).object()["data"_L1][0].toObject();
    CHECK(bare.keys() == QStringList{u"edit_history_tweet_ids"_s, u"id"_s, u"text"_s});
    const QJsonObject full =
        company.get(path + "?tweet.fields=entities,author_id&expansions=author_id&since_id=1").object();
    CHECK(full["data"_L1][0]["id"_L1] == post["id"_L1]);
    const QJsonValue url = full["data"_L1][0]["entities"_L1]["urls"_L1][0];
    CHECK(url["expanded_url"_L1].toString() == u"https://track.example/p/1"_s);
    CHECK(url["start"_L1].toInt() == 23);
    CHECK(full["includes"_L1]["users"_L1][0]["username"_L1].toString() == u"mara_k"_s);
    CHECK(
        !company.get(path + "?since_id=" + post["id"_L1].toString().toLatin1()).object().contains("data"_L1));
    server.control(u"misbehave"_s, {{u"kind"_s, u"new_names"_s}, {u"count"_s, 1}});
    CHECK(company.get(path).object()["data"_L1][0].toObject().contains("edit_history_post_ids"_L1));
}

TEST_CASE("a list is read page by page with its token", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    server.control(u"x/play"_s, {{u"count"_s, 12}});
    const QByteArray path = "users/" + company.id() + "/mentions?max_results=5";
    QByteArray next;
    int count = 0;
    int pages = 0;
    do {
        const QJsonObject page =
            company.get(next.isEmpty() ? path : path + "&pagination_token=" + next).object();
        count += static_cast<int>(page["data"_L1].toArray().size());
        next = page["meta"_L1]["next_token"_L1].toString().toLatin1();
        ++pages;
    } while (!next.isEmpty());
    CHECK(count == 12);
    CHECK(pages == 3);
    CHECK(typeOf(company.get("users/" + company.id() + "/mentions?max_results=4")) == u"invalid-request"_s);
}

TEST_CASE("a reply needs a summons and may not be said twice", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    const QJsonObject mention = saidOnX(server, u"@help hello"_s);
    const PlainAnswer sent = company.reply(u"hello Mara"_s, mention["id"_L1]);
    CHECK(sent.status == 201);
    const PlainAnswer twice = company.reply(u"hello Mara"_s, mention["id"_L1]);
    CHECK(twice.status == 403);
    CHECK(detailOf(twice).contains(u"duplicate content"_s));
    const QJsonObject stranger = saidOnX(server, u"flowers are fine"_s);
    const PlainAnswer refused = company.reply(u"they are"_s, stranger["id"_L1]);
    CHECK(refused.status == 403);
    CHECK(detailOf(refused).contains(u"mentioned"_s));
    server.control(u"x/settings"_s, {{u"summon_rule"_s, false}});
    CHECK(company.reply(u"they are"_s, stranger["id"_L1]).status == 201);
    CHECK(company.post("tweets", {{u"text"_s, u"a"_s}, {u"colour"_s, u"red"_s}}).status == 400);
    CHECK(company.post("tweets", {{u"text"_s, QString(281, u'a')}}).status == 400);
    CHECK(company.post("tweets", {{u"text"_s, QString(141, u'字')}}).status == 400);
    CHECK(company.post("tweets", {{u"text"_s, QString(140, u'字')}}).status == 201);
}

TEST_CASE("an answer lost on the way leaves the post behind", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    server.control(u"misbehave"_s,
                   {{u"kind"_s, u"drop_answer"_s},
                    {u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"/2/tweets"_s}}},
                    {u"count"_s, 1}});
    CHECK(company.post("tweets", {{u"text"_s, u"said once"_s}}).status == 0);
    const QJsonObject own = company.get("users/" + company.id() + "/tweets").object();
    CHECK(own["data"_L1][0]["text"_L1].toString() == u"said once"_s);
}

TEST_CASE("an edit is a new post, and what is deleted is an error beside the data", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    const QJsonObject first = saidOnX(server, u"@help one"_s);
    const QJsonObject second =
        server.control(u"x/edit"_s, {{u"id"_s, first["id"_L1]}, {u"text"_s, u"@help two"_s}});
    CHECK(second["id"_L1] != first["id"_L1]);
    const QJsonArray list = company.get("users/" + company.id() + "/mentions").object()["data"_L1].toArray();
    REQUIRE(list.size() == 1);
    CHECK(list[0]["edit_history_tweet_ids"_L1].toArray() == QJsonArray{first["id"_L1], second["id"_L1]});
    const QJsonObject gone = saidOnX(server, u"@help gone"_s);
    server.control(u"x/delete"_s, {{u"id"_s, gone["id"_L1]}});
    const PlainAnswer both = company.appGet("tweets?ids=" + gone["id"_L1].toString().toLatin1() + ',' +
                                            second["id"_L1].toString().toLatin1());
    CHECK(both.status == 200);
    CHECK(both.object()["data"_L1].toArray().size() == 1);
    CHECK(both.object()["errors"_L1][0]["value"_L1] == gone["id"_L1]);
}

TEST_CASE("refusals come as problems, in the old shape, and for a spent cap", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    const auto once = [&](const QString &kind, QJsonObject more = {}) {
        more.insert(u"kind"_s, kind);
        more.insert(u"count"_s, 1);
        server.control(u"misbehave"_s, more);
        return company.get("users/me");
    };
    const PlainAnswer busy = once(u"rate_limited"_s);
    CHECK(busy.status == 429);
    CHECK(busy.headers["content-type"] == "application/problem+json");
    CHECK(busy.headers["x-rate-limit-remaining"] == "0");
    CHECK(busy.headers["x-rate-limit-reset"].toLongLong() > 1'700'000'000);
    CHECK(once(u"rate_limited"_s, {{u"old"_s, true}}).object()["errors"_L1][0]["code"_L1].toInt() == 88);
    CHECK(typeOf(once(u"usage_capped"_s)) == u"usage-capped"_s);
    CHECK(once(u"expired_token"_s).status == 401);
    CHECK(company.get("users/me").status == 200);
    CHECK(company.appGet("users/me").status == 403);
    CHECK(company.get("tweets/search/stream/rules").status == 403);
}

TEST_CASE("the search understands its operators", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    const QJsonObject first = saidOnX(server, u"the meadow box is lovely #daisy https://a.example/b"_s);
    saidOnX(server, u"box of meadows"_s, {{u"reply_to"_s, first["id"_L1]}});
    const auto found = [&](const QByteArray &query) {
        const QByteArray encoded = QUrl::toPercentEncoding(QString::fromUtf8(query));
        return company.appGet("tweets/search/recent?query=" + encoded)
            .object()["meta"_L1]["result_count"_L1]
            .toInt();
    };
    CHECK(found("\"meadow box\"") == 1);
    CHECK(found("box meadow") == 2);
    CHECK(found("from:mara_k -is:reply") == 1);
    CHECK(found("#daisy OR meadows") == 2);
    CHECK(found("(lovely OR meadows) has:links") == 1);
    CHECK(found("conversation_id:" + first["id"_L1].toString().toLatin1()) == 2);
    CHECK(found("from:marigoldhelp") == 0);
}

TEST_CASE("private messages go both ways and may be closed", "[demo][x]")
{
    const DemoServer server;
    const Company company(server);
    const QJsonObject sent = server.control(u"x/message"_s, {{u"as"_s, u"mara_k"_s}, {u"text"_s, u"psst"_s}});
    const QByteArray mara = sent["sender_id"_L1].toString().toLatin1();
    const PlainAnswer answer =
        company.post("dm_conversations/with/" + mara + "/messages", {{u"text"_s, u"we listen"_s}});
    CHECK(answer.status == 201);
    CHECK(answer.object()["data"_L1]["dm_conversation_id"_L1] == sent["dm_conversation_id"_L1]);
    const QJsonArray events =
        company.get("dm_conversations/with/" + mara + "/dm_events").object()["data"_L1].toArray();
    REQUIRE(events.size() == 2);
    CHECK(events[0]["text"_L1].toString() == u"we listen"_s);
    server.control(u"x/account"_s, {{u"as"_s, u"mara_k"_s}, {u"takes_messages"_s, false}});
    CHECK(company.post("dm_conversations/with/" + mara + "/messages", {{u"text"_s, u"?"_s}}).status == 403);
}

TEST_CASE("a picture in pieces is processed before it may be posted", "[demo][x]")
{
    const DemoServer server({u"--media-delay"_s, u"60000"_s});
    const Company company(server);
    const QByteArray id = company
                              .post("media/upload/initialize", {{u"media_type"_s, u"image/png"_s},
                                                                {u"total_bytes"_s, 3},
                                                                {u"media_category"_s, u"tweet_image"_s}})
                              .object()["data"_L1]["id"_L1]
                              .toString()
                              .toLatin1();
    const QByteArray part =
        "--b\r\nContent-Disposition: form-data; name=\"segment_index\"\r\n\r\n0\r\n--b\r\n"
        "Content-Disposition: form-data; name=\"media\"; filename=\"a\"\r\n\r\nabc\r\n--b--\r\n";
    CHECK(plainRequest(server.url(), "POST", "/2/media/upload/" + id + "/append",
                       {{"Authorization", "Bearer " + company.fact(u"access_token"_s)},
                        {"Content-Type", "multipart/form-data; boundary=b"}},
                       part)
              .status == 200);
    const auto stateOf = [](const PlainAnswer &answer) {
        return answer.object()["data"_L1]["processing_info"_L1]["state"_L1].toString();
    };
    const QByteArray status = "media/upload?command=STATUS&media_id=" + id;
    CHECK(stateOf(company.post("media/upload/" + id + "/finalize", {})) == u"pending"_s);
    const QJsonObject post{{u"text"_s, u"look"_s},
                           {u"media"_s, QJsonObject{{u"media_ids"_s, QJsonArray{QString::fromLatin1(id)}}}}};
    CHECK(company.post("tweets", post).status == 400);
    server.control(u"clock"_s, {{u"advance_seconds"_s, 40}});
    CHECK(stateOf(company.get(status)) == u"in_progress"_s);
    server.control(u"clock"_s, {{u"advance_seconds"_s, 40}});
    CHECK(stateOf(company.get(status)) == u"succeeded"_s);
    CHECK(company.post("tweets", post).status == 201);
}

TEST_CASE("after a restart the company has its id, client and bearer token on X", "[demo][x]")
{
    DemoServer server;
    const QJsonObject before = server.facts()["x"_L1].toObject();
    CHECK(server.stop() == 0);
    server.start();
    for (const QString &name : {u"user_id"_s, u"client_id"_s, u"bearer_token"_s})
        CHECK(server.facts()["x"_L1][name] == before[name]);
}
