#include "core/text/private_data.h"
#include "tests/support/brand_replies.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

/// Kind and words of what is found: "phone 0171 1234567".
QStringList found(const QString &text, const PublicContacts &contacts = {})
{
    QStringList found;
    for (const PrivateData &place : findPrivateData(text, contacts))
        found.append(privateKindName(place.kind) + u' ' + text.sliced(place.start, place.end - place.start));
    return found;
}

struct Sample {
    QString text;
    QString found;
};

void checkAll(const QList<Sample> &samples)
{
    for (const Sample &sample : samples) {
        INFO(sample.text.toStdString());
        CHECK(found(sample.text) == QStringList{sample.found});
    }
}

void checkNone(const QStringList &texts)
{
    for (const QString &text : texts) {
        INFO(text.toStdString());
        CHECK(found(text) == QStringList());
    }
}

}  // namespace

TEST_CASE("mail addresses are private, handles and links are not", "[text][guards]")
{
    checkAll({{u"Write to mara.b+x@blumen.example!"_s, u"mail-address mara.b+x@blumen.example"_s},
              {u"märä@blümen.example"_s, u"mail-address märä@blümen.example"_s},
              {u"mara＠blumen．example"_s, u"mail-address mara＠blumen．example"_s}});
    checkNone({u"@mara@blumen.example #order4711 $ACME"_s,
               u"https://blumen.example/mara@rosen.example?o=12345678"_s, u"call @ 5 pm"_s, u"a@b"_s,
               u"@117364 hi"_s});
}

TEST_CASE("phones are private in the forms people write them", "[text][guards]")
{
    checkAll({{u"+49 171 1234567"_s, u"phone +49 171 1234567"_s},
              {u"It's 0171 1234567."_s, u"phone 0171 1234567"_s},
              {u"06 12 34 56 78"_s, u"phone 06 12 34 56 78"_s},
              {u"(212) 555-0123"_s, u"phone (212) 555-0123"_s},
              {u"212.555.0123"_s, u"phone 212.555.0123"_s},
              {u"+44 (0) 20 7946 0958 (9 to 5)"_s, u"phone +44 (0) 20 7946 0958"_s},
              {u"call me: 555 0123"_s, u"phone 555 0123"_s},
              {u"mein Handy: 1601234567"_s, u"phone 1601234567"_s},
              {u"０９０－１２３４－５６７８"_s, u"phone ０９０－１２３４－５６７８"_s},
              {u"+٤٩ ١٧١ ١٢٣٤٥٦٧"_s, u"phone +٤٩ ١٧١ ١٢٣٤٥٦٧"_s}});
    checkNone({u"on 2026-03-04 at 09:15"_s, u"04/12/2026"_s, u"iOS 11.0.2 and 10.13.1"_s,
               u"call us 24/7, 365 days"_s, u"since 1.12.2026 18:30"_s, u"for 12 000 000 people"_s,
               u"1-2 days"_s, u"DPS-KUL 1955-2250"_s});
}

TEST_CASE("numbers that are free to call belong to companies", "[text][guards]")
{
    checkNone({u"call 1-800-555-0199"_s, u"0800 555 0199"_s, u"+1 (888) 555-0199"_s, u"0120-555-019"_s,
               u"00800 5555 0199"_s});
}

TEST_CASE("the company's own contacts are no secret, however they are written", "[text][guards]")
{
    const PublicContacts own{{u"help@blumen.example"_s, u"@rosen.example"_s}, {u"+49 30 5550199"_s}};
    CHECK(found(u"HELP@blumen.example, any@rosen.example, 030/5550199, 0049 30 5550199"_s, own) ==
          QStringList());
    CHECK(found(u"mara@blumen.example, +49 30 5550198"_s, own) ==
          QStringList{u"mail-address mara@blumen.example"_s, u"phone +49 30 5550198"_s});
}

TEST_CASE("cards and bank accounts are told by their check digits", "[text][guards]")
{
    checkAll(
        {{u"4111 1111 1111 1111 exp 12/29"_s, u"card-number 4111 1111 1111 1111"_s},
         {u"card 5555-5555-5555-4444"_s, u"card-number 5555-5555-5555-4444"_s},
         {u"378282246310005"_s, u"card-number 378282246310005"_s},
         {u"my iban DE89 3704 0044 0532 0130 00 thanks"_s, u"bank-account DE89 3704 0044 0532 0130 00"_s},
         {u"gb82west12345698765432"_s, u"bank-account gb82west12345698765432"_s}});
    checkNone({u"4111 1111 1111 1112"_s, u"DE88 3704 0044 0532 0130 00"_s, u"0000 0000 0000 0000"_s});
}

TEST_CASE("numbers of orders, cases and parcels are private", "[text][guards]")
{
    checkAll({{u"Your order #12345 is late"_s, u"reference 12345"_s},
              {u"case number is 00123456."_s, u"reference 00123456"_s},
              {u"IMEI 356938035643809"_s, u"reference 356938035643809"_s},
              {u"order 302-1234567-7654321"_s, u"reference 302-1234567-7654321"_s},
              {u"Bestellnummer: AB-4711-9"_s, u"reference AB-4711-9"_s},
              {u"votre commande n° 98765"_s, u"reference 98765"_s},
              {u"el pedido número 98765"_s, u"reference 98765"_s},
              {u"00731520 :: we are on it"_s, u"reference 00731520"_s},
              {u"booking QZX4TB is fine"_s, u"reference QZX4TB"_s},
              {u"QWRTZP is your reservation"_s, u"reference QWRTZP"_s},
              {u"SSN 123-45-6789"_s, u"reference 123-45-6789"_s}});
    checkNone({u"in order 2026 to be"_s, u"account ending *1234"_s, u"flight QZ7532"_s,
               u"350THB for the booking"_s, u"PLEASE book"_s, u"BOSTON flights FORGOT a booking"_s,
               u"N598JB is an aircraft"_s, u"on 26NOV26"_s, u"20260304"_s, u"We have 70 new emoji"_s});
}

TEST_CASE("passwords, codes and keys are secrets", "[text][guards]")
{
    checkAll({{u"my password is Sunflower7!"_s, u"secret Sunflower7!"_s},
              {u"Passwort: \"rosenrot\""_s, u"secret rosenrot"_s},
              {u"mot de passe : abc123"_s, u"secret abc123"_s},
              {u"the PIN is 4711"_s, u"secret 4711"_s},
              {u"verification code 123456"_s, u"secret 123456"_s},
              {u"Authorization: Bearer abcdef0123456789"_s, u"secret abcdef0123456789"_s},
              {u"key AKIAABCDEFGH12345678 ok"_s, u"secret AKIAABCDEFGH12345678"_s},
              {u"-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- !"_s,
               u"secret -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"_s}});
    checkNone({u"your password is incorrect"_s, u"the password is case-sensitive"_s,
               u"reset your password: here"_s, u"the password is 8-20 characters"_s, u"error code 1033"_s,
               u"Here's how to pin a note in iOS 11"_s});
}

TEST_CASE("birth dates and streets are private", "[text][guards]")
{
    checkAll({{u"date of birth 12.03.1985"_s, u"birth-date 12.03.1985"_s},
              {u"geboren am 3. März 1985"_s, u"birth-date 3. März 1985"_s},
              {u"née le 1 avril 1990"_s, u"birth-date 1 avril 1990"_s},
              {u"I live at 12 Rose Street"_s, u"postal-address 12 Rose Street"_s},
              {u"Rosenstraße 12a, Berlin"_s, u"postal-address Rosenstraße 12a"_s},
              {u"12 rue des Roses"_s, u"postal-address 12 rue des Roses"_s},
              {u"calle Rosas 12"_s, u"postal-address calle Rosas 12"_s}});
    checkNone({u"May we have the date of birth within 24 hours"_s, u"the 2 roads"_s, u"5 street lights"_s,
               u"see you on 12 March"_s});
}

TEST_CASE("a mask leaves the ends of numbers, nothing of secrets, and every place where it was",
          "[text][guards]")
{
    for (const auto &[text, masked] :
         QList<std::pair<QString, QString>>{{u"order 12345 and 00123456"_s, u"order •••45 and ••••••56"_s},
                                            {u"+49 171 1234567"_s, u"+•• ••• •••••67"_s},
                                            {u"4111-1111-1111-1111"_s, u"••••-••••-••••-1111"_s},
                                            {u"mara@blumen.example"_s, u"m•••@••••••.example"_s},
                                            {u"the PIN is 4711"_s, u"the PIN is ••••"_s},
                                            {u"Rosenstraße 12"_s, u"••••••••••• ••"_s},
                                            {u"no secret"_s, u"no secret"_s}}) {
        CHECK(maskPrivateData(text).text == masked);
        CHECK(maskPrivateData(text).places == findPrivateData(text));
    }
}

TEST_CASE("of 500 real replies those with private data are found", "[text][guards]")
{
    const auto replies = test::brandReplies();
    if (!replies)
        return;
    const auto labels = test::guardLabels(u"private_data.tsv"_s);
    REQUIRE(labels.size() == 500);
    test::Judged halves[2];
    int publicOnes = 0;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const auto &[number, label] = labels[i];
        REQUIRE(replies->contains(number));
        const bool isFound = !findPrivateData(replies->value(number)).isEmpty();
        // A company's own number is no mistake of who doesn't know its contacts.
        if (label == u"public")
            publicOnes += isFound ? 1 : 0;
        else
            halves[i < labels.size() / 2 ? 0 : 1].count(isFound, label == u"private");
    }
    halves[0].print("private data, first half");
    halves[1].print("private data, second half");
    std::printf("private data: besides, %d of the companies' own contacts are found\n", publicOnes);
    for (const test::Judged &judged : {halves[1], halves[0] + halves[1]}) {
        CHECK(judged.right + judged.missed > 30);
        CHECK(judged.precision() >= 0.9);
        CHECK(judged.recall() >= 0.95);
    }
}
