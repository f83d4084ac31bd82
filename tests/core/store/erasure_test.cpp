#include "tests/core/desk/desk_story.h"
#include "tests/core/desk/random_desk.h"
#include "tests/core/store/stored_desk.h"

#include "core/store/erasing.h"
#include "core/store/stored_erasure.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const Instant Noon = *parseInstant("2026-03-04T12:00:00Z");
const IdentityId Mara{Network::Mastodon, u"https://blumen.example/@mara_zq17"_s};
const IdentityId MaraSky{Network::Bluesky, u"did:plc:zq17mara"_s};
const IdentityId Nils{Network::Mastodon, u"https://blumen.example/@nils"_s};
/// What must not be left anywhere.
const QStringList Canaries{u"mara_zq17"_s,  u"zq17mara"_s,     u"Zwetschgenfrau"_s, u"quittengelee"_s,
                           u"petersilie"_s, u"rosenkohl"_s,    u"himbeergeist"_s,   u"mara-old-zq17"_s,
                           u"mirabelle"_s,  u"holunder@zq17"_s};

PostFact post(const IdentityId &author, const QString &id, const QString &text, int minute)
{
    PostFact fact;
    fact.id = {author.network, id};
    fact.author = author;
    fact.created = Noon + std::chrono::minutes(minute);
    fact.text = text;
    fact.url = id;
    return fact;
}

QString uri(const QString &name, int number)
{
    return u"https://blumen.example/users/%1/statuses/%2"_s.arg(name).arg(number);
}

/// A desk with somebody to erase on two networks, and somebody to keep.
class Town {
public:
    Town()
    {
        m_desk.addAccounts(m_story.own);
        ProfileFact mara{
            Mara, u"mara_zq17@blumen.example"_s, u"Mara Zwetschgenfrau"_s, {}, {}, u"rosenkohl"_s, u"77"_s};
        ProfileFact sky{MaraSky, u"mara.zq17.example"_s, u"Mara Z"_s, {}, {}, {}, {}};
        ProfileFact nils{Nils, u"nils@blumen.example"_s, u"Nils"_s, {}, {}, {}, {}};
        m_facts.account = m_story.shopAccount();
        m_facts.received = Noon;
        m_facts.profiles = {mara, sky, nils};
        addPosts();
        m_desk.ingest({m_facts});
        decide();
    }

    OpenStore &desk() { return m_desk; }
    const FactBatch &facts() const { return m_facts; }
    PersonId agent() const { return m_story.person(u"ann"_s); }

    ActionId erase()
    {
        return valueOf(m_desk->erasure().erase(Mara, agent(), Noon, std::make_shared<ErasureProgress>()));
    }
    /// Every file of the folder, as bytes.
    QByteArray everything() const
    {
        QByteArray bytes;
        for (const QString &end : {QString(), u"-wal"_s}) {
            QFile file(m_desk.file() + end);
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }
    QStringList found() const
    {
        QStringList list;
        const QByteArray bytes = everything().toLower();
        for (const QString &canary : Canaries) {
            if (bytes.contains(canary.toLower().toUtf8()))
                list.append(canary);
        }
        return list;
    }

private:
    void addPosts();
    void decide();

    DeskStory m_story;
    OpenStore m_desk;
    FactBatch m_facts;
};

void Town::addPosts()
{
    PostFact first = post(Mara, uri(u"mara_zq17"_s, 1), u"my quittengelee is late"_s, 0);
    first.mentions = {{m_story.shop(), u"shop@flowers.example"_s, {}}};
    PostFact edit = first;
    edit.text = u"my petersilie is late"_s;
    edit.version = {5, u"v2"_s};
    PostFact answer = post(m_story.shop(), u"https://flowers.example/users/shop/statuses/2"_s,
                           u"@mara_zq17 dear Zwetschgenfrau, we look"_s, 1);
    answer.replyTo = first.id;
    answer.mentions = {{Mara, u"mara_zq17@blumen.example"_s, u"77"_s}};
    answer.entities = {{EntityKind::Mention, 0, 10, u"https://blumen.example/@mara_zq17"_s}};
    PostFact other = post(Nils, uri(u"nils"_s, 3), u"@shop like @mara_zq17 my parcel is late"_s, 2);
    other.replyTo = first.id;
    other.mentions = {{m_story.shop(), {}, {}}, {Mara, u"mara-old-zq17@blumen.example"_s, {}}};
    PostFact sky = post(MaraSky, u"at://did:plc:zq17mara/app.bsky.feed.post/1"_s, u"quittengelee again"_s, 3);
    PostFact direct = post(Mara, uri(u"mara_zq17"_s, 4), u"my street is himbeergeist 4"_s, 4);
    direct.visibility = Visibility::Direct;
    direct.mentions = {{m_story.shop(), {}, {}}};
    PostFact reply = post(m_story.shop(), u"https://flowers.example/users/shop/statuses/5"_s,
                          u"noted: himbeergeist 4"_s, 5);
    reply.visibility = Visibility::Direct;
    reply.replyTo = direct.id;
    reply.mentions = {{Mara, {}, {}}};
    PostFact nils = post(Nils, uri(u"nils"_s, 6), u"@shop and my other matter"_s, 6);
    nils.mentions = {{m_story.shop(), {}, {}}};
    m_facts.posts = {first, edit, answer, other, sky, direct, reply, nils};
}

void Town::decide()
{
    const ConversationSubject matter{m_facts.posts[0].id, Mara};
    const ConversationSubject other{m_facts.posts[3].id, Nils};
    const auto act = [&](Subject subject, ActionPayload payload) {
        return newAction(agent(), Noon, std::move(subject), std::move(payload));
    };
    const ReplyId reply{newUuid(Noon)};
    m_desk.record({
        act(CustomerSubject{Mara}, LinkIdentity{MaraSky, u"mirabelle said so"_s}),
        act(CustomerSubject{Mara}, CustomerDetails{{{DetailField::EMail, {}, u"holunder@zq17.example"_s}}}),
        act(CustomerSubject{Mara}, Note{u"likes mirabelle"_s}),
        act(matter, Note{u"mirabelle is angry"_s}),
        act(matter, Promise{u"mirabelle by noon"_s, Noon, {}, {}}),
        act(matter, Gesture{GestureKind::Gift, Money{500, u"EUR"_s}, u"mirabelle"_s, u"mirabelle"_s}),
        act(matter, HandOver{reply,
                             m_story.shopAccount(),
                             m_facts.posts[0].id,
                             u"mirabelle it is"_s,
                             {},
                             {},
                             Visibility::Public,
                             {{m_facts.posts[0].id, {0, {}}}}}),
        act(other, Note{u"same as @mara_zq17, ask holunder@zq17.example"_s}),
        act(other, Claim{}),
    });
    Draft draft;
    draft.id = {newUuid(Noon)};
    draft.person = agent();
    draft.subject = matter;
    draft.account = m_story.shopAccount();
    draft.text = u"mirabelle half said"_s;
    (void)valueOf(m_desk->drafts().saveDraft(draft));
}

void checkSound(OpenStore &desk)
{
    CHECK(valueOf(desk->upkeep().check()).problems == QStringList());
    const RebuildReport report = valueOf(desk->upkeep().rebuild(true));
    CHECK(report.differences == QStringList());
}

QStringList rowsOf(const QString &file, const QString &sql)
{
    auto database = store::Database::open(file, store::OpenMode::QueryOnly);
    REQUIRE(database.has_value());
    return (*database)->column(sql);
}

}  // namespace

TEST_CASE("after an erasure no word of or about the customer is in the file", "[store][erasure]")
{
    Town town;
    REQUIRE(town.found().size() == Canaries.size());
    const ActionId action = town.erase();
    (void)valueOf(town.desk()->erasure().tidy());
    CHECK(town.found() == QStringList());
    const auto pending = valueOf(town.desk()->erasure().pending());
    REQUIRE(pending.size() == 1);
    CHECK(pending[0].receipt.action == action);
    const CustomerErased &counts = pending[0].receipt.counts;
    CHECK(counts.identities == 2);
    CHECK(counts.posts == 3);
    CHECK(counts.privateAnswers == 1);
    CHECK(counts.drafts == 1);
    CHECK(counts.replies == 1);
    CHECK(counts.mentions == 3);
    checkSound(town.desk());
    CHECK(town.found() == QStringList());
}

TEST_CASE("nothing of somebody who was erased comes back with the network", "[store][erasure]")
{
    Town town;
    (void)town.erase();
    (void)valueOf(town.desk()->erasure().tidy());
    FactBatch again = town.facts();
    PostFact unseen = post(Mara, uri(u"mara_zq17"_s, 40), u"quittengelee for ever"_s, 40);
    PostFact below = post(Nils, uri(u"nils"_s, 41), u"@mara_zq17 Zwetschgenfrau, too"_s, 41);
    below.replyTo = PostId{Network::Mastodon, uri(u"mara_zq17"_s, 42)};
    below.mentions = {{Mara, u"mara_zq17@blumen.example"_s, {}}};
    again.posts += {unseen, below};
    again.caught = {{unseen.id, {newUuid(Noon)}, Noon}};
    again.profiles[0].bio = u"rosenkohl once more"_s;
    town.desk().ingest({again});
    (void)valueOf(town.desk()->erasure().tidy());
    CHECK(town.found() == QStringList());
    CHECK(rowsOf(town.desk().file(), u"SELECT text FROM post WHERE text LIKE '%too'"_s) ==
          QStringList{u"@••••••••• ••••••••••••••, too"_s});
    checkSound(town.desk());
}

TEST_CASE("an erasure leaves every other customer as they were", "[store][erasure]")
{
    Town town;
    const QString nils = u"(SELECT key FROM identity WHERE global_id LIKE '%@nils')"_s;
    const QStringList queries{
        u"SELECT handle || '|' || status || '|' || open_count || '|' || note_count || '|' || last_ms FROM "
        u"conversation WHERE customer_key = %1 ORDER BY key"_s.arg(nils),
        u"SELECT key || '|' || tail || '|' || thread_key || '|' || created_ms FROM post WHERE author_key = "
        u"%1 ORDER BY "
        u"key"_s.arg(nils),
        u"SELECT text FROM post WHERE text LIKE '%other matter'"_s,
        u"SELECT handle || display_name FROM identity WHERE key = %1"_s.arg(nils)};
    QList<QStringList> before;
    for (const QString &sql : queries)
        before.append(rowsOf(town.desk().file(), sql));
    REQUIRE_FALSE(before[0].isEmpty());
    (void)town.erase();
    for (qsizetype i = 0; i < queries.size(); ++i)
        CHECK(rowsOf(town.desk().file(), queries[i]) == before[i]);
    CHECK(rowsOf(town.desk().file(), u"SELECT text FROM post WHERE text LIKE '%my parcel is late'"_s) ==
          QStringList{u"@shop like @••••••••• my parcel is late"_s});
}

TEST_CASE("an erasure that is called off at any point changes nothing", "[store][erasure]")
{
    Town town;
    const auto everything = [&] {
        return rowsOf(town.desk().file(),
                      u"SELECT payload FROM action UNION ALL SELECT text FROM post UNION ALL "
                      u"SELECT global_id FROM identity UNION ALL SELECT text FROM draft"_s);
    };
    const QStringList before = everything();
    auto database = store::Database::open(town.desk().file(), store::OpenMode::ReadWrite);
    REQUIRE(database.has_value());
    int asked = 0;
    for (int last = 0;; ++last) {
        asked = 0;
        const auto goesOn = [&](double) { return asked++ < last; };
        const auto erased = [&] {
            store::WriteUnit unit(**database, town.desk().tokens());
            return store::eraseCustomer(unit, Mara, {town.agent(), Noon, goesOn});
        }();
        (void)(*database)->takeFailure();
        if (erased)
            break;
        CHECK(erased.error().code == ErrorCode::Cancelled);
    }
    CHECK(asked > 5);
    CHECK(everything() == before);
}

TEST_CASE("an erasure that was interrupted after it was decided is found at the next start",
          "[store][erasure]")
{
    Town town;
    const ActionId action = town.erase();
    town.desk().close();
    town.desk().open();
    auto pending = valueOf(town.desk()->erasure().pending());
    REQUIRE(pending.size() == 1);
    (void)valueOf(town.desk()->erasure().tidy());
    (void)valueOf(town.desk()->erasure().finish(pending[0].receipt));
    CHECK(valueOf(town.desk()->erasure().pending()).isEmpty());
    CHECK(pending[0].receipt.action == action);
    CHECK(errorOf(town.desk()->erasure().plan(Mara)).code == ErrorCode::NotFound);
}

TEST_CASE("what was still on screen brings nobody back", "[store][erasure]")
{
    Town town;
    (void)town.erase();
    Draft draft;
    draft.id = {newUuid(Noon)};
    draft.person = town.agent();
    draft.subject = ConversationSubject{town.facts().posts[0].id, Mara};
    draft.text = u"mirabelle again"_s;
    CHECK(errorOf(town.desk()->drafts().saveDraft(draft)).code == ErrorCode::Refused);
    const Action note = newAction(town.agent(), Noon, CustomerSubject{Mara}, Note{u"mirabelle again"_s});
    CHECK(errorOf(town.desk()->journal().record({{note}, {}, {}})).code == ErrorCode::Refused);
    (void)valueOf(town.desk()->erasure().tidy());
    CHECK(town.found() == QStringList());
}

TEST_CASE("an account of ours can't be erased, nor somebody to whom a reply is on its way",
          "[store][erasure]")
{
    Town town;
    const DeskStory story;
    CHECK(errorOf(town.desk()->erasure().plan(story.shop())).code == ErrorCode::Invalid);
    auto database = store::Database::open(town.desk().file(), store::OpenMode::ReadWrite);
    (*database)->run(u"UPDATE outbox SET state = 4"_s);
    CHECK(errorOf(town.desk()->erasure().erase(Mara, town.agent(), Noon, std::make_shared<ErasureProgress>()))
              .code == ErrorCode::Conflict);
}

TEST_CASE("an export holds everything of the customer, and what is internal says so", "[store][erasure]")
{
    Town town;
    const QString json = town.desk().path(u"mara.json"_s);
    const CustomerExport report =
        valueOf(town.desk()->customerExport().exportCustomer(Mara, Noon, json, ExportForm::Json));
    CHECK(report.posts == 5);
    CHECK(report.conversations >= 2);
    QFile file(json);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.size() == report.bytes);
    QJsonParseError parsed;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &parsed).object();
    INFO(parsed.errorString().toStdString() << " at " << parsed.offset);
    REQUIRE_FALSE(object.isEmpty());
    CHECK(object[u"identities"].toArray().size() == 2);
    CHECK(object[u"conversations"].toArray().size() == report.conversations);
    for (const QString &canary : Canaries) {
        INFO(canary.toStdString());
        const bool isOnlyInOthers = canary == u"mara-old-zq17";
        CHECK(bytes.contains(canary.toUtf8()) != isOnlyInOthers);
    }
    const QJsonArray decisions = object[u"decisions"].toArray();
    REQUIRE(decisions.size() == 3);
    CHECK(decisions[2].toObject()[u"kind"] == u"note"_s);
    CHECK(decisions[2].toObject()[u"isInternal"] == true);
}

TEST_CASE("an exported page carries no markup of others and fetches nothing", "[store][erasure]")
{
    Town town;
    FactBatch hostile;
    hostile.account = town.facts().account;
    hostile.received = Noon;
    hostile.posts = {post(Mara, uri(u"mara_zq17"_s, 50),
                          u"<script>alert(1)</script> \" onload='x' <img src=https://evil.example/>"_s +
                              QChar(0x202e) + QChar(0),
                          50)};
    town.desk().ingest({hostile});
    const QString page = town.desk().path(u"mara.html"_s);
    (void)valueOf(town.desk()->customerExport().exportCustomer(Mara, Noon, page, ExportForm::Html));
    QFile file(page);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    CHECK_FALSE(html.contains(u"<script"));
    CHECK_FALSE(html.contains(u"<img"));
    CHECK(html.contains(u"&lt;script&gt;"));
    CHECK_FALSE(html.contains(QChar(0x202e)));
    CHECK_FALSE(html.contains(QChar(0)));
    CHECK(html.contains(u"petersilie"));
    CHECK(html.endsWith(u"</html>\n"));
}

TEST_CASE("an export of nobody leaves no file", "[store][erasure]")
{
    Town town;
    const QString path = town.desk().path(u"nobody.json"_s);
    const IdentityId nobody{Network::X, u"1"_s};
    CHECK(errorOf(town.desk()->customerExport().exportCustomer(nobody, Noon, path, ExportForm::Json)).code ==
          ErrorCode::NotFound);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("whoever is erased from any desk, it stays sound and the others stand as they stood",
          "[store][erasure]")
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        INFO("seed " << seed);
        const RandomDesk random = randomDesk(seed);
        StoredDesk desk;
        desk.addAccounts(random.own);
        desk.addStream(random.shopMentions, random.own.begin().value());
        desk.ingest(random.facts);
        desk.record(random.actions);
        const auto before = desk.views();
        IdentityId customer;
        for (const ConversationKey &key : before.keys()) {
            if (customer.isNull() || key.customer < customer)
                customer = key.customer;
        }
        if (customer.isNull() || random.own.contains(customer))
            continue;
        QSet<IdentityId> erased;
        bool isRefused = false;
        desk.write([&](store::WriteUnit &unit) {
            const auto subject = store::erasureSubject(unit.database, unit.keys, customer);
            isRefused = !subject;  // somebody linked them with an account of ours
            if (isRefused)
                return;
            for (const qint64 key : subject->identities)
                erased.insert(unit.keys.identityId(key));
            const PersonId agent{newUuid(Noon)};
            CHECK(
                store::eraseCustomer(unit, customer, {agent, Noon, [](double) { return true; }}).has_value());
        });
        if (isRefused)
            continue;
        const auto after = desk.views();
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (!erased.contains(it.key().customer))
                CHECK(after.value(it.key()) == it.value());
        }
        for (auto it = after.begin(); it != after.end(); ++it) {
            const bool isTheirs = isErased(it.key().customer);
            CHECK(isTheirs != before.contains(it.key()));
            if (isTheirs)
                CHECK(it->status == Status::Done);
        }
        desk.checkConsistency();
    }
}
