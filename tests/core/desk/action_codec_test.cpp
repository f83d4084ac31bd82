#include "core/desk/action_codec.h"

#include "core/base/content_name.h"
#include "tests/core/desk/random_desk.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace daisychain;
using namespace daisychain::test;

namespace {

PayloadWorld world()
{
    PayloadWorld world;
    const IdentityId mara{Network::Bluesky, QStringLiteral("did:plc:abc")};
    world.identities = {mara};
    world.accounts = {accountIdFor(mara)};
    world.replies = {{uuidFromName("reply")}};
    world.earlier = {{uuidFromName("earlier")}};
    for (int i = 0; i < 4; ++i)
        world.posts.append({{Network::X, QString::number(2029110000000000123LL + i)},
                            {1772615742118 + i, QStringLiteral("é \"quoted\" \u202e")}});
    return world;
}

}  // namespace

TEST_CASE("every kind of action survives the journal", "[desk][codec]")
{
    std::mt19937 random(7);
    QSet<QString> names;
    for (size_t kind = 0; kind < std::variant_size_v<ActionPayload>; ++kind) {
        for (int i = 0; i < 50; ++i) {
            const ActionPayload payload = randomPayload(kind, world(), random);
            const QByteArray json = encodePayload(payload);
            CAPTURE(json);
            const auto back = decodePayload(actionKindName(payload), json);
            REQUIRE(back.has_value());
            CHECK(*back == payload);
            names.insert(actionKindName(payload));
        }
    }
    CHECK(names.size() == qsizetype(std::variant_size_v<ActionPayload>));
}

TEST_CASE("details are written as any other JSON, whatever letters are in them", "[desk][codec]")
{
    CustomerDetails said;
    QString every;
    for (char16_t unit = 0; unit < 0x250; ++unit)
        every += QChar(unit);
    const QChar high(0xd83c);
    const QChar low(0xdf3c);
    for (const QString &text : {QString(), every, QString(high) + low, QString(high), QString(low) + high,
                                QStringLiteral("a") + high + u'b',
                                QString(QChar(0xfeff)) + QStringLiteral("\u202e\uffff\u2028 日本")}) {
        said.details.append({DetailField::Own, text, text + u'x'});
        said.details.append({DetailField::Name, {}, text});
    }
    for (const CustomerDetails &one : {said, CustomerDetails{}}) {
        QJsonArray list;
        for (const CustomerDetail &detail : one.details)
            list.append(QJsonArray{int(detail.field), detail.name, detail.value});
        const QJsonObject object{{QStringLiteral("details"), list}};
        CHECK(encodePayload(one) == QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
}

TEST_CASE("a reply without pictures is written as it was before there were any", "[desk][codec]")
{
    HandOver reply;
    reply.reply = {uuidFromName("reply")};
    reply.account = {uuidFromName("account")};
    reply.text = QStringLiteral("Hi");
    const QByteArray before = encodePayload(reply);
    CHECK(before == R"({"account":")" + reply.account.text().toLatin1() + R"(","reply":")" +
                        reply.reply.text().toLatin1() + R"(","seen":[],"text":"Hi","visibility":0})");
    const auto read = decodePayload(QStringLiteral("hand-over"), before);
    REQUIRE(read.has_value());
    CHECK(std::get<HandOver>(*read) == reply);
}

TEST_CASE("a reply names no picture that could lie elsewhere, and not too many", "[desk][codec]")
{
    HandOver reply;
    reply.reply = {uuidFromName("reply")};
    reply.account = {uuidFromName("account")};
    const ReplyPicture tulip{contentName("tulip", u"jpg"), QStringLiteral("A tulip")};
    reply.pictures = QList<ReplyPicture>(MostReplyPictures, tulip);
    const QByteArray whole = encodePayload(reply);
    REQUIRE(decodePayload(QStringLiteral("hand-over"), whole).has_value());
    const auto isRefused = [&](const QByteArray &part, const QByteArray &other) {
        QByteArray changed = whole;
        REQUIRE(changed.contains(part));
        changed.replace(changed.indexOf(part), part.size(), other);
        const auto read = decodePayload(QStringLiteral("hand-over"), changed);
        return !read && read.error().arguments.value(1) == u"pictures";
    };
    const QByteArray one = R"([")" + tulip.file.toLatin1() + R"(","A tulip"])";
    CHECK(isRefused(one, one + ',' + one));
    CHECK(isRefused(one, R"(["../../keys","A tulip"])"));
    CHECK(isRefused(one, R"(["/etc/passwd","A tulip"])"));
    CHECK(isRefused(one, R"(["","A tulip"])"));
    CHECK(isRefused(one, R"(["tulip"])"));
    CHECK(isRefused(one, "7"));
    CHECK(isRefused(R"("A tulip"])", "{}]"));
    CHECK(isRefused(R"("A tulip"])", '"' + QByteArray(MostAltText + 1, 'a') + "\"]"));
    CHECK(isRefused(R"("pictures":[)", R"("pictures":7,"x":[)"));
}

TEST_CASE("a damaged journal line names what is wrong with it", "[desk][codec]")
{
    const auto error = [](const char *kind, const char *json) {
        const auto result = decodePayload(QString::fromLatin1(kind), json);
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().code == ErrorCode::Invalid);
        return result.error().arguments;
    };
    CHECK(error("dance", "{}") == QStringList{QStringLiteral("dance")});
    CHECK(error("assign", "{}") == QStringList{QStringLiteral("assign"), QStringLiteral("to")});
    CHECK(error("done", R"({"seen":[[1,"",0,""]],"reason":0})") ==
          QStringList{QStringLiteral("done"), QStringLiteral("seen")});
    CHECK(error("done", R"({"seen":[],"reason":"x"})") ==
          QStringList{QStringLiteral("done"), QStringLiteral("reason")});
    CHECK(error("sent", R"({"reply":"not an id","post":[1,"a"]})") ==
          QStringList{QStringLiteral("sent"), QStringLiteral("reply")});
    CHECK(error("claim", "[]").first() == QStringLiteral("claim"));
    CHECK(error("claim", "{\"a\":").first() == QStringLiteral("claim"));
}
