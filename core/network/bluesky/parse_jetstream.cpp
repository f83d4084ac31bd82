#include "core/network/bluesky/parse_jetstream.h"

#include "core/network/bluesky/post_reader.h"

namespace daisychain::network::bluesky {

namespace {

struct CommitSketch {
    QString operation;
    QString collection;
    QString key;
    PostReader::Sketch post;
};

struct EventSketch {
    std::string_view kind;
    CommitSketch commit;
    JetstreamEvent::IdentityChanged identity;
    JetstreamEvent::AccountChanged account;
};

bool readCommit(JsonReader &json, JsonValue value, CommitSketch &commit)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("operation"):
            return json.text(member, commit.operation);
        case jsonName("collection"):
            return json.text(member, commit.collection);
        case jsonName("rkey"):
            return json.text(member, commit.key);
        case jsonName("cid"):
            return json.text(member, commit.post.ref.cid);
        case jsonName("record"):
            return readRecord(json, member, commit.post.record);
        default:
            return json.skip(member);
        }
    });
}

bool readAccount(JsonReader &json, JsonValue value, JetstreamEvent::AccountChanged &account)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("active"))
            return json.flag(member, account.isActive);
        return name == jsonName("status") ? json.text(member, account.status) : json.skip(member);
    });
}

bool readIdentity(JsonReader &json, JsonValue value, JetstreamEvent::IdentityChanged &identity)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        return name == jsonName("handle") ? json.text(member, identity.handle) : json.skip(member);
    });
}

bool readField(JsonReader &json, quint64 name, JsonValue member, JetstreamEvent &event, EventSketch &sketch)
{
    switch (name) {
    case jsonName("did"):
        return json.text(member, event.did);
    case jsonName("time_us"):
        return json.number(member, event.timeUs);
    case jsonName("cursor"):
        return json.number(member, event.sequence);
    case jsonName("kind"):
        return json.text(member, sketch.kind);
    case jsonName("commit"):
        return readCommit(json, member, sketch.commit);
    case jsonName("identity"):
        return readIdentity(json, member, sketch.identity);
    case jsonName("account"):
        return readAccount(json, member, sketch.account);
    default:
        return json.skip(member);
    }
}

JetstreamEvent::What committed(JetstreamEvent &event, CommitSketch &&commit, PostReader &posts,
                               PostList &list)
{
    const QString uri = QStringLiteral("at://%1/%2/%3").arg(event.did, commit.collection, commit.key);
    event.commitKey = QStringList{uri, commit.operation, commit.post.ref.cid}.join(u' ');
    if (commit.collection == u"app.bsky.actor.profile")
        return JetstreamEvent::ProfileChanged{};
    if (commit.collection != PostCollection || commit.key.isEmpty())
        return JetstreamEvent::Other{};
    if (commit.operation == u"delete")
        return JetstreamEvent::Deleted{{Network::Bluesky, uri}};
    if (commit.operation != u"create" && commit.operation != u"update")
        return JetstreamEvent::Other{};
    commit.post.ref.uri = uri;
    commit.post.author.fact.id = {Network::Bluesky, event.did};
    if (event.timeUs > 0)
        commit.post.indexed = Instant{event.timeUs / 1000};
    posts.add(std::move(commit.post), false, list.posts.emplaceBack());
    return JetstreamEvent::Posted{std::move(list)};
}

}  // namespace

Result<JetstreamEvent> parseJetstream(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    JetstreamEvent event;
    EventSketch sketch;
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return readField(json, name, member, event, sketch); });
    if (!read)
        return Failure(json.error());
    if (event.did.isEmpty())
        return Failure(lacking("no did"));
    if (sketch.kind == "commit") {
        PostList list;
        PostReader posts(json, context, list.facts);
        event.what = committed(event, std::move(sketch.commit), posts, list);
    } else if (sketch.kind == "identity") {
        sketch.identity.handle = sketch.identity.handle.toLower();
        event.what = std::move(sketch.identity);
    } else if (sketch.kind == "account") {
        event.what = std::move(sketch.account);
    }
    return event;
}

}  // namespace daisychain::network::bluesky
