#include "core/network/bluesky/build_record.h"
#include "core/network/bluesky/parse_posts.h"
#include "tests/core/network/bluesky/answer_fixture.h"

using namespace daisychain;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

RecordParts reply()
{
    RecordParts parts;
    parts.text = QStringLiteral("Hallo @mara.blumen.example 🌼 bitte: https://shop.example/t #Müll");
    parts.facets = {{6, 26, EntityKind::Mention, Mara},
                    {39, 61, EntityKind::Link, QStringLiteral("https://shop.example/t")},
                    {62, 68, EntityKind::Tag, QStringLiteral("Müll")}};
    parts.root = RecordRef{uriOf(Mara, "3mgroot"), QStringLiteral("bafyroot")};
    parts.parent = RecordRef{uriOf(Mara, "3mgpar"), QStringLiteral("bafypar")};
    parts.languages = {QStringLiteral("de")};
    parts.created = at("2026-03-04T10:02:11.504Z");
    parts.images = {{{QStringLiteral("bafkpic"), QStringLiteral("image/jpeg"), 48'211},
                     QStringLiteral("Ein \"Strauß\""),
                     4,
                     3}};
    parts.labels = {QStringLiteral("graphic-media")};
    return parts;
}

QStringList faultOf(const RecordParts &parts)
{
    const Result<QByteArray> record = postRecord(parts);
    return record ? QStringList() : record.error().arguments;
}

}  // namespace

TEST_CASE("a record is the same bytes each time", "[network][bluesky]")
{
    const Result<QByteArray> record = postRecord(reply());
    REQUIRE(record);
    const QByteArray expected =
        R"({"$type":"app.bsky.feed.post","createdAt":"2026-03-04T10:02:11.504Z",)"
        R"("embed":{"$type":"app.bsky.embed.images","images":[{"alt":"Ein \"Strauß\"","aspectRatio":{"height":3,"width":4},)"
        R"("image":{"$type":"blob","mimeType":"image/jpeg","ref":{"$link":"bafkpic"},"size":48211}}]},)"
        R"("facets":[{"features":[{"$type":"app.bsky.richtext.facet#mention","did":"did:plc:mara234567abcdefghijklmn"}],)"
        R"("index":{"byteEnd":26,"byteStart":6}},)"
        R"({"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://shop.example/t"}],)"
        R"("index":{"byteEnd":61,"byteStart":39}},)"
        R"({"features":[{"$type":"app.bsky.richtext.facet#tag","tag":"Müll"}],"index":{"byteEnd":68,"byteStart":62}}],)"
        R"("labels":{"$type":"com.atproto.label.defs#selfLabels","values":[{"val":"graphic-media"}]},"langs":["de"],)"
        R"("reply":{"parent":{"cid":"bafypar","uri":"at://did:plc:mara234567abcdefghijklmn/app.bsky.feed.post/3mgpar"},)"
        R"("root":{"cid":"bafyroot","uri":"at://did:plc:mara234567abcdefghijklmn/app.bsky.feed.post/3mgroot"}},)"
        R"("text":"Hallo @mara.blumen.example 🌼 bitte: https://shop.example/t #Müll"})";
    CHECK(*record == expected);
    CHECK(postRecord(reply()).value() == *record);
}

TEST_CASE("a short record holds nothing that nobody said", "[network][bluesky]")
{
    RecordParts parts;
    parts.text = QStringLiteral("Danke");
    parts.created = at("2026-03-04T10:02:11Z");
    CHECK(postRecord(parts).value() ==
          QByteArray(
              R"({"$type":"app.bsky.feed.post","createdAt":"2026-03-04T10:02:11.000Z","text":"Danke"})"));
}

TEST_CASE("our own record reads back as it was meant", "[network][bluesky]")
{
    const RecordParts parts = reply();
    const QByteArray view =
        R"({"posts":[{"uri":"at://a/app.bsky.feed.post/1","cid":"c","author":{"did":"did:plc:a"},"record":)" +
        *postRecord(parts) + "}]}";
    const Result<PostList> list = parsePosts(view, helpDesk());
    REQUIRE(list);
    REQUIRE(list->facts.posts.size() == 1);
    const PostFact &post = list->facts.posts.first();
    CHECK(post.text == parts.text);
    CHECK(post.language == u"de");
    CHECK(post.replyTo->globalId == parts.parent->uri);
    CHECK(post.contentWarning == u"graphic-media");
    REQUIRE(post.entities.size() == 3);
    const auto shown = [&](int i) { return post.text.mid(post.entities[i].start, post.entities[i].length); };
    CHECK(shown(0) == u"@mara.blumen.example");
    CHECK(shown(1) == u"https://shop.example/t");
    CHECK(shown(2) == u"#Müll");
}

TEST_CASE("what readers or the server would refuse is not built", "[network][bluesky]")
{
    const auto changed = [](auto change) {
        RecordParts parts = reply();
        change(parts);
        return faultOf(parts).value(0);
    };
    CHECK(faultOf(reply()).isEmpty());
    CHECK(changed([](RecordParts &p) { p.facets[0].byteEnd = 500; }) == u"facets[0]");
    CHECK(changed([](RecordParts &p) { p.facets[1].byteStart = 20; }) == u"facets[1]");
    CHECK(changed([](RecordParts &p) { p.facets[0].byteEnd = 29; }) == u"facets[0]");
    CHECK(changed([](RecordParts &p) { p.facets[2].target.clear(); }) == u"facets[2]");
    CHECK(changed([](RecordParts &p) { p.facets[0].byteStart = -1; }) == u"facets[0]");
    CHECK(changed([](RecordParts &p) { p.text = QString(3001, u'x'); }) == u"text");
    CHECK(changed([](RecordParts &p) { p.text += QChar(0xD800); }) == u"text");
    CHECK(changed([](RecordParts &p) { p.languages = QStringList(4, QStringLiteral("de")); }) ==
          u"languages");
    CHECK(changed([](RecordParts &p) { p.images = QList<RecordImage>(5, p.images[0]); }) == u"images");
    CHECK(changed([](RecordParts &p) { p.images[0].blob = {}; }) == u"images");
    CHECK(changed([](RecordParts &p) { p.root.reset(); }) == u"reply");
    CHECK(changed([](RecordParts &p) { p.parent->cid.clear(); }) == u"reply");
    CHECK(faultOf({}).value(0) == u"text");
}

TEST_CASE("a record goes into its request byte for byte", "[network][bluesky]")
{
    const RecordPlace place{Shop, PostCollection.toString(), QStringLiteral("3mgabcdd7xk2b")};
    CHECK(
        putRequest(place, R"({"$type":"app.bsky.feed.post"})") ==
        R"({"collection":"app.bsky.feed.post","repo":"did:plc:shop234567abcdefghijklmn","rkey":"3mgabcdd7xk2b",)"
        R"("record":{"$type":"app.bsky.feed.post"},"swapRecord":null,"validate":true})");
    CHECK(
        deleteRequest(place) ==
        R"({"collection":"app.bsky.feed.post","repo":"did:plc:shop234567abcdefghijklmn","rkey":"3mgabcdd7xk2b"})");
    CHECK(
        subjectRecord(u"app.bsky.feed.like", {QStringLiteral("at://x"), QStringLiteral("c")},
                      at("2026-03-04T10:02:11Z")) ==
        R"({"$type":"app.bsky.feed.like","createdAt":"2026-03-04T10:02:11.000Z","subject":{"cid":"c","uri":"at://x"}})");
    CHECK(messageRequest(QStringLiteral("3kconvo"), QStringLiteral("Hallo"), {}).value() ==
          QByteArray(R"({"convoId":"3kconvo","message":{"text":"Hallo"}})"));
    CHECK_FALSE(messageRequest(QStringLiteral("3kconvo"), QString(), {}));
}

TEST_CASE("the answer to a write says whether it was the first", "[network][bluesky]")
{
    const Result<Written> first = parseWritten(
        R"({"uri":"at://a","cid":"b","commit":{"cid":"c","rev":"d"},"validationStatus":"valid"})");
    REQUIRE(first);
    CHECK(first->isNew);
    CHECK(first->ref == RecordRef{QStringLiteral("at://a"), QStringLiteral("b")});
    CHECK_FALSE(parseWritten(R"({"uri":"at://a","cid":"b"})")->isNew);
    CHECK_FALSE(parseWritten("{}"));
}

TEST_CASE("an uploaded file goes into the record as the server named it", "[network][bluesky]")
{
    const Result<Blob> blob = parseUploadedBlob(
        R"({"blob":{"$type":"blob","ref":{"$link":"bafkpic"},"mimeType":"image/jpeg","size":48211}})");
    REQUIRE(blob);
    CHECK(*blob == reply().images.first().blob);
    CHECK_FALSE(parseUploadedBlob(R"({"blob":{"ref":{}}})"));
}
