#include "core/desk/address.h"
#include "core/desk/customer_detail.h"
#include "core/store/customer_detail_table.h"
#include "tests/core/store/stored_desk.h"

#include <random>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const Instant Now = *parseInstant("2026-03-04T12:00:00Z");
const PersonId Mk{uuidFromName("mk")};

Action said(const QByteArray &id, const IdentityId &customer, const ActionPayload &payload)
{
    return {{uuidFromName(id)}, Mk, Now, Audience::Desk, CustomerSubject{customer}, payload};
}

QStringList textsOf(const QList<StandingDetail> &details)
{
    QStringList texts;
    for (const StandingDetail &one : details)
        texts.append(detailFieldName(one.detail.field) + u' ' + one.detail.name + u'=' + one.detail.value);
    return texts;
}

const IdentityId Mara = mailIdentity(u"mara@blumen.example"_s);
const IdentityId Ben = numberIdentity(u"4711"_s);

}  // namespace

TEST_CASE("the last that was said of a field holds, and nothing takes it away", "[store][details]")
{
    const QList<Action> actions{
        said("1", Mara,
             CustomerDetails{{{DetailField::Plan, {}, u"Basic"_s}, {DetailField::Name, {}, u"Mara"_s}}}),
        said(
            "2", Mara,
            CustomerDetails{{{DetailField::Plan, {}, u"Gold"_s}, {DetailField::Mark, u"press"_s, u"yes"_s}}}),
        said("3", Mara, CustomerDetails{{{DetailField::Mark, u"press"_s, {}}}})};
    CHECK(textsOf(foldDetails(actions)) == QStringList{u"name =Mara"_s, u"plan =Gold"_s});
    CHECK(textsOf(foldDetails(actions + QList{said("4", Mara, Undo{actions[1].id})})) ==
          QStringList{u"name =Mara"_s, u"plan =Basic"_s});
    CHECK(textsOf(foldDetails(actions + QList{said("4", Mara, Undo{actions[2].id})})) ==
          QStringList{u"name =Mara"_s, u"plan =Gold"_s, u"mark press=yes"_s});
}

TEST_CASE("the card shows what is known of all identities of a customer", "[store][details]")
{
    OpenStore store;
    store.record(
        {said("1", Mara,
              CustomerDetails{{{DetailField::Plan, {}, u"Basic"_s}, {DetailField::Name, {}, u"Mara"_s}}}),
         said("2", Ben, CustomerDetails{{{DetailField::Plan, {}, u"Gold"_s}}}),
         said("3", Mara, LinkIdentity{Ben, u"said so"_s})});
    const CustomerCard card = valueOf(store->customers().customer(Mara, Now, {}));
    CHECK(textsOf(card.details) == QStringList{u"name =Mara"_s, u"plan =Gold"_s});
    CHECK(card.details[1].identity == Ben);
    CHECK(card.details[1].action == ActionId{uuidFromName("2")});

    store.record({said("4", Ben, Undo{{uuidFromName("2")}})});
    CHECK(textsOf(valueOf(store->customers().customer(Ben, Now, {})).details) ==
          QStringList{u"name =Mara"_s, u"plan =Basic"_s});
}

TEST_CASE("the table of details equals the fold, whatever is said and taken back", "[store][details]")
{
    std::mt19937 random(5);
    StoredDesk desk;
    QList<Action> journal;
    for (int round = 0; round < 120; ++round) {
        const IdentityId customer = random() % 2 == 0 ? Mara : Ben;
        ActionPayload payload;
        QList<Action> theirs = journal;
        theirs.removeIf([&](const Action &one) { return one.subject != Subject(CustomerSubject{customer}); });
        if (random() % 3 == 0 && !theirs.isEmpty())
            payload = Undo{theirs[qsizetype(random() % quint32(theirs.size()))].id};
        else
            payload = CustomerDetails{{{DetailField(random() % 9), QString::number(random() % 2),
                                        random() % 4 == 0 ? QString() : QString::number(random() % 4)}}};
        journal.append(said("step " + QByteArray::number(round), customer, payload));
        desk.record({journal.last()});
        theirs.append(journal.last());
        theirs.removeIf([&](const Action &one) { return one.subject != Subject(CustomerSubject{customer}); });
        desk.write([&](store::WriteUnit &unit) {
            store::CustomerDetailTable table(unit.database, unit.keys, unit.briefs);
            CHECK(textsOf(table.of(unit.keys.identity(customer))) == textsOf(foldDetails(theirs)));
        });
    }
    desk.checkConsistency();
    desk.database().run(u"UPDATE customer_detail SET value = 'wrong', folded = 'wrong'"_s);
    desk.write([&](store::WriteUnit &unit) {
        store::CustomerDetailTable table(unit.database, unit.keys, unit.briefs);
        CHECK_FALSE(table.refoldAll());
        CHECK(table.refoldAll());
    });
}
