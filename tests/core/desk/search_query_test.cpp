#include "core/desk/search_date.h"
#include "core/desk/search_query.h"

#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

#include <random>

using namespace daisychain;

namespace {

const Instant Now = parseInstant("2026-03-04T10:30:00Z").value();
const QTimeZone Berlin("Europe/Berlin");

SearchQuery parsed(const QString &typed, SearchTyping typing = SearchTyping::Finished)
{
    return parseSearch(typed, Berlin, Now, typing);
}

/// "word", "-word", "'a phrase'", "begin*", one after the other.
QStringList words(const QString &typed, SearchTyping typing = SearchTyping::Finished)
{
    QStringList shown;
    for (const SearchWord &word : parsed(typed, typing).words) {
        const QString text = word.isPhrase ? u'\'' + word.text + u'\'' : word.text;
        shown.append((word.isExcluded ? QStringLiteral("-") : QString()) + text +
                     (word.isPrefix ? QStringLiteral("*") : QString()));
    }
    return shown;
}

QStringList filters(const QString &typed, SearchTyping typing = SearchTyping::Finished)
{
    QStringList shown;
    for (const SearchFilter &filter : parsed(typed, typing).filters)
        shown.append((filter.isExcluded ? QStringLiteral("-") : QString()) + searchOperatorName(filter.op) +
                     u'=' + filter.value);
    return shown;
}

Instant at(const char *text)
{
    return parseInstant(text).value();
}

std::optional<Instant> date(const QString &text)
{
    return searchDate(text, Berlin, Now);
}

void checkRoundTrip(const QString &typed)
{
    for (const SearchTyping typing : {SearchTyping::Finished, SearchTyping::InProgress}) {
        SearchQuery query = parsed(typed, typing);
        const QString text = searchText(query);
        if (text.size() > MaxSearchText)
            continue;
        SearchQuery again = parsed(text);
        query.warnings.clear();
        again.warnings.clear();
        INFO(typed.toStdString() << " -> " << text.toStdString());
        CHECK(again == query);
    }
}

}  // namespace

TEST_CASE("words and phrases are read as they stand", "[desk][search]")
{
    CHECK(words(QStringLiteral("parcel \"not here\" -refund -\"thank you\"")) ==
          QStringList{QStringLiteral("parcel"), QStringLiteral("'not here'"), QStringLiteral("-refund"),
                      QStringLiteral("-'thank you'")});
    CHECK(words(QStringLiteral("\"to the end")) == QStringList{QStringLiteral("'to the end'")});
    CHECK(words(QStringLiteral("refun* \"late par\"* a*")) ==
          QStringList{QStringLiteral("refun*"), QStringLiteral("'late par'*"), QStringLiteral("a")});
    CHECK(words(QStringLiteral("two two")) == QStringList{QStringLiteral("two")});
    CHECK(parsed(QString()).isEmpty());
    CHECK(parsed(QStringLiteral(" - -- \" \" \"\" ** :: ( ) ' ")).isEmpty());
}

TEST_CASE("while somebody types, the last word is the beginning of one", "[desk][search]")
{
    constexpr auto Typing = SearchTyping::InProgress;
    CHECK(words(QStringLiteral("parcel re"), Typing) ==
          QStringList{QStringLiteral("parcel"), QStringLiteral("re*")});
    CHECK(words(QStringLiteral("parcel r"), Typing) ==
          QStringList{QStringLiteral("parcel"), QStringLiteral("r")});
    CHECK(words(QStringLiteral("parcel re "), Typing) ==
          QStringList{QStringLiteral("parcel"), QStringLiteral("re")});
    CHECK(words(QStringLiteral("\"late par"), Typing) == QStringList{QStringLiteral("'late par'*")});
    CHECK(words(QStringLiteral("\"late par\""), Typing) == QStringList{QStringLiteral("'late par'")});
    for (const QString &unfinished : {QStringLiteral("late from:"), QStringLiteral("late is:op"),
                                      QStringLiteral("late after:2026-"), QStringLiteral("late frob:x")}) {
        INFO(unfinished.toStdString());
        CHECK(words(unfinished, Typing) == QStringList{QStringLiteral("late")});
        CHECK(parsed(unfinished, Typing).filters.isEmpty());
        CHECK(parsed(unfinished, Typing).warnings.isEmpty());
    }
}

TEST_CASE("each operator is read in its normal form", "[desk][search]")
{
    CHECK(filters(QStringLiteral("from:@Kim@Shop.Example FROM:ki*")) ==
          QStringList{QStringLiteral("from=kim@shop.example"), QStringLiteral("from=ki")});
    CHECK(filters(QStringLiteral("to:@help account:Help")) == QStringList{QStringLiteral("to=help")});
    CHECK(filters(QStringLiteral("network:Mastodon network:bluesky network:X network:feed")) ==
          QStringList{QStringLiteral("network=mastodon"), QStringLiteral("network=bluesky"),
                      QStringLiteral("network=x"), QStringLiteral("network=feed")});
    CHECK(filters(QStringLiteral("tag:Daisies #Roses tag:#daisies #花")) ==
          QStringList{QStringLiteral("tag=daisies"), QStringLiteral("tag=roses"), QStringLiteral("tag=花")});
    CHECK(filters(QStringLiteral("lang:DE lang:pt-BR")) ==
          QStringList{QStringLiteral("lang=de"), QStringLiteral("lang=pt-br")});
    CHECK(filters(QStringLiteral("has:media has:link has:note")) ==
          QStringList{QStringLiteral("has=media"), QStringLiteral("has=link"), QStringLiteral("has=note")});
    for (const char *value : {"open", "waiting", "snoozed", "done", "mine", "unclaimed", "private", "ours",
                              "deleted", "promised"})
        CHECK(filters(QStringLiteral("is:") + QLatin1String(value)) ==
              QStringList{QStringLiteral("is=") + QLatin1String(value)});
    CHECK(filters(QStringLiteral("in:7K2M9P4X0A")) == QStringList{QStringLiteral("in=7k2m9p4x0a")});
    CHECK(filters(QStringLiteral("-from:kim -#spam -is:done")) ==
          QStringList{QStringLiteral("-from=kim"), QStringLiteral("-tag=spam"), QStringLiteral("-is=done")});
    CHECK(filters(QStringLiteral("from:\"kim with a blank\"")) ==
          QStringList{QStringLiteral("from=kim with a blank")});
}

TEST_CASE("operators stand among words in any order", "[desk][search]")
{
    const SearchQuery query = parsed(
        QStringLiteral("late from:kim \"my parcel\" after:2026-03 is:open -refund before:today #daisies"));
    CHECK(query.words.size() == 3);
    CHECK(query.filters.size() == 5);
    CHECK(query.warnings.isEmpty());
    CHECK(query.from == at("2026-02-28T23:00:00Z"));
    CHECK(query.until == at("2026-03-03T23:00:00Z"));
    CHECK(searchText(query) ==
          u"late \"my parcel\" -refund from:kim after:2026-03 is:open before:today tag:daisies");
}

TEST_CASE("several dates leave the narrowest span", "[desk][search]")
{
    const SearchQuery query = parsed(QStringLiteral("after:2025 after:2026 before:2027 before:2026-05"));
    CHECK(query.from == date(QStringLiteral("2026")));
    CHECK(query.until == date(QStringLiteral("2026-05")));
}

TEST_CASE("a date begins where its day begins in the reader's zone", "[desk][search]")
{
    CHECK(date(QStringLiteral("2026-03-04")) == at("2026-03-03T23:00:00Z"));
    CHECK(date(QStringLiteral("2026-07-01")) == at("2026-06-30T22:00:00Z"));
    CHECK(date(QStringLiteral("2026")) == at("2025-12-31T23:00:00Z"));
    CHECK(date(QStringLiteral("Today")) == at("2026-03-03T23:00:00Z"));
    CHECK(date(QStringLiteral("yesterday")) == at("2026-03-02T23:00:00Z"));
    CHECK(date(QStringLiteral("3d")) == at("2026-02-28T23:00:00Z"));
    CHECK(date(QStringLiteral("2W")) == at("2026-02-17T23:00:00Z"));
    CHECK(date(QStringLiteral("12h")) == at("2026-03-03T22:30:00Z"));
    const auto end = [](const char *text) { return searchDateEnd(QString::fromLatin1(text), Berlin, Now); };
    CHECK(end("2026") == at("2026-12-31T23:00:00Z"));
    CHECK(end("2026-03") == at("2026-03-31T22:00:00Z"));
    CHECK(end("2026-03-04") == at("2026-03-04T23:00:00Z"));
    CHECK(end("yesterday") == date(QStringLiteral("today")));
    CHECK(end("2d") == date(QStringLiteral("yesterday")));
    CHECK(end("12h") == date(QStringLiteral("12h")));
    CHECK_FALSE(end("tomorrow"));
    CHECK(searchDate(u"today", QTimeZone("Pacific/Auckland"), Now) == at("2026-03-03T11:00:00Z"));
    for (const char *broken : {"", "2026-02-30", "2026-13", "20", "0000", "1899", "2026-3-4", "d", "-3d",
                               "99999d", "3x", "2026-03-04T10", "२०२६", "tomorrow"}) {
        INFO(broken);
        CHECK_FALSE(date(QString::fromUtf8(broken)));
    }
}

TEST_CASE("what is no operator or no value is searched as words and said", "[desk][search]")
{
    const SearchQuery query =
        parsed(QStringLiteral("late frob:x is:gone before:soon from: network:\"my space\" -after:2026"));
    CHECK(query.filters.isEmpty());
    CHECK(words(searchText(query)) ==
          QStringList{QStringLiteral("late"), QStringLiteral("frob:x"), QStringLiteral("is:gone"),
                      QStringLiteral("before:soon"), QStringLiteral("from:"),
                      QStringLiteral("'network my space'"), QStringLiteral("-after:2026")});
    using Kind = SearchWarning::Kind;
    CHECK(query.warnings == QList<SearchWarning>{{Kind::UnknownOperator, QStringLiteral("frob"), 5, 6},
                                                 {Kind::BrokenValue, QStringLiteral("gone"), 12, 7},
                                                 {Kind::BrokenValue, QStringLiteral("soon"), 20, 11},
                                                 {Kind::MissingValue, QStringLiteral("from"), 32, 5},
                                                 {Kind::BrokenValue, QStringLiteral("my space"), 38, 18},
                                                 {Kind::BrokenValue, QStringLiteral("2026"), 57, 11}});
}

TEST_CASE("addresses, times and numbers are words", "[desk][search]")
{
    for (const QString &word :
         {QStringLiteral("https://shop.example/a?b=c"), QStringLiteral("12:30"), QStringLiteral("#1"),
          QStringLiteral("#a/b"), QStringLiteral("note:"), QStringLiteral("@kim"), QStringLiteral("a\"b")}) {
        INFO(word.toStdString());
        CHECK(words(word) == QStringList{word});
        CHECK(parsed(word).filters.isEmpty());
        CHECK(parsed(word).warnings.isEmpty());
    }
}

TEST_CASE("every operator explains itself and its examples can be read", "[desk][search]")
{
    CHECK(searchOperators().size() == 10);
    for (const SearchOperatorHelp &known : searchOperators()) {
        INFO(known.name.toStdString());
        CHECK(searchOperatorName(known.op) == known.name);
        CHECK(QString::fromUtf8(known.help).size() > 10);
        for (const QString &example : known.examples) {
            const SearchQuery query = parsed(known.name + u':' + example);
            REQUIRE(query.filters.size() == 1);
            CHECK(query.filters.first() == SearchFilter{known.op, example, false});
            CHECK(query.warnings.isEmpty());
        }
    }
}

TEST_CASE("every operator has its title in the guide, and every title its operator", "[desk][search]")
{
    const QString guide =
        QString::fromUtf8(test::fileBytes(test::testData(QStringLiteral("../../resources/help/search.md"))));
    QStringList titles;
    for (const QString &line : guide.split(u'\n')) {
        const QRegularExpression name(QStringLiteral("`([a-z]+):`"));
        for (auto it = name.globalMatch(line.startsWith(u"### ") ? line : QString()); it.hasNext();)
            titles.append(it.next().captured(1));
    }
    CHECK(titles.size() == searchOperators().size());
    for (const SearchOperatorHelp &known : searchOperators()) {
        INFO(known.name.toStdString());
        CHECK(titles.contains(known.name));
        const bool isList = known.op == SearchOperator::Has || known.op == SearchOperator::Is ||
                            known.op == SearchOperator::Network;
        for (const QString &value : isList ? known.examples : QStringList()) {
            INFO(value.toStdString());
            CHECK(guide.contains(u'`' + value + u'`'));
        }
    }
}

TEST_CASE("a search survives its own spelling", "[desk][search]")
{
    for (const QString &typed : {QStringLiteral("late \"my par\"* -from:\"a b\" #x after:3d -\"q\" re* "
                                                "is:open* from:@\"x frob:\"y z\" network:x* "
                                                "in:a* from:* --x -\"-y\" foo\"bar \"open end"),
                                 QStringLiteral("日本語 \"電源 iPhone\" -荷物 #花 👍🏽* -#x* #roses**")})
        checkRoundTrip(typed);
    std::mt19937 random(20260304);  // NOLINT: the same every time
    const QStringList pieces{
        QStringLiteral("from:"),   QStringLiteral("is:open"), QStringLiteral("\""), QStringLiteral("-"),
        QStringLiteral("*"),       QStringLiteral(" "),       QStringLiteral("#"),  QStringLiteral("@"),
        QStringLiteral("before:"), QStringLiteral("3d"),      QStringLiteral("x"),  QStringLiteral("花"),
        QStringLiteral("tag:"),    QStringLiteral("NEAR("),   QStringLiteral(")"),  QStringLiteral("AND"),
        QStringLiteral("word"),    QStringLiteral(":"),       QStringLiteral("'"),  QStringLiteral("in:abc")};
    for (int i = 0; i < 3000; ++i) {
        QString typed;
        for (auto n = random() % 12; n > 0; --n)
            typed += pieces[qsizetype(random() % size_t(pieces.size()))];
        checkRoundTrip(typed);
    }
}

TEST_CASE("hostile strings are searches too", "[desk][search]")
{
    const auto file = test::sharedData(QStringLiteral("data/unicode-strings/blns.json"));
    if (!file)
        return;
    const auto strings = QJsonDocument::fromJson(test::fileBytes(*file)).array();
    REQUIRE(strings.size() > 300);
    for (const QJsonValue value : strings)
        checkRoundTrip(value.toString());
}

TEST_CASE("a search is read up to its greatest length", "[desk][search]")
{
    const QString typed = QString(MaxSearchText, u'a') + QStringLiteral(" is:open");
    CHECK(parsed(typed).words.size() == 1);
    CHECK(parsed(typed).filters.isEmpty());
}
