#include "core/desk/column_mapping.h"
#include "core/text/csv_guess.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QRegularExpression>

#include <cstdio>

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const ColumnMapping &mapping)
{
    QStringList names;
    for (const ColumnMeaning &meaning : mapping.columns)
        names.append(columnKindName(meaning.kind) + (meaning.name.isEmpty() ? u""_s : u':' + meaning.name));
    return names;
}

QStringList guessed(const QString &head, const QString &row = {}, ImportKind kind = ImportKind::Customers)
{
    return namesOf(guessMapping(kind, head.split(u','),
                                row.isEmpty() ? QList<QStringList>() : QList<QStringList>{row.split(u',')}));
}

}  // namespace

TEST_CASE("columns are known by their names in several languages", "[desk][columns]")
{
    CHECK(guessed(u"Name,E-Mail,Phone,Company,Plan,Notes"_s) ==
          QStringList{u"name"_s, u"e-mail"_s, u"phone"_s, u"organisation"_s, u"plan"_s, u"note"_s});
    CHECK(guessed(u"Kundennummer,Kunde,E-Mail-Adresse,Telefonnummer,Firma,Tarif,Kunde seit"_s) ==
          QStringList{u"customer-number"_s, u"name"_s, u"e-mail"_s, u"phone"_s, u"organisation"_s, u"plan"_s,
                      u"since"_s});
    CHECK(guessed(u"Nom,Courriel,Téléphone,Société,Date de naissance"_s) ==
          QStringList{u"name"_s, u"e-mail"_s, u"phone"_s, u"organisation"_s, u"birthday"_s});
    CHECK(guessed(u"Nombre,Correo electrónico,Móvil,Empresa,Notas"_s) ==
          QStringList{u"name"_s, u"e-mail"_s, u"phone"_s, u"organisation"_s, u"note"_s});
    CHECK(guessed(u"id,screen_name,network,Order Number,Shoe size"_s) ==
          QStringList{u"customer-number"_s, u"handle"_s, u"network"_s, u"reference:Order Number"_s,
                      u"ignored"_s});
    CHECK(guessed(u"Twitter,full_name,name"_s)[0] == u"handle"_s);
    CHECK(guessed(u"Mastodon handle,email"_s) == QStringList{u"ignored"_s, u"e-mail"_s});
}

TEST_CASE("without names the values speak, and they contradict a name", "[desk][columns]")
{
    CHECK(guessed(u""_s, u"x,mara@blumen.example,@mara,+49 30 123456"_s) ==
          QStringList{u"ignored"_s, u"e-mail"_s, u"handle"_s, u"phone"_s});
    CHECK(guessed(u"email,contact"_s, u"yes,mara@blumen.example"_s) ==
          QStringList{u"ignored"_s, u"e-mail"_s});
}

TEST_CASE("Zendesk's export and generic conversations are known", "[desk][columns]")
{
    CHECK(guessed(u"Ticket ID,Subject,Requester,Comment Body,Comment Created At,Comment Public,Comment ID"_s,
                  {}, ImportKind::Conversations) ==
          QStringList{u"ticket"_s, u"subject"_s, u"author"_s, u"text"_s, u"created"_s, u"public"_s, u"id"_s});
    CHECK(guessed(u"id,author,created_at,text,in_reply_to"_s, {}, ImportKind::Conversations) ==
          QStringList{u"id"_s, u"author"_s, u"created"_s, u"text"_s, u"reply-to"_s});
    CHECK(guessed(u"Name,Text,Language,Owner,Expires"_s, {}, ImportKind::Snippets) ==
          QStringList{u"name"_s, u"text"_s, u"language"_s, u"owner"_s, u"expiry"_s});
}

TEST_CASE("a date that may be read in two ways is offered in both", "[desk][columns]")
{
    const ColumnMapping mapping =
        guessMapping(ImportKind::Customers, {u"Customer since"_s, u"Renewal"_s},
                     {{u"01/02/2015"_s, u"42059"_s}, {u"03/04/2015"_s, u"42060"_s}});
    CHECK(mapping.columns[0].dateStyle == DateStyle::DayFirst);
    CHECK(mapping.columns[0].otherStyles == QList{DateStyle::MonthFirst});
    CHECK(mapping.columns[1].dateStyle == DateStyle::Serial);
}

TEST_CASE("meanings have names that lead back to them", "[desk][columns]")
{
    for (const ImportKind table : {ImportKind::Customers, ImportKind::Snippets, ImportKind::Conversations}) {
        for (const ColumnKind kind : columnKinds(table)) {
            const bool isNamed = kind == ColumnKind::Own || kind == ColumnKind::Reference;
            const auto back = meaningFromName(columnKindName(kind) + (isNamed ? u":x"_s : u""_s));
            REQUIRE(back);
            CHECK(back->kind == kind);
        }
    }
    CHECK(meaningFromName(u"field:Shoe: size"_s)->name == u"Shoe: size"_s);
    CHECK_FALSE(meaningFromName(u"field"_s));
    CHECK_FALSE(meaningFromName(u"name:x"_s));
    CHECK_FALSE(meaningFromName(u"shoe"_s));

    ColumnMapping one;
    one.columns.resize(2);
    ColumnMapping other = one;
    CHECK(fingerprint(one) == fingerprint(other));
    other.columns[1].kind = ColumnKind::Name;
    CHECK(fingerprint(one) != fingerprint(other));
}

TEST_CASE("the dates of the damaged files are known", "[desk][columns]")
{
    const auto folder = test::sharedData(u"data/csv-torture/real"_s);
    if (!folder)
        return;
    const auto created = [&](const QString &name) {
        const text::CsvGuess guess = text::guessCsv(test::fileBytes(*folder + u'/' + name));
        QList<QStringList> rows;
        for (const text::CsvRow &row : guess.sample.sliced(1))
            rows.append(row.fields);
        const ColumnMapping mapping =
            guessMapping(ImportKind::Conversations, guess.sample.first().fields, rows);
        std::printf("%s: %s\n", qPrintable(name), qPrintable(namesOf(mapping).join(u' ')));
        const qsizetype column = mapping.column(ColumnKind::Created);
        REQUIRE(column >= 0);
        return mapping.columns[column].dateStyle;
    };
    CHECK(created(u"excel_scientific_ids.csv"_s) == DateStyle::DayFirst);
    CHECK(created(u"excel_serial_dates_bad_utf8_formulas.csv"_s) == DateStyle::Serial);
    CHECK(created(u"lone_cr_unquoted.csv"_s) == DateStyle::Archive);
}
