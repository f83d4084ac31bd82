#include "core/desk/address.h"
#include "core/desk/customer_row.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

ColumnMapping mappingOf(const QStringList &names)
{
    ColumnMapping mapping;
    for (const QString &name : names)
        mapping.columns.append(meaningFromName(name).value());
    return mapping;
}

QString refusal(const QString &kind, const QString &cell)
{
    const auto row = readCustomerRow(7, {u"mara@blumen.example"_s, cell}, mappingOf({u"e-mail"_s, kind}));
    return row ? QString() : row.error();
}

}  // namespace

TEST_CASE("a row tells who somebody is and what is known of them", "[desk][rows]")
{
    const ColumnMapping mapping = mappingOf({u"name"_s, u"handle"_s, u"network"_s, u"e-mail"_s, u"phone"_s,
                                             u"customer-number"_s, u"reference:order"_s, u"since"_s,
                                             u"mark"_s, u"field:Shoe size"_s, u"note"_s, u"ignored"_s});
    const auto row = readCustomerRow(3,
                                     {u" Mara Klee "_s, u"@mara"_s, u"Twitter"_s, u"Mara@Blumen.example"_s,
                                      u"'+49 30 123456"_s, u"4711.0"_s, u"B-9"_s, u"2015-02-24"_s,
                                      u"press; VIP"_s, u"NA"_s, u"likes daisies"_s, u"x"_s},
                                     mapping);
    REQUIRE_FALSE(row);
    CHECK(row.error() == u"\" VIP\" is no mark"_s);
    const auto sound = readCustomerRow(3,
                                       {u" Mara Klee "_s, u"@mara"_s, u"Twitter"_s, u"Mara@Blumen.example"_s,
                                        u"'+49 30 123456"_s, u"4711.0"_s, u"B-9"_s, u"2015-02-24"_s,
                                        u"Presse"_s, u"NA"_s, u"likes daisies"_s, u"x"_s},
                                       mapping);
    REQUIRE(sound);
    REQUIRE(*sound);
    CustomerRow expected;
    expected.line = 3;
    expected.identity = handleIdentity(Network::X, u"mara"_s);
    expected.handle = u"mara"_s;
    expected.network = Network::X;
    expected.mail = u"mara@blumen.example"_s;
    expected.number = u"4711"_s;
    expected.note = u"likes daisies"_s;
    expected.details = {
        {DetailField::Name, {}, u"Mara Klee"_s},        {DetailField::EMail, {}, u"mara@blumen.example"_s},
        {DetailField::Phone, {}, u"+4930123456"_s},     {DetailField::Reference, u"4711"_s, u"customer"_s},
        {DetailField::Reference, u"B-9"_s, u"order"_s}, {DetailField::Date, u"since"_s, u"2015-02-24"_s},
        {DetailField::Mark, u"press"_s, u"yes"_s}};
    CHECK(**sound == expected);
}

TEST_CASE("whom a row is about is told by handle, number, e-mail or phone", "[desk][rows]")
{
    const ColumnMapping mapping = mappingOf({u"e-mail"_s, u"customer-number"_s, u"phone"_s, u"name"_s});
    const auto identity = [&](const QStringList &fields) {
        return readCustomerRow(2, fields, mapping).value().value().identity;
    };
    CHECK(identity({u"M@b.example"_s, u"17"_s}) == numberIdentity(u"17"_s));
    CHECK(identity({u"M@b.example"_s}) == mailIdentity(u"m@B.example"_s));
    CHECK(identity({u""_s, u"NA"_s, u"030 123456"_s}) == phoneIdentity(u"030123456"_s));
    CHECK(addressText(mailIdentity(u"M@b.example"_s)) == u"m@b.example"_s);

    const auto nobody = readCustomerRow(2, {u""_s, u""_s, u""_s, u"Mara"_s}, mapping);
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().startsWith(u"neither"_s));
    const auto blank = readCustomerRow(2, {u" "_s, u"NA"_s, u""_s, u""_s}, mapping);
    REQUIRE(blank);
    CHECK_FALSE(blank->has_value());
}

TEST_CASE("what can't be taken at its word is refused with the reason", "[desk][rows]")
{
    CHECK(refusal(u"customer-number"_s, u"5.70306E+17"_s) ==
          u"\"5.70306E+17\" lost its last digits in a spreadsheet"_s);
    CHECK(refusal(u"reference:order"_s, u"5.70306E+17"_s).contains(u"lost"_s));
    CHECK(refusal(u"phone"_s, u"4.91701E+11"_s).contains(u"lost"_s));
    CHECK(refusal(u"phone"_s, u"later"_s) == u"\"later\" is no phone number"_s);
    CHECK(refusal(u"since"_s, u"2015-02-30"_s).contains(u"no date"_s));
    CHECK(refusal(u"network"_s, u"MySpace"_s) == u"\"MySpace\" is no network"_s);
    CHECK(refusal(u"network"_s, u"address"_s).contains(u"no network"_s));
    CHECK(refusal(u"handle"_s, u"two words"_s) == u"\"two words\" is no handle"_s);
    CHECK(refusal(u"name"_s, u"x"_s.repeated(10'001)) == u"a value of 10001 characters"_s);
    CHECK(refusal(u"handle"_s, u"https://social.example/@mara"_s).isEmpty());
    CHECK(refusal(u"name"_s, u"NA"_s).isEmpty());
    const auto bad = readCustomerRow(2, {u"no address"_s}, mappingOf({u"e-mail"_s}));
    REQUIRE_FALSE(bad);
    CHECK(bad.error() == u"\"no address\" is no e-mail address"_s);
}
