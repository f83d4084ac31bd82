#include "core/desk/address.h"
#include "core/desk/cell_value.h"
#include "core/desk/conversation_import.h"
#include "core/store/stored_erasure.h"
#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"

#include <map>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const Instant Now = *parseInstant("2026-03-04T12:00:00Z");
const PersonId Sam{uuidFromName("sam")};
const Account Own = pastAccount(u"support"_s);

/// "mail, phone, @handle or name|ticket|+ what they say|- what we say|~ a note": a conversation, a minute
/// between messages.
class ToldFile final : public ConversationSource {
public:
    explicit ToldFile(const QStringList &conversations)
        : m_conversations(conversations)
    {
    }

    std::optional<PastConversation> next() override
    {
        return m_at < m_conversations.size() ? std::optional(read(m_conversations[m_at++])) : std::nullopt;
    }
    void refuse(const QString &why) override { refused[m_conversations[m_at - 1].section(u'|', 1, 1)] = why; }
    bool goesOn() override { return m_at < giveUpAt; }

    std::map<QString, QString> refused;
    qsizetype giveUpAt = 1'000'000;

private:
    PastConversation read(const QString &line) const
    {
        const QStringList parts = line.split(u'|');
        PastConversation told;
        told.id = parts[1];
        told.customer.line = int(m_at);
        if (const auto mail = mailText(parts[0])) {
            told.customer.mail = *mail;
            told.customer.identity = mailIdentity(*mail);
        } else if (const auto phone = phoneText(parts[0])) {
            told.customer.identity = phoneIdentity(*phone);
        } else if (parts[0].startsWith(u'@')) {
            told.customer.handle = parts[0].mid(1);
            told.customer.identity = handleIdentity(Network::X, parts[0]);
        } else {
            told.name = parts[0];
            told.customer.identity = nameIdentity(parts[0]);
        }
        for (const QString &said : parts.sliced(2)) {
            PastMessage message;
            message.isOurs = said.startsWith(u'-');
            message.isNote = said.startsWith(u'~');
            message.text = said.mid(2);
            message.created = Now - std::chrono::hours(1000) + std::chrono::minutes(told.messages.size());
            told.messages.append(message);
        }
        return told;
    }

    QStringList m_conversations;
    qsizetype m_at = 0;
};

/// added, changed, same, refused, customers.
using Counts = std::array<qint64, 5>;

Counts countsOf(const ConversationImportReport &report)
{
    return {report.added, report.changed, report.same, report.refused, report.customers};
}

/// Imports, and checks that the preview said the same.
Counts imported(OpenStore &store, const QStringList &conversations)
{
    ToldFile looked(conversations);
    const Counts before = countsOf(valueOf(store->conversationImport().preview(looked, Own)));
    ToldFile source(conversations);
    const Counts counts = countsOf(valueOf(store->conversationImport().import(source, Own, Sam, Now)));
    CHECK(counts == before);
    CHECK(source.refused == looked.refused);
    return counts;
}

QList<QueueRow> conversationsOf(OpenStore &store, const IdentityId &customer)
{
    return valueOf(store->customers().customerConversations(customer, {}, std::nullopt, PageDirection::After,
                                                            50, {}))
        .rows;
}

qint64 countOf(OpenStore &store, const QString &from)
{
    auto database = store::Database::open(store.file(), store::OpenMode::QueryOnly);
    return (*database)->value(u"SELECT count(*) FROM "_s + from).toLongLong();
}

const QStringList Two{
    u"mara@b.example|17|+ the rose arrived broken|~ carrier lost two|- a new one arrives Friday"_s,
    u"@bo|18|+ where is it|- please restart the router"_s};

}  // namespace

TEST_CASE("past conversations are done, in the card, and imported once", "[store][past]")
{
    OpenStore store;
    CHECK(imported(store, Two) == Counts{2, 0, 0, 0, 2});
    const qint64 posts = countOf(store, u"post WHERE key > 0"_s);
    const qint64 actions = countOf(store, u"action"_s);
    CHECK(posts == 4);
    CHECK(imported(store, Two) == Counts{0, 0, 2, 0, 0});
    CHECK(countOf(store, u"post WHERE key > 0"_s) == posts);
    CHECK(countOf(store, u"action"_s) == actions);

    for (const IdentityId &customer :
         {mailIdentity(u"mara@b.example"_s), handleIdentity(Network::X, u"bo"_s)}) {
        const QList<QueueRow> rows = conversationsOf(store, customer);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].view.status == Status::Done);
        CHECK(rows[0].view.doneReason == DoneReason::BeforeDaisychain);
        CHECK(rows[0].view.postCount == 2);
        CHECK(rows[0].view.isAnsweredOutside);
    }
    CHECK(conversationsOf(store, mailIdentity(u"mara@b.example"_s))[0].view.noteCount == 1);
    CHECK(conversationsOf(store, mailIdentity(u"mara@b.example"_s))[0].view.privateAccount == Own.id);
    CHECK(countOf(store, u"conversation WHERE status <> 3"_s) == 0);
    CHECK(valueOf(store->upkeep().rebuild(true)).differenceCount == 0);
}

TEST_CASE("a later export adds what is new to the conversation it belongs to", "[store][past]")
{
    OpenStore store;
    imported(store, {u"mara@b.example|17|+ hello|- hi"_s});
    CHECK(imported(store, {u"mara@b.example|17|+ hello|- hi|+ it broke again"_s}) == Counts{0, 1, 0, 0, 0});
    CHECK(imported(store, {u"mara@b.example|17|+ said in a corrected line"_s}) == Counts{0, 1, 0, 0, 0});
    const QList<QueueRow> rows = conversationsOf(store, mailIdentity(u"mara@b.example"_s));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].view.postCount == 4);
    CHECK(rows[0].view.status == Status::Done);
    CHECK(valueOf(store->upkeep().rebuild(true)).differenceCount == 0);
}

TEST_CASE("what was answered elsewhere is found and may help again", "[store][past]")
{
    OpenStore store;
    imported(store, Two);
    const SolvedPage page = valueOf(store->solved().solved(std::nullopt, 10));
    QStringList answers;
    for (const SolvedQuestion &one : page.questions)
        answers.append(one.answer);
    answers.sort();
    CHECK(answers == QStringList{u"a new one arrives Friday"_s, u"please restart the router"_s});
    CHECK(countOf(store, u"post_fts WHERE post_fts MATCH 'router'"_s) == 1);
}

TEST_CASE("conversations of somebody known join them, and a link can be taken back", "[store][past]")
{
    OpenStore store;
    CustomerRow row;
    const IdentityId mara = handleIdentity(Network::Mastodon, u"mara@blumen.example"_s);
    const ActionId said{uuidFromName("said")};
    store.record({{said, Sam, Now, Audience::Desk, CustomerSubject{mara},
                   CustomerDetails{{{DetailField::EMail, {}, u"mara@b.example"_s},
                                    {DetailField::Name, {}, u"Mara Klee"_s}}}}});
    CHECK(imported(store, {Two[0], u"Mara Klee|20|+ by name"_s}) == Counts{2, 0, 0, 0, 0});
    CHECK(conversationsOf(store, mara).size() == 2);
    CHECK(countOf(store, u"identity_link"_s) == 2);
    CHECK(imported(store, {Two[0], u"Mara Klee|20|+ by name"_s}) == Counts{0, 0, 2, 0, 0});
    CHECK(countOf(store, u"identity_link"_s) == 2);
}

TEST_CASE("a name that several customers have is refused, and so are notes alone", "[store][past]")
{
    OpenStore store;
    for (const QString &who : {u"a"_s, u"b"_s})
        store.record({{ActionId{uuidFromName(who.toUtf8())}, Sam, Now, Audience::Desk,
                       CustomerSubject{handleIdentity(Network::X, who)},
                       CustomerDetails{{{DetailField::Name, {}, u"Ada"_s}}}}});
    CHECK(imported(store, {u"Ada|1|+ hello"_s, u"x@b.example|2|~ only a note"_s, u"Bo|3|+ hi"_s,
                           u"Bo|4|+ hi again"_s}) == Counts{2, 0, 0, 2, 1});
}

TEST_CASE("an import of conversations that is given up changes nothing", "[store][past]")
{
    OpenStore store;
    QStringList many;
    for (int i = 0; i < 200; ++i)
        many.append(u"c%1@b.example|%1|+ hello|- hi"_s.arg(i));
    ToldFile source(many);
    source.giveUpAt = 120;
    CHECK(errorOf(store->conversationImport().import(source, Own, Sam, Now)).code == ErrorCode::Cancelled);
    CHECK(countOf(store, u"post"_s) == 0);
    CHECK(countOf(store, u"account"_s) == 0);
    CHECK(imported(store, many) == Counts{200, 0, 0, 0, 200});
}

TEST_CASE("past conversations don't bring back who was erased", "[store][past]")
{
    for (const QString &who : {u"@mara"_s, u"Mara@b.example"_s, u"+49 30 123456"_s, u"0049 (30) 123-456"_s}) {
        INFO(who.toStdString());
        OpenStore store;
        CHECK(imported(store, {u"@mara|17|+ where is it|- on its way"_s}) == Counts{1, 0, 0, 0, 1});
        const IdentityId mara = handleIdentity(Network::X, u"mara"_s);
        store.record({newAction(Sam, Now, CustomerSubject{mara},
                                CustomerDetails{{{DetailField::EMail, {}, u"mara@b.example"_s},
                                                 {DetailField::Phone, {}, u"+49 30 123456"_s}}})});
        (void)valueOf(store->erasure().erase(mara, Sam, Now, std::make_shared<ErasureProgress>()));
        const qint64 posts = countOf(store, u"post"_s);
        CHECK(imported(store, {who + u"|18|+ and again|- sorry"_s}) == Counts{0, 0, 0, 1, 0});
        CHECK(countOf(store, u"post"_s) == posts);
    }
}
