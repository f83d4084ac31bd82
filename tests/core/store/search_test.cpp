#include "tests/core/store/search_desk.h"

#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <random>

using namespace daisychain;
using namespace daisychain::test;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString marked(const SearchRow &row)
{
    QString text = row.text;
    for (auto mark = row.textMarks.crbegin(); mark != row.textMarks.crend(); ++mark) {
        text.insert(mark->start + mark->length, u']');
        text.insert(mark->start, u'[');
    }
    return text;
}

/// Which of three posts a search finds: "kim" asked, we answered, "lee" thanked on Bluesky.
struct ThreePosts {
    SearchDesk desk;
    PostId asked;
    PostId answered;
    PostId thanked;

    ThreePosts()
    {
        auto ask =
            desk.says(s("kim@ferns.example"), s("My parcel is late, see https://track.example #Roses"));
        ask.post.language = s("en");
        ask.post.tags = {s("roses")};
        ask.post.entities = {{EntityKind::Link, 23, 21, s("https://track.example")},
                             {EntityKind::Tag, 45, 6, s("roses")}};
        asked = desk.put(ask);
        answered = desk.put(desk.weSay(s("We look for your parcel"), asked));
        auto thank = desk.says(s("lee@moss.example"), s("Das Paket ist da"), Network::Bluesky);
        thank.post.language = s("de-AT");
        thank.post.media = {
            {MediaKind::Image, s("https://m.example/1"), {}, s("a parcel with daisies"), 10, 10}};
        thanked = desk.put(thank);
    }

    /// "kwl": the first letters of who is found, newest last.
    QString who(const QString &typed)
    {
        QString found;
        for (const SearchRow &row : desk.page(typed).rows)
            found.prepend(row.isOurs ? u'w' : row.authorHandle.front());
        return found;
    }
};

}  // namespace

TEST_CASE("a word inside a sentence is found and marked in every script", "[store][search]")
{
    SearchDesk desk;
    const QList<std::array<const char *, 3>> sentences{
        {"The shipment isn't here yet", "SHIPMENT", "The [shipment] isn't here yet"},
        {"Die Straße ist größer als gedacht", "strasse grosser", "Die [Straße] ist [größer] als gedacht"},
        {"Où est ma commande, s'il vous plaît ?", "plait", "Où est ma commande, s'il vous [plaît] ?"},
        {"Mañana será otro día", "manana", "[Mañana] será otro día"},
        {"Proszę o zwrot pieniędzy, łódź", "pieniedzy lodz", "Proszę o zwrot [pieniędzy], [łódź]"},
        {"أين الطَّلَب من فضلك؟", "الطلب", "أين [الطَّلَب] من فضلك؟"},
        {"איפה הַחֲבִילָה שלי?", "החבילה", "איפה [הַחֲבִילָה] שלי?"},
        {"Ещё не пришла посылка", "еще", "[Ещё] не пришла посылка"},
        {"Πού είναι η παραγγελία μου", "ΠΑΡΑΓΓΕΛΙΑ", "Πού είναι η [παραγγελία] μου"},
        {"荷物がまだ届きません。", "届きません", "荷物がまだ[届きません]。"},
        {"我的包裹还没有到", "包裹", "我的[包裹]还没有到"},
        {"주문이 아직 안 왔어요", "아직", "주문이 [아직] 안 왔어요"},
        {"เว็บล่มหรือเปล่าครับ", "ล่ม", "เว็บ[ล่ม]หรือเปล่าครับ"},
        {"मेरा पार्सल कहाँ है", "पार्सल", "मेरा [पार्सल] कहाँ है"},
        {"so happy 🌼 today 👍🏽", "🌼", "so happy [🌼] today 👍🏽"},
        {"電源iPhoneが壊れた", "電源iPhone", "[電源iPhone]が壊れた"},
    };
    QList<SearchDesk::Saying> sayings;
    for (const auto &[text, typed, found] : sentences)
        sayings.append(desk.says(s("kim@ferns.example"), s(text)));
    desk.put(sayings);
    for (const auto &[text, typed, found] : sentences) {
        INFO(typed);
        for (const SearchOrder order : {SearchOrder::Newest, SearchOrder::BestMatch}) {
            const SearchPage page = desk.page(s(typed), order);
            REQUIRE(page.rows.size() == 1);
            CHECK(page.rows.first().text == s(text));
            CHECK(marked(page.rows.first()) == s(found));
        }
        CHECK_FALSE(desk.find(s("-") + s(typed) + s(" from:kim")).contains(s(text)));
    }
    CHECK(desk.find(s("👍")) == QStringList{s("so happy 🌼 today 👍🏽")});
    CHECK(desk.find(s("ล้ม")).isEmpty());
}

TEST_CASE("phrases stand together, excluded words nowhere", "[store][search]")
{
    SearchDesk desk;
    desk.put(QList{desk.says(s("a@x.example"), s("the late parcel came")),
                   desk.says(s("b@x.example"), s("parcel came late")),
                   desk.says(s("c@x.example"), s("nothing at all"))});
    CHECK(desk.find(s("late parcel")).size() == 2);
    CHECK(desk.find(s("\"late parcel\"")) == QStringList{s("the late parcel came")});
    CHECK(desk.find(s("\"parcel came late")) == QStringList{s("parcel came late")});
    CHECK(desk.find(s("parcel -the")) == QStringList{s("parcel came late")});
    CHECK(desk.find(s("parcel -\"late parcel\"")) == QStringList{s("parcel came late")});
    CHECK(desk.find(s("-parcel")) == QStringList{s("nothing at all")});
    CHECK(desk.find(s("-parcel -nothing")).isEmpty());
    CHECK(desk.find(s("late absent")).isEmpty());
    CHECK(desk.find(s("AND OR NOT NEAR")).isEmpty());
}

TEST_CASE("while typing, beginnings are found from two letters on", "[store][search]")
{
    SearchDesk desk;
    desk.put(desk.says(s("a@x.example"), s("refunds are slow")));
    const auto typing = [&](const char *typed) {
        return desk.page(s(typed), SearchOrder::Newest, {}, 50, SearchTyping::InProgress).rows.size();
    };
    CHECK(typing("r") == 0);
    CHECK(typing("re") == 1);
    CHECK(typing("refun") == 1);
    CHECK(typing("refunds sl") == 1);
    CHECK(typing("\"are sl") == 1);
    CHECK(typing("\"refunds sl") == 0);
    CHECK(typing("re ") == 0);
    CHECK(desk.find(s("slo* ref*")).size() == 1);
    CHECK(marked(desk.page(s("ref*")).rows.first()) == s("[refunds] are slow"));
}

TEST_CASE("each operator finds its posts, alone and with a word", "[store][search]")
{
    ThreePosts three;
    CHECK(three.who({}) == s("kwl"));
    CHECK(three.who(s("parcel")) == s("kwl"));
    CHECK(three.who(s("from:kim")) == s("k"));
    CHECK(three.who(s("from:@KIM@ferns.example parcel")) == s("k"));
    CHECK(three.who(s("from:kim from:lee")) == s("kl"));
    CHECK(three.who(s("-from:kim")) == s("wl"));
    CHECK(three.who(s("to:help")) == s("k"));
    CHECK(three.who(s("account:sales@shop.example")) == s("l"));
    CHECK(three.who(s("-to:help parcel")) == s("wl"));
    CHECK(three.who(s("network:mastodon")) == s("kw"));
    CHECK(three.who(s("network:mastodon network:bluesky parcel")) == s("kwl"));
    CHECK(three.who(s("-network:mastodon")) == s("l"));
    CHECK(three.who(s("network:x")) == s(""));
    CHECK(three.who(s("tag:roses")) == s("k"));
    CHECK(three.who(s("#Roses parcel")) == s("k"));
    CHECK(three.who(s("-#roses parcel")) == s("wl"));
    CHECK(three.who(s("lang:en")) == s("k"));
    CHECK(three.who(s("lang:de parcel")) == s("l"));
    CHECK(three.who(s("-lang:de")) == s("kw"));
    CHECK(three.who(s("has:media")) == s("l"));
    CHECK(three.who(s("-has:media parcel")) == s("kw"));
    CHECK(three.who(s("has:link")) == s("k"));
    CHECK(three.who(s("has:link has:media")) == s(""));
    CHECK(three.who(s("is:ours")) == s("w"));
    CHECK(three.who(s("-is:ours parcel")) == s("kl"));
    CHECK(three.who(s("is:ours from:kim")) == s(""));
    CHECK(three.who(s("is:private")) == s(""));
    CHECK(three.who(s("is:deleted")) == s(""));
    CHECK(three.who(s("after:today parcel")) == s("kwl"));
    CHECK(three.who(s("before:today")) == s(""));
    CHECK(three.who(s("after:2026-03-04 before:2026-03-05")) == s("kwl"));
    CHECK(three.who(s("after:2027")) == s(""));
    CHECK(three.who(s("frob:x")) == s(""));
}

TEST_CASE("a search knows how the conversation stands", "[store][search]")
{
    ThreePosts three;
    const IdentityId kim = SearchDesk::identityOf(s("kim@ferns.example"));
    const IdentityId lee = SearchDesk::identityOf(s("lee@moss.example"), Network::Bluesky);
    CHECK(three.who(s("is:open")) == s("l"));
    CHECK(three.who(s("is:open parcel")) == s("l"));
    CHECK(three.who(s("-is:open")) == s("kw"));
    CHECK(three.who(s("is:unclaimed")) == s("kwl"));
    CHECK(three.who(s("has:note")) == s(""));
    three.desk.act(Note{s("rang her")}, three.asked, kim);
    CHECK(three.who(s("has:note")) == s("kw"));
    CHECK(three.who(s("-has:note parcel")) == s("l"));
    three.desk.act(Claim{}, three.asked, kim);
    CHECK(three.who(s("is:mine")) == s("kw"));
    CHECK(three.who(s("is:mine is:ours parcel")) == s("w"));
    CHECK(three.who(s("is:unclaimed parcel")) == s("l"));
    three.desk.act(Done{}, three.asked, kim);
    CHECK(three.who(s("is:done")) == s("kw"));
    CHECK(three.who(s("is:done is:open")) == s("kwl"));
    CHECK(three.who(s("is:done parcel -late")) == s("w"));
    const PostVersionRef seen{three.thanked, {}};
    three.desk.act(Snooze{three.desk.now() + 1h, {seen}}, three.thanked, lee);
    CHECK(three.who(s("is:snoozed")) == s("l"));
    CHECK(three.who(s("is:open")) == s(""));
    three.desk.act(Wait{{seen}}, three.thanked, lee);
    CHECK(three.who(s("is:waiting")) == s("l"));
    CHECK(three.who(s("-is:waiting parcel")) == s("kw"));
}

TEST_CASE("a search finds where something is promised and still to be kept", "[store][search]")
{
    ThreePosts three;
    const IdentityId kim = SearchDesk::identityOf(s("kim@ferns.example"));
    CHECK(three.who(s("is:promised")) == s(""));
    CHECK(three.who(s("-is:promised")) == s("kwl"));
    three.desk.act(Promise{s("I ring you"), three.desk.now() + 1h, {}, {}}, three.asked, kim);
    CHECK(three.who(s("is:promised")) == s("kw"));
    CHECK(three.who(s("is:promised parcel -late")) == s("w"));
    CHECK(three.who(s("-is:promised parcel")) == s("l"));
    CHECK(three.who(s("is:promised is:unclaimed is:done")) == s(""));
    const auto open = three.desk.store().promises().openPromises({}, {}, 10).result();
    REQUIRE(open.has_value());
    REQUIRE(open->rows.size() == 1);
    three.desk.act(Undo{open->rows.first().promise.id}, three.asked, kim);
    CHECK(three.who(s("is:promised")) == s(""));
}

TEST_CASE("a snooze that is over counts as open", "[store][search]")
{
    ThreePosts three;
    const IdentityId lee = SearchDesk::identityOf(s("lee@moss.example"), Network::Bluesky);
    three.desk.act(Snooze{three.desk.now() - 1min, {{three.thanked, {}}}}, three.thanked, lee);
    CHECK(three.who(s("is:open")) == s("l"));
    CHECK(three.who(s("is:snoozed")) == s(""));
}

TEST_CASE("one conversation is searched by its handle or the handle's beginning", "[store][search]")
{
    ThreePosts three;
    const QString handle = three.desk.page(s("late")).rows.first().conversation;
    REQUIRE(handle.size() == 10);
    CHECK(three.who(s("in:") + handle) == s("kw"));
    CHECK(three.who(s("in:") + handle + s(" look")) == s("w"));
    CHECK(three.who(s("in:") + handle.left(6)) == s("kw"));
    CHECK(three.who(s("-in:") + handle) == s("l"));
    CHECK(three.desk.find(s("in:") + handle + s(" parcel"), SearchOrder::BestMatch).size() == 2);
}

TEST_CASE("private posts are found as such", "[store][search]")
{
    SearchDesk desk;
    auto secret = desk.says(s("kim@ferns.example"), s("my number is 555"));
    secret.post.visibility = Visibility::Direct;
    secret.post.mentions = {{SearchDesk::identityOf(s("help@shop.example")), s("help@shop.example"), {}}};
    desk.put(secret);
    desk.put(desk.says(s("kim@ferns.example"), s("in public")));
    CHECK(desk.find(s("is:private")) == QStringList{s("my number is 555")});
    CHECK(desk.find(s("is:private 555")) == QStringList{s("my number is 555")});
    CHECK(desk.find(s("-is:private")) == QStringList{s("in public")});
    CHECK(desk.page(s("is:private")).rows.first().conversation.size() == 10);
}

TEST_CASE("names that nobody has are said, and find nothing", "[store][search]")
{
    ThreePosts three;
    for (const char *typed : {"from:nobody", "to:nobody", "tag:nothing", "in:zzzzzzzzzz"}) {
        INFO(typed);
        const SearchPage page = three.desk.page(s(typed));
        CHECK(page.rows.isEmpty());
        REQUIRE(page.unknown.size() == 1);
        CHECK(three.desk.page(s("parcel -") + s(typed)).rows.size() == 3);
    }
    CHECK(three.who(s("from:nobody from:kim")) == s("k"));
    CHECK(three.who(s("to:nobody to:help")) == s("k"));
}

TEST_CASE("what stands only in a picture's description is said", "[store][search]")
{
    ThreePosts three;
    const SearchPage page = three.desk.page(s("daisies"));
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows.first().textMarks.isEmpty());
    CHECK(page.rows.first().elsewhere == QStringList{s("a parcel with daisies")});
    CHECK(page.rows.first().authorName == s("LEE"));
    CHECK(page.rows.first().network == Network::Bluesky);
}

TEST_CASE("an edit changes what is found, a deletion takes it away", "[store][search]")
{
    SearchDesk desk;
    auto first = desk.says(s("kim@ferns.example"), s("the old words #one"));
    first.post.tags = {s("one")};
    desk.put(first);
    first.post.text = s("quite new #two");
    first.post.tags = {s("two")};
    first.post.version = {1, {}};
    desk.put(first);
    CHECK(desk.find(s("old")).isEmpty());
    CHECK(desk.find(s("#one")).isEmpty());
    CHECK(desk.find(s("quite #two")) == QStringList{s("quite new #two")});
    desk.erase(first.post.id);
    for (const char *typed : {"quite", "from:kim", "#two", "", "network:mastodon"}) {
        INFO(typed);
        CHECK(desk.find(s(typed)).isEmpty());
    }
    const SearchPage deleted = desk.page(s("is:deleted"));
    REQUIRE(deleted.rows.size() == 1);
    CHECK(deleted.rows.first().isDeleted);
    CHECK(deleted.rows.first().text.isEmpty());
    CHECK(desk.find(s("is:deleted quite")).isEmpty());
    CHECK(desk.page(s("is:deleted from:kim")).rows.size() == 1);
    CHECK(desk.page(s("is:deleted -from:kim")).rows.isEmpty());
}

TEST_CASE("a post whose text was let go is not found", "[store][search]")
{
    SearchDesk desk;
    const auto old = desk.says(s("kim@ferns.example"), s("ancient words"));
    desk.put(old);
    desk.act(Done{{{old.post.id, {}}}}, old.post.id, old.post.author);
    auto gone = desk.store().upkeep().letGoBefore(desk.now() + 24h);
    gone.waitForFinished();
    const Result<qint64> posts = gone.result();
    INFO((posts ? QString() : posts.error().arguments.join(u' ') + posts.error().detail).toStdString());
    REQUIRE(posts.has_value());
    CHECK(*posts == 1);
    CHECK(desk.find(s("ancient")).isEmpty());
    CHECK(desk.find(s("from:kim")).isEmpty());
    CHECK(desk.find({}).isEmpty());
}

TEST_CASE("paging gives every post once, whatever arrives meanwhile", "[store][search]")
{
    SearchDesk desk;
    QList<SearchDesk::Saying> sayings;
    for (int i = 0; i < 137; ++i) {
        auto saying =
            desk.says(s("c%1@x.example").arg(i), s("daisy %1 ").arg(i) + s("daisy ").repeated(i % 7));
        if (i % 3 == 0)
            saying.post.tags = {s("third")};
        sayings.append(saying);
    }
    desk.put(sayings);
    for (const SearchOrder order : {SearchOrder::Newest, SearchOrder::BestMatch}) {
        for (const char *typed :
             {"daisy", "daisy network:mastodon", "daisy #third", "daisy is:open", "is:open", "", "-rose"}) {
            INFO(typed);
            const QList<qint64> all = desk.findAll(s(typed), order, 10);
            CHECK(QSet(all.begin(), all.end()).size() == all.size());
            CHECK(all.size() == (s(typed).contains(u'#') ? 46 : 137));
            CHECK(desk.findAll(s(typed), order, 500) == all);
            if (order == SearchOrder::Newest)
                CHECK(std::is_sorted(all.crbegin(), all.crend()));
        }
    }
    const SearchPage best = desk.page(s("daisy"), SearchOrder::BestMatch, {}, 10);
    CHECK(std::all_of(best.rows.cbegin(), best.rows.cend(),
                      [](const SearchRow &row) { return row.text.count(s("daisy")) == 7; }));
    for (const SearchOrder order : {SearchOrder::Newest, SearchOrder::BestMatch}) {
        const QList<qint64> before = desk.findAll(s("daisy"), order, 500);
        SearchPage page = desk.page(s("daisy"), order, {}, 10);
        QList<qint64> seen;
        while (true) {
            for (const SearchRow &row : page.rows)
                seen.append(row.key);
            if (!page.next)
                break;
            desk.put(desk.says(s("new@x.example"), s("daisy daisy daisy")));
            page = desk.page(s("daisy"), order, page.next, 10);
        }
        CHECK(seen == before);
    }
}

TEST_CASE("a page comes back in time when hardly a post fits", "[store][search]")
{
    SearchDesk desk;
    QList<SearchDesk::Saying> sayings;
    for (int i = 0; i < 6000; ++i)
        sayings.append(desk.says(s("kim@x.example"), s("daisy")));
    sayings.first().post.language = s("fr");
    desk.put(sayings);
    const SearchPage first = desk.page(s("daisy lang:fr"));
    CHECK(first.rows.isEmpty());
    REQUIRE(first.hasMore());
    CHECK(desk.findAll(s("daisy lang:fr"), SearchOrder::Newest, 50).size() == 1);
    CHECK(desk.findAll(s("lang:fr"), SearchOrder::Newest, 50).size() == 1);
    const QList<qint64> ranked = desk.findAll(s("daisy"), SearchOrder::BestMatch, 500);
    CHECK(ranked.size() == 6000);
    CHECK(QSet(ranked.begin(), ranked.end()).size() == 6000);
}

TEST_CASE("no search is an error", "[store][search]")
{
    ThreePosts three;
    std::mt19937 random(1000);  // NOLINT: the same every time
    const QString letters = s("\"\"''**()-+^:;{}[]|&!?.,\\/%_~`<>=#@$ \t\n aré花ล🌼NOT AND words:marks:");
    QStringList typed;
    for (int i = 0; i < 1000; ++i) {
        QString text;
        for (auto n = 1 + random() % 24; n > 0; --n)
            text += letters[qsizetype(random() % size_t(letters.size()))];
        typed.append(text);
    }
    if (const auto file = sharedData(s("data/unicode-strings/blns.json"))) {
        for (const QJsonValue value : QJsonDocument::fromJson(fileBytes(*file)).array())
            typed.append(value.toString());
    }
    typed.append(s("a ").repeated(500));
    typed.append(s("花").repeated(1000));
    typed.append(s("-a").repeated(300));
    for (const QString &text : std::as_const(typed)) {
        INFO(text.toStdString());
        for (const SearchTyping typing : {SearchTyping::Finished, SearchTyping::InProgress}) {
            (void)three.desk.page(text, SearchOrder::Newest, {}, 5, typing);
            (void)three.desk.page(text, SearchOrder::BestMatch, {}, 5, typing);
        }
    }
}

TEST_CASE("a hostile text is found by itself", "[store][search]")
{
    const auto file = sharedData(s("data/unicode-strings/blns.json"));
    if (!file)
        return;
    SearchDesk desk;
    QList<SearchDesk::Saying> sayings;
    for (const QJsonValue value : QJsonDocument::fromJson(fileBytes(*file)).array())
        sayings.append(desk.says(s("kim@x.example"), value.toString()));
    desk.put(sayings);
    for (const auto &saying : std::as_const(sayings)) {
        const QString typed = u'"' + QString(saying.post.text).replace(u'"', u' ') + u'"';
        if (typed.size() > MaxSearchText || parseSearch(typed, QTimeZone("UTC"), desk.now()).isEmpty())
            continue;
        INFO(saying.post.text.toStdString());
        CHECK_FALSE(desk.page(typed).rows.isEmpty());
    }
}

TEST_CASE("two searches at once and two stores on one file see the same", "[store][search]")
{
    ThreePosts three;
    store::TextTokens tokens;
    auto other = store::DeskStore::open(three.desk.file(), store::Schema::AsItIs, tokens, nullptr);
    REQUIRE(other.has_value());
    const SearchQuery query = parseSearch(s("parcel"), QTimeZone("UTC"), three.desk.now());
    QList<QFuture<Result<SearchPage>>> futures;
    for (int i = 0; i < 20; ++i) {
        store::DeskStore &desk = i % 2 == 0 ? three.desk.store() : **other;
        futures.append(desk.search().search(query, i % 3 == 0 ? SearchOrder::BestMatch : SearchOrder::Newest,
                                            {}, 50, {three.desk.me(), three.desk.now(), {}}));
    }
    for (auto &future : futures) {
        future.waitForFinished();
        REQUIRE(future.result().has_value());
        CHECK(future.result()->rows.size() == 3);
    }
}

TEST_CASE("values of operators can be completed", "[store][search]")
{
    ThreePosts three;
    const auto complete = [&](SearchOperator op, const char *beginning, int limit = 10) {
        auto future = three.desk.store().search().completions(op, s(beginning), limit);
        future.waitForFinished();
        REQUIRE(future.result().has_value());
        return *future.result();
    };
    CHECK(complete(SearchOperator::From, "@K") == QStringList{s("kim@ferns.example")});
    CHECK(complete(SearchOperator::From, "", 1).size() == 1);
    CHECK(complete(SearchOperator::To, "h") == QStringList{s("help@shop.example")});
    CHECK(complete(SearchOperator::To, "").size() == 2);
    CHECK(complete(SearchOperator::Tag, "#ro") == QStringList{s("roses")});
    CHECK(complete(SearchOperator::Tag, "x").isEmpty());
    CHECK(complete(SearchOperator::Is, "o").isEmpty());
}
