#include "core/desk/address.h"
#include "core/desk/erasure.h"
#include "core/store/stored_erasure.h"
#include "tests/core/desk/desk_story.h"
#include "tests/core/store/stored_desk.h"

#include <map>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const Instant Now = *parseInstant("2026-03-04T12:00:00Z");
const ImportTerms Terms{{uuidFromName("mk")}, Now, "file 1"};

/// Rows "handle|number|mail|plan|note" from line 2 on.
class Rows final : public CustomerSource {
public:
    explicit Rows(const QStringList &rows)
        : m_rows(rows)
    {
        for (const QString &name : {u"handle"_s, u"customer-number"_s, u"e-mail"_s, u"plan"_s, u"note"_s})
            m_mapping.columns.append(meaningFromName(name).value());
    }

    std::optional<CustomerRow> next() override
    {
        if (m_at == m_rows.size())
            return std::nullopt;
        ++m_at;
        return readCustomerRow(int(m_at) + 1, m_rows[m_at - 1].split(u'|'), m_mapping).value();
    }
    void refuse(const QString &why) override { refused[int(m_at) + 1] = why; }
    bool goesOn() override { return m_at < giveUpAt; }

    std::map<int, QString> refused;
    qsizetype giveUpAt = 1'000'000;

private:
    QStringList m_rows;
    ColumnMapping m_mapping;
    qsizetype m_at = 0;
};

struct Counts {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 same = 0;
    qint64 refused = 0;

    bool operator==(const Counts &) const = default;
};

std::ostream &operator<<(std::ostream &to, const Counts &counts)
{
    return to << counts.added << " added, " << counts.changed << " changed, " << counts.same << " same, "
              << counts.refused << " refused";
}

Counts countsOf(const CustomerImportReport &report)
{
    return {report.added, report.changed, report.same, report.refused};
}

Counts previewed(OpenStore &store, const QStringList &rows)
{
    Rows source(rows);
    return countsOf(valueOf(store->customerImport().preview(source)));
}

/// Imports, and checks that the preview said the same.
Counts imported(OpenStore &store, const QStringList &rows, const ImportTerms &terms = Terms)
{
    const Counts before = previewed(store, rows);
    Rows source(rows);
    const Counts counts = countsOf(valueOf(store->customerImport().import(source, terms)));
    CHECK(counts == before);
    return counts;
}

qint64 actionCount(OpenStore &store)
{
    auto database = store::Database::open(store.file(), store::OpenMode::QueryOnly);
    return (*database)->value(u"SELECT count(*) FROM action"_s).toLongLong();
}

QString planOf(OpenStore &store, const IdentityId &identity)
{
    for (const StandingDetail &one : valueOf(store->customers().customer(identity, Now, {})).details) {
        if (one.detail.field == DetailField::Plan)
            return one.detail.value;
    }
    return {};
}

}  // namespace

TEST_CASE("customers are taken in once, however often a file is imported", "[store][customer-import]")
{
    OpenStore store;
    const QStringList rows{u"mara|17|m@b.example|Gold|likes daisies"_s, u"|18|n@b.example|Basic|"_s,
                           u"||o@b.example|Basic|"_s};
    CHECK(imported(store, rows) == Counts{3, 0, 0, 0});
    const qint64 actions = actionCount(store);
    CHECK(actions == 4);
    CHECK(imported(store, rows) == Counts{0, 0, 3, 0});
    CHECK(imported(store, rows, {Terms.by, Now, "another file"}) == Counts{0, 0, 3, 0});
    CHECK(actionCount(store) == actions);

    const CustomerCard card =
        valueOf(store->customers().customer(handleIdentity(Network::X, u"mara"_s), Now, {}));
    CHECK(card.details.size() == 3);
    REQUIRE(card.notes.size() == 1);
    CHECK(std::get<Note>(card.notes[0].action.payload).text == u"likes daisies"_s);
    CHECK(card.identities.first().handle == u"mara"_s);
    CHECK(planOf(store, numberIdentity(u"18"_s)) == u"Basic"_s);
}

TEST_CASE("a row about somebody known changes what is different, and says what stood there",
          "[store][customer-import]")
{
    OpenStore store;
    CHECK(imported(store, {u"mara|17|m@b.example|Gold|"_s}) == Counts{1, 0, 0, 0});
    Rows source({u"|17|new@b.example|Gold|"_s, u"||new@b.example|Basic|"_s});
    const CustomerImportReport report = valueOf(store->customerImport().preview(source));
    CHECK(countsOf(report) == Counts{0, 2, 0, 0});
    REQUIRE(report.matches.size() == 2);
    CHECK(report.matches[0].by == MatchedBy::CustomerNumber);
    CHECK(report.matches[0].identity == handleIdentity(Network::X, u"mara"_s));
    CHECK(report.matches[0].changes ==
          QList<DetailChange>{{{DetailField::EMail, {}, u"new@b.example"_s}, u"m@b.example"_s}});
    CHECK(report.matches[1].earlierLine == 2);
    CHECK(actionCount(store) == 1);
    // The address is somebody else's once the first row gave this one another.
    CHECK(imported(store, {u"|17|new@b.example|Gold|"_s, u"||m@b.example|Basic|"_s},
                   {Terms.by, Now, "file 2"}) == Counts{1, 1, 0, 0});
}

TEST_CASE("rows of one file about the same customer become one", "[store][customer-import]")
{
    OpenStore store;
    const QStringList rows{u"|17|m@b.example|Basic|"_s, u"|17||Gold|"_s, u"||m@b.example|Gold|"_s,
                           u"mara|17|||"_s, u"mara||||x"_s};
    CHECK(imported(store, rows) == Counts{1, 3, 1, 0});
    CHECK(planOf(store, numberIdentity(u"17"_s)) == u"Gold"_s);
    const qint64 actions = actionCount(store);
    Rows again(rows);
    CHECK(valueOf(store->customerImport().import(again, Terms)).changed == 0);
    CHECK(actionCount(store) == actions);
    // The row with the handle linked it; both are one customer.
    const CustomerCard card = valueOf(store->customers().customer(numberIdentity(u"17"_s), Now, {}));
    CHECK(card.identities.size() == 2);
    REQUIRE_FALSE(card.links.isEmpty());
    CHECK(card.links[0].b == handleIdentity(Network::X, u"mara"_s));
}

TEST_CASE("somebody whom a network told of is found by their handle", "[store][customer-import]")
{
    DeskStory story;
    story.says(u"hi"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}});
    ProfileFact mara;
    mara.id = story.identity(u"mara"_s);
    mara.handle = u"Mara@blumen.example"_s;
    FactBatch told;
    told.account = story.facts.first().account;
    told.received = Now;
    told.profiles = {mara};
    OpenStore store;
    store.addAccounts(story.own);
    store.ingest(story.facts + QList{told});
    ColumnMapping mapping;
    mapping.columns = {meaningFromName(u"handle"_s).value(), meaningFromName(u"plan"_s).value()};
    mapping.network = mara.id.network;
    const auto row = readCustomerRow(2, {mara.handle, u"Gold"_s}, mapping).value().value();

    class One final : public CustomerSource {
    public:
        explicit One(CustomerRow row)
            : m_row(std::move(row))
        {
        }
        std::optional<CustomerRow> next() override { return std::exchange(m_row, std::nullopt); }
        void refuse(const QString &) override {}
        bool goesOn() override { return true; }

    private:
        std::optional<CustomerRow> m_row;
    } source(row);
    const CustomerImportReport report = valueOf(store->customerImport().import(source, Terms));
    CHECK(countsOf(report) == Counts{0, 1, 0, 0});
    CHECK(report.matches.value(0).by == MatchedBy::Handle);
    CHECK(planOf(store, mara.id) == u"Gold"_s);
}

TEST_CASE("a row about two customers is refused, and the others are taken", "[store][customer-import]")
{
    OpenStore store;
    const QStringList rows{u"|17|m@b.example|Basic|"_s, u"|18|n@b.example|Basic|"_s,
                           u"|17|n@b.example|Gold|"_s, u"|19|o@b.example||"_s};
    CHECK(imported(store, rows) == Counts{3, 0, 0, 1});
    Rows again({u"|17|n@b.example|Gold|"_s});
    (void)valueOf(store->customerImport().import(again, Terms));
    CHECK(again.refused[2] == u"two customers have them here: number:17 and number:18"_s);
}

TEST_CASE("an import that is given up changes nothing", "[store][customer-import]")
{
    OpenStore store;
    QStringList rows;
    for (int i = 0; i < 2000; ++i)
        rows.append(u"|%1||Gold|note"_s.arg(i));
    Rows source(rows);
    source.giveUpAt = 1000;
    CHECK(errorOf(store->customerImport().import(source, Terms)).code == ErrorCode::Cancelled);
    CHECK(actionCount(store) == 0);
    CHECK(valueOf(store->customers().customers({}, {}, PageDirection::After, 10)).rows.isEmpty());
    CHECK(imported(store, rows) == Counts{2000, 0, 0, 0});
}

TEST_CASE("what was imported is taken back like any action", "[store][customer-import]")
{
    OpenStore store;
    CHECK(imported(store, {u"|17|m@b.example|Gold|"_s}) == Counts{1, 0, 0, 0});
    const IdentityId identity = numberIdentity(u"17"_s);
    const CustomerCard card = valueOf(store->customers().customer(identity, Now, {}));
    store.record({newAction(Terms.by, Now, CustomerSubject{identity}, Undo{card.details[0].action})});
    CHECK(valueOf(store->customers().customer(identity, Now, {})).details.isEmpty());
    const auto report = valueOf(store->upkeep().rebuild(false));
    CHECK(report.differenceCount == 0);
}

TEST_CASE("a file doesn't bring back who was erased", "[store][customer-import]")
{
    for (const QString &again : {u"mara|17|||"_s, u"||m@b.example||"_s, u"MARA||m@b.example|Gold|again"_s,
                                 u"||M@B.example|Gold|"_s, u"|17|||again"_s}) {
        INFO(again.toStdString());
        OpenStore store;
        REQUIRE(imported(store, {u"mara|17|m@b.example|Gold|likes daisies"_s,
                                 u"ben|18|b@b.example|Basic|"_s}) == Counts{2, 0, 0, 0});
        const IdentityId mara = handleIdentity(Network::X, u"mara"_s);
        (void)valueOf(store->erasure().erase(mara, Terms.by, Now, std::make_shared<ErasureProgress>()));
        const qint64 actions = actionCount(store);
        CHECK(imported(store, {again, u"ben|18|b@b.example|Gold|"_s}, {Terms.by, Now, "another file"}) ==
              Counts{0, 1, 0, 1});
        CHECK(actionCount(store) == actions + 1);
    }
}
