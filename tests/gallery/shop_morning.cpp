#include "tests/gallery/shop_morning.h"

namespace daisychain::test {

namespace {

const StreamId Mentions{uuidFromName("gallery mentions")};
const StreamId Hashtag{uuidFromName("gallery hashtag")};
const StreamId Words{uuidFromName("gallery words")};

struct Customer {
    const char *name;
    const char *shown;
    const char *handle;
    const char *bio = "";
};

constexpr Customer Customers[] = {
    {"mara", "Mara Kowalska", "mara@blumen.example", "Balcony gardener in Łódź. Two cats, too many pots. 🌱"},
    {"jonas", "Jonas Abebe", "jonas@town.example"},
    {"yui", "佐藤ゆい", "yui@hana.example", "花と写真。"},
    {"noor", "نور الهدى", "noor@zahra.example", "أحب الورود والقهوة"},
    {"somchai", "สมชาย ใจดี", "somchai@suan.example"},
    {"ola", "Ola 👩‍👩‍👧‍👦 Nordmann", "ola@fjord.example"},
    {"anna", "Anna-Katharina Freifrau von Hohenstein-Wolfenbüttel",
     "anna.katharina.von.hohenstein@garten.example"},
    {"x", "X", "x@y.example"},
    {"bernd", "Bernd Müller", "bernd@garten.example"},
    {"li", "李小明", "li@hua.example"},
    {"pia", "Pia Rossi", "pia@fiori.example"},
    {"tom", "Tom O’Brien", "tom@meadow.example"},
    {"dana", "דנה לוי", "dana@perah.example"},
    {"kofi", "Kofi Mensah", "kofi@bloom.example"},
};

}  // namespace

ShopMorning::ShopMorning()
{
    me = desk.addPerson(QStringLiteral("Jo Abebe"));
    sam = desk.addPerson(QStringLiteral("Sam Okafor"));
    m_shop.identity = identity(QStringLiteral("shop"));
    m_shop.id = accountIdFor(m_shop.identity);
    m_shop.handle = QStringLiteral("shop@daisies.example");
    m_shop.displayName = QStringLiteral("Daisies & Daughters");
    m_shop.colour = QStringLiteral("#2F7D55");
    m_care = m_shop;
    m_care.identity = identity(QStringLiteral("care"));
    m_care.id = accountIdFor(m_care.identity);
    m_care.handle = QStringLiteral("care@daisies.example");
    m_care.displayName = QStringLiteral("Daisies Care");
    m_care.colour = QStringLiteral("#7A4FB5");
    desk.addAccount(m_shop);
    desk.addAccount(m_care);
    people();
    parcelMatter();
    ordinaryMatters();
    outage();
    privateMatter();
    finishedMatters();
    hashtag();
}

IdentityId ShopMorning::identity(const QString &name)
{
    return {Network::Mastodon, QStringLiteral("https://daisies.example/@") + name};
}

PostId ShopMorning::post(const QString &name)
{
    return {Network::Mastodon, QStringLiteral("https://daisies.example/p/") + name};
}

Instant ShopMorning::at(int minute) const
{
    return parseInstant("2026-03-04T09:00:00Z").value() + std::chrono::minutes(minute);
}

QString ShopMorning::handleOf(const QString &customer) const
{
    const QString anchor = customer == u"mara" ? QStringLiteral("m1") : QString();
    return anchor.isEmpty() ? desk.handleOfCustomer(identity(customer))
                            : desk.handleOfSubject({post(anchor), identity(customer)});
}

void ShopMorning::people()
{
    FactBatch batch;
    batch.account = m_shop.id;
    for (const Customer &customer : Customers) {
        ProfileFact profile;
        profile.id = identity(QString::fromUtf8(customer.name));
        profile.displayName = QString::fromUtf8(customer.shown);
        profile.handle = QString::fromUtf8(customer.handle);
        profile.bio = QString::fromUtf8(customer.bio);
        batch.profiles.append(profile);
    }
    for (const Account *account : {&m_shop, &m_care}) {
        ProfileFact profile;
        profile.id = account->identity;
        profile.displayName = account->displayName;
        profile.handle = account->handle;
        batch.profiles.append(profile);
    }
    desk.tell(batch);
}

PostFact ShopMorning::fact(const Line &line) const
{
    PostFact fact;
    fact.id = post(QString::fromUtf8(line.id));
    fact.author = identity(QString::fromUtf8(line.by));
    if (*line.replyTo != '\0')
        fact.replyTo = post(QString::fromUtf8(line.replyTo));
    fact.created = at(line.minute);
    fact.text = QString::fromUtf8(line.text);
    fact.language = QString::fromUtf8(line.language);
    fact.url = fact.id.globalId;
    if (fact.author != m_shop.identity && fact.author != m_care.identity)
        fact.mentions.append({m_shop.identity, m_shop.handle, {}});
    return fact;
}

void ShopMorning::tell(const PostFact &fact, bool isCaught)
{
    FactBatch batch;
    batch.account = m_shop.id;
    batch.received = fact.created;
    batch.posts.append(fact);
    if (isCaught)
        batch.caught.append(CaughtFact{fact.id, Mentions, fact.created});
    desk.tell(batch);
}

void ShopMorning::say(const Line &line)
{
    const PostFact said = fact(line);
    tell(said, said.author != m_shop.identity && said.author != m_care.identity);
}

void ShopMorning::decide(PersonId who, int minute, const char *anchor, const char *customer,
                         ActionPayload payload)
{
    desk.decides(who, at(minute),
                 ConversationSubject{post(QString::fromUtf8(anchor)), identity(QString::fromUtf8(customer))},
                 std::move(payload));
}

/// The conversation that is open in most pictures.
void ShopMorning::parcelMatter()
{
    PostFact first = fact({"m1", "mara",
                           "@shop where is my parcel? Order 4711, it was promised for Monday. "
                           "The tracking page says nothing: https://carrier.example/t/4711 #parcel",
                           10});
    first.entities = {{EntityKind::Mention, 0, 5, QStringLiteral("https://daisies.example/@shop")},
                      {EntityKind::Link, int(first.text.indexOf(u"https")), 30,
                       QStringLiteral("https://carrier.example/t/4711")},
                      {EntityKind::Tag, int(first.text.indexOf(u"#parcel")), 7,
                       QStringLiteral("https://daisies.example/tags/parcel")}};
    first.media = {{MediaKind::Image,
                    QStringLiteral("https://files.blumen.example/label.jpg"),
                    {},
                    QStringLiteral("A torn shipping label, the order number only half readable"),
                    1200,
                    900}};
    tell(first);
    PostFact edited = first;
    edited.version.order = at(14).ms;
    edited.text.replace(QStringLiteral("4711,"), QStringLiteral("4712,"));
    tell(edited);
    decide(me, 11, "m1", "mara", Claim{});
    decide(sam, 16, "m1", "mara",
           Note{QStringLiteral("Carrier lost two of ours today. Offer a second bouquet if it "
                               "is not found by noon.")});
    HandOver reply{
        {newUuid(at(20))},
        m_shop.id,
        post(QStringLiteral("m1")),
        QStringLiteral("@mara@blumen.example Hi Mara, I am sorry it is late. I have the carrier on the "
                       "phone and write to you before eleven. Jo"),
        {},
        QStringLiteral("en"),
        Visibility::Public,
        {{post(QStringLiteral("m1")), {at(14).ms, {}}}},
        false};
    decide(me, 20, "m1", "mara", reply);
    PostFact sent = fact({"m2", "shop", "", 21, "m1"});
    sent.text = reply.text;
    desk.confirmReply(reply.reply, sent);
    desk.addGap({{}, at(25), at(31), GapReason::NoNetwork});
    say({"m3", "mara", "Thank you for telling me! It is a birthday present, so tomorrow is too late. 😟", 38,
         "m2"});
    FactBatch gone;
    gone.account = m_shop.id;
    say({"m4", "mara", "deleted words", 39, "m3"});
    gone.deleted.append(post(QStringLiteral("m4")));
    desk.tell(gone);
    decide(sam, 39, "m1", "mara", Note{QStringLiteral("Found: it is at the depot in Łódź.")});
    desk.decides(sam, at(-3000), CustomerSubject{identity(QStringLiteral("mara"))},
                 Note{QStringLiteral("Prefers short answers. Her invoices go to the parish, not to her.")});
}

void ShopMorning::ordinaryMatters()
{
    say({"j1", "jonas", "is the site down? I get a white page since five minutes, and so does my brother",
         40});
    say({"y1", "yui", "昨日注文した花束がまだ届きません。母の誕生日は今日です。確認してもらえますか？", 33,
         "", "ja"});
    say({"n1", "noor", "السلام عليكم، الباقة وصلت ذابلة (order 4711) هل يمكن استبدالها؟", 30, "", "ar"});
    say({"s1", "somchai", "ดอกไม้ถึงช้าไปสองวันครับ ช่วยตรวจสอบหมายเลขคำสั่งซื้อ 4890 ให้หน่อย", 28, "", "th"});
    say({"o1", "ola", "Tusen takk! 🌼🌼🌼 Best flowers ever 👨‍👩‍👧‍👦🎉", 25, "",
         "nb"});
    decide(sam, 26, "o1", "ola", Claim{});
    decide(sam, 27, "o1", "ola", Praise{post(QStringLiteral("o1"))});
    say({"a1", "anna",
         "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft möchte bei Ihnen "
         "achtzig Sträuße bestellen. An wen wende ich mich?",
         -70, "", "de"});
    say({"x1", "x", "?", 44});
    say({"d1", "dana", "שלום, ההזמנה שלי (4721) הגיעה שבורה. מה עושים?", 12, "", "he"});
    say({"l1", "li", "请问可以改送货地址吗？订单号 4802", 36, "", "zh"});
    PostFact picture = fact({"k1", "kofi", "This is what arrived. Not amused.", 8});
    picture.media = {
        {MediaKind::Image, QStringLiteral("https://media.bloom.example/1.jpg"), {}, {}, 800, 600}};
    tell(picture);
    decide(me, 9, "k1", "kofi", Claim{});
    HandOver stopped{
        {newUuid(at(30))},
        m_care.id,
        post(QStringLiteral("k1")),
        QStringLiteral("@kofi@bloom.example That is not how they left us. May I send you new ones today?"),
        {},
        QStringLiteral("en"),
        Visibility::Public,
        {{post(QStringLiteral("k1")), {}}},
        false};
    decide(me, 30, "k1", "kofi", stopped);
    say({"k2", "kofi", "Update: my neighbour had sat on the box. Sorry! The flowers are fine.", 41, "k1"});
    desk.stopReply(stopped.reply, StopReason::NewPost);
    decide(sam, 31, "n1", "noor",
           Up{UpKind::NeedsDecision, QStringLiteral("May we refund without a photo?")});
    Draft draft;
    draft.id = {newUuid(at(40))};
    draft.person = sam;
    draft.subject = ConversationSubject{post(QStringLiteral("m1")), identity(QStringLiteral("mara"))};
    draft.text = QStringLiteral("Hi Mara, good news: it is at the depot and");
    draft.updated = at(55);
    (void)desk.saveDraft(draft);
}

void ShopMorning::outage()
{
    say({"out", "shop", "Our shop page is slow this morning. We are on it and write here every half hour.",
         42});
    FactBatch batch;
    batch.account = m_shop.id;
    for (int i = 0; i < 60; ++i) {
        const QString name = QStringLiteral("crowd%1").arg(i);
        ProfileFact profile;
        profile.id = identity(name);
        profile.displayName = QStringLiteral("Neighbour %1").arg(i + 1);
        profile.handle = QStringLiteral("neighbour%1@street.example").arg(i + 1);
        batch.profiles.append(profile);
        PostFact post = fact({"", "", "same here, white page", 44, "out"});
        post.id = this->post(QStringLiteral("c%1").arg(i));
        post.author = profile.id;
        post.created = post.created + std::chrono::seconds(i * 7);
        batch.posts.append(post);
        batch.caught.append(CaughtFact{post.id, Mentions, post.created});
    }
    desk.tell(batch);
}

void ShopMorning::privateMatter()
{
    PostFact said =
        fact({"p1", "pia", "My phone number changed, please use the new one for the delivery.", 18});
    said.visibility = Visibility::Direct;
    tell(said);
    decide(me, 19, "p1", "pia", Claim{});
}

void ShopMorning::finishedMatters()
{
    say({"b1", "bernd", "Die Rosen waren leider schon welk.", -200, "", "de"});
    decide(sam, -190, "b1", "bernd", Done{{{post(QStringLiteral("b1")), {}}}, DoneReason::Settled});
    say({"b2", "bernd", "Vielen Dank, das ging schnell! 🌷", -150, "b1", "de"});
    decide({}, -149, "b2", "bernd", Thanks{{{post(QStringLiteral("b2")), {}}}});
    say({"t1", "tom", "How long do tulips last?", -180});
    decide(me, -170, "t1", "tom", Snooze{at(240), {{post(QStringLiteral("t1")), {}}}});
    say({"m0", "mara", "The invoice came twice, is that right?", -60 * 24 * 40});
    decide(sam, -60 * 24 * 40 + 30, "m0", "mara",
           Done{{{post(QStringLiteral("m0")), {}}}, DoneReason::Settled});
    say({"m00", "mara", "What a lovely shop. The daisies are still standing after two weeks!",
         -60 * 24 * 200});
    decide(sam, -60 * 24 * 200 + 30, "m00", "mara", Praise{post(QStringLiteral("m00"))});
    decide(sam, -60 * 24 * 200 + 31, "m00", "mara",
           Done{{{post(QStringLiteral("m00")), {}}}, DoneReason::Thanks});
}

void ShopMorning::hear(const PostFact &fact, const StreamId &stream)
{
    FactBatch batch;
    batch.account = m_care.id;
    batch.received = fact.created;
    batch.posts.append(fact);
    batch.caught.append(CaughtFact{fact.id, stream, fact.created});
    desk.tell(batch);
}

/// What is said about the shop without naming it.
void ShopMorning::hashtag()
{
    for (const Stream &stream :
         {Stream{Mentions, m_shop.id, StreamKind::Mentions, {}},
          Stream{Hashtag, m_care.id, StreamKind::Tag, QStringLiteral("daisies")},
          Stream{Words, m_shop.id, StreamKind::Search, QStringLiteral("flowers late")}})
        (void)desk.saveStream(stream);
    const Line said[]{
        {"h1", "noor", "باقة #daisies وصلت اليوم، جميلة جدا 🌼", 20, "", "ar"},
        {"h2", "li", "今日の#daisiesは本当にきれい。写真は夜に載せます。", 25, "", "ja"},
        {"h3", "anna",
         "#daisies Blumenzwiebelpflanzzeitkalenderbesprechungstermin, wer kommt? "
         "https://blumen.example/kalender/2026/fruehling/beete-und-balkon",
         30, "", "de"},
        {"h4", "jonas",
         "A long story about #daisies. I went out early to see the field behind the station, where they "
         "stand in "
         "rows as far as one can look, and met the woman who planted the first of them forty years ago. She "
         "told "
         "me how the railway wanted the ground, how they all wrote letters, how one engineer came by every "
         "spring and counted them, and how in the end somebody found a law that protects a meadow once it "
         "has "
         "stood for thirty years. It has stood for forty. The trains go round it now, slowly, so that people "
         "can "
         "see it from the window.",
         35},
        {"h5", "tom", "🌼🌼🌼 #daisies", 50},
    };
    for (const Line &line : said) {
        PostFact post = fact(line);
        post.mentions.clear();
        hear(post, Hashtag);
    }
    PostFact late = fact({"w1", "bernd", "my flowers are late, again", 12});
    late.mentions.clear();
    hear(late, Words);
    desk.addGap({Hashtag, at(31), at(34), GapReason::NoNetwork});
    for (const StreamId &stream : {Mentions, Hashtag, Words})
        (void)desk.addSpan({stream, at(-600), clock.now() - std::chrono::seconds(8), {}});
}

void ShopMorning::hashtagNews()
{
    for (int i = 0; i < 12; ++i) {
        PostFact post = fact({"", "tom", "more #daisies", 57});
        post.id = this->post(QStringLiteral("news%1").arg(i));
        post.created = post.created + std::chrono::seconds(i);
        hear(post, Hashtag);
    }
}

}  // namespace daisychain::test
