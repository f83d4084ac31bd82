#include "core/network/x/parse_activity.h"

#include "core/network/x/message_reader.h"
#include "core/network/x/problem_reader.h"

namespace daisychain::network::x {

namespace {

bool isBlank(QByteArrayView line)
{
    return line.trimmed().isEmpty();
}

bool readRules(JsonReader &json, JsonValue value, QList<std::pair<QString, QString>> &rules)
{
    return json.array(value, [&](JsonValue item) {
        auto &[id, tag] = rules.emplaceBack();
        return json.object(item, [&](quint64 name, JsonValue member) {
            if (name == jsonName("id"))
                return json.text(member, id);
            return name == jsonName("tag") ? json.text(member, tag) : json.skip(member);
        });
    });
}

/// What kind of event it is: read first, because the payload may stand before its type.
struct Envelope {
    bool isEvent = false;      ///< the activity stream's
    bool hasMessages = false;  ///< account activity's
    bool hasProblems = false;
    QString revokedBy;
};

bool readId(JsonReader &json, JsonValue value, quint64 wanted, QString &id)
{
    if (!json.isObject(value))
        return json.skip(value);
    return json.object(value, [&](quint64 name, JsonValue member) {
        return name == wanted ? json.text(member, id) : json.skip(member);
    });
}

bool readEnvelopeData(JsonReader &json, JsonValue value, ActivityEvent &event, Envelope &envelope)
{
    if (!json.isObject(value))
        return json.skip(value);
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("event_uuid"):
            return json.text(member, event.id);
        case jsonName("event_type"):
            envelope.isEvent = true;
            return json.text(member, event.type);
        case jsonName("tag"):
            return json.text(member, event.tag);
        case jsonName("filter"):
            return readId(json, member, jsonName("user_id"), event.userId);
        default:
            return json.skip(member);
        }
    });
}

/// {"revoke": {"source": {"user_id"}}}
bool readUserEvent(JsonReader &json, JsonValue value, QString &revokedBy)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name != jsonName("revoke"))
            return json.skip(member);
        return json.object(member, [&](quint64 inner, JsonValue who) {
            return inner == jsonName("source") ? readId(json, who, jsonName("user_id"), revokedBy)
                                               : json.skip(who);
        });
    });
}

Result<Envelope> readEnvelope(QByteArrayView bytes, ActivityEvent &event)
{
    JsonReader json(bytes);
    Envelope envelope;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("data"):
            return readEnvelopeData(json, member, event, envelope);
        case jsonName("for_user_id"):
            return json.text(member, event.userId);
        case jsonName("direct_message_events"):
            envelope.hasMessages = true;
            return json.skip(member);
        case jsonName("user_event"):
            return readUserEvent(json, member, envelope.revokedBy);
        case jsonName("errors"):
            envelope.hasProblems = true;
            return json.skip(member);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    return envelope;
}

/// The payload of an event, by what its type makes of it.
class PayloadReader {
public:
    PayloadReader(QByteArrayView bytes, const ParseContext &context)
        : m_json(bytes)
        , m_context(context)
        , m_answer(m_json, context)
    {
    }

    /// A post below "data": {"payload": …}.
    Result<ActivityEvent::Posted> posted()
    {
        PostSketch sketch;
        const bool read = inData([&](JsonValue payload) { return readPost(m_json, payload, sketch); });
        if (!read)
            return Failure(m_json.error());
        m_answer.addListed(std::move(sketch));
        return ActivityEvent::Posted{m_answer.finish()};
    }

    Result<ActivityEvent::Messages> messages()
    {
        const bool read = inData([&](JsonValue payload) {
            return m_json.object(
                payload, [&](quint64 name, JsonValue member) { return readMessageField(name, member); });
        });
        return read ? Result<ActivityEvent::Messages>(taken()) : Failure(m_json.error());
    }

    /// The same as account activity has it: at the top.
    Result<ActivityEvent::Messages> messagesAtTop()
    {
        const bool read =
            m_json.readObject([&](quint64 name, JsonValue member) { return readMessageField(name, member); });
        return read ? Result<ActivityEvent::Messages>(taken()) : Failure(m_json.error());
    }

    /// An id of the payload.
    Result<QString> payloadId(quint64 wanted)
    {
        QString id;
        const bool read = inData([&](JsonValue payload) { return readId(m_json, payload, wanted, id); });
        if (!read)
            return Failure(m_json.error());
        if (id.isEmpty())
            return Failure(
                Error{ErrorCode::Invalid, {QStringLiteral("$.data.payload"), QStringLiteral("no id")}});
        return id;
    }

private:
    template <class ReadPayload>
    bool inData(ReadPayload readPayload)
    {
        return m_json.readObject([&](quint64 name, JsonValue data) {
            if (name != jsonName("data"))
                return m_json.skip(data);
            return m_json.object(data, [&](quint64 inner, JsonValue member) {
                if (inner == jsonName("payload"))
                    return readPayload(member);
                return inner == jsonName("includes") ? m_answer.readIncludes(member) : m_json.skip(member);
            });
        });
    }

    bool readMessageField(quint64 name, JsonValue member)
    {
        if (name == jsonName("direct_message_events")) {
            return m_json.array(member, [&](JsonValue item) {
                return readOldMessage(m_json, item, m_messages.emplaceBack());
            });
        }
        return name == jsonName("users") ? m_answer.users().readUserTable(member) : m_json.skip(member);
    }

    ActivityEvent::Messages taken()
    {
        QList<PostFact> facts;
        for (const MessageSketch &message : std::as_const(m_messages)) {
            if (auto fact = messageFact(message, m_answer, m_context))
                facts.append(std::move(*fact));
        }
        ActivityEvent::Messages messages{m_answer.finish().facts};
        messages.facts.posts.append(std::move(facts));
        return messages;
    }

    JsonReader m_json;
    const ParseContext &m_context;
    AnswerReader m_answer;
    QList<MessageSketch> m_messages;
};

template <class What>
Result<ActivityEvent> with(ActivityEvent event, Result<What> what)
{
    if (!what)
        return Failure(what.error());
    event.what = std::move(*what);
    return event;
}

Result<ActivityEvent> withPayload(ActivityEvent event, QByteArrayView bytes, const ParseContext &context)
{
    PayloadReader payload(bytes, context);
    const QString &type = event.type;
    if (type == u"post.create" || type == u"post.mention.create" || type == u"post.reply.create" ||
        type == u"post.quote.create" || type == u"post.repost.create")
        return with(std::move(event), payload.posted());
    if (type == u"dm.received" || type == u"dm.sent")
        return with(std::move(event), payload.messages());
    if (type == u"post.delete") {
        const Result<QString> id = payload.payloadId(jsonName("id"));
        if (!id)
            return Failure(id.error());
        event.what = ActivityEvent::Deleted{*id};
    } else if (type == u"oauth.revoke") {
        const Result<QString> id = payload.payloadId(jsonName("user_id"));
        if (!id)
            return Failure(id.error());
        event.what = ActivityEvent::Revoked{*id};
    }
    return event;
}

Result<QList<Problem>> problemsOf(QByteArrayView bytes)
{
    JsonReader json(bytes);
    QList<Problem> problems;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("errors") ? readProblems(json, member, problems) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    return problems;
}

}  // namespace

Result<StreamLine> parseStreamLine(QByteArrayView line, const ParseContext &context)
{
    if (isBlank(line))
        return StreamLine{StreamLine::Heartbeat{}};
    JsonReader json(line);
    AnswerReader answer(json, context);
    bool hasData = false;
    QList<std::pair<QString, QString>> rules;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("data") && json.isObject(member)) {
            hasData = true;
            PostSketch sketch;
            const bool isRead = readPost(json, member, sketch);
            answer.addListed(std::move(sketch));
            return isRead;
        }
        if (name == jsonName("matching_rules"))
            return readRules(json, member, rules);
        bool isKnown = false;
        return answer.readField(name, member, isKnown) && (isKnown || json.skip(member));
    });
    if (!read)
        return Failure(json.error());
    PostList posts = answer.finish();
    if (hasData)
        return StreamLine{StreamLine::Posted{std::move(posts), std::move(rules)}};
    if (!posts.problems.isEmpty())
        return StreamLine{StreamLine::Problems{std::move(posts.problems)}};
    return StreamLine{};
}

Result<ActivityEvent> parseActivity(QByteArrayView line, const ParseContext &context)
{
    ActivityEvent event;
    if (isBlank(line)) {
        event.what = ActivityEvent::Heartbeat{};
        return event;
    }
    const Result<Envelope> envelope = readEnvelope(line, event);
    if (!envelope)
        return Failure(envelope.error());
    if (envelope->isEvent)
        return withPayload(std::move(event), line, context);
    if (envelope->hasMessages)
        return with(std::move(event), PayloadReader(line, context).messagesAtTop());
    if (!envelope->revokedBy.isEmpty())
        event.what = ActivityEvent::Revoked{envelope->revokedBy};
    else if (envelope->hasProblems) {
        Result<QList<Problem>> problems = problemsOf(line);
        if (!problems)
            return Failure(problems.error());
        event.what = ActivityEvent::Problems{std::move(*problems)};
    }
    return event;
}

}  // namespace daisychain::network::x
