#include "core/desk/address.h"
#include "core/desk/past_table.h"
#include "core/desk/zendesk_tickets.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

const Instant Now = *parseInstant("2026-03-04T12:00:00Z");
const PersonId Sam{uuidFromName("sam")};

bool always(double)
{
    return true;
}

/// A table, and what is read of it.
struct Read {
    explicit Read(const QByteArray &csv)
        : table(readTable(ImportKind::Conversations, u"past.csv"_s, csv))
        , source(table, always)
    {
        while (auto one = source.next())
            all.append(*one);
    }

    const PastConversation &of(const QString &id) const
    {
        const auto found = std::ranges::find(all, id, &PastConversation::id);
        REQUIRE(found != all.end());
        return *found;
    }
    /// "theirs: text", "ours: text", "note: text", oldest first.
    QStringList said(const QString &id) const
    {
        QStringList lines;
        for (const PastMessage &one : of(id).messages)
            lines.append((one.isNote ? u"note: "_s : one.isOurs ? u"ours: "_s : u"theirs: "_s) + one.text);
        return lines;
    }
    QStringList whys() const
    {
        QStringList lines;
        for (const RefusedRow &row : source.refused())
            lines.append(QString::number(row.line) + u": "_s + row.why);
        return lines;
    }

    ImportTable table;
    PastTable source;
    QList<PastConversation> all;
};

QByteArray jsonLines(const QList<QByteArray> &tickets)
{
    return tickets.join('\n') + '\n';
}

const QByteArray Ticket =
    R"({"id":35436,"subject":"Broken rose","status":"closed","tags":["Delivery","rose"],)"
    R"("created_at":"2019-05-01T10:00:00Z","requester":{"id":209,"name":"Mara Klee","email":"Mara@b.example"},)"
    R"("comments":[{"id":1,"author_id":209,"body":"It arrived broken.","public":true,"created_at":"2019-05-01T10:00:00Z"},)"
    R"({"id":2,"author_id":7,"author":{"id":7,"name":"Sam"},"body":"Carrier lost two.","public":false,"created_at":"2019-05-01T10:05:00Z"},)"
    R"({"id":3,"author_id":7,"body":"A new one is on its way, it arrives on Friday.","public":true,"created_at":"2019-05-01T10:09:00Z"}]})";

}  // namespace

TEST_CASE("rows of one ticket are one conversation, oldest first", "[desk][past]")
{
    const Read read("ticket,author,e-mail,role,time,text,status,tags\n"
                    "17,Sam,help@shop.example,agent,2020-01-02 10:00,We look into it.,open,\n"
                    "17,Mara Klee,mara@b.example,customer,2020-01-02 09:00,Where is it?,open,\"late, rose\"\n"
                    "18,Bo,bo@b.example,customer,2020-01-03 09:00,Thanks!,closed,\n"
                    "17,Sam,help@shop.example,internal,2020-01-02 09:30,Carrier lost it.,open,\n");
    CHECK(read.said(u"17"_s) ==
          QStringList{u"theirs: Where is it?"_s, u"note: Carrier lost it."_s, u"ours: We look into it."_s});
    CHECK(read.of(u"17"_s).customer.identity == mailIdentity(u"mara@b.example"_s));
    CHECK(read.of(u"17"_s).name == u"Mara Klee"_s);
    CHECK(read.of(u"17"_s).tags == QStringList{u"late"_s, u"rose"_s});
    CHECK(read.of(u"17"_s).isOpen);
    CHECK_FALSE(read.of(u"18"_s).isOpen);
    CHECK(read.whys().isEmpty());
}

TEST_CASE("where no row says who speaks, the first is the customer", "[desk][past]")
{
    const Read read("Ticket ID,Subject,Requester,Comment Author,Comment Body,Comment Created At,Comment ID\n"
                    "5,Rose,Mara,Mara,Hello?,2020-01-02 09:00,1\n"
                    "5,Rose,Mara,Sam,Hello Mara!,2020-01-02 10:00,2\n");
    CHECK(read.said(u"5"_s) == QStringList{u"theirs: Hello?"_s, u"ours: Hello Mara!"_s});
    CHECK(read.of(u"5"_s).customer.identity == nameIdentity(u"mara"_s));
}

TEST_CASE("messages that answer each other are one conversation, even in a circle", "[desk][past]")
{
    const Read read("tweet_id,author_id,inbound,created_at,text,in_response_to_tweet_id\n"
                    "2,shop,False,Tue Oct 31 22:11:00 +0000 2017,we look,1\n"
                    "1,115712,True,Tue Oct 31 22:10:00 +0000 2017,help,\n"
                    "3,115712,True,Tue Oct 31 22:12:00 +0000 2017,thanks,2\n"
                    "8,9,True,Tue Oct 31 22:12:00 +0000 2017,round,9\n"
                    "9,9,True,Tue Oct 31 22:13:00 +0000 2017,and round,8\n");
    CHECK(read.said(u"1"_s) == QStringList{u"theirs: help"_s, u"ours: we look"_s, u"theirs: thanks"_s});
    CHECK(read.all.size() == 2);
    CHECK(read.of(u"1"_s).customer.identity == handleIdentity(Network::X, u"115712"_s));
}

TEST_CASE("several customers who answer one post of ours are as many conversations", "[desk][past]")
{
    const Read read("id,author,inbound,time,text,in_reply_to\n"
                    "1,shop,false,2020-01-01 10:00,trick or treat?,\n"
                    "2,mara,true,2020-01-01 10:01,treat!,1\n"
                    "3,bo,true,2020-01-01 10:02,where is my rose?,1\n"
                    "4,shop,false,2020-01-01 10:03,on its way,3\n");
    CHECK(read.all.size() == 2);
    CHECK(read.said(u"1 handle:mara"_s) == QStringList{u"ours: trick or treat?"_s, u"theirs: treat!"_s});
    CHECK(read.said(u"1 handle:bo"_s) == QStringList{u"theirs: where is my rose?"_s, u"ours: on its way"_s});
}

TEST_CASE("what somebody else says in a ticket has their name in front", "[desk][past]")
{
    const Read read("ticket,author,e-mail,side,time,text\n"
                    "1,Mara,m@b.example,customer,2020-01-01 10:00,hello\n"
                    "1,Bo,bo@b.example,customer,2020-01-01 10:01,me too\n");
    CHECK(read.said(u"1"_s) == QStringList{u"theirs: hello"_s, u"theirs: Bo: me too"_s});
}

TEST_CASE("rows that can't be taken are kept with the reason, and imported once corrected", "[desk][past]")
{
    const QByteArray head = "ticket,e-mail,side,time,text\n";
    const Read read(head + "1,a@b.example,customer,2020-01-02,fine\n"
                           "5.70306E+17,a@b.example,customer,2020-01-02,lost\n"
                           "3,nobody,customer,2020-01-02,no address\n"
                           "4,a@b.example,martian,2020-01-02,no side\n"
                           "5,a@b.example,customer,soon,no time\n"
                           ",a@b.example,customer,2020-01-02,no ticket\n"
                           "7,a@b.example,agent,2020-01-02,only we\n"
                           "8,a@b.example,customer,2020-01-02,\n"
                           "9,a@b.example,\"customer,2020-01-02,open\n");
    CHECK(read.all.size() == 1);
    CHECK(read.whys() == QStringList{u"3: \"5.70306E+17\" lost its last digits in a spreadsheet"_s,
                                     u"4: \"nobody\" is no e-mail address"_s,
                                     u"5: \"martian\" is no side: the customer's or ours"_s,
                                     u"6: \"soon\" is no time as the others of its column are"_s,
                                     u"7: it names no ticket"_s,
                                     u"8: nobody in its conversation is the customer"_s,
                                     u"9: nothing is said in it"_s, u"10: a quote that is never closed"_s});
    const QByteArray again = refusedFile(read.table, read.source.refused());
    CHECK(again.startsWith("ticket,e-mail,side,time,text\r\n5.70306E+17"));
    CHECK(Read(QByteArray(again).replace("soon", "2020-01-02").replace("nobody", "n@b.example")).all.size() ==
          2);
}

TEST_CASE("giving up while a table is gathered ends it", "[desk][past]")
{
    QByteArray csv = "ticket,e-mail,time,text\n";
    for (int i = 0; i < 2000; ++i)
        csv += QByteArray::number(i) + ",a@b.example,2020-01-02,hello\n";
    const ImportTable table = readTable(ImportKind::Conversations, u"past.csv"_s, csv);
    PastTable source(table, [](double) { return false; });
    CHECK_FALSE(source.next());
    CHECK_FALSE(source.goesOn());
}

TEST_CASE("a line of Zendesk's export is a ticket with its comments", "[desk][past]")
{
    const QByteArray json = jsonLines({Ticket, "{\"id\":2}", "no json", ""});
    CHECK(looksLikeTickets(json));
    ZendeskTickets source(json, always);
    const auto ticket = source.next();
    REQUIRE(ticket);
    CHECK(ticket->id == u"35436"_s);
    CHECK(ticket->customer.identity == numberIdentity(u"209"_s));
    CHECK(ticket->customer.mail == u"mara@b.example"_s);
    CHECK(ticket->name == u"Mara Klee"_s);
    CHECK(ticket->subject == u"Broken rose"_s);
    CHECK(ticket->tags == QStringList{u"delivery"_s, u"rose"_s});
    CHECK_FALSE(ticket->isOpen);
    REQUIRE(ticket->messages.size() == 3);
    CHECK_FALSE(ticket->messages[0].isOurs);
    CHECK(ticket->messages[1].isNote);
    CHECK(ticket->messages[1].author == u"Sam"_s);
    CHECK(ticket->messages[2].isOurs);
    CHECK_FALSE(source.next());
    REQUIRE(source.refused().size() == 2);
    CHECK(source.refused()[0].line == 2);
    CHECK(source.refused()[0].why == u"it doesn't say who asked"_s);
    CHECK(refusedTickets(source.refused()) == "{\"id\":2}\nno json\n");
}

TEST_CASE("a ticket from X is the handle's", "[desk][past]")
{
    const QByteArray json =
        R"({"id":1,"requester_id":9,"created_at":"2019-05-01T10:00:00Z","description":"help",)"
        R"("via":{"channel":"twitter","source":{"from":{"username":"@mara"}}}})";
    ZendeskTickets source(json, always);
    const auto ticket = source.next();
    REQUIRE(ticket);
    CHECK(ticket->customer.identity == handleIdentity(Network::X, u"mara"_s));
    CHECK(ticket->messages.size() == 1);
}

TEST_CASE("a past conversation hangs together, and is done", "[desk][past]")
{
    ZendeskTickets source(Ticket, always);
    const PastConversation ticket = *source.next();
    const Account own = pastAccount(u" @Support "_s);
    CHECK(own.handle == u"Support"_s);
    CHECK(isPast(own));
    CHECK(own.id == pastAccount(u"support"_s).id);
    const PastRecord record = pastRecord(ticket, own, {}, Sam, Now);
    REQUIRE(record.facts.posts.size() == 2);
    const PostFact &asked = record.facts.posts[0];
    const PostFact &answered = record.facts.posts[1];
    CHECK(record.anchor == asked.id);
    CHECK(asked.text == u"Broken rose\n\nIt arrived broken."_s);
    CHECK(asked.visibility == Visibility::Direct);
    CHECK(asked.mentions.first().identity == own.identity);
    CHECK(answered.author == own.identity);
    CHECK(answered.replyTo == asked.id);
    REQUIRE(record.actions.size() == 2);
    CHECK(std::get<Note>(record.actions[0].payload).text == u"Sam: Carrier lost two."_s);
    const Done done = std::get<Done>(record.actions[1].payload);
    CHECK(done.reason == DoneReason::BeforeDaisychain);
    CHECK(done.seen == Seen{{asked.id, {}}});

    const QList<KnownPast> known{{asked.id, asked.created, false}};
    const PastRecord later = pastRecord(ticket, own, known, Sam, Now);
    REQUIRE(later.facts.posts.size() == 1);
    CHECK(later.facts.posts[0] == answered);
    const PastRecord nothing =
        pastRecord(ticket, own, known + QList<KnownPast>{{answered.id, answered.created, true}}, Sam, Now);
    CHECK(nothing.facts.posts.isEmpty());
    CHECK(nothing.actions.size() == 1);
}

TEST_CASE("a long conversation stays flat, and ids hold no slashes of the file's", "[desk][past]")
{
    PastConversation long_;
    long_.id = u"a/b%"_s;
    long_.customer.handle = u"mara"_s;
    long_.customer.identity = handleIdentity(Network::X, u"mara"_s);
    for (int i = 0; i < 50; ++i)
        long_.messages.append({i,
                               QString::number(i),
                               i % 2 == 1,
                               false,
                               {},
                               Now - std::chrono::hours(100 - i),
                               u"text"_s,
                               {},
                               {}});
    const PastRecord record = pastRecord(long_, pastAccount(u"s"_s), {}, Sam, Now);
    REQUIRE(record.facts.posts.size() == 50);
    CHECK(record.facts.posts[0].id.globalId == u"past:s/a%2Fb%25/0"_s);
    CHECK(record.facts.posts[0].visibility == Visibility::Public);
    CHECK_FALSE(record.facts.posts[0].replyTo);
    CHECK(record.facts.posts[48].replyTo == record.facts.posts[0].id);
    CHECK(record.facts.posts[49].replyTo == record.facts.posts[48].id);
}

TEST_CASE("every damaged file is read as conversations, or refused by line and reason", "[desk][past]")
{
    const auto folder = sharedData(u"data/csv-torture/real"_s);
    if (!folder)
        return;
    struct Given {
        const char *file;
        qsizetype refused;
    };
    for (const Given &given :
         {Given{"lone_cr_unquoted.csv", 0}, Given{"bom_crlf_mojibake.csv", 249},
          Given{"excel_scientific_ids.csv", 198}, Given{"excel_serial_dates_bad_utf8_formulas.csv", 0}}) {
        CAPTURE(given.file);
        const QByteArray bytes = fileBytes(*folder + u'/' + QString::fromLatin1(given.file));
        REQUIRE_FALSE(bytes.isEmpty());
        const Read read(bytes);
        qint64 messages = 0;
        for (const PastConversation &one : read.all)
            messages += one.messages.size();
        const QStringList whys = read.whys();
        std::printf("%-44s %d rows, %d conversations, %d messages, %d refused%s\n", given.file,
                    int(read.source.rows()), int(read.all.size()), int(messages), int(whys.size()),
                    whys.isEmpty() ? "" : qPrintable(u": "_s + whys.first()));
        CHECK(messages + whys.size() == read.source.rows());
        CHECK(whys.size() == given.refused);
    }
}

TEST_CASE("what a table is about is told by its columns", "[desk][past]")
{
    const auto kind = [](const char *head) {
        return guessImportKind(QString::fromLatin1(head).split(u','), {});
    };
    CHECK(kind("name,e-mail,customer number,plan,note") == ImportKind::Customers);
    CHECK(kind("name,e-mail,comment,created at") == ImportKind::Customers);
    CHECK(kind("name,text,language,owner,expires") == ImportKind::Snippets);
    CHECK(kind("Title,Comment") == ImportKind::Snippets);
    CHECK(kind("tweet_id,author_id,inbound,created_at,text,in_response_to_tweet_id") ==
          ImportKind::Conversations);
    CHECK(kind("Id,Requester,Requester email,Subject,Tags,Status,Created at") == ImportKind::Conversations);
    CHECK(kind("ticket,author,text,time") == ImportKind::Conversations);
}

TEST_CASE("what a person says of a table goes before the guess", "[desk][past]")
{
    const QByteArray csv = "caf\xe9;1,5;x\nth\xe9;2,5;y\n";
    const ImportTable guessed = readTable(ImportKind::Customers, u"x.csv"_s, csv);
    CHECK(guessed.format.separator == ';');
    const ImportTable table =
        readTable(ImportKind::Customers, u"x.csv"_s, csv, {QByteArray("ISO-8859-2"), ',', true});
    CHECK(table.guess.hasHead);
    CHECK(table.head == QStringList{u"caf\u00e9;1"_s, u"5;x"_s});
    REQUIRE(table.guess.sample.size() == 2);
    CHECK(table.guess.sample[1].fields.first() == u"th\u00e9;2"_s);
    const ImportTable bare =
        readTable(ImportKind::Customers, u"x.csv"_s, csv, {std::nullopt, std::nullopt, false});
    CHECK_FALSE(bare.guess.hasHead);
    CHECK(bare.head.first() == u"1"_s);
}
