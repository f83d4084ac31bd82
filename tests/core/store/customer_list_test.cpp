#include "core/desk/address.h"
#include "core/desk/customer_list.h"
#include "core/desk/windowed_list.h"
#include "core/store/connections.h"
#include "core/store/customer_lines.h"
#include "core/store/database.h"
#include "core/store/text_tokens.h"
#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"

#include <QSet>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const Instant Now = *parseInstant("2026-03-04T12:00:00Z");
const PersonId Mk{uuidFromName("mk")};

/// A store whose index has the program's own tokens.
class ListDesk {
public:
    ListDesk()
    {
        auto opened = store::DeskStore::open(m_folder.filePath(u"desk.db"_s), store::Schema::Migrate,
                                             m_tokens, nullptr);
        REQUIRE(opened.has_value());
        m_store = std::move(*opened);
    }

    store::DeskStore &store() { return *m_store; }
    ActionId says(const IdentityId &customer, const ActionPayload &payload)
    {
        const ActionId id{uuidFromName(QByteArray::number(++m_said))};
        (void)valueOf(m_store->journal().record(
            {{{id, Mk, Now, Audience::Desk, CustomerSubject{customer}, payload}}, {}, {}}));
        return id;
    }
    IdentityId named(const QString &mail, const QString &name, QList<CustomerDetail> more = {})
    {
        more.prepend({DetailField::Name, {}, name});
        says(mailIdentity(mail), CustomerDetails{more});
        return mailIdentity(mail);
    }
    CustomerPage page(const CustomerQuery &query, const std::optional<CustomerCursor> &from = {},
                      int limit = 50, PageDirection direction = PageDirection::After)
    {
        return valueOf(m_store->customers().customers(query, from, direction, limit));
    }
    QStringList find(const QString &text, const CustomerFilter &filter = {},
                     CustomerOrder order = CustomerOrder::Name)
    {
        QStringList names;
        for (const CustomerLine &line : page({text, filter, order}).rows)
            names.append(customerName(line.profile, line.details));
        return names;
    }

private:
    QTemporaryDir m_folder;
    store::TextTokens m_tokens;
    std::unique_ptr<store::DeskStore> m_store;
    int m_said = 0;
};

}  // namespace

TEST_CASE("customers are found by the beginnings of their words in any order", "[store][customers]")
{
    ListDesk desk;
    const IdentityId mara = desk.named(u"mara@blumen.example"_s, u"Mara Straße"_s,
                                       {{DetailField::Organisation, {}, u"Klee & Söhne"_s},
                                        {DetailField::Reference, u"#4711"_s, u"order"_s}});
    desk.named(u"ben@farn.example"_s, u"Ben Farn"_s);
    CHECK(desk.find(u"mara"_s) == QStringList{u"Mara Straße"_s});
    CHECK(desk.find(u"STRASSE mar"_s) == QStringList{u"Mara Straße"_s});
    CHECK(desk.find(u"sohne kle"_s) == QStringList{u"Mara Straße"_s});
    CHECK(desk.find(u"#4711"_s) == QStringList{u"Mara Straße"_s});
    CHECK(desk.find(u"ben@farn.example"_s) == QStringList{u"Ben Farn"_s});
    CHECK(desk.find(u"mara ben"_s).isEmpty());
    CHECK(desk.find(u"ara"_s).isEmpty());
    CHECK(desk.find(u"  "_s).size() == 2);
    CHECK(desk.find(u"!?"_s).isEmpty());

    const ActionId note = desk.says(mara, Note{u"Rings at Çelik's, ask for Ünal"_s});
    CHECK(desk.find(u"unal celik"_s) == QStringList{u"Mara Straße"_s});
    desk.says(mara, Undo{note});
    CHECK(desk.find(u"unal"_s).isEmpty());
}

TEST_CASE("filters hold together, and follow what is said and taken back", "[store][customers]")
{
    ListDesk desk;
    const IdentityId mara =
        desk.named(u"mara@blumen.example"_s, u"Mara"_s,
                   {{DetailField::Plan, {}, u"Gold"_s}, {DetailField::EMail, {}, u"mara@blumen.example"_s}});
    desk.named(u"ben@farn.example"_s, u"Ben"_s, {{DetailField::Plan, {}, u"Gold plus"_s}});
    const ActionId press = desk.says(mara, CustomerDetails{{{DetailField::Mark, u"press"_s, u"yes"_s}}});
    CHECK(desk.find({}, {.plan = u"gold"_s}) == QStringList{u"Mara"_s});
    CHECK(desk.find({}, {.mark = u"press"_s}) == QStringList{u"Mara"_s});
    CHECK(desk.find({}, {.hasMail = true}) == QStringList{u"Mara"_s});
    CHECK(desk.find({}, {.network = Network::Address}).size() == 2);
    CHECK(desk.find({}, {.network = Network::X}).isEmpty());
    CHECK(desk.find(u"ma"_s, {.mark = u"press"_s, .plan = u"Gold"_s}) == QStringList{u"Mara"_s});
    CHECK(desk.find(u"ben"_s, {.mark = u"press"_s}).isEmpty());
    desk.says(mara, Undo{press});
    CHECK(desk.find({}, {.mark = u"press"_s}).isEmpty());
    CHECK(valueOf(desk.store().customers().detailValues(DetailField::Plan, u"GO"_s, 10)) ==
          QStringList{u"Gold"_s, u"Gold plus"_s});
}

TEST_CASE("linked identities are one line, and two again when the link is taken back", "[store][customers]")
{
    ListDesk desk;
    const IdentityId mara = desk.named(u"mara@blumen.example"_s, u"Mara"_s);
    const IdentityId other =
        desk.named(u"m.klee@work.example"_s, u"M. Klee"_s, {{DetailField::Plan, {}, u"Gold"_s}});
    const ActionId link = desk.says(other, LinkIdentity{mara, u"said so"_s});
    REQUIRE(desk.page({}).rows.size() == 1);
    CHECK(desk.page({}).rows.first().profile.id == mara);
    CHECK(desk.find(u"blumen work"_s) == QStringList{u"M. Klee"_s});  // what was said last of the name
    CHECK(desk.find({}, {.plan = u"Gold"_s}).size() == 1);
    desk.says(other, Undo{link});
    CHECK(desk.find(u"blumen work"_s).isEmpty());
    CHECK(desk.page({}).rows.size() == 2);
}

TEST_CASE("customers are sorted by name, by the last contact, and by how long they are customers",
          "[store][customers]")
{
    DeskStory story;
    OpenStore store;
    story.says(u"p1"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}, .minute = 5});
    story.says(u"p2"_s, {.by = u"ben"_s, .mentions = {u"shop"_s}, .minute = 9});
    story.decides(u"sam"_s, u"p1"_s, u"mara"_s, Promise{u"call"_s, Now, {}, {}});
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    const auto record = [&](const IdentityId &who, const CustomerDetail &detail) {
        store.record(
            {{{newUuid(Now)}, Mk, Now, Audience::Desk, CustomerSubject{who}, CustomerDetails{{detail}}}});
    };
    record(story.identity(u"ben"_s), {DetailField::Date, u"since"_s, u"2019-05-01"_s});
    record(mailIdentity(u"zoe@quiet.example"_s), {DetailField::Name, {}, u"Aaron"_s});
    const auto order = [&](CustomerOrder by) {
        QList<IdentityId> ids;
        for (const CustomerLine &line :
             valueOf(store->customers().customers({{}, {}, by}, {}, PageDirection::After, 10)).rows)
            ids.append(line.profile.id);
        return ids;
    };
    const IdentityId mara = story.identity(u"mara"_s);
    const IdentityId ben = story.identity(u"ben"_s);
    const IdentityId aaron = mailIdentity(u"zoe@quiet.example"_s);
    CHECK(order(CustomerOrder::LastContact) == QList{ben, mara, aaron});
    CHECK(order(CustomerOrder::Since) == QList{ben, mara, aaron});
    CHECK(order(CustomerOrder::Name).first() == aaron);
    const auto rows = valueOf(store->customers().customers({}, {}, PageDirection::After, 10)).rows;
    CHECK(rows[1].promiseDue == Now);
    CHECK_FALSE(rows[0].promiseDue.has_value());
    CHECK(rows[0].since == parseInstant("2019-05-01T00:00:00Z"));
    CHECK_FALSE(rows[2].lastContact.has_value());
    const auto promised =
        valueOf(store->customers().customers({{}, {.hasOpenPromise = true}}, {}, PageDirection::After, 10))
            .rows;
    REQUIRE(promised.size() == 1);
    CHECK(promised.first().profile.id == mara);
    const auto ours = valueOf(store->customers().customers({u"shop"_s}, {}, PageDirection::After, 10)).rows;
    CHECK(ours.isEmpty());
}

TEST_CASE("pages of customers hold each once, in both directions, whatever changes meanwhile",
          "[store][customers]")
{
    ListDesk desk;
    constexpr int Many = 45;
    for (int i = 0; i < Many; ++i)
        desk.named(u"c%1@list.example"_s.arg(i), u"Customer %1"_s.arg(i % 7));
    const CustomerOrder order =
        GENERATE(CustomerOrder::LastContact, CustomerOrder::Name, CustomerOrder::Since);
    const CustomerQuery query{GENERATE(QString(), u"cust"_s), {}, order};
    QList<qint64> down;
    std::optional<CustomerCursor> from;
    for (bool more = true; more;) {
        const CustomerPage page = desk.page(query, from, 10);
        for (const CustomerLine &line : page.rows)
            down.append(line.cursor.key);
        from = page.rows.last().cursor;
        more = page.hasMore;
        if (down.size() == 20)
            desk.named(u"late@list.example"_s, u"Customer 3"_s);
    }
    CHECK(QSet<qint64>(down.begin(), down.end()).size() == down.size());
    CHECK(down.size() >= Many);
    const CustomerPage above = desk.page(query, from, 100, PageDirection::Before);
    CHECK(above.rows.size() >= Many - 1);
    CHECK(above.rows.last().cursor.key == down[down.size() - 2]);
}

TEST_CASE("every way to find customers finds the same, in every order and both directions",
          "[store][customers]")
{
    ListDesk desk;
    const QStringList names{u"Even"_s,     u"Eva"_s,
                            u"Évariste"_s, u"李"_s,
                            u"Ev"_s,       u"evening primrose"_s,
                            u"Zoë"_s,      u"👩‍👩‍👧"_s};
    for (int i = 0; i < 80; ++i)
        desk.named(u"c%1@list.example"_s.arg(i), names[i % names.size()] + u' ' + QString::number(i % 5),
                   {{DetailField::Date, u"since"_s, u"20%1-01-0%2"_s.arg(10 + i % 9).arg(1 + i % 3)}});
    using Bounds = store::CustomerSearchBounds;
    const auto pages = [&](const CustomerQuery &query, Bounds bounds, PageDirection direction) {
        QList<qint64> keys;
        std::optional<CustomerCursor> from;
        for (bool more = true; more;) {
            const auto page = valueOf(desk.store().connections().read<CustomerPage>(
                [&](store::ReadUnit &unit) -> Result<CustomerPage> {
                    return store::CustomerLines(unit, query, bounds).page(from, direction, 7);
                }));
            REQUIRE((page.rows.isEmpty() || !from || page.rows.first().cursor != *from));
            for (const CustomerLine &line : page.rows)
                keys.append(line.cursor.key);
            if (!page.rows.isEmpty())
                from = direction == PageDirection::After ? page.rows.last().cursor : page.rows.first().cursor;
            more = page.hasMore;
        }
        return keys;
    };
    for (const auto order : {CustomerOrder::LastContact, CustomerOrder::Name, CustomerOrder::Since}) {
        for (const QString &text : {u"list"_s, u"ev"_s}) {
            for (const auto direction : {PageDirection::After, PageDirection::Before}) {
                const CustomerQuery query{text, {}, order};
                CAPTURE(int(order), text.toStdString(), int(direction));
                const QList<qint64> sorted = pages(query, {}, direction);
                CHECK(sorted.size() == (text == u"list" ? 80 : 50));
                for (const Bounds bounds : {Bounds{.few = 0}, Bounds{.few = 0, .looked = 3}}) {
                    CAPTURE(bounds.looked);
                    CHECK(pages(query, bounds, direction) == sorted);
                }
            }
        }
    }
}

TEST_CASE("rows of the text index stand in the order of names", "[store][customers]")
{
    QStringList names{{},
                      u" "_s,
                      u"0"_s,
                      u"9"_s,
                      u"a"_s,
                      u"a b"_s,
                      u"aa"_s,
                      u"ab"_s,
                      u"michael a"_s,
                      u"michael z"_s,
                      u"z"_s,
                      u"\u00df"_s,
                      u"\u0416"_s,
                      u"\u674e"_s,
                      u"\u674e\u5c0f"_s,
                      u"\uff21"_s,
                      u"\U0001F469"_s,
                      QString(1'000, u'q')};
    std::ranges::sort(names, {}, [](const QString &name) { return name.toUtf8(); });
    for (qsizetype i = 1; i < names.size(); ++i) {
        CAPTURE(names[i - 1].toStdString(), names[i].toStdString());
        CHECK(store::firstIndexRow(names[i - 1]) <= store::firstIndexRow(names[i]));
    }
    CHECK(store::firstIndexRow(u"mara"_s) < store::firstIndexRow(u"marb"_s));
    CHECK(store::customerOfIndexRow(store::customerIndexRow(u"mara"_s, 4711)) == 4711);
    CHECK(store::customerIndexRow(QString(10, QChar(0xffff)), 1) > 0);
}

TEST_CASE("who came in bulk is listed once they were taken in", "[store][customers]")
{
    ListDesk desk;
    Recording recording;
    constexpr int Many = 500;
    for (int i = 0; i < Many; ++i)
        recording.actions.append({{uuidFromName("bulk " + QByteArray::number(i))},
                                  Mk,
                                  Now,
                                  Audience::Desk,
                                  CustomerSubject{numberIdentity(QString::number(i))},
                                  CustomerDetails{{{DetailField::Name, {}, u"Bulk %1"_s.arg(i)}}}});
    (void)valueOf(desk.store().journal().record(recording));
    CHECK(desk.page({}).isIncomplete);
    CHECK(desk.page({}).rows.isEmpty());
    CHECK(valueOf(desk.store().customers().takeIn(300)) == Many - 300);
    CHECK(valueOf(desk.store().customers().takeIn(300)) == 0);
    CHECK_FALSE(desk.page({}).isIncomplete);
    CHECK(desk.page({u"bulk"_s}, {}, 1000).rows.size() == Many);
}

TEST_CASE("hostile names and searches are only text", "[store][customers]")
{
    ListDesk desk;
    const QString lone(QChar(0xd800));
    const QStringList hostile{u"\" OR 1 *"_s,
                              u"words : x"_s,
                              u"'; DROP TABLE customer; --"_s,
                              u"NEAR(a b)"_s,
                              QString(300'000, u'a'),
                              u"\u202eevil\u0000x"_s,
                              lone,
                              u"%_^-"_s,
                              u"日本語"_s};
    for (int i = 0; i < hostile.size(); ++i)
        desk.named(u"h%1@bad.example"_s.arg(i), hostile[i]);
    CHECK(desk.page({}).rows.size() == hostile.size());
    for (const QString &text : hostile)
        (void)desk.page({text});
    CHECK(desk.find(u"drop table"_s).size() == 1);
    CHECK(desk.find(u"日"_s).size() == 1);
    CHECK(desk.find(u"bad"_s).size() == hostile.size());
    CHECK(desk.page({{}, {.mark = u"\" OR marks : \""_s}}).rows.isEmpty());
}

TEST_CASE("the card has what is promised and given over all identities, and the history shows a part",
          "[store][customers]")
{
    DeskStory story;
    OpenStore store;
    story.says(u"p1"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}, .minute = 1});
    story.says(u"p2"_s, {.by = u"ben"_s, .mentions = {u"shop"_s}, .minute = 2});
    story.says(u"p3"_s, {.by = u"ben"_s, .mentions = {u"shop"_s}, .minute = 3});
    story.decides(u"sam"_s, u"p1"_s, u"mara"_s, Promise{u"later"_s, Now + std::chrono::hours(5), {}, {}});
    story.decides(u"sam"_s, u"p2"_s, u"ben"_s, Promise{u"sooner"_s, Now - std::chrono::hours(1), {}, {}});
    story.decides(u"sam"_s, u"p2"_s, u"ben"_s, Gesture{GestureKind::Gift, {}, u"late"_s, {}});
    story.decides(u"sam"_s, u"p3"_s, u"ben"_s, Praise{story.post(u"p3"_s)});
    store.addAccounts(story.own);
    store.ingest(story.facts);
    store.record(story.actions);
    const IdentityId mara = story.identity(u"mara"_s);
    store.record({{{newUuid(Now)},
                   Mk,
                   Now,
                   Audience::Desk,
                   CustomerSubject{mara},
                   LinkIdentity{story.identity(u"ben"_s), u"said so"_s}}});

    const CustomerCard card = valueOf(store->customers().customer(mara, Now, {}));
    REQUIRE(card.promises.size() == 2);
    CHECK(card.promises[0].promise.text == u"sooner"_s);
    CHECK(card.promises[1].promise.text == u"later"_s);
    CHECK(card.gestures.size() == 1);
    CHECK(card.past.praised == 1);
    CHECK(card.past.broken == 1);
    CHECK(card.conversationCount == 3);

    const auto history = [&](const HistoryFilter &filter, const std::optional<QueueCursor> &from = {},
                             PageDirection direction = PageDirection::After, int limit = 10) {
        return valueOf(store->customers().customerConversations(mara, filter, from, direction, limit, {}));
    };
    using Kind = HistoryFilter::Kind;
    CHECK(history({}).rows.size() == 3);
    CHECK(history({.kind = Kind::Praise}).rows.size() == 1);
    CHECK(history({.kind = Kind::Promised}).rows.size() == 2);
    CHECK(history({.kind = Kind::Given}).rows.size() == 1);
    CHECK(history({.kind = Kind::Private}).rows.isEmpty());
    CHECK(history({.kind = Kind::Noted}).rows.isEmpty());
    CHECK(history({.kind = Kind::Any, .network = Network::X}).rows.isEmpty());
    const QueuePage first = history({}, {}, PageDirection::After, 2);
    REQUIRE(first.rows.size() == 2);
    CHECK(first.hasMore);
    const QueuePage last = history({}, first.rows.last().cursor);
    REQUIRE(last.rows.size() == 1);
    const QueuePage above = history({}, last.rows.first().cursor, PageDirection::Before);
    REQUIRE(above.rows.size() == 2);
    CHECK(above.rows.first().handle == first.rows.first().handle);
}
