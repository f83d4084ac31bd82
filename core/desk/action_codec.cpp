#include "core/desk/action_codec.h"

#include "core/desk/details_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <type_traits>
#include <utility>

namespace daisychain {

namespace {

/// The journal's name of each kind; a new kind without a line here doesn't compile.
template <class Payload>
constexpr QStringView KindName = nullptr;
template <>
constexpr QStringView KindName<Claim> = u"claim";
template <>
constexpr QStringView KindName<Release> = u"release";
template <>
constexpr QStringView KindName<Assign> = u"assign";
template <>
constexpr QStringView KindName<Done> = u"done";
template <>
constexpr QStringView KindName<Wait> = u"wait";
template <>
constexpr QStringView KindName<Snooze> = u"snooze";
template <>
constexpr QStringView KindName<Reopen> = u"reopen";
template <>
constexpr QStringView KindName<Note> = u"note";
template <>
constexpr QStringView KindName<HandOver> = u"hand-over";
template <>
constexpr QStringView KindName<Sent> = u"sent";
template <>
constexpr QStringView KindName<Stop> = u"stop";
template <>
constexpr QStringView KindName<Withdraw> = u"withdraw";
template <>
constexpr QStringView KindName<RemovePost> = u"remove-post";
template <>
constexpr QStringView KindName<EditPost> = u"edit-post";
template <>
constexpr QStringView KindName<Like> = u"like";
template <>
constexpr QStringView KindName<KeepOff> = u"keep-off";
template <>
constexpr QStringView KindName<Praise> = u"praise";
template <>
constexpr QStringView KindName<Thanks> = u"thanks";
template <>
constexpr QStringView KindName<LinkIdentity> = u"link-identity";
template <>
constexpr QStringView KindName<CustomerDetails> = u"customer-details";
template <>
constexpr QStringView KindName<CustomerErased> = u"customer-erased";
template <>
constexpr QStringView KindName<Split> = u"split";
template <>
constexpr QStringView KindName<Merge> = u"merge";
template <>
constexpr QStringView KindName<Up> = u"up";
template <>
constexpr QStringView KindName<Promise> = u"promise";
template <>
constexpr QStringView KindName<PromiseRenewed> = u"promise-renewed";
template <>
constexpr QStringView KindName<PromiseTakenOver> = u"promise-taken-over";
template <>
constexpr QStringView KindName<PromiseKept> = u"promise-kept";
template <>
constexpr QStringView KindName<Gesture> = u"gesture";
template <>
constexpr QStringView KindName<GestureReaction> = u"gesture-reaction";
template <>
constexpr QStringView KindName<BeganInPublic> = u"began-in-public";
template <>
constexpr QStringView KindName<SaidByMistake> = u"said-by-mistake";
template <>
constexpr QStringView KindName<SnippetSaved> = u"snippet-saved";
template <>
constexpr QStringView KindName<SnippetRemoved> = u"snippet-removed";
template <>
constexpr QStringView KindName<Undo> = u"undo";

/// Writes and reads the fields of a payload through one description of each: `fields(payload, archive)`
/// below. The writer fills an object, the reader takes from one and remembers the first field that wasn't as
/// it should be.
class FieldWriter {
public:
    void field(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(QLatin1String(name), value);
    }
    void field(const char *name, bool value)
    {
        if (value)
            m_object.insert(QLatin1String(name), true);
    }
    void field(const char *name, Instant value) { m_object.insert(QLatin1String(name), double(value.ms)); }
    void field(const char *name, qint64 value) { m_object.insert(QLatin1String(name), double(value)); }
    template <class Tag>
    void field(const char *name, Id<Tag> value)
    {
        m_object.insert(QLatin1String(name), value.text());
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void field(const char *name, Enum value)
    {
        m_object.insert(QLatin1String(name), int(value));
    }
    void field(const char *name, const PostId &value)
    {
        m_object.insert(QLatin1String(name), networked(value.network, value.globalId));
    }
    void field(const char *name, const IdentityId &value)
    {
        m_object.insert(QLatin1String(name), networked(value.network, value.globalId));
    }
    template <class T>
    void field(const char *name, const std::optional<T> &value)
    {
        if (value)
            field(name, *value);
    }
    void field(const char *name, const Told &told)
    {
        std::visit([&](const auto &by) { field(name, by); }, told);
    }
    void field(const char *name, const Money &money)
    {
        m_object.insert(QLatin1String(name), QJsonArray{double(money.minor), money.currency});
    }
    void field(const char *name, const Seen &seen)
    {
        QJsonArray list;
        for (const PostVersionRef &ref : seen) {
            list.append(QJsonArray{int(ref.post.network), ref.post.globalId, double(ref.version.order),
                                   ref.version.label});
        }
        m_object.insert(QLatin1String(name), list);
    }
    void field(const char *name, const QList<CustomerDetail> &details)
    {
        QJsonArray list;
        for (const CustomerDetail &detail : details)
            list.append(QJsonArray{int(detail.field), detail.name, detail.value});
        m_object.insert(QLatin1String(name), list);
    }
    void field(const char *name, const QList<ReplyPicture> &pictures)
    {
        QJsonArray list;
        for (const ReplyPicture &picture : pictures)
            list.append(QJsonArray{picture.file, picture.altText});
        if (!list.isEmpty())
            m_object.insert(QLatin1String(name), list);
    }

    void field(const char *name, const QList<SnippetId> &snippets)
    {
        QJsonArray list;
        for (const SnippetId &snippet : snippets)
            list.append(snippet.text());
        if (!list.isEmpty())
            m_object.insert(QLatin1String(name), list);
    }

    QByteArray json() const { return QJsonDocument(m_object).toJson(QJsonDocument::Compact); }

private:
    static QJsonArray networked(Network network, const QString &globalId) { return {int(network), globalId}; }

    QJsonObject m_object;
};

class FieldReader {
public:
    explicit FieldReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    const char *firstBadField() const { return m_bad; }

    void field(const char *name, QString &value) { value = at(name).toString(); }
    void field(const char *name, bool &value) { value = at(name).toBool(); }
    void field(const char *name, Instant &value)
    {
        expect(name, at(name).isDouble());
        value.ms = qint64(at(name).toDouble());
    }
    void field(const char *name, qint64 &value) { value = qint64(at(name).toDouble()); }
    template <class Tag>
    void field(const char *name, Id<Tag> &value)
    {
        value = Id<Tag>::fromText(at(name).toString());
        expect(name, !value.isNull());
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void field(const char *name, Enum &value)
    {
        expect(name, at(name).isDouble());
        value = Enum(at(name).toInt());
    }
    void field(const char *name, PostId &value)
    {
        const QJsonArray pair = at(name).toArray();
        expect(name, pair.size() == 2 && pair[0].isDouble() && !pair[1].toString().isEmpty());
        value = {Network(pair.at(0).toInt()), pair.at(1).toString()};
    }
    void field(const char *name, IdentityId &value)
    {
        PostId same;
        field(name, same);
        value = {same.network, same.globalId};
    }
    template <class T>
    void field(const char *name, std::optional<T> &value)
    {
        if (m_object.contains(QLatin1String(name)))
            field(name, value.emplace());
    }
    void field(const char *name, Told &told)
    {
        if (at(name).isString())
            field(name, told.emplace<ReplyId>());
        else
            field(name, told.emplace<PostId>());
    }
    void field(const char *name, Money &money)
    {
        const QJsonArray pair = at(name).toArray();
        expect(name, pair.size() == 2 && pair[0].isDouble() && !pair[1].toString().isEmpty());
        money = {qint64(pair.at(0).toDouble()), pair.at(1).toString()};
    }
    void field(const char *name, Seen &seen)
    {
        expect(name, at(name).isArray());
        for (const QJsonValue item : at(name).toArray()) {
            const QJsonArray ref = item.toArray();
            expect(name,
                   ref.size() == 4 && ref[0].isDouble() && !ref[1].toString().isEmpty() && ref[2].isDouble());
            seen.append({{Network(ref.at(0).toInt()), ref.at(1).toString()},
                         {qint64(ref.at(2).toDouble()), ref.at(3).toString()}});
        }
    }
    void field(const char *name, QList<CustomerDetail> &details)
    {
        expect(name, at(name).isArray());
        for (const QJsonValue item : at(name).toArray()) {
            const QJsonArray detail = item.toArray();
            expect(name, detail.size() == 3 && detail[0].isDouble() && detail[1].isString() &&
                             detail[2].isString());
            details.append(
                {DetailField(detail.at(0).toInt()), detail.at(1).toString(), detail.at(2).toString()});
        }
    }
    void field(const char *name, QList<ReplyPicture> &pictures)
    {
        if (!m_object.contains(QLatin1String(name)))
            return;
        expect(name, at(name).isArray());
        for (const QJsonValue item : at(name).toArray()) {
            const QJsonArray pair = item.toArray();
            expect(name, pair.size() == 2 && pair[1].isString());
            pictures.append({pair.at(0).toString(), pair.at(1).toString()});
        }
        expect(name, areValid(pictures));
    }
    void field(const char *name, QList<SnippetId> &snippets)
    {
        if (!m_object.contains(QLatin1String(name)))
            return;
        expect(name, at(name).isArray());
        for (const QJsonValue item : at(name).toArray()) {
            snippets.append(SnippetId::fromText(item.toString()));
            expect(name, !snippets.last().isNull());
        }
    }

private:
    QJsonValue at(const char *name) const { return m_object.value(QLatin1String(name)); }
    void expect(const char *name, bool isRight)
    {
        if (!isRight && m_bad == nullptr)
            m_bad = name;
    }

    QJsonObject m_object;
    const char *m_bad = nullptr;
};

/// Changes what a payload holds of persons; the other fields stay.
class FieldEditor {
public:
    explicit FieldEditor(const PayloadEdit &edit)
        : m_edit(edit)
    {
    }

    template <class T>
    void field(const char *, T &)
    {
    }
    void field(const char *, QString &value) { value = m_edit.words(value); }
    void field(const char *, PostId &value) { value = m_edit.post({value, {}}).post; }
    void field(const char *, IdentityId &value) { value = m_edit.identity(value); }
    void field(const char *name, std::optional<PostId> &value)
    {
        if (value)
            field(name, *value);
    }
    void field(const char *name, Told &told)
    {
        if (auto *post = std::get_if<PostId>(&told))
            field(name, *post);
    }
    void field(const char *, Seen &seen)
    {
        for (PostVersionRef &ref : seen)
            ref = m_edit.post(ref);
    }
    void field(const char *, QList<CustomerDetail> &details)
    {
        for (CustomerDetail &detail : details)
            detail = {detail.field, m_edit.words(detail.name), m_edit.words(detail.value)};
        details.removeIf([](const CustomerDetail &one) { return one.name.isEmpty() && one.value.isEmpty(); });
    }
    void field(const char *, QList<ReplyPicture> &pictures)
    {
        for (ReplyPicture &picture : pictures)
            picture = {m_edit.words(picture.file), m_edit.words(picture.altText)};
        pictures.removeIf([](const ReplyPicture &one) { return one.file.isEmpty(); });
    }

private:
    const PayloadEdit &m_edit;
};

// The fields of each kind, once for all ways. `P` is the payload, const when writing.
template <class P, class Archive>
void fields(P &payload, Archive &archive)
{
    using Payload = std::remove_const_t<P>;
    if constexpr (std::is_same_v<Payload, Assign>) {
        archive.field("to", payload.to);
    } else if constexpr (std::is_same_v<Payload, Done>) {
        archive.field("seen", payload.seen);
        archive.field("reason", payload.reason);
    } else if constexpr (std::is_same_v<Payload, Wait>) {
        archive.field("seen", payload.seen);
    } else if constexpr (std::is_same_v<Payload, Snooze>) {
        archive.field("until", payload.until);
        archive.field("seen", payload.seen);
    } else if constexpr (std::is_same_v<Payload, Note>) {
        archive.field("text", payload.text);
    } else if constexpr (std::is_same_v<Payload, HandOver>) {
        archive.field("reply", payload.reply);
        archive.field("account", payload.account);
        archive.field("parent", payload.parent);
        archive.field("text", payload.text);
        archive.field("contentWarning", payload.contentWarning);
        archive.field("language", payload.language);
        archive.field("visibility", payload.visibility);
        archive.field("seen", payload.seen);
        archive.field("thenDone", payload.thenDone);
        archive.field("pictures", payload.pictures);
        archive.field("snippets", payload.snippets);
        archive.field("thenSnooze", payload.thenSnooze);
        archive.field("evenIfTheyWrite", payload.evenIfTheyWrite);
    } else if constexpr (std::is_same_v<Payload, Sent>) {
        archive.field("reply", payload.reply);
        archive.field("post", payload.post);
    } else if constexpr (std::is_same_v<Payload, Stop>) {
        archive.field("reply", payload.reply);
        archive.field("reason", payload.reason);
        archive.field("detail", payload.detail);
    } else if constexpr (std::is_same_v<Payload, Withdraw>) {
        archive.field("reply", payload.reply);
    } else if constexpr (std::is_same_v<Payload, RemovePost>) {
        archive.field("post", payload.post);
        archive.field("account", payload.account);
        archive.field("notBefore", payload.notBefore);
    } else if constexpr (std::is_same_v<Payload, EditPost>) {
        archive.field("post", payload.post);
        archive.field("account", payload.account);
        archive.field("text", payload.text);
        archive.field("contentWarning", payload.contentWarning);
        archive.field("language", payload.language);
        archive.field("isSensitive", payload.isSensitive);
        archive.field("notBefore", payload.notBefore);
    } else if constexpr (std::is_same_v<Payload, Like>) {
        archive.field("post", payload.post);
        archive.field("account", payload.account);
    } else if constexpr (std::is_same_v<Payload, KeepOff>) {
        archive.field("who", payload.who);
        archive.field("handle", payload.handle);
        archive.field("account", payload.account);
        archive.field("kind", payload.kind);
        archive.field("reason", payload.reason);
    } else if constexpr (std::is_same_v<Payload, Praise> || std::is_same_v<Payload, Split>) {
        archive.field("post", payload.post);
    } else if constexpr (std::is_same_v<Payload, Thanks>) {
        archive.field("posts", payload.posts);
    } else if constexpr (std::is_same_v<Payload, LinkIdentity>) {
        archive.field("other", payload.other);
        archive.field("evidence", payload.evidence);
    } else if constexpr (std::is_same_v<Payload, CustomerDetails>) {
        archive.field("details", payload.details);
    } else if constexpr (std::is_same_v<Payload, CustomerErased>) {
        archive.field("identities", payload.identities);
        archive.field("posts", payload.posts);
        archive.field("privateAnswers", payload.privateAnswers);
        archive.field("decisions", payload.decisions);
        archive.field("replies", payload.replies);
        archive.field("drafts", payload.drafts);
        archive.field("mentions", payload.mentions);
    } else if constexpr (std::is_same_v<Payload, Merge>) {
        archive.field("other", payload.other);
    } else if constexpr (std::is_same_v<Payload, Up>) {
        archive.field("kind", payload.kind);
        archive.field("text", payload.text);
    } else if constexpr (std::is_same_v<Payload, Promise>) {
        archive.field("text", payload.text);
        archive.field("due", payload.due);
        archive.field("reply", payload.reply);
        archive.field("giver", payload.giver);
    } else if constexpr (std::is_same_v<Payload, PromiseRenewed>) {
        archive.field("promise", payload.promise);
        archive.field("due", payload.due);
        archive.field("told", payload.told);
    } else if constexpr (std::is_same_v<Payload, PromiseTakenOver>) {
        archive.field("promise", payload.promise);
    } else if constexpr (std::is_same_v<Payload, PromiseKept>) {
        archive.field("promise", payload.promise);
        archive.field("told", payload.told);
    } else if constexpr (std::is_same_v<Payload, Gesture>) {
        archive.field("kind", payload.kind);
        archive.field("amount", payload.amount);
        archive.field("reason", payload.reason);
        archive.field("words", payload.words);
    } else if constexpr (std::is_same_v<Payload, GestureReaction>) {
        archive.field("gesture", payload.gesture);
        archive.field("reaction", payload.reaction);
        archive.field("words", payload.words);
    } else if constexpr (std::is_same_v<Payload, BeganInPublic>) {
        archive.field("from", payload.from);
        archive.field("by", payload.by);
    } else if constexpr (std::is_same_v<Payload, SaidByMistake>) {
        archive.field("reply", payload.reply);
        archive.field("post", payload.post);
        archive.field("account", payload.account);
        archive.field("instead", payload.instead);
        archive.field("staysThere", payload.staysThere);
    } else if constexpr (std::is_same_v<Payload, SnippetSaved>) {
        archive.field("snippet", payload.snippet.id);
        archive.field("name", payload.snippet.name);
        archive.field("text", payload.snippet.text);
        archive.field("language", payload.snippet.language);
        archive.field("owner", payload.snippet.owner);
        archive.field("expires", payload.snippet.expires);
    } else if constexpr (std::is_same_v<Payload, SnippetRemoved>) {
        archive.field("snippet", payload.snippet);
    } else if constexpr (std::is_same_v<Payload, Undo>) {
        archive.field("target", payload.target);
    } else {
        static_assert(std::is_empty_v<Payload>, "a kind with fields needs its lines above");
    }
}

template <class Payload>
Result<ActionPayload> decodeAs(const QJsonObject &object)
{
    Payload payload;
    FieldReader reader(object);
    fields(payload, reader);
    if (reader.firstBadField() != nullptr)
        return Failure(
            Error{ErrorCode::Invalid, {KindName<Payload>.toString(), QLatin1String(reader.firstBadField())}});
    return ActionPayload(std::move(payload));
}

template <size_t... Index>
Result<ActionPayload> decodeKind(const QString &kind, const QJsonObject &object,
                                 std::index_sequence<Index...>)
{
    Result<ActionPayload> result = Failure(Error{ErrorCode::Invalid, {kind}});
    (void)((KindName<std::variant_alternative_t<Index, ActionPayload>> == kind &&
            (result = decodeAs<std::variant_alternative_t<Index, ActionPayload>>(object), true)) ||
           ...);
    return result;
}

}  // namespace

QString actionKindName(const ActionPayload &payload)
{
    return std::visit(
        []<class Payload>(const Payload &) {
            static_assert(!KindName<Payload>.isNull(), "every kind has its name in the journal");
            return KindName<Payload>.toString();
        },
        payload);
}

QByteArray encodePayload(const ActionPayload &payload)
{
    if (const auto *said = std::get_if<CustomerDetails>(&payload))
        return detailsJson(said->details);  // an import has as many as customers
    FieldWriter writer;
    std::visit([&writer](const auto &one) { fields(one, writer); }, payload);
    return writer.json();
}

void editPayload(ActionPayload &payload, const PayloadEdit &edit)
{
    FieldEditor editor(edit);
    std::visit([&editor](auto &one) { fields(one, editor); }, payload);
}

Result<ActionPayload> decodePayload(const QString &kind, const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (!document.isObject())
        return Failure(Error{ErrorCode::Invalid, {kind, parsed.errorString()}});
    return decodeKind(kind, document.object(),
                      std::make_index_sequence<std::variant_size_v<ActionPayload>>{});
}

}  // namespace daisychain
