#include "core/text/search_tokens.h"

#include "tests/support/catch.h"

using namespace daisychain::text;

namespace {

QStringList wordsOf(const QString &typed)
{
    QStringList words;
    for (const QueryToken &token : queryTokens(typed))
        words.append(token.words.join(u'+') + (token.isPrefix ? QStringLiteral("*") : QString()));
    return words;
}

/// Whether a full-text index would find what is typed in the text.
bool finds(const QString &text, const QString &typed)
{
    const QString indexed = u' ' + searchTokens(text) + u' ';
    for (const QueryToken &token : queryTokens(typed)) {
        const QString phrase =
            u' ' + token.words.join(u' ') + (token.isPrefix ? QString() : QStringLiteral(" "));
        if (!indexed.contains(phrase))
            return false;
    }
    return !queryTokens(typed).isEmpty();
}

}  // namespace

TEST_CASE("English is cut at everything but letters and digits", "[text][search]")
{
    CHECK(searchTokens(u"The PARCEL, isn't here!") == u"the parcel isn t here");
    CHECK(searchTokens(u"order A-4711 (3.5 kg) @kim@shop.example #Daisy_Day") ==
          u"order a 4711 3 5 kg kim shop example daisy day");
    CHECK(searchTokens(u"…“Well” – ‘no’ €5") == u"well no 5");
    CHECK(searchTokens(u" .,;!? ") == u"");
    CHECK(searchTokens(u"") == u"");
    CHECK(wordsOf(QStringLiteral("A-4711 isn't \"late\" !!")) ==
          QStringList{QStringLiteral("a+4711"), QStringLiteral("isn+t"), QStringLiteral("late")});
    CHECK(queryTokens(u"\" * ( ) - :").isEmpty());
}

TEST_CASE("German is found with and without umlauts and sharp s", "[text][search]")
{
    CHECK(searchTokens(u"Über die Straße GRÜẞE") == u"uber die strasse grusse");
    CHECK(finds(QStringLiteral("Die Straße ist gesperrt"), QStringLiteral("STRASSE")));
    CHECK(finds(QStringLiteral("strasse"), QStringLiteral("Straße")));
    CHECK(finds(QStringLiteral("über"), QStringLiteral("uber")));
    CHECK(finds(QStringLiteral("u\u0308ber"), QStringLiteral("über")));
    CHECK(searchTokens(u"Łódź smørrebrød œuvre İstanbul ﬁn ＡＢＣ x² ½") ==
          u"lodz smorrebrod oeuvre istanbul fin abc x2 1 2");
}

TEST_CASE("Greek and Cyrillic lose case and accents", "[text][search]")
{
    CHECK(searchTokens(u"ΟΔΟΣ οδός") == u"οδοσ οδοσ");
    CHECK(finds(QStringLiteral("Ещё раз"), QStringLiteral("еще")));
}

TEST_CASE("Arabic is found without vowel signs and tatweel", "[text][search]")
{
    CHECK(finds(QStringLiteral("السَّلَامُ عَلَيْكُم"), QStringLiteral("السلام")));
    CHECK(finds(QStringLiteral("مرحبـــا"), QStringLiteral("مرحبا")));
    CHECK(finds(QStringLiteral("أين الطلب؟"), QStringLiteral("اين")));
    CHECK(finds(QStringLiteral("שָׁלוֹם"), QStringLiteral("שלום")));
}

TEST_CASE("Japanese and Chinese are found by any stretch", "[text][search]")
{
    CHECK(searchTokens(u"日本語") == u"日本 本語 語");
    CHECK(searchTokens(u"花") == u"花");
    CHECK(searchTokens(u"iPhoneの電源。ｶﾞﾗｽ") == u"iphone の電 電源 源 ガラ ラス ス");
    const QString text = QStringLiteral("荷物がまだ届きません。サーバーは落ちていますか？");
    for (const QString &typed :
         {QStringLiteral("荷物"), QStringLiteral("届きません"), QStringLiteral("サーバー"),
          QStringLiteral("物"), QStringLiteral("か"), QStringLiteral("荷物 サーバー")}) {
        INFO(typed.toStdString());
        CHECK(finds(text, typed));
    }
    CHECK_FALSE(finds(text, QStringLiteral("荷届")));
    CHECK(finds(QStringLiteral("我的包裹还没有到"), QStringLiteral("包裹")));
    CHECK(wordsOf(QStringLiteral("包 包裹还")) ==
          QStringList{QStringLiteral("包*"), QStringLiteral("包裹+裹还")});
    CHECK(wordsOf(QStringLiteral("のiPhone iPhoneの")) ==
          QStringList{QStringLiteral("の+iphone"), QStringLiteral("iphone+の*")});
    CHECK(finds(QStringLiteral("彼のiPhoneの電源"), QStringLiteral("のiPhoneの")));
}

TEST_CASE("a stretch without spaces is found together with the word behind it", "[text][search]")
{
    const QString text = QStringLiteral("電源iPhone 日本語 abc");
    CHECK(finds(text, QStringLiteral("電源iPhone")));
    CHECK(wordsOf(QStringLiteral("電源iPhone")) == QStringList{QStringLiteral("電源+源+iphone")});
    const auto phrase = queryPhrase(u"日本語 abc");
    REQUIRE(phrase);
    CHECK(phrase->words.join(u' ') == u"日本 本語 語 abc");
    CHECK_FALSE(phrase->isPrefix);
    CHECK_FALSE(queryPhrase(u" … !"));
}

TEST_CASE("Thai, Lao, Khmer and Burmese are found by any stretch", "[text][search]")
{
    const QString thai = QStringLiteral("เว็บล่มหรือเปล่าครับ");
    CHECK(finds(thai, QStringLiteral("ล่ม")));
    CHECK(finds(thai, QStringLiteral("หรือเปล่า")));
    CHECK_FALSE(finds(thai, QStringLiteral("ล้ม")));
    CHECK(finds(QStringLiteral("ສະບາຍດີ"), QStringLiteral("ບາຍ")));
    CHECK(finds(QStringLiteral("ជំរាបសួរ"), QStringLiteral("សួរ")));
    CHECK(finds(QStringLiteral("မင်္ဂလာပါ"), QStringLiteral("လာ")));
}

TEST_CASE("Korean and Hindi words stay whole", "[text][search]")
{
    CHECK(searchTokens(u"안녕하세요, 주문이 늦어요") == u"안녕하세요 주문이 늦어요");
    CHECK(searchTokens(u"नमस्ते दुनिया।") == u"नमस्ते दुनिया");
}

TEST_CASE("each emoji is a token without skin tone", "[text][search]")
{
    CHECK(searchTokens(u"thanks🌼🌼 👍🏽!") == u"thanks 🌼 🌼 👍");
    CHECK(searchTokens(u"❤️ 🇩🇪🇫🇷 👩‍💻") == u"❤ 🇩🇪 🇫🇷 👩 💻");
    CHECK(finds(QStringLiteral("great 👍🏿"), QStringLiteral("👍")));
}

TEST_CASE("invisible characters don't hide a word", "[text][search]")
{
    CHECK(searchTokens(u"re\u00ADfund re\u200Bfund re\u2060fund \u202Erefund\u202C") ==
          u"refund refund refund refund");
}

TEST_CASE("the quick way gives the same as the thorough one", "[text][search]")
{
    // A Devanagari digit forces the thorough way.
    for (char32_t code = 0x20; code < 0x20000; code += code >= 0x3400 && code < 0xD700 ? 7 : 1) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        const QString character = QString::fromUcs4(&code, 1);
        for (const QString &text : {character, u'e' + character + u'x', u'か' + character + u'物'}) {
            const QString thorough = searchTokens(text + QStringLiteral(" १"));
            if ((searchTokens(text) + QStringLiteral(" १")).trimmed() != thorough) {
                INFO(QString::number(code, 16).toStdString());
                CHECK(searchTokens(text) + QStringLiteral(" १") == thorough);
            }
        }
    }
    CHECK(searchTokens(u"Ε\u0301\u0308Ж\u0306") == u"εж");
}

TEST_CASE("a token's length is bounded", "[text][search]")
{
    CHECK(searchTokens(QString(1000, u'A')) == QString(MaxTokenLength, u'a'));
    CHECK(searchTokens(QString(1000, u'ж')) == QString(MaxTokenLength, u'ж'));
    CHECK(queryTokens(QString(1000, u'A')).first().words.first().size() == MaxTokenLength);
    const QString pile = QStringLiteral("ก") + QString(1000, QChar(0x0E49));
    for (const QString &token : searchTokens(pile + pile).split(u' '))
        CHECK(token.size() <= MaxTokenLength);
}
